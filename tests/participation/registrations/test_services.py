"""Places, the line, moving up: what is stored, what is refused, who is told."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from cms.notices.models import Notice
from participation.activities.enums import Refusal
from participation.activities.models import Activity
from participation.activities.permissions import Refused
from participation.registrations import services
from participation.registrations.enums import RegistrationStatus
from participation.registrations.models import Registration
from tests.factories.pages import block_value, make_activity, make_page, publish, shift_window
from tests.factories.people import make_city_editor, make_people, make_person

pytestmark = pytest.mark.django_db
CONFIRMED, WAITING, CANCELLED = RegistrationStatus.CONFIRMED, RegistrationStatus.WAITING, RegistrationStatus.CANCELLED


def enrol(activity, *people) -> list[Registration]:
    return [services.register(activity_id=activity.pk, person=person) for person in people]


def told(event: str) -> list:
    return [notice.person for notice in Notice.objects.filter(event__kind=event).select_related("person").order_by("pk")]


def standing(activity) -> dict:
    """person -> (status, place), of those who have not cancelled."""
    return {row.person: (row.status, row.place) for row in Registration.objects.in_activity(activity).active()}


def change_capacity(page, capacity: int, reason: str = "More chairs") -> Activity:
    """As a city editor does once people have registered: with an office and a reason."""
    (block,) = page.body.raw_data
    value = {**block["value"], "capacity": capacity, "rule_change": {"decided_by": "Bureau", "reason": reason}}
    page.body = [{**block, "value": value}]
    publish(page, by=make_city_editor())
    return Activity.objects.get(page=page)


def test_places_then_the_line_in_order_of_arrival():
    activity = make_activity("registration", capacity=2)
    rows = enrol(activity, *make_people(5))
    assert [(row.status, row.place) for row in rows] == [(CONFIRMED, 1), (CONFIRMED, 2), *[(WAITING, None)] * 3]
    assert [row.position for row in rows] == [0, 0, 1, 2, 3]
    places = Registration.objects.places(activity)
    assert (places.capacity, places.taken, places.waiting, places.left) == (2, 2, 3, 0)
    assert told("registrations.confirmed") == [row.person for row in rows[:2]]
    assert told("registrations.waiting") == [row.person for row in rows[2:]]


def test_registering_again_is_the_same_success():
    activity, person = make_activity("registration", capacity=1), make_person()
    first, again = enrol(activity, person, person)
    assert first == again
    assert Registration.objects.count() == 1
    assert told("registrations.confirmed") == [person]


def test_without_a_waiting_list_a_full_activity_refuses_and_says_why():
    activity = make_activity("registration", capacity=1, waiting_list=False)
    enrol(activity, make_person())
    with pytest.raises(Refused) as refused:
        enrol(activity, make_person())
    assert refused.value.decision.refusal == Refusal.LIMIT_REACHED
    assert "1" in refused.value.decision.message
    assert Registration.objects.count() == 1


def test_the_window_is_half_open_by_the_databases_clock():
    activity = make_activity("registration")
    shift_window(activity, opens="+0 seconds", closes="+1 hour")
    (row,) = enrol(activity, make_person())
    shift_window(activity, opens="+1 minute", closes="+1 hour")
    with pytest.raises(Refused) as early:
        enrol(activity, make_person())
    assert early.value.decision.refusal == Refusal.NOT_YET_OPEN
    shift_window(activity, closes="+0 seconds")
    with pytest.raises(Refused) as late:
        enrol(activity, make_person())
    assert late.value.decision.refusal == Refusal.CLOSED
    # Giving a place back is always possible.
    assert services.cancel(registration=row, person=row.person).status == CANCELLED


def test_a_place_given_back_goes_to_the_first_in_line_who_is_told():
    activity = make_activity("registration", capacity=2)
    a, b, c, d = make_people(4)
    rows = enrol(activity, a, b, c, d)
    shift_window(activity, closes="-1 second")
    services.cancel(registration=rows[0], person=a)
    assert standing(activity) == {b: (CONFIRMED, 2), c: (CONFIRMED, 1), d: (WAITING, None)}
    assert told("registrations.place_freed") == [c]
    assert told("registrations.cancelled") == [a]


def test_leaving_the_line_moves_the_others_forward():
    activity = make_activity("registration", capacity=1)
    rows = enrol(activity, *make_people(3))
    services.cancel(registration=rows[1], person=rows[1].person)
    assert Registration.objects.get(pk=rows[2].pk).position == 1
    assert told("registrations.place_freed") == []


def test_cancelling_twice_is_the_same_success_and_gives_one_place():
    activity = make_activity("registration", capacity=1)
    rows = enrol(activity, *make_people(3))
    for _time in range(2):
        services.cancel(registration=rows[0], person=rows[0].person)
    assert len(told("registrations.place_freed")) == 1
    assert Registration.objects.places(activity).taken == 1


def test_coming_back_is_a_new_registration_at_the_end_of_the_line():
    activity = make_activity("registration", capacity=1)
    a, b = make_people(2)
    rows = enrol(activity, a, b)
    services.cancel(registration=rows[0], person=a)
    (again,) = enrol(activity, a)
    assert again != rows[0]
    assert (again.status, again.position) == (WAITING, 1)
    assert standing(activity)[b] == (CONFIRMED, 1)


def test_nobody_cancels_for_somebody_else():
    activity = make_activity("registration")
    (row,) = enrol(activity, make_person())
    for person in (make_person(), make_city_editor()):
        with pytest.raises(Registration.DoesNotExist):
            services.cancel(registration=row, person=person)
    assert Registration.objects.get().status == CONFIRMED


def test_more_places_let_the_line_move_up_at_once():
    page = make_page(("registration", block_value("registration", capacity=1)))
    activity = Activity.objects.get(page=page)
    people = make_people(4)
    enrol(activity, *people)
    change_capacity(page, 3)
    assert [standing(activity)[person] for person in people] == [(CONFIRMED, 1), (CONFIRMED, 2), (CONFIRMED, 3), (WAITING, None)]
    assert set(told("registrations.place_freed")) == set(people[1:3])


def test_fewer_places_take_nobodys_place_away():
    page = make_page(("registration", block_value("registration", capacity=4)))
    activity = Activity.objects.get(page=page)
    rows = enrol(activity, *make_people(5))
    activity = change_capacity(page, 2)
    places = Registration.objects.places(activity)
    assert (places.taken, places.left, places.over) == (4, 0, 2)
    services.cancel(registration=rows[0], person=rows[0].person)
    services.cancel(registration=rows[1], person=rows[1].person)
    assert Registration.objects.places(activity).taken == 2
    assert told("registrations.place_freed") == []
    services.cancel(registration=rows[2], person=rows[2].person)
    # Only now is there room: places 1 to 2 in all, the lower of which is free.
    assert standing(activity) == {rows[3].person: (CONFIRMED, 4), rows[4].person: (CONFIRMED, 1)}


def test_who_waits_goes_before_who_comes_when_the_page_is_back():
    page = make_page(("registration", block_value("registration", capacity=1)))
    activity = Activity.objects.get(page=page)
    a, b, c = make_people(3)
    rows = enrol(activity, a, b)
    page.unpublish()
    services.cancel(registration=rows[0], person=a)
    assert standing(activity) == {b: (WAITING, None)}
    publish(page)
    enrol(activity, c)
    assert standing(activity) == {b: (CONFIRMED, 1), c: (WAITING, None)}


def test_a_rule_that_says_nothing_of_places_moves_nobody():
    page = make_page(("registration", block_value("registration", capacity=1)))
    activity = Activity.objects.get(page=page)
    enrol(activity, *make_people(2))
    (block,) = page.body.raw_data
    value = {
        **block["value"],
        "closes_at": (timezone.now() + timedelta(days=9)).isoformat(),
        "rule_change": {"decided_by": "Bureau", "reason": "Longer"},
    }
    page.body = [{**block, "value": value}]
    publish(page, by=make_city_editor())
    assert Registration.objects.places(activity).waiting == 1


@pytest.mark.parametrize(
    "broken",
    [{"place": None}, {"place": 0}, {"place": 2}, {"status": "waiting"}, {"status": "cancelled"}, {"status": "perhaps"}],
)
def test_the_database_refuses_rows_that_break_the_rules(broken):
    activity = make_activity("registration", capacity=2)
    first, _second = enrol(activity, *make_people(2))
    with pytest.raises(IntegrityError), transaction.atomic():
        Registration.objects.filter(pk=first.pk).update(**broken)


def test_the_database_refuses_a_second_active_registration():
    activity = make_activity("registration", capacity=2)
    (row,) = enrol(activity, make_person())
    with pytest.raises(IntegrityError), transaction.atomic():
        Registration.objects.create(activity=activity, person=row.person, status=WAITING)

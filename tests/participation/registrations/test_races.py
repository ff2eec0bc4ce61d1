"""Eighty people for twenty places at once, on PostgreSQL: never too many, in order, and nobody lost."""

from functools import partial
from unittest import mock

import pytest
from django.db import IntegrityError

from participation.registrations import services
from participation.registrations.enums import RegistrationStatus
from participation.registrations.models import Registration
from tests.factories.pages import make_activity
from tests.factories.people import make_people, make_person
from tests.participation.rush import rush, slowly, without_constraint

pytestmark = [pytest.mark.postgresql, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def activity():
    """Twenty places, and rules frozen long ago, so that only the lock under test is in play."""
    activity = make_activity("registration", capacity=20)
    activity.first_contribution_at = activity.created_at
    activity.save()
    return activity


def come(activity, person):
    return services.register(activity_id=activity.pk, person=person)


def come_and_go(activity, person):
    return services.cancel(registration=come(activity, person), person=person)


def lock_taken_away():
    """`take_part` without its lock, and a pause after free places have been read."""
    take_part = services.take_part
    return mock.patch.multiple(
        services,
        take_part=lambda **named: take_part(**{**named, "lock": False}),
        _free_places=slowly(services._free_places),
    )


def test_never_over_capacity_in_order_and_nobody_lost(activity):
    stay, leave = make_people(60), make_people(20)
    acts = [partial(come, activity, person) for person in stay]
    for n, person in enumerate(leave):
        acts.insert(n * 4, partial(come_and_go, activity, person))
    results = rush(acts)
    assert [result for result in results if isinstance(result, Exception)] == []

    confirmed = Registration.objects.in_activity(activity).with_place()
    assert sorted(confirmed.values_list("place", flat=True)) == list(range(1, 21))
    waiting = Registration.objects.in_activity(activity).in_line()
    assert waiting.count() == 40
    active = set(Registration.objects.in_activity(activity).active().values_list("person", flat=True))
    assert active == {person.pk for person in stay}
    gone = Registration.objects.filter(status=RegistrationStatus.CANCELLED)
    assert set(gone.values_list("person", flat=True)) == {person.pk for person in leave}
    # Whoever has a place came before everybody who waits.
    last_in = confirmed.order_by("-queued_at", "-pk").first()
    first_waiting = waiting.first()
    assert (last_in.queued_at, last_in.pk) < (first_waiting.queued_at, first_waiting.pk)
    assert first_waiting.position == 1


def test_fifty_people_for_ten_places():
    activity = make_activity("registration", capacity=10)
    rush(partial(come, activity, person) for person in make_people(50))
    places = Registration.objects.places(activity)
    assert (places.taken, places.waiting) == (10, 40)
    rows = list(Registration.objects.in_activity(activity).order_by("queued_at", "pk"))
    assert [row.status for row in rows] == ["confirmed"] * 10 + ["waiting"] * 40


def test_one_person_clicking_everywhere_has_one_registration(activity):
    person = make_person()
    results = rush([partial(come, activity, person)] * 32)
    assert {result.pk for result in results} == {Registration.objects.get().pk}


def test_a_place_given_back_twice_at_once_is_given_once(activity):
    people = make_people(25)
    rows = [come(activity, person) for person in people]
    rush([partial(services.cancel, registration=rows[0], person=people[0])] * 16)
    places = Registration.objects.places(activity)
    assert (places.taken, places.waiting) == (20, 4)


def test_without_the_lock_the_constraint_still_holds_and_this_suite_would_see_it(activity):
    """The lock keeps order and lets nobody down; without it people get errors, but never somebody else's place."""
    with lock_taken_away():
        results = rush(partial(come, activity, person) for person in make_people(40))
    assert any(isinstance(result, IntegrityError) for result in results)
    places = list(Registration.objects.in_activity(activity).with_place().values_list("place", flat=True))
    assert len(places) == len(set(places)) <= 20


def test_without_lock_and_constraint_there_would_be_too_many(activity):
    with without_constraint(Registration, "one_person_per_place"), lock_taken_away():
        rush(partial(come, activity, person) for person in make_people(40))
        assert Registration.objects.in_activity(activity).with_place().count() > 20

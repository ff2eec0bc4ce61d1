"""Telling: who is told, once, and only if the act took place."""

import pytest
from django.core import mail
from django.db import IntegrityError, transaction
from django.utils.translation import gettext_lazy

from cms.notices import services
from cms.notices.enums import EmailState
from cms.notices.models import Event, Follow, Notice
from cms.notices.words import in_each_language
from tests.factories.people import make_people, make_person

pytestmark = pytest.mark.django_db


def told(event):
    return set(event.notices.values_list("person", flat=True))


def test_people_named_are_told_on_the_site_at_once_and_by_email_after_the_commit(tell, django_capture_on_commit_callbacks):
    person = make_person()
    with django_capture_on_commit_callbacks(execute=True):
        event = tell(to=[person])
        assert told(event) == {person.pk}
        assert mail.outbox == []
    assert [email.to for email in mail.outbox] == [[person.email]]
    assert event.notices.get().email_state == EmailState.SENT
    assert event.notices.get().emailed_at


def test_told_twice_is_told_once(tell, django_capture_on_commit_callbacks):
    person = make_person()
    for _time in range(3):
        with django_capture_on_commit_callbacks(execute=True):
            tell(to=[person, person.pk])
    assert Event.objects.count() == Notice.objects.count() == len(mail.outbox) == 1


def test_another_key_is_another_event(tell):
    person = make_person()
    tell(key="1", to=[person])
    tell(key="2", to=[person])
    assert Notice.objects.filter(person=person).count() == 2


def test_the_same_key_told_to_more_people_reaches_those_who_did_not_know(tell):
    first, second = make_people(2)
    event = tell(to=[first])
    assert tell(to=[first, second]) == event
    assert told(event) == {first.pk, second.pk}


def test_followers_are_told_and_nobody_else(tell, topic, django_capture_on_commit_callbacks):
    follower, closed, _other = make_person(), make_person(is_active=False), make_person()
    for person in (follower, closed):
        services.follow(person=person, topic=topic)
    with django_capture_on_commit_callbacks(execute=True):
        event = tell(topic=topic)
    assert told(event) == {follower.pk}
    assert [email.to for email in mail.outbox] == [[follower.email]]
    event.refresh_from_db()
    assert not event.followers_waiting


def test_also_and_exclude(tell, topic, django_capture_on_commit_callbacks):
    author, actor, follower = make_people(3)
    for person in (actor, follower):
        services.follow(person=person, topic=topic)
    with django_capture_on_commit_callbacks(execute=True):
        event = tell(topic=topic, also=[author, actor], exclude=[actor])
    assert told(event) == {author.pk, follower.pk}


@pytest.mark.django_db(transaction=True)
def test_nothing_is_told_of_an_act_that_was_rolled_back(tell, topic):
    person = make_person()
    services.follow(person=person, topic=topic)

    @transaction.atomic
    def act():
        tell(topic=topic, also=[person])
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        act()
    assert not Event.objects.exists()
    assert not Notice.objects.exists()
    assert mail.outbox == []


def test_the_act_costs_the_same_however_many_follow(tell, topic, django_assert_num_queries):
    Follow.objects.bulk_create(Follow(person=person, topic=topic) for person in make_people(300))
    # Savepoints of the test's own transaction included: read, savepoints, insert.
    with django_assert_num_queries(6):
        tell(topic=topic)


@pytest.mark.slow
def test_ten_thousand_followers(tell, topic, django_capture_on_commit_callbacks, settings):
    Follow.objects.bulk_create(Follow(person=person, topic=topic) for person in make_people(10_000))
    settings.TASKS = {**settings.TASKS, "background": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}
    from cms.notices.delivery import tell_followers

    event = tell(topic=topic)
    ranges = list(tell_followers(event.pk))
    assert len(ranges) == 20
    assert event.notices.count() == 10_000


def test_a_queryset_of_people_is_read_page_by_page(tell, monkeypatch):
    monkeypatch.setattr(services, "PAGE", 7)
    people = make_people(20)
    queryset = type(people[0]).objects.filter(email__startswith="crowd")
    assert told(tell(to=queryset)) == {person.pk for person in people}
    assert told(tell(key="2", to=queryset.order_by("email")[:9])) == set(
        queryset.order_by("email").values_list("pk", flat=True)[:9]
    )


def test_the_database_refuses_a_second_notice(tell):
    person = make_person()
    event = tell(to=[person])
    with pytest.raises(IntegrityError), transaction.atomic():
        Notice.objects.create(event=event, person=person)
    with pytest.raises(IntegrityError), transaction.atomic():
        Event.objects.create(kind=event.kind, key=event.key)


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({"event": "tests.unknown"}, ValueError),
        ({"topic": "unknown:1"}, ValueError),
        ({"topic": "territory:x"}, ValueError),
        ({"to": None}, ValueError),
        ({"context": {"title": gettext_lazy("Proposal")}}, TypeError),
        ({"context": {"title": object()}}, TypeError),
    ],
)
def test_what_cannot_be_told_is_refused_at_once(tell, change, error):
    with pytest.raises(error):
        tell(**{"to": [], **change})
    assert not Event.objects.exists()


def test_in_each_language():
    assert in_each_language(lambda: gettext_lazy("Password")) == {"fr": "Mot de passe", "en": "Password"}


def test_following_twice_is_following_once(topic, django_assert_num_queries):
    person = make_person()
    services.follow(person=person, topic=topic)
    with django_assert_num_queries(1):
        services.follow(person=person, topic=topic)
    assert Follow.objects.count() == 1
    services.unfollow(person=person, topic=topic)
    services.unfollow(person=person, topic=topic)
    assert not Follow.objects.exists()
    with pytest.raises(ValueError):
        services.follow(person=person, topic="unknown:1")

"""Told by many at once, and sent by many at once: real threads, each with a connection of its own."""

from concurrent.futures import ThreadPoolExecutor
from functools import partial
from threading import Barrier

import pytest
from django.core import mail
from django.db import connection

from cms.notices import delivery
from cms.notices.enums import EmailState
from cms.notices.models import Event, Notice
from tests.factories.people import make_people

pytestmark = [pytest.mark.postgresql, pytest.mark.django_db(transaction=True)]

THREADS = 12


def at_once(work, threads=THREADS):
    """Run `work` in many threads that start together; raises what any of them raises."""
    barrier = Barrier(threads)

    def run(_number):
        try:
            barrier.wait()
            return work()
        finally:
            connection.close()

    with ThreadPoolExecutor(threads) as pool:
        return list(pool.map(run, range(threads)))


def test_many_telling_the_same_at_once_leave_one_notice_and_one_email_each(tell, topic):
    people = make_people(20)
    events = at_once(partial(tell, to=people, topic=topic))
    assert len({event.pk for event in events}) == Event.objects.count() == 1
    assert Notice.objects.count() == 20
    assert sorted(email.to[0] for email in mail.outbox) == sorted(person.email for person in people)


def test_many_sending_the_same_emails_at_once_send_each_once(tell, topic, settings):
    settings.TASKS = {**settings.TASKS, "background": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}
    people = make_people(20)
    event = tell(to=people, topic=topic)
    assert mail.outbox == []
    first, *_others, last = sorted(person.pk for person in people)
    assert sum(at_once(partial(delivery.send_emails, event.pk, first, last))) == 20
    assert sorted(email.to[0] for email in mail.outbox) == sorted(person.email for person in people)
    assert set(Notice.objects.values_list("email_state", "attempts")) == {(EmailState.SENT, 1)}

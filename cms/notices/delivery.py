"""From an event to its recipients, and from a notice to an e-mail. Run by background tasks, batch by batch."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import timedelta
from smtplib import SMTPException
from typing import TYPE_CHECKING

from django.conf import settings
from django.core.mail import EmailMultiAlternatives, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.db.models import F, Q
from django.db.models.functions import Now
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from cms.core.time import database_now
from cms.notices import registry, words
from cms.notices.enums import MAX_ATTEMPTS, TO_SEND, EmailState
from cms.notices.models import EmailRefusal, Event, Follow, Notice
from cms.notices.unsubscribing import token_for

if TYPE_CHECKING:
    from cms.accounts.models import User

logger = logging.getLogger(__name__)

BATCH = 500
MAIL_ERRORS = (SMTPException, OSError)
# Left to the task that was started with the commit; only what is older has been lost and is taken up again.
GRACE = timedelta(minutes=5)

Range = tuple[int, int]


def write_notices(event: Event, person_ids: list[int]) -> Range:
    """Tell these people, each once however often this is called. Returns the first and the last of their numbers."""
    # In order of number, so that two transactions telling the same people wait for each other and never deadlock.
    ordered = sorted(set(person_ids))
    Notice.objects.bulk_create((Notice(event=event, person_id=pk) for pk in ordered), batch_size=BATCH, ignore_conflicts=True)
    return ordered[0], ordered[-1]


def tell_followers(event_id: int) -> Iterator[Range]:
    """Tell the followers of the event's topic, batch by batch, each in a transaction; yields the range of each batch.

    May be interrupted and run again: nobody is told twice.
    """
    event = Event.objects.get(pk=event_id)
    last = 0
    while person_ids := list(
        Follow.objects.filter(topic=event.topic, person__gt=last, person__is_active=True)
        .order_by("person")
        .values_list("person", flat=True)[:BATCH]
    ):
        last = person_ids[-1]
        if told := set(person_ids) - set(event.excluded):
            yield write_notices(event, list(told))
    Event.objects.filter(pk=event_id).update(followers_waiting=False)


def send_emails(event_id: int, first: int, last: int) -> int:
    """Send the e-mails of an event to the people from number `first` to `last`. Returns how many were sent."""
    return send_batch(Notice.objects.filter(event=event_id, person__gte=first, person__lte=last, email_state__in=TO_SEND))


def take_up_lost() -> tuple[int, int]:
    """Do what a task should have done and has not: followers not told, e-mails not sent or refused by the mail server.

    Returns the number of events and of e-mails. A notice whose e-mail was being sent when the process died is left
    alone: perhaps it arrived, and nobody is written to twice.
    """
    before = database_now() - GRACE
    events = list(Event.objects.filter(followers_waiting=True, created_at__lt=before).values_list("pk", flat=True))
    for event_id in events:
        for first, last in tell_followers(event_id):
            send_emails(event_id, first, last)
    lost = Notice.objects.filter(email_state__in=TO_SEND, attempts__lt=MAX_ATTEMPTS, created_at__lt=before).order_by("pk")
    sent, last_pk = 0, 0
    while batch := list(lost.filter(pk__gt=last_pk).values_list("pk", flat=True)[:BATCH]):
        last_pk = batch[-1]
        sent += send_batch(Notice.objects.filter(pk__in=batch))
    return len(events), sent


def send_batch(notices: Iterable[Notice]) -> int:
    """Send the e-mails of these notices, but for those who want none. Returns how many were sent."""
    chosen = list(notices.select_related("event", "person"))
    refused = _refused(chosen)
    Notice.objects.filter(pk__in=[notice.pk for notice in refused]).update(email_state=EmailState.NOT_WANTED)
    wanted = [notice for notice in chosen if notice not in refused]
    if not wanted:
        return 0
    connection = get_connection()
    try:
        connection.open()
    except MAIL_ERRORS:
        logger.exception("The mail server does not answer")
        Notice.objects.filter(pk__in=[notice.pk for notice in wanted], email_state__in=TO_SEND).update(
            email_state=EmailState.FAILED, attempts=F("attempts") + 1
        )
        return 0
    stops = _Stops()
    try:
        return sum(_send(notice, stops, connection) for notice in wanted)
    finally:
        _close(connection)


def _refused(notices: list[Notice]) -> list[Notice]:
    """Those whose person wants no such e-mail, or can no longer sign in."""
    refusals = set(
        EmailRefusal.objects.filter(
            Q(person__in={notice.person_id for notice in notices}),
            Q(scope__in={scope for notice in notices for scope in notice.event.refusal_scopes}),
        ).values_list("person", "scope")
    )
    return [
        notice
        for notice in notices
        if not notice.person.is_active or any((notice.person_id, scope) in refusals for scope in notice.event.refusal_scopes)
    ]


def _send(notice: Notice, stops: _Stops, connection: BaseEmailBackend) -> bool:
    email = compose(notice, stops.name(notice.event, notice.person.language))
    email.connection = connection
    mine = Notice.objects.filter(pk=notice.pk)
    # Whoever changes the state sends the e-mail: two tasks on the same notice send one.
    if not mine.filter(email_state__in=TO_SEND).update(email_state=EmailState.SENDING, attempts=F("attempts") + 1):
        return False
    try:
        connection.open()
        email.send()
    except MAIL_ERRORS:
        logger.exception("E-mail of notice %s not sent", notice.pk)
        mine.update(email_state=EmailState.FAILED)
        _close(connection)
        return False
    mine.update(email_state=EmailState.SENT, emailed_at=Now())
    return True


def _close(connection: BaseEmailBackend) -> None:
    with suppress(*MAIL_ERRORS):
        connection.close()


class _Stops:
    """What the unsubscribe link of each e-mail stops, in words: asked once for each event and language of a batch."""

    def __init__(self) -> None:
        self._names: dict[tuple[int, str], str] = {}

    def name(self, event: Event, language: str) -> str:
        if (event.pk, language) not in self._names:
            self._names[event.pk, language] = scope_name(event.stop_scope, language)
        return self._names[event.pk, language]


def scope_name(scope: str, language: str) -> str:
    """What e-mails a scope is about, in words of `language`: the title of a topic, or a kind of event."""
    kind, _colon, name = scope.partition(":")
    with override(language):
        if kind == "topic" and (subject := registry.describe_one(name, language)):
            return subject.title
        if kind == "event" and name in registry.event_kinds:
            return str(registry.event_kinds[name].label)
        return _("All news") if scope == EmailRefusal.EVERYTHING else _("This subject")


def compose(notice: Notice, stops: str) -> EmailMultiAlternatives:
    """The e-mail of a notice, in its person's language, with one-click unsubscription from `stops` (RFC 8058)."""
    person: User = notice.person
    event: Event = notice.event
    message = event.message_in(person.language)
    with override(person.language):
        stop_url = words.absolute(reverse("notices:unsubscribe", args=[token_for(person.pk, event.stop_scope)]))
    text, html = words.wrap(
        message,
        language=person.language,
        name=person.display_name,
        url=words.absolute(event.url_in(person.language)),
        stop_url=stop_url,
        stops=stops,
    )
    email = EmailMultiAlternatives(
        subject=message.subject,
        body=text,
        from_email=settings.DEFAULT_FROM_EMAIL,
        to=[person.email],
        headers={
            "List-Unsubscribe": f"<{stop_url}>",
            "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
            "Auto-Submitted": "auto-generated",
        },
    )
    email.attach_alternative(html, "text/html")
    return email

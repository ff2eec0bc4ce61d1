"""Following and telling."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.db.models import QuerySet
from django.db.models.functions import Now

from cms.notices import delivery, tasks, words
from cms.notices.models import EmailRefusal, Event, Follow, Notice
from cms.notices.registry import event_kinds, is_topic

if TYPE_CHECKING:
    from cms.accounts.models import User

    People = Iterable[User | int] | QuerySet[User]

PAGE = 1000


@transaction.atomic
def tell(
    *,
    event: str,
    key: str,
    topic: str = "",
    to: People | None = None,
    also: People = (),
    exclude: People = (),
    context: Mapping[str, Any] | None = None,
    url: str | Mapping[str, str] = "",
) -> Event:
    """Tell people that `event` has happened: on the site at once, by e-mail after the commit.

    `event` and `key` together name what has happened: told again, even at the same time, nobody hears of it twice.
    Without `to`, the followers of `topic` are told (by a task after the commit, so that an act costs the same however
    many they are), and those in `also`. Nobody in `exclude` is. `context` and `url` are for the words: JSON values, or
    what `in_each_language` gives; datetimes under keys that end in `_at`.
    Raises ValueError for an event or a topic that nobody has registered, TypeError for a context that is not JSON.
    """
    if event not in event_kinds:
        raise ValueError(f"Nobody has registered the event {event!r}.")
    if topic and not is_topic(topic):
        raise ValueError(f"{topic!r} is not a topic of a registered kind.")
    if to is None and not topic:
        raise ValueError("Say who is told: a topic, whose followers are, or people.")
    excluded = sorted({_number(person) for person in exclude})
    told, created = Event.objects.get_or_create(
        kind=event,
        key=key,
        defaults={
            "topic": topic,
            "context": words.plain_json(context or {}),
            "url": dict(url) if isinstance(url, Mapping) else url,
            "excluded": excluded,
            "followers_waiting": to is None,
        },
    )
    for person_ids in _pages(also if to is None else to):
        if wanted := set(person_ids) - set(excluded):
            first, last = delivery.write_notices(told, list(wanted))
            _after_commit(tasks.send_emails, told.pk, first, last)
    if to is None:
        if not created:
            Event.objects.filter(pk=told.pk).update(followers_waiting=True)
        _after_commit(tasks.tell_followers, told.pk)
    return told


def follow(*, person: User, topic: str) -> None:
    """Let `person` follow `topic`; following it already is the same success. Raises ValueError for an unknown kind."""
    if not is_topic(topic):
        raise ValueError(f"{topic!r} is not a topic of a registered kind.")
    Follow.objects.bulk_create([Follow(person=person, topic=topic)], ignore_conflicts=True)


def unfollow(*, person: User, topic: str) -> None:
    """Let `person` no longer follow `topic`; not following it is the same success."""
    Follow.objects.filter(person=person, topic=topic).delete()


def follow_with_emails(*, person: User, topic: str) -> None:
    """Follow by an explicit wish, which also takes back an earlier refusal of e-mails about this topic."""
    with transaction.atomic():
        follow(person=person, topic=topic)
        accept_emails(person_id=person.pk, scope=EmailRefusal.scope_of_topic(topic))


def refuse_emails(*, person_id: int, scope: str) -> None:
    """Send this person no more e-mails of `scope`; they are still told on the site."""
    EmailRefusal.objects.bulk_create([EmailRefusal(person_id=person_id, scope=scope)], ignore_conflicts=True)


def accept_emails(*, person_id: int, scope: str) -> None:
    """Send this person e-mails of `scope` again."""
    EmailRefusal.objects.filter(person=person_id, scope=scope).delete()


def mark_read(*, person: User, notice_id: int | None = None) -> int:
    """Mark one of a person's notices as read, or all of them. Returns how many were unread until now."""
    unread = Notice.objects.filter(person=person).unread()
    return (unread if notice_id is None else unread.filter(pk=notice_id)).update(read_at=Now())


def _after_commit(task, *args: int) -> None:
    # Robust: the act is done, and a queue that cannot be reached must not turn it into an error. What is lost here is
    # taken up again by the command `send_notices`.
    transaction.on_commit(partial(task.enqueue, *args), robust=True)


def _number(person: User | int) -> int:
    return person if isinstance(person, int) else person.pk


def _pages(people: People) -> Iterator[list[int]]:
    """The numbers of these people in lists of at most PAGE, read from the database page by page."""
    if isinstance(people, QuerySet) and not people.query.is_sliced:
        last = 0
        while page := list(people.filter(pk__gt=last).order_by("pk").values_list("pk", flat=True).distinct()[:PAGE]):
            last = page[-1]
            yield page
        return
    numbers = sorted({_number(person) for person in people})
    for start in range(0, len(numbers), PAGE):
        yield numbers[start : start + PAGE]

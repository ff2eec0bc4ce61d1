"""What can be followed and what can happen. Packages on the right register theirs in `AppConfig.ready`."""

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass

from django.core.exceptions import ImproperlyConfigured
from django.utils.functional import Promise

# What ids look like. Addresses hold them, so anything may come: what does not match never reaches a query.
WHOLE_NUMBERS = r"[1-9][0-9]{0,17}"
UUIDS = r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"

# Ids of one kind and a language code, to (title, path) by id. Keys may be the ids as numbers or as text.
Describe = Callable[[Collection[str], str], Mapping[object, tuple[str, str]]]


@dataclass(frozen=True, kw_only=True)
class TopicKind:
    """A kind of thing that people can follow."""

    name: str
    label: str | Promise
    describe: Describe
    ids: str


@dataclass(frozen=True, kw_only=True)
class EventKind:
    """A kind of thing that happens and that people are told."""

    name: str
    label: str | Promise


@dataclass(frozen=True, kw_only=True)
class Subject:
    """What a topic is about, as people read it: title and path of its page."""

    title: str
    url: str


topic_kinds: dict[str, TopicKind] = {}
event_kinds: dict[str, EventKind] = {}


def register_topic(name: str, *, label: str | Promise, describe: Describe, ids: str = WHOLE_NUMBERS) -> None:
    """Let people follow things of the kind `name`; one of them is called `"<name>:<id>"`.

    `describe(ids, language)` takes ids as text and returns `{id: (title, path)}` in a constant number of queries. It
    leaves out what does not exist or must not be seen by the public. `ids` is the pattern of an id, WHOLE_NUMBERS or
    UUIDS. Raises ImproperlyConfigured if the name is taken.
    """
    if name in topic_kinds or ":" in name:
        raise ImproperlyConfigured(f"The topic name {name!r} is taken, or holds a colon.")
    topic_kinds[name] = TopicKind(name=name, label=label, describe=describe, ids=ids)


def register_event(name: str, *, label: str | Promise) -> None:
    """Declare that `name` can be told. Its words are in `templates/emails/<name>/<language>.txt`, for every language.

    `label` names it in people's settings. Raises ImproperlyConfigured if the name is taken.
    """
    if name in event_kinds:
        raise ImproperlyConfigured(f"The event {name!r} is registered twice.")
    event_kinds[name] = EventKind(name=name, label=label)


def is_topic(topic: str) -> bool:
    """Whether this is how a topic is written; not whether there is such a thing."""
    kind, _colon, identity = topic.partition(":")
    return kind in topic_kinds and re.fullmatch(topic_kinds[kind].ids, identity) is not None


def describe(topics: Iterable[str], language: str) -> dict[str, Subject]:
    """What these topics are about, by topic, in `language`. Those unknown or not public are left out.

    Costs as many queries as there are kinds among them, however many topics.
    """
    ids_by_kind: dict[str, list[str]] = {}
    for topic in filter(is_topic, topics):
        kind, _colon, identity = topic.partition(":")
        ids_by_kind.setdefault(kind, []).append(identity)
    return {
        f"{kind}:{identity}": Subject(title=str(title), url=url)
        for kind, ids in ids_by_kind.items()
        for identity, (title, url) in topic_kinds[kind].describe(ids, language).items()
    }


def describe_one(topic: str, language: str) -> Subject | None:
    """What one topic is about, or None where it is unknown or not public."""
    return describe([topic], language).get(topic)

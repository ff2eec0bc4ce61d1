"""May this person do this now? The one place that answers, with the reason when the answer is no."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cms.core.dates import end_in_words, moment_in_words
from participation.activities.enums import ACTS_OF, ACTS_OUTSIDE_WINDOW, Act, ActivityKind, ActivityState, Audience, Refusal

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from cms.accounts.models import User
    from participation.activities.models import Activity


@dataclass(frozen=True, kw_only=True)
class Decision:
    """The answer: yes, or no with a coded reason, a sentence for people, and when it will open if it will."""

    allowed: bool
    refusal: Refusal | None = None
    message: str = ""
    opens_at: datetime | None = None
    closes_at: datetime | None = None

    @property
    def state(self) -> str:
        """`open`, `soon` or `closed`, for state tags. A person's own limits do not make an Activity closed."""
        if self.refusal == Refusal.NOT_YET_OPEN:
            return "soon"
        if self.refusal in (Refusal.CLOSED, Refusal.REMOVED, Refusal.UNPUBLISHED):
            return "closed"
        return "open"


class Refused(Exception):
    """An act that is not allowed. `decision` says why, in words that can be shown."""

    def __init__(self, decision: Decision) -> None:
        self.decision = decision
        super().__init__(decision.message)

    @classmethod
    def because(cls, refusal: Refusal, message: str) -> Refused:
        """A refusal for a reason that only the kind of Activity knows, such as a limit for each person."""
        return cls(Decision(allowed=False, refusal=refusal, message=message))


def opening(activity: Activity, at: datetime | None = None) -> Decision:
    """Whether the Activity is open, whoever asks. `at` is an aware datetime; by default the database's time."""
    if activity.state == ActivityState.UNPUBLISHED:
        return _no(Refusal.UNPUBLISHED, _("This page is no longer published, so nobody can take part."))
    if activity.state == ActivityState.REMOVED:
        return _no(Refusal.REMOVED, _("This part of the consultation has been withdrawn from the page."))
    at = at or activity.now()
    if activity.opens_at and at < activity.opens_at:
        message = _("Not open yet: opens on %(date)s.") % {"date": moment_in_words(activity.opens_at)}
        return _no(Refusal.NOT_YET_OPEN, message, opens_at=activity.opens_at, closes_at=activity.closes_at)
    if activity.closes_at and at >= activity.closes_at:
        message = _("Closed since %(date)s.") % {"date": end_in_words(activity.closes_at)}
        return _no(Refusal.CLOSED, message, closes_at=activity.closes_at)
    if activity.closes_at:
        message = _("Open until %(date)s.") % {"date": end_in_words(activity.closes_at)}
    else:
        message = _("Open, with no closing date.")
    return Decision(allowed=True, message=message, opens_at=activity.opens_at, closes_at=activity.closes_at)


def decide(*, activity: Activity, act: Act, person: User | AnonymousUser | None = None, at: datetime | None = None) -> Decision:
    """May `person` do `act` in `activity` at the time `at` (by default the database's time)?

    Never raises: a refusal is an answer, and it always says why and, where it will open, when.
    """
    if act not in ACTS_OF[ActivityKind(activity.kind)]:
        return _no(Refusal.NOT_HERE, _("This is not possible here."))
    window = opening(activity, at)
    if not window.allowed and act not in ACTS_OUTSIDE_WINDOW:
        return window
    if person is None or not person.is_authenticated:
        return _no(Refusal.SIGN_IN, _("Sign in to take part."), closes_at=activity.closes_at)
    if activity.audience == Audience.LOCAL and act not in ACTS_OUTSIDE_WINDOW and not _is_local(person, activity):
        return _no(Refusal.NOT_LOCAL, _not_local_message(activity))
    return Decision(allowed=True, message=window.message, closes_at=activity.closes_at)


def require(*, activity: Activity, act: Act, person: User | AnonymousUser | None, at: datetime | None = None) -> Decision:
    """The same, for writes: raises Refused when the answer is no."""
    decision = decide(activity=activity, act=act, person=person, at=at)
    if not decision.allowed:
        raise Refused(decision)
    return decision


def may_change_frozen_rules(user: User | AnonymousUser | None) -> bool:
    """A city editor: somebody trusted to change rules after the first contribution, with a public reason."""
    return user is not None and user.is_active and user.has_perm("activities.change_frozen_rules")


def _no(refusal: Refusal, message: str, **dates: datetime | None) -> Decision:
    return Decision(allowed=False, refusal=refusal, message=message, **dates)


def _is_local(person: User | AnonymousUser, activity: Activity) -> bool:
    if activity.territory is None or activity.territory.is_city:
        return person.territory_id is not None
    return person.territory_id == activity.territory_id


def _not_local_message(activity: Activity) -> str:
    if activity.territory is None or activity.territory.is_city:
        return _("This is for people who live in Paris. Say in your account where you live to take part.")
    return _("This is for people who live in this territory: %(territory)s. Say in your account where you live to take part.") % {
        "territory": activity.territory.name
    }

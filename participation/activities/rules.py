"""The rules of an Activity as plain values: compared, stored, and shown to people."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from django.utils.translation import gettext, pgettext
from django.utils.translation import gettext_lazy as _

from cms.core.dates import end_in_words, moment_in_words
from participation.activities.enums import Audience

RULE_LABELS = {
    "opens_at": _("Opens"),
    "closes_at": _("Closes"),
    "audience": _("Who may take part"),
    "territory": _("Territory"),
    "threshold": _("Supports needed to call on the City"),
    "per_person": _("Proposals per person"),
    "moderation": _("Read by an editor before they appear"),
    "capacity": _("Places"),
    "waiting_list": _("Waiting list"),
}


@dataclass(frozen=True, kw_only=True)
class Rules:
    """What a participation block says about taking part.

    `opens_at` and `closes_at` are aware datetimes or None (no limit); the window is half-open `[opens_at, closes_at)`.
    `settings` holds what only this kind of Activity has, as JSON values.
    """

    opens_at: datetime | None = None
    closes_at: datetime | None = None
    audience: str = Audience.EVERYONE
    territory_id: int | None = None
    settings: dict[str, Any] = field(default_factory=dict)

    def as_dict(self) -> dict[str, Any]:
        """The rules as JSON values, one key for each rule, times in UTC."""
        rules = {
            "opens_at": _iso(self.opens_at),
            "closes_at": _iso(self.closes_at),
            "audience": str(self.audience),
            **self.settings,
        }
        if self.audience == Audience.LOCAL:
            rules["territory"] = self.territory_id
        return rules

    def differences(self, other: "Rules") -> dict[str, tuple[Any, Any]]:
        """Each rule that differs, as `{rule: (ours, theirs)}`."""
        ours, theirs = self.as_dict(), other.as_dict()
        return {
            rule: (ours.get(rule), theirs.get(rule))
            for rule in [*ours, *(key for key in theirs if key not in ours)]
            if ours.get(rule) != theirs.get(rule)
        }


def _iso(moment: datetime | None) -> str | None:
    return moment.astimezone(UTC).isoformat() if moment else None


def describe(rule: str, value: Any) -> str:
    """One value of a rule as a person reads it, in the active language and in Paris time."""
    if value in (None, ""):
        return pgettext("a rule", "no limit")
    if rule in ("opens_at", "closes_at"):
        moment = datetime.fromisoformat(value)
        return end_in_words(moment) if rule == "closes_at" else moment_in_words(moment)
    if rule == "audience":
        return str(Audience(value).label)
    if isinstance(value, bool):
        return gettext("yes") if value else gettext("no")
    return str(value)

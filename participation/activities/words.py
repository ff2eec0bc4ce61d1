"""The rules of an Activity as a resident reads them: a label and a short sentence for each."""

from datetime import datetime

from django.utils.translation import gettext as _

from cms.core.dates import end_in_words, moment_in_words
from cms.core.models import Territory
from participation.activities.enums import Audience
from participation.activities.rules import Rules

Fact = tuple[str, str]


def shared_facts(rules: Rules, territory: Territory | None = None) -> list[Fact]:
    """What every kind of Activity has: when, and who. `territory` is that of the Activity, if it is known."""
    return [
        (_("When"), window_in_words(rules.opens_at, rules.closes_at)),
        (_("Who may take part"), audience_in_words(rules.audience, territory)),
    ]


def window_in_words(opens_at: datetime | None, closes_at: datetime | None) -> str:
    """The window in Paris time. Either end may be None: no limit on that side."""
    dates = {
        "opens": moment_in_words(opens_at) if opens_at else "",
        "closes": end_in_words(closes_at) if closes_at else "",
    }
    if opens_at and closes_at:
        return _("From %(opens)s until %(closes)s") % dates
    if closes_at:
        return _("Until %(closes)s") % dates
    if opens_at:
        return _("From %(opens)s, with no closing date") % dates
    return _("No closing date")


def audience_in_words(audience: str, territory: Territory | None) -> str:
    """Who may take part. `territory` only matters where the audience is local."""
    if audience != Audience.LOCAL:
        return _("Everyone with an account")
    if territory is None or territory.is_city:
        return _("People who live in Paris")
    return _("People who live here: %(territory)s") % {"territory": territory.name}

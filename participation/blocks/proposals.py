"""The block in which residents submit and support proposals."""

from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from cms.core.templatetags.parvis import grouped
from participation.activities.blocks import ParticipationBlock
from participation.activities.enums import ActivityKind
from participation.activities.rules import Rules
from participation.activities.words import Fact
from participation.proposals.models import Proposal

CARDS = 3
# FRPA0002: 1,500 votes of approval give an automatic right to call on the City.
THRESHOLD = 1500


class ProposalsBlock(ParticipationBlock):
    """A call for proposals."""

    SETTINGS = ("threshold", "per_person", "moderation")

    threshold = blocks.IntegerBlock(
        label=_("Supports needed to call on the City"),
        default=THRESHOLD,
        min_value=1,
        max_value=1_000_000,
        help_text=_(
            "A proposal with this many supports must be studied and answered in public. The City has promised 1,500. "
            "A proposal keeps the number that held when it was published."
        ),
    )
    per_person = blocks.IntegerBlock(
        label=_("Proposals per person"),
        required=False,
        min_value=1,
        max_value=100,
        help_text=_("How many one person can have here at the same time. Leave empty for no limit."),
    )
    moderation = blocks.BooleanBlock(
        label=_("Read by an editor before they appear"),
        required=False,
        help_text=_("If not ticked, a proposal appears as soon as it is submitted."),
    )

    class Meta:
        kind = ActivityKind.PROPOSALS
        icon = "clipboard-list"
        label = _("Call for proposals")
        description = _("Residents submit proposals and support those of others. Enough supports oblige the City to answer.")
        template = "blocks/proposals.html"
        preview_value = {
            "title": _("Your ideas for the square"),
            "introduction": _(
                "<p>What should the square look like in five years? Propose it, and support what others propose.</p>"
            ),
            "audience": "everyone",
            "threshold": THRESHOLD,
            "per_person": 3,
            "moderation": False,
        }

    def own_facts(self, rules: Rules) -> list[Fact]:
        """What a proposal needs, how many one may submit, and when one appears."""
        settings = rules.settings
        needed = grouped(settings.get("threshold") or THRESHOLD)
        return [
            (
                gettext("To call on the City"),
                gettext("%(number)s supports: the City must then study it and answer") % {"number": needed},
            ),
            (gettext("Proposals per person"), _per_person(settings.get("per_person"))),
            (
                gettext("When proposals appear"),
                gettext("Once an editor has read them")
                if settings.get("moderation")
                else gettext("As soon as they are submitted"),
            ),
        ]

    def get_context(self, value: blocks.StructValue, parent_context: dict | None = None) -> dict:
        """Add `proposals`, the newest few, and `total`, the number of all; in a preview there are none."""
        context = super().get_context(value, parent_context)
        activity = context["activity"]
        context["proposals"] = Proposal.objects.newest_of(activity, CARDS) if activity else []
        context["total"] = context["proposals"][0].listed_in_all if context["proposals"] else 0
        return context


def _per_person(limit: int | None) -> str:
    if not limit:
        return gettext("As many as you like")
    return ngettext("%(limit)s at most", "%(limit)s at most", limit) % {"limit": limit}

"""The block in which residents submit and support proposals."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from participation.activities.blocks import ParticipationBlock
from participation.activities.enums import ActivityKind


class ProposalsBlock(ParticipationBlock):
    """A call for proposals."""

    SETTINGS = ("threshold", "per_person", "moderation")

    threshold = blocks.IntegerBlock(label=_("Supports needed to call on the City"), default=1500, min_value=1)
    per_person = blocks.IntegerBlock(label=_("Proposals per person"), required=False, min_value=1)
    moderation = blocks.BooleanBlock(label=_("Read by an editor before they appear"), required=False)

    class Meta:
        kind = ActivityKind.PROPOSALS
        icon = "pick"
        label = _("Call for proposals")
        description = _("Residents submit proposals and support those of others.")
        template = "blocks/proposals.html"

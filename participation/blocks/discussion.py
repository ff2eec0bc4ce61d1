"""The block in which people talk with one another."""

from django.utils.translation import gettext_lazy as _

from participation.activities.blocks import ParticipationBlock
from participation.activities.enums import ActivityKind


class DiscussionBlock(ParticipationBlock):
    """Comments with one level of replies."""

    class Meta:
        kind = ActivityKind.DISCUSSION
        icon = "comment"
        label = _("Discussion")
        description = _("People comment and answer one another.")
        template = "blocks/discussion.html"

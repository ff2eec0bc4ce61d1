"""The block in which people talk with one another."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from participation.activities.blocks import ParticipationBlock
from participation.activities.enums import ActivityKind
from participation.discussions.threads import first_threads, ids_shown


class DiscussionBlock(ParticipationBlock):
    """Comments with one level of replies."""

    class Meta:
        kind = ActivityKind.DISCUSSION
        icon = "comment"
        label = _("Discussion")
        description = _("People comment on the page and answer one another.")
        template = "blocks/discussion.html"
        preview_value = {
            "title": _("What do you think of the square?"),
            "introduction": _("<p>Tell us what you would keep, and what you would change.</p>"),
            "audience": "everyone",
        }

    def get_context(self, value: blocks.StructValue, parent_context: dict | None = None) -> dict:
        """Add `discussion`, its newest threads; None where the block has never been published."""
        context = super().get_context(value, parent_context)
        context["discussion"] = None
        if context["activity"]:
            context["discussion"] = first_threads(context["activity"])
            context["shown"] = ids_shown(context["discussion"].threads)
        return context

"""What all participation blocks share: words, the window, who may take part, and how rules change later."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import BlockGroup, StructBlockValidationError

from participation.activities.enums import ActivityKind, Audience


class RuleChangeBlock(blocks.StructBlock):
    """Who decided a change of frozen rules, and why. Shown in public beside the change."""

    decided_by = blocks.CharBlock(
        label=_("Decided by"), required=False, max_length=120, help_text=_("The office or council that decided.")
    )
    reason = blocks.TextBlock(
        label=_("Reason"), required=False, rows=2, help_text=_("Shown in public. Each change needs its own reason.")
    )

    class Meta:
        icon = "history"
        label = _("Changing the rules later")
        collapsed = True


class ParticipationBlock(blocks.StructBlock):
    """Base of the blocks that become Activities.

    A concrete block sets `Meta.kind`, adds its rules as fields and names them in `SETTINGS`; `SETTINGS` are the fields
    whose values are stored as the Activity's own rules.
    """

    SETTINGS: tuple[str, ...] = ()

    title = blocks.CharBlock(label=_("Title"), max_length=120)
    introduction = blocks.RichTextBlock(
        label=_("Introduction"), required=False, features=["bold", "italic", "link", "ol", "ul"]
    )
    opens_at = blocks.DateTimeBlock(
        label=_("Opens"), required=False, help_text=_("Paris time. Leave empty to open as soon as the page is published.")
    )
    closes_at = blocks.DateTimeBlock(
        label=_("Closes"),
        required=False,
        help_text=_("Paris time. From this minute on nothing is accepted. Leave empty for no closing date."),
    )
    audience = blocks.ChoiceBlock(
        label=_("Who may take part"),
        choices=Audience.choices,
        default=Audience.EVERYONE,
        help_text=_("“Territory” is that of the page, or of the page above it."),
    )
    rule_change = RuleChangeBlock(required=False)

    class Meta:
        kind: ActivityKind
        label_format = "{title}"
        group = _("Participation")

    def get_form_layout(self) -> BlockGroup:
        """Words first, then the rules, then (folded away) how to change them once people have taken part."""
        return BlockGroup(
            children=[
                "title",
                "introduction",
                BlockGroup(
                    children=["opens_at", "closes_at", "audience", *self.SETTINGS],
                    heading=_("Rules"),
                    help_text=_("They can no longer be changed freely once somebody has taken part."),
                    icon="lock-open",
                ),
                "rule_change",
            ]
        )

    def settings_of(self, value: blocks.StructValue) -> dict[str, Any]:
        """The rules that only this kind has, as JSON values."""
        return {name: value.get(name) for name in self.SETTINGS}

    def clean(self, value: blocks.StructValue) -> blocks.StructValue:
        """Also check that the window ends after it begins."""
        cleaned = super().clean(value)
        opens_at, closes_at = cleaned.get("opens_at"), cleaned.get("closes_at")
        if opens_at and closes_at and closes_at <= opens_at:
            error = ValidationError(_("The closing date must come after the opening date."))
            raise StructBlockValidationError(block_errors={"closes_at": error})
        return cleaned

    def get_context(self, value: blocks.StructValue, parent_context: dict | None = None) -> dict:
        """Add `activity` (None in a preview of what was never published) and `opening`, its state for everybody.

        Both come from the page's context, filled once for the whole page by `ParticipationPage.get_context`.
        """
        context = super().get_context(value, parent_context)
        activity = context.get("activities", {}).get(str(context.get("id")))
        context["activity"] = activity
        context["opening"] = activity.opening if activity else None
        return context

"""What all participation blocks share: words, the window, who may take part, and how rules change later."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import BlockGroup, StructBlockValidationError

from participation.activities.enums import ActivityKind, Audience
from participation.activities.models import Activity
from participation.activities.rules import Rules
from participation.activities.words import Fact, shared_facts


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

    def get_translatable_segments(self, value: blocks.StructValue) -> list:
        """Nothing to translate: like the rules themselves, a change of them comes from the page's first language alone."""
        return []


class ParticipationBlock(blocks.StructBlock):
    """Base of the blocks that become Activities.

    A concrete block sets `Meta.kind`, adds its rules as fields and names them in `SETTINGS`; `SETTINGS` are the fields
    whose values are stored as the Activity's own rules.
    """

    SETTINGS: tuple[str, ...] = ()

    title = blocks.CharBlock(label=_("Title"), max_length=120)
    introduction = blocks.RichTextBlock(label=_("Introduction"), required=False, features=["bold", "italic", "link", "ol", "ul"])
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
        wrapper = "participation"

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

    def get_preview_value(self) -> blocks.StructValue:
        """The block's own example, or else one with the words that describe it."""
        if hasattr(self.meta, "preview_value"):
            return super().get_preview_value()
        return self.normalize({"title": str(self.label), "introduction": f"<p>{self.get_description()}</p>"})

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

    def own_facts(self, rules: Rules) -> list[Fact]:
        """The kind's own rules as a label and a sentence each, after the window and the audience. None by default."""
        return []

    def get_context(self, value: blocks.StructValue, parent_context: dict | None = None) -> dict:
        """What the template of every kind needs.

        `activity` (None in a preview of what was never published) comes from the page's context, filled once for the whole
        page by `ParticipationPage.get_context`. `opening` is its state for everybody, `anchor` the id of its section,
        `rules` those in force, `rule_facts` the same in words.
        """
        context = super().get_context(value, parent_context)
        activity = context.get("activities", {}).get(str(context.get("id")))
        shown = activity or self._draft(value)
        context["activity"] = activity
        context["opening"] = shown.opening
        context["anchor"] = f"part-{context.get('id') or 'preview'}"
        context["rules"] = shown.rules
        context["rule_facts"] = [*shared_facts(shown.rules, shown.territory), *self.own_facts(shown.rules)]
        return context

    def _draft(self, value: blocks.StructValue) -> Activity:
        """The Activity that this value would become, to preview it."""
        return Activity(
            kind=self.meta.kind,
            title=value.get("title") or "",
            opens_at=value.get("opens_at"),
            closes_at=value.get("closes_at"),
            audience=value.get("audience") or Audience.EVERYONE,
            settings=self.settings_of(value),
        )

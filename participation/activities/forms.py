"""The editors' form of pages that hold participation blocks: frozen rules are explained beside the block."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.blocks import StreamBlockValidationError
from wagtail.blocks.struct_block import StructBlockValidationError

from cms.core.translations import source_page
from participation.activities import services
from participation.activities.models import Activity
from participation.activities.permissions import may_change_frozen_rules


class ParticipationPageForm(WagtailAdminPageForm):
    """Refuses, with the reason beside the block, rules that changed after the first contribution."""

    def clean(self):
        """Add an error to each block whose frozen rules were changed without the right or without a reason."""
        cleaned = super().clean()
        self._keep_in_territory(cleaned)
        body = cleaned.get("body")
        if body is None or not self.instance.pk:
            return cleaned
        self.instance.body = body
        if "territory" in cleaned:
            self.instance.territory = cleaned["territory"]
        known = {
            activity.block_id: activity for activity in Activity.objects.filter(translation_key=self.instance.translation_key)
        }
        is_translation = source_page(self.instance).pk != self.instance.pk
        errors = {}
        for position, block_id, block, value in services.participation_blocks(self.instance):
            activity = known.get(block_id)
            if is_translation:
                # A translation brings words only; its block must exist on the page it translates.
                if activity is None:
                    errors[position] = ValidationError(_("Add this block to the page in its first language instead."))
            elif error := self._frozen_error(activity, services.rules_of(block, value, self.instance), value):
                errors[position] = error
        if errors:
            self.add_error("body", StreamBlockValidationError(block_errors=errors))
        return cleaned

    def _keep_in_territory(self, cleaned: dict) -> None:
        """A borough council speaks for its own territory; only editors of the City may choose another one."""
        if "territory" not in cleaned or may_change_frozen_rules(self.for_user):
            return
        above = getattr(self.parent_page.specific, "territory_or_inherited", None) if self.parent_page else None
        own = above or (self.instance.pk and type(self.instance).objects.get(pk=self.instance.pk).territory)
        # Left empty, a page takes the territory above it; where there is none above, its own must stay.
        if own and cleaned["territory"] != own and (cleaned["territory"] or not above):
            message = _("Your pages are about this territory: %(territory)s. Only editors of the City can choose another one.")
            self.add_error("territory", message % {"territory": own.name})

    def _frozen_error(self, activity, rules, value) -> ValidationError | None:
        """The error for one block, or None when its rules are unchanged or may change."""
        if activity is None or not activity.is_frozen or not activity.rules.differences(rules):
            return None
        if not may_change_frozen_rules(self.for_user):
            return StructBlockValidationError(
                non_block_errors=[
                    _(
                        "People have already taken part, so the rules are frozen. "
                        "Put them back as they were, or ask an editor of the City to change them."
                    )
                ]
            )
        if not services.has_new_reason(activity, value):
            message = _("People have already taken part. Say who decided this change and why: it will be shown in public.")
            return StructBlockValidationError(
                block_errors={"rule_change": StructBlockValidationError(block_errors={"reason": ValidationError(message)})}
            )
        return None

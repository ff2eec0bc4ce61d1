"""The page in whose body participation blocks stand."""

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.search import index

from cms.core.models import BasePage
from participation.activities.enums import ActivityKind
from participation.activities.forms import ParticipationPageForm
from participation.activities.links import anchor_of
from participation.activities.models import Activity
from participation.blocks.stream import ParticipationStreamBlock

MAIN_ACTIONS = {
    ActivityKind.PROPOSALS: _("See and submit proposals"),
    ActivityKind.REGISTRATION: _("Sign up"),
    ActivityKind.DISCUSSION: _("Join the discussion"),
}


def main_action(page: BasePage, activities: dict[str, Activity]) -> dict[str, str] | None:
    """The main button of a page: what can be done now, or else what there is to read. None without any participation.

    `activities` are those of `ParticipationPage.get_context`. The first open one in the order of the page wins.
    """
    shown = [activities[block.id] for block in page.body if block.id in activities]
    if not shown:
        return None
    first = next((activity for activity in shown if activity.opening.allowed), None)
    label = MAIN_ACTIONS[ActivityKind(first.kind)] if first else _("See what is planned or was said")
    return {"label": label, "url": f"#{anchor_of(first or shown[0])}"}


class ParticipationPage(BasePage):
    """Base of the pages that can ask people to take part: any of them may hold any participation block."""

    body = StreamField(ParticipationStreamBlock(), verbose_name=_("content"), blank=True)

    base_form_class = ParticipationPageForm
    content_panels = [*BasePage.content_panels, FieldPanel("body")]
    search_fields = [*BasePage.search_fields, index.SearchField("body")]

    class Meta:
        abstract = True

    def get_context(self, request: HttpRequest, *args, **kwargs) -> dict:
        """Add `activities`, by block id: all the page's Activities and their rule changes, read once for all blocks."""
        context = super().get_context(request, *args, **kwargs)
        activities = Activity.objects.for_page(self).select_related("territory").prefetch_related("rule_changes")
        context["activities"] = {str(activity.block_id): activity for activity in activities}
        return context

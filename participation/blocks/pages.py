"""The page in whose body participation blocks stand."""

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.search import index

from cms.core.models import BasePage
from participation.activities.forms import ParticipationPageForm
from participation.activities.models import Activity
from participation.blocks.stream import ParticipationStreamBlock


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

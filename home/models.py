"""The home page, the plain page and the section of a borough council. No records live here."""

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from cms.core.models import BasePage
from participation.blocks.pages import ParticipationPage

EDITORIAL = ["home.ContentPage", "consultations.ConsultationPage", "volunteering.InitiativePage"]


class HomePage(ParticipationPage):
    """The square itself: decide, act, account."""

    template = "pages/home_page.html"
    max_count_per_locale = 1
    page_description = _("The first page of the site.")
    parent_page_types = ["wagtailcore.Page"]
    subpage_types = [
        "home.ContentPage",
        "home.BoroughPage",
        "consultations.ConsultationIndexPage",
        "volunteering.InitiativeIndexPage",
        "action_plan.ActionPlanIndexPage",
    ]

    class Meta:
        verbose_name = _("home page")

    def get_context(self, request: HttpRequest, *args, **kwargs) -> dict:
        """Add what is happening in the three halves."""
        from home.selectors import three_halves

        context = super().get_context(request, *args, **kwargs)
        context.update(three_halves(self))
        return context


class ContentPage(ParticipationPage):
    """A page of content, with participation where it is wanted."""

    template = "pages/content_page.html"
    page_description = _("Texts, pictures and documents, with participation where it is wanted.")
    subpage_types = ["home.ContentPage"]
    parent_page_types = ["home.HomePage", "home.ContentPage", "home.BoroughPage"]

    class Meta:
        verbose_name = _("content page")


class BoroughPage(ParticipationPage):
    """A borough council's own part of the tree: its consultations, its initiatives, its pages."""

    template = "pages/borough_page.html"
    page_description = _("The part of a borough council. Its editors work below it and nowhere else.")
    subpage_types = EDITORIAL
    parent_page_types = ["home.HomePage"]
    content_panels = [*BasePage.content_panels, FieldPanel("territory"), FieldPanel("body")]

    class Meta:
        verbose_name = _("borough council")
        verbose_name_plural = _("borough councils")

    def get_context(self, request: HttpRequest, *args, **kwargs) -> dict:
        """Add the borough's consultations and initiatives."""
        from home.selectors import happening_in

        context = super().get_context(request, *args, **kwargs)
        context.update(happening_in(self))
        return context

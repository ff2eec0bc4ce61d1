"""The home page, the plain page and the section of a borough council. No records live here."""

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail import blocks
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField

from cms.core.models import BasePage
from participation.blocks.pages import ParticipationPage

EDITORIAL = ["home.ContentPage", "consultations.ConsultationPage", "volunteering.InitiativePage"]


class HalfBlock(blocks.StructBlock):
    """One of the three halves: what it is for, in a few words, and the way in."""

    half = blocks.ChoiceBlock(
        label=_("Half"),
        # With their context: "Account" alone is what Wagtail calls one's own account.
        choices=[
            ("decide", pgettext_lazy("half", "Decide")),
            ("act", pgettext_lazy("half", "Act")),
            ("account", pgettext_lazy("half", "Account")),
        ],
        default="decide",
    )
    title = blocks.CharBlock(label=_("Title"), max_length=60)
    promise = blocks.CharBlock(label=_("Promise"), max_length=120, help_text=_("One sentence: what people get out of it."))
    text = blocks.TextBlock(label=_("Text"), rows=3, max_length=300)
    action = blocks.CharBlock(label=_("Button"), max_length=40)
    page = blocks.PageChooserBlock(label=_("Page"))

    class Meta:
        icon = "site"
        label = _("Half")
        label_format = "{title}"
        description = _("One of the three ways into the site.")
        preview_value = {
            "half": "decide",
            "title": "Décider",
            "promise": "Votre idée compte.",
            "text": "Proposer, discuter, soutenir.",
            "action": "See",
            "page": None,
        }
        template = "blocks/half.html"


class HomePage(ParticipationPage):
    """The square itself: decide, act, account."""

    headline = models.CharField(
        _("headline"),
        max_length=120,
        blank=True,
        help_text=_("The large words of the first screen; the title above is for search engines."),
    )
    halves = StreamField([("half", HalfBlock())], verbose_name=_("the three halves"), blank=True, max_num=3)

    template = "pages/home_page.html"
    max_count_per_locale = 1
    content_panels = [
        *BasePage.content_panels[:1],
        FieldPanel("headline"),
        *BasePage.content_panels[1:],
        FieldPanel("halves"),
        FieldPanel("body"),
    ]
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

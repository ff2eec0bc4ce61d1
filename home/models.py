"""The home page and the plain page. No records live here."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from participation.blocks.pages import ParticipationPage


class HomePage(ParticipationPage):
    """The square itself: decide, act, account."""

    lead = models.TextField(_("lead"), blank=True)

    template = "pages/home_page.html"
    content_panels = [*ParticipationPage.content_panels[:1], FieldPanel("lead"), *ParticipationPage.content_panels[1:]]

    class Meta:
        verbose_name = _("home page")


class ContentPage(ParticipationPage):
    """A page of content, with participation where it is wanted."""

    lead = models.TextField(_("lead"), blank=True)

    template = "pages/content_page.html"
    content_panels = [*ParticipationPage.content_panels[:1], FieldPanel("lead"), *ParticipationPage.content_panels[1:]]

    class Meta:
        verbose_name = _("content page")

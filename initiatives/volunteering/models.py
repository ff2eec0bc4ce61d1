"""Local initiatives: what to do, when, where, with whom."""

from __future__ import annotations

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models.functions import Coalesce, Now
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import PageManager, PageQuerySet
from wagtail.search import index

from cms.core.dates import span_in_words
from cms.core.models import BasePage, Theme, ThemedPage
from participation.blocks.pages import ParticipationPage, main_action


class InitiativeQuerySet(PageQuerySet):
    """Reads of initiatives, by the database's clock."""

    def upcoming(self) -> InitiativeQuerySet:
        """Those that have not ended, the next first."""
        return self.with_end().filter(over_at__gt=Now()).order_by("starts_at", "pk")

    def past(self) -> InitiativeQuerySet:
        """Those that are over, the latest first."""
        return self.with_end().filter(over_at__lte=Now()).order_by("-starts_at", "-pk")

    def with_end(self) -> InitiativeQuerySet:
        """Annotate `over_at`: when it ends, or else when it starts."""
        return self.annotate(over_at=Coalesce("ends_at", "starts_at"))

    def for_cards(self) -> InitiativeQuerySet:
        """With all that a card shows, so that a list needs the same number of queries whatever its length."""
        return self.select_related("territory", "social_image").prefetch_related("themes", "social_image__renditions")


InitiativeManager = PageManager.from_queryset(InitiativeQuerySet)


class InitiativePage(ThemedPage, ParticipationPage):
    """Something that residents can join: one date, one place, one organiser."""

    organiser = models.CharField(_("organiser"), max_length=120, help_text=_("The association, collective or service in charge."))
    network = models.CharField(_("network"), max_length=120, blank=True, help_text=_("For example: Paris Volunteers."))
    starts_at = models.DateTimeField(_("starts"), help_text=_("Paris time."))
    ends_at = models.DateTimeField(_("ends"), null=True, blank=True, help_text=_("Paris time."))
    place_name = models.CharField(
        pgettext_lazy("where", "place"), max_length=120, help_text=_("For example: Jardin de Reuilly, main gate.")
    )
    address = models.CharField(_("address"), max_length=200, blank=True)
    latitude = models.DecimalField(
        _("latitude"),
        max_digits=9,
        decimal_places=6,
        null=True,
        blank=True,
        validators=[MinValueValidator(-90), MaxValueValidator(90)],
    )
    longitude = models.DecimalField(
        _("longitude"),
        max_digits=9,
        decimal_places=6,
        null=True,
        blank=True,
        validators=[MinValueValidator(-180), MaxValueValidator(180)],
    )
    themes = ParentalManyToManyField(Theme, verbose_name=_("themes"), blank=True, related_name="+")

    objects = InitiativeManager()
    facts = (*ParticipationPage.facts, "themes", "starts_at", "ends_at", "latitude", "longitude", "place_name", "address")
    half = "act"
    template = "pages/initiative_page.html"
    page_description = _("Something people can join: a date, a place, an organiser, and places to sign up for.")
    subpage_types: list[str] = []
    content_panels = [
        *ParticipationPage.content_panels[:-1],
        MultiFieldPanel([FieldPanel("organiser"), FieldPanel("network")], _("Who")),
        FieldRowPanel([FieldPanel("starts_at"), FieldPanel("ends_at")], _("When")),
        MultiFieldPanel(
            [
                FieldPanel("territory"),
                FieldPanel("place_name"),
                FieldPanel("address"),
                FieldRowPanel([FieldPanel("latitude"), FieldPanel("longitude")]),
            ],
            _("Where"),
        ),
        FieldPanel("themes", widget=forms.CheckboxSelectMultiple),
        FieldPanel("body"),
    ]
    same_in_every_language = ("place_name", "address")
    search_fields = [
        *ParticipationPage.search_fields,
        index.SearchField("organiser"),
        index.SearchField("place_name"),
        index.FilterField("starts_at"),
    ]

    class Meta:
        verbose_name = _("initiative")
        verbose_name_plural = _("initiatives")
        indexes = [models.Index(fields=["starts_at"], name="initiative_starts")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ends_at__isnull=True) | models.Q(ends_at__gt=models.F("starts_at")),
                name="initiative_ends_after_it_starts",
                violation_error_message=_("The end must come after the start."),
            ),
        ]

    def clean(self) -> None:
        """An end before the start is said beside its field."""
        super().clean()
        if self.starts_at and self.ends_at and self.ends_at <= self.starts_at:
            raise ValidationError({"ends_at": _("The end must come after the start.")})

    @property
    def when(self) -> str:
        """Day and hours in words, in Paris time."""
        return span_in_words(self.starts_at, self.ends_at)

    @property
    def when_and_where(self) -> str:
        """What the first screen of the page says."""
        return f"{self.when} · {self.place_name}"

    @property
    def map_url(self) -> str:
        """Where the place is to be seen on a map of another site; empty without coordinates."""
        if self.latitude is None or self.longitude is None:
            return ""
        point = f"{self.latitude}/{self.longitude}"
        return f"https://www.openstreetmap.org/?mlat={self.latitude}&mlon={self.longitude}#map=17/{point}"

    def get_context(self, request: HttpRequest, *args, **kwargs) -> dict:
        """Add the one thing a visitor can do first."""
        context = super().get_context(request, *args, **kwargs)
        context["main_action"] = main_action(self, context["activities"])
        context["state_kind"] = "closed" if (self.ends_at or self.starts_at) <= timezone.now() else ""
        return context


class InitiativeIndexPage(BasePage):
    """All initiatives, by date, place and theme."""

    half = "act"
    max_count_per_locale = 1
    template = "pages/initiative_index_page.html"
    page_description = _("Lists every initiative of the site. One is enough.")
    subpage_types = ["volunteering.InitiativePage"]

    class Meta:
        verbose_name = _("list of initiatives")

    def get_context(self, request: HttpRequest, *args, **kwargs) -> dict:
        """Add the filtered, paginated initiatives in the page's language."""
        from initiatives.volunteering.filters import InitiativeFilter

        context = super().get_context(request, *args, **kwargs)
        context.update(InitiativeFilter(request.GET, locale=self.locale).context())
        return context

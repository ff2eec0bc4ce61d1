"""Consultations of the City and of its borough councils, and the inventory of all of them."""

from __future__ import annotations

from datetime import datetime
from functools import cached_property

from django import forms
from django.db import models
from django.db.models import Exists, Max, Min, OuterRef, Q, Subquery
from django.http import HttpRequest
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel
from wagtail.models import PageManager, PageQuerySet
from wagtail.search import index

from cms.core.dates import end_in_words, moment_in_words
from cms.core.models import BasePage, Theme, ThemedPage
from participation.activities.models import Activity
from participation.blocks.pages import ParticipationPage, main_action
from participation.consultations.enums import ConsultationState


class ConsultationQuerySet(PageQuerySet):
    """Reads of consultations. What is open is the Activities' to say, in the same query and by the database's clock."""

    def with_state(self) -> ConsultationQuerySet:
        """Annotate `is_open`, `opens_next` (the next opening) and `closes_last` (the last closing).

        While a part is open without a closing date, there is no last closing.
        """
        activities = Activity.objects.filter(translation_key=OuterRef("translation_key"))
        return self.annotate(
            is_open=Exists(activities.open()),
            opens_next=Subquery(
                activities.upcoming().order_by().values("translation_key").annotate(at=Min("opens_at")).values("at")
            ),
            closes_last=models.Case(
                models.When(Exists(activities.open().filter(closes_at=None)), then=None),
                default=Subquery(
                    activities.live().order_by().values("translation_key").annotate(at=Max("closes_at")).values("at")
                ),
            ),
        )

    def in_state(self, state: str) -> ConsultationQuerySet:
        """Those open now, opening soon, or closed. A consultation without any participation counts as closed."""
        states = self.with_state()
        if state == ConsultationState.OPEN:
            return states.filter(is_open=True)
        if state == ConsultationState.SOON:
            return states.filter(is_open=False, opens_next__isnull=False)
        return states.filter(is_open=False, opens_next__isnull=True)

    def open_first(self) -> ConsultationQuerySet:
        """Open ones first, those that close soonest before the others; then those to come; then the latest closed."""
        states = self.with_state().annotate(
            rank=models.Case(models.When(is_open=True, then=0), models.When(opens_next__isnull=False, then=1), default=2),
            soonest=models.Case(models.When(Q(is_open=True), then="closes_last"), default="opens_next"),
        )
        return states.order_by(
            "rank", models.F("soonest").asc(nulls_last=True), models.F("closes_last").desc(nulls_last=True), "-pk"
        )

    def for_cards(self) -> ConsultationQuerySet:
        """With all that a card shows, so that a list needs the same number of queries whatever its length."""
        return self.select_related("territory", "social_image").prefetch_related("themes", "social_image__renditions")


ConsultationManager = PageManager.from_queryset(ConsultationQuerySet)


class ConsultationPage(ThemedPage, ParticipationPage):
    """One consultation: what is at stake, and the participation blocks with which people weigh on it."""

    themes = ParentalManyToManyField(Theme, verbose_name=_("themes"), blank=True, related_name="+")

    objects = ConsultationManager()
    facts = (*ParticipationPage.facts, "themes")
    half = "decide"
    template = "pages/consultation_page.html"
    page_description = _("Asks people for their proposals, opinions or votes, with dates and rules.")
    subpage_types: list[str] = []
    content_panels = [
        *ParticipationPage.content_panels[:-1],
        FieldPanel("territory"),
        FieldPanel("themes", widget=forms.CheckboxSelectMultiple),
        FieldPanel("body"),
    ]
    search_fields = [*ParticipationPage.search_fields, index.RelatedFields("themes", [index.FilterField("slug")])]

    class Meta:
        verbose_name = _("consultation")
        verbose_name_plural = _("consultations")

    @cached_property
    def timing(self) -> tuple[bool, datetime | None, datetime | None]:
        """`(is it open, when does it open next, when does its last part close)`, from the list's query or its own."""
        row = self
        if not hasattr(self, "is_open"):
            row = ConsultationPage.objects.with_state().get(pk=self.pk)
        return row.is_open, row.opens_next, row.closes_last

    @property
    def state(self) -> ConsultationState:
        """Open, to come, or closed, by its Activities."""
        is_open, opens_next, _closes = self.timing
        if is_open:
            return ConsultationState.OPEN
        return ConsultationState.SOON if opens_next else ConsultationState.CLOSED

    @property
    def deadline(self) -> str:
        """Until when one can take part, or from when, or since when no longer. Empty where there is no date."""
        is_open, opens_next, closes_last = self.timing
        if not is_open and opens_next:
            return gettext("Opens on %(date)s") % {"date": moment_in_words(opens_next)}
        if not closes_last:
            return ""
        words = gettext("Until %(date)s") if is_open else gettext("Closed since %(date)s")
        return words % {"date": end_in_words(closes_last)}

    def get_context(self, request: HttpRequest, *args, **kwargs) -> dict:
        """Add the one thing a visitor can do first."""
        context = super().get_context(request, *args, **kwargs)
        context["main_action"] = main_action(self, context["activities"])
        return context


class ConsultationIndexPage(BasePage):
    """The inventory: every consultation of the City and of its borough councils, wherever its page stands."""

    half = "decide"
    max_count_per_locale = 1
    template = "pages/consultation_index_page.html"
    page_description = _("Lists every consultation of the site. One is enough.")
    subpage_types = ["consultations.ConsultationPage"]

    class Meta:
        verbose_name = _("inventory of consultations")

    def get_context(self, request: HttpRequest, *args, **kwargs) -> dict:
        """Add the filtered, paginated inventory in the page's language."""
        from participation.consultations.filters import ConsultationFilter

        context = super().get_context(request, *args, **kwargs)
        context.update(ConsultationFilter(request.GET, locale=self.locale).context())
        return context

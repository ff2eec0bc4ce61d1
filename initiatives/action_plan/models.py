"""The City's open-government action plans: plans and commitments are pages, milestones and ratings belong to them."""

from __future__ import annotations

from typing import Any

from django.contrib.admin.utils import label_for_field
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Count, Prefetch, Q
from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import RichTextField
from wagtail.models import Orderable, PageManager, PageQuerySet, TranslatableMixin
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from cms.core.dates import date_in_words, period_in_words
from cms.core.models import BasePage, Theme, ThemedPage
from initiatives.action_plan.enums import (
    STAR_VALUES,
    WELL_ADVANCED,
    Completion,
    DatePrecision,
    Impact,
    MilestoneStatus,
    Openness,
    OpenValue,
    Rater,
    Specificity,
)
from initiatives.action_plan.glance import at_a_glance
from participation.blocks.pages import ParticipationPage

PROSE = ["bold", "italic", "link", "ol", "ul"]


class ActionPlanPage(ParticipationPage):
    """One plan: its period, its offices, its priorities; its commitments are the pages below it."""

    starts_on = models.DateField(_("starts"))
    ends_on = models.DateField(_("ends"))
    submitted_on = models.DateField(_("submitted"), null=True, blank=True)
    announced_on = models.DateField(_("announced"), null=True, blank=True)
    lead_office = models.CharField(_("lead office"), max_length=200)
    foreword = RichTextField(_("foreword"), blank=True, features=PROSE)
    priorities = RichTextField(_("priorities"), blank=True, features=["ol", "bold"])

    facts = (*ParticipationPage.facts, "starts_on", "ends_on", "submitted_on", "announced_on")
    half = "account"
    template = "pages/action_plan_page.html"
    page_description = _("An action plan of the City, with its commitments below it.")
    subpage_types = ["action_plan.CommitmentPage"]
    parent_page_types = ["action_plan.ActionPlanIndexPage"]
    content_panels = [
        *ParticipationPage.content_panels[:-1],
        FieldRowPanel([FieldPanel("starts_on"), FieldPanel("ends_on")], _("Period")),
        FieldRowPanel([FieldPanel("submitted_on"), FieldPanel("announced_on")]),
        FieldPanel("lead_office"),
        FieldPanel("foreword"),
        FieldPanel("priorities"),
        FieldPanel("body"),
    ]

    class Meta:
        verbose_name = _("action plan")
        verbose_name_plural = _("action plans")
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__gt=models.F("starts_on")),
                name="plan_ends_after_it_starts",
                violation_error_message=_("The plan must end after it starts."),
            ),
        ]

    def clean(self) -> None:
        """An end before the start is said beside its field."""
        super().clean()
        if self.starts_on and self.ends_on and self.ends_on <= self.starts_on:
            raise ValidationError({"ends_on": _("The plan must end after it starts.")})

    @cached_property
    def commitments(self) -> list[CommitmentPage]:
        """Its published commitments in the order of the tree, with all that lists and figures need."""
        # Whoever reads this page may read those below it, but for those with a restriction of their own.
        return list(CommitmentPage.objects.child_of(self).live().filter(view_restrictions=None).for_cards().order_by("path"))

    def get_context(self, request: HttpRequest, *args, **kwargs) -> dict:
        """Add the commitments and the figures at a glance."""
        context = super().get_context(request, *args, **kwargs)
        context["commitments"] = self.commitments
        context["glance"] = at_a_glance(self.commitments)
        context["figures"] = context["glance"].figures()
        return context

    @property
    def period(self) -> str:
        """From when to when, in words."""
        return period_in_words(self.starts_on, self.ends_on, DatePrecision.MONTH)


class ActionPlanIndexPage(BasePage):
    """The progress page: every plan of the City, the latest first."""

    half = "account"
    max_count_per_locale = 1
    template = "pages/action_plan_index_page.html"
    page_description = _("Shows the progress of every action plan. One is enough.")
    subpage_types = ["action_plan.ActionPlanPage"]

    class Meta:
        verbose_name = _("progress of the action plans")

    def get_context(self, request: HttpRequest, *args, **kwargs) -> dict:
        """Add the plans, each with its commitments and figures, in a number of queries that does not grow with them."""
        context = super().get_context(request, *args, **kwargs)
        open_to_reader = {"live": True, "view_restrictions": None}
        plans = list(ActionPlanPage.objects.child_of(self).filter(**open_to_reader).order_by("-starts_on"))
        commitments = list(CommitmentPage.objects.descendant_of(self).filter(**open_to_reader).for_cards().order_by("path"))
        for plan in plans:
            plan.commitments = [page for page in commitments if page.is_child_of(plan)]
        context["plans"] = [{"page": plan, "glance": at_a_glance(plan.commitments)} for plan in plans]
        return context


class CommitmentQuerySet(PageQuerySet):
    """Reads of commitments."""

    def for_cards(self) -> CommitmentQuerySet:
        """With ratings and the count of milestones, so that a list costs the same whatever its length."""
        return (
            self.select_related("social_image")
            .prefetch_related(
                "social_image__renditions",
                Prefetch("ratings", Rating.objects.order_by("sort_order")),
                Prefetch("values", CommitmentValue.objects.order_by("sort_order")),
            )
            .annotate(
                milestones_total=Count("milestones", distinct=True),
                milestones_complete=Count("milestones", filter=Q(milestones__status=MilestoneStatus.COMPLETE), distinct=True),
            )
        )


CommitmentManager = PageManager.from_queryset(CommitmentQuerySet)


class CommitmentPage(ThemedPage, ParticipationPage):
    """What the City said it would do, and what has come of it."""

    identifier = models.CharField(_("identifier"), max_length=40, help_text=_("For example: FRPA0002."))
    problem = RichTextField(_("problem"), features=PROSE)
    status_quo = RichTextField(_("starting point"), blank=True, features=PROSE)
    action = RichTextField(_("action"), features=PROSE)
    contribution = RichTextField(_("how it will help"), blank=True, features=PROSE)
    aim = RichTextField(_("long-term aim"), blank=True, features=PROSE)
    lead_office = models.CharField(_("lead office"), max_length=200)
    public_institutions = models.TextField(_("public institutions"), blank=True, help_text=_("One on each line."))
    civil_society = models.TextField(_("civil society"), blank=True, help_text=_("One on each line."))
    policy_areas = models.CharField(_("policy areas"), max_length=200, blank=True)
    sector = models.CharField(_("sector"), max_length=120, blank=True)
    starts_on = models.DateField(_("starts"))
    ends_on = models.DateField(_("ends"))
    date_precision = models.CharField(_("precision of the dates"), max_length=5, choices=DatePrecision, default=DatePrecision.DAY)
    recommendations = RichTextField(_("recommendations of the review"), blank=True, features=PROSE)
    sources = RichTextField(_("sources"), blank=True, features=["link", "ul"])
    themes = ParentalManyToManyField(Theme, verbose_name=_("themes"), blank=True, related_name="+")

    objects = CommitmentManager()
    facts = (*ParticipationPage.facts, "themes", "identifier", "starts_on", "ends_on", "date_precision")
    half = "account"
    template = "pages/commitment_page.html"
    page_description = _("One commitment of a plan, with its milestones and ratings.")
    subpage_types: list[str] = []
    parent_page_types = ["action_plan.ActionPlanPage"]
    content_panels = [
        *ParticipationPage.content_panels[:1],
        FieldPanel("identifier"),
        *ParticipationPage.content_panels[1:-1],
        MultiFieldPanel(
            [FieldPanel(name) for name in ("problem", "status_quo", "action", "contribution", "aim")], _("The commitment")
        ),
        MultiFieldPanel(
            [FieldPanel(name) for name in ("lead_office", "public_institutions", "civil_society", "policy_areas", "sector")],
            _("Who is in charge"),
        ),
        FieldRowPanel([FieldPanel("starts_on"), FieldPanel("ends_on"), FieldPanel("date_precision")], _("Dates")),
        InlinePanel("values", heading=_("Values of open government"), label=_("Value")),
        InlinePanel("milestones", heading=_("Milestones"), label=_("Milestone")),
        InlinePanel("ratings", heading=_("Ratings"), label=_("Rating")),
        FieldPanel("recommendations"),
        FieldPanel("sources"),
        FieldPanel("body"),
    ]
    same_in_every_language = ("identifier",)
    search_fields = [
        *ParticipationPage.search_fields,
        index.SearchField("identifier", boost=3),
        index.SearchField("problem"),
        index.SearchField("action"),
    ]

    class Meta:
        verbose_name = _("commitment")
        verbose_name_plural = _("commitments")
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__gte=models.F("starts_on")),
                name="commitment_ends_after_it_starts",
                violation_error_message=_("The commitment must end after it starts."),
            ),
        ]

    def clean(self) -> None:
        """An end before the start is said beside its field."""
        super().clean()
        if self.starts_on and self.ends_on and self.ends_on < self.starts_on:
            raise ValidationError({"ends_on": _("The commitment must end after it starts.")})

    @cached_property
    def rating(self) -> Rating | None:
        """The rating that counts: that of the most independent rater there is."""
        ratings = {rating.rater: rating for rating in self.ratings.all()}
        return next((ratings[rater] for rater in (Rater.REVIEW, Rater.MONITORING, Rater.CITY) if rater in ratings), None)

    @property
    def completion(self) -> Completion | None:
        """How far it has come, by the rating that counts; None while nobody has rated it."""
        return Completion(self.rating.completion) if self.rating else None

    @property
    def period(self) -> str:
        """From when to when, as precisely as is known."""
        return period_in_words(self.starts_on, self.ends_on, self.date_precision)

    def get_context(self, request: HttpRequest, *args, **kwargs) -> dict:
        """Add what the commitment says, its milestones, values and ratings, each read once."""
        context = super().get_context(request, *args, **kwargs)
        milestones = list(self.milestones.all())
        context.update(
            sections=self._prose("problem", "status_quo", "action", "contribution", "aim"),
            milestones=milestones,
            complete=sum(milestone.status == MilestoneStatus.COMPLETE for milestone in milestones),
            ratings=list(self.ratings.all()),
            values=list(self.values.all()),
            afterwards=self._prose("recommendations", "sources"),
        )
        return context

    def _prose(self, *names: str) -> list[tuple[str, str]]:
        """Heading and text of each of these fields that is not empty."""
        written = ((name, getattr(self, name)) for name in names)
        return [(capfirst(str(label_for_field(name, type(self)))), text) for name, text in written if text]


class CommitmentValue(Orderable):
    """A value of open government that the commitment serves, by its own account."""

    commitment = ParentalKey(CommitmentPage, on_delete=models.CASCADE, related_name="values")
    value = models.CharField(_("value"), max_length=30, choices=OpenValue)

    class Meta(Orderable.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["commitment", "value"],
                name="one_row_per_value",
                violation_error_message=_("This value is listed already."),
            ),
        ]

    def __str__(self) -> str:
        return self.get_value_display()


class Milestone(TranslatableMixin, Orderable):
    """A step of a commitment, dated where its source is."""

    commitment = ParentalKey(CommitmentPage, on_delete=models.CASCADE, related_name="milestones")
    code = models.CharField(_("code"), max_length=20)
    text = models.TextField(_("milestone"))
    due_on = models.DateField(_("due"), null=True, blank=True)
    due_precision = models.CharField(_("precision of the date"), max_length=5, choices=DatePrecision, default=DatePrecision.DAY)
    status = models.CharField(
        _("status"), max_length=12, choices=MilestoneStatus, blank=True, help_text=_("Leave empty while nothing is known.")
    )
    evidence = RichTextField(_("what was found"), blank=True, features=PROSE)
    named_by_plan = models.BooleanField(
        _("named by the plan"), default=True, help_text=_("Leave empty for a step that the editors read out of the plan's text.")
    )

    panels = [
        FieldRowPanel([FieldPanel("code"), FieldPanel("status")]),
        FieldPanel("text"),
        FieldRowPanel([FieldPanel("due_on"), FieldPanel("due_precision")]),
        FieldPanel("evidence"),
        FieldPanel("named_by_plan"),
    ]

    override_translatable_fields = [SynchronizedField("code")]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("milestone")
        verbose_name_plural = _("milestones")

    def __str__(self) -> str:
        return f"{self.code} {self.text}"

    @property
    def status_choice(self) -> MilestoneStatus | None:
        """Its status with its name; None while nothing is known."""
        return MilestoneStatus(self.status) if self.status else None

    @property
    def due(self) -> str:
        """When it is due, as precisely as is known; empty without a date."""
        return date_in_words(self.due_on, self.due_precision) if self.due_on else ""


class Rating(TranslatableMixin, Orderable):
    """One rater's judgement of a commitment, in the coding of 2017."""

    commitment = ParentalKey(CommitmentPage, on_delete=models.CASCADE, related_name="ratings")
    rater = models.CharField(_("rated by"), max_length=12, choices=Rater)
    completion = models.CharField(_("completion"), max_length=12, choices=Completion)
    specificity = models.CharField(_("specificity"), max_length=8, choices=Specificity, blank=True)
    relevance_is_clear = models.BooleanField(_("clear relevance to the values of open government"), default=False)
    potential_impact = models.CharField(_("potential impact"), max_length=15, choices=Impact, blank=True)
    opened_government = models.CharField(_("did it open government?"), max_length=15, choices=Openness, blank=True)
    findings = RichTextField(_("findings"), blank=True, features=PROSE)

    panels = [
        FieldRowPanel([FieldPanel("rater"), FieldPanel("completion")]),
        FieldRowPanel([FieldPanel("specificity"), FieldPanel("potential_impact"), FieldPanel("opened_government")]),
        FieldPanel("relevance_is_clear"),
        FieldPanel("findings"),
    ]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("rating")
        verbose_name_plural = _("ratings")
        constraints = [
            models.UniqueConstraint(
                fields=["commitment", "rater"],
                name="one_rating_per_rater",
                violation_error_message=_("This rater has rated the commitment already."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_rater_display()}: {self.get_completion_display()}"

    @property
    def facts(self) -> list[dict[str, Any]]:
        """What was rated and how, for people; what was not rated is left out."""
        relevance = pgettext("relevance", "Clear") if self.relevance_is_clear else _("Unclear")
        rows = [
            (_("Completion"), self.get_completion_display()),
            (_("Specificity"), self.get_specificity_display()),
            (_("Relevance to open government"), relevance),
            (_("Potential impact"), self.get_potential_impact_display()),
            (_("Did it open government?"), self.get_opened_government_display()),
        ]
        return [{"label": label, "value": value} for label, value in rows if value]

    def is_starred(self, values: set[str]) -> bool:
        """Whether it earns the star, by the review's own rule.

        Specific enough to judge, clearly relevant to at least one of three values, transformative if carried out, and
        well advanced. Source: IRM final report 2017, "Is it a STAR commitment?".
        """
        return (
            self.specificity in {Specificity.MEDIUM, Specificity.HIGH}
            and self.relevance_is_clear
            and bool(STAR_VALUES & values)
            and self.potential_impact == Impact.TRANSFORMATIVE
            and self.completion in WELL_ADVANCED
        )

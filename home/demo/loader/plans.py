"""The action plans and their commitments."""

from collections.abc import Callable
from typing import Any

from wagtail.models import Page

from cms.core.models import Theme
from home.demo import blocks
from home.demo.action_plan_2017 import PLAN as PLAN_2017
from home.demo.action_plan_2024 import PLAN as PLAN_2024
from home.demo.loader.bodies import as_items
from home.demo.loader.catalogue import Catalogue
from home.demo.schema import CommitmentSeed, MilestoneSeed, Moment, PageSeed, PlanSeed, RatingSeed, Source
from home.demo.text import T, t
from initiatives.action_plan.enums import MilestoneStatus, Rater
from initiatives.action_plan.models import ActionPlanPage, CommitmentPage, CommitmentValue, Milestone, Rating

PLANS = (PLAN_2024, PLAN_2017)


class PlanBuilder:
    """Places plans and commitments through `place(seed, model, parent, **fields)`."""

    def __init__(self, words: Catalogue, place: Callable[..., Page], parent: Page) -> None:
        self.words = words
        self._place = place
        self.parent = parent
        self.seeds: list[PageSeed] = []

    def place(self, seed: PlanSeed) -> None:
        """One plan, with its commitments below it."""
        self.seeds.append(seed)
        plan = self._place(
            seed,
            ActionPlanPage,
            self.parent,
            starts_on=seed.starts.first_day,
            ends_on=seed.ends.last_day,
            submitted_on=_exact(seed.submitted),
            announced_on=_exact(seed.announced),
            lead_office=self.words.plain(seed.lead_office),
            foreword=self.words.rich(*seed.foreword),
            priorities=self.words.items(*seed.priorities, tag="ol") if seed.priorities else "",
        )
        for commitment in seed.commitments:
            self._commitment(commitment, plan)

    def before_body(self, seed: PageSeed) -> list[dict[str, Any]]:
        """What a plan's review found and recommends, as the first blocks of its body; nothing for other pages."""
        if not isinstance(seed, PlanSeed):
            return []
        written: list[tuple[str, Any]] = []
        if seed.review:
            written += [self._heading(t("Ce que la revue a constaté", "What the review found"))]
            written += [("text", self.words.rich(*seed.review))]
        if seed.recommendations:
            questions = [
                {"title": self.words.plain(item.title), "text": self.words.rich(*item.text)} for item in seed.recommendations
            ]
            written += [self._heading(t("Ce qu'elle recommande", "What it recommends"))]
            written += [("accordion", {"questions": as_items(questions)})]
        if seed.sources:
            written += [self._heading(t("Sources", "Sources")), ("text", self._sources(seed.sources))]
        return [{"type": kind, "value": value} for kind, value in written]

    def _heading(self, text: T) -> tuple[str, dict[str, str]]:
        return blocks.Heading.kind, {"text": self.words.plain(text), "level": "2"}

    def _commitment(self, seed: CommitmentSeed, plan: Page) -> None:
        self.seeds.append(seed)
        page = self._place(
            seed,
            CommitmentPage,
            plan,
            identifier=seed.identifier,
            lead_office=self.words.plain(seed.lead_office),
            public_institutions=self._lines(seed.public_institutions),
            civil_society=self._lines(seed.civil_society),
            policy_areas=self._enumeration(seed.policy_areas),
            sector=self.words.plain(seed.sector) if seed.sector else "",
            starts_on=seed.start.first_day,
            ends_on=seed.end.last_day,
            date_precision=seed.start.precision,
            recommendations=self.words.rich(*seed.recommendations),
            sources=self._sources(seed.sources),
            themes=list(Theme.objects.filter(slug__in=seed.themes)),
            **{
                name: self.words.rich(*getattr(seed, name)) for name in ("problem", "status_quo", "action", "contribution", "aim")
            },
        )
        # The inline rows are written to the database by the page's publication.
        if not page.live:
            relevant = seed.rating.relevant_to if seed.rating else [value.value for value in seed.values]
            page.values = [CommitmentValue(value=value) for value in relevant]
            page.milestones = [self._milestone(milestone, page) for milestone in seed.milestones]
            page.ratings = [self._rating(seed.rating, page)] if seed.rating else []

    def _milestone(self, seed: MilestoneSeed, page: Page) -> Milestone:
        evidence = self.words.rich(*seed.evidence)
        if seed.sources:
            evidence += self._sources(seed.sources)
        return Milestone(
            code=seed.code,
            text=self.words.plain(seed.text),
            due_on=seed.due.last_day if seed.due else None,
            due_precision=seed.due.precision if seed.due else "day",
            status=MilestoneStatus.WITHDRAWN if seed.withdrawn else seed.status or "",
            evidence=evidence,
            named_by_plan=seed.origin == "plan",
            locale=page.locale,
        )

    def _rating(self, seed: RatingSeed, page: Page) -> Rating:
        return Rating(
            rater=Rater.REVIEW,
            completion=seed.completion,
            specificity=seed.specificity,
            relevance_is_clear=seed.relevance == "clear",
            potential_impact=seed.potential_impact,
            opened_government=seed.opened,
            findings=self.words.rich(*seed.findings, seed.star_reason),
            locale=page.locale,
        )

    def _sources(self, sources: tuple[Source, ...]) -> str:
        links = [T(*(f'<a href="{source.url}">{label}</a>' for label in source.label)) for source in sources]
        return self.words.items(*links) if links else ""

    def _lines(self, texts: tuple[T, ...]) -> str:
        return self._joined(texts, "\n")

    def _enumeration(self, texts: tuple[T, ...]) -> str:
        return self._joined(texts, ", ")

    def _joined(self, texts: tuple[T, ...], separator: str) -> str:
        if not texts:
            return ""
        return self.words.plain(T(separator.join(text.fr for text in texts), separator.join(text.en for text in texts)))


def _exact(moment: Moment | None):
    return moment.first_day if moment else None

"""A plan at a glance: the figures of table 1 of the independent review, computed from its commitments."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from initiatives.action_plan.enums import WELL_ADVANCED, Completion, Impact

if TYPE_CHECKING:
    from initiatives.action_plan.models import CommitmentPage


@dataclass(frozen=True, kw_only=True)
class Glance:
    """How many commitments a plan has, and how they are rated. `by_completion` leaves out those not rated yet."""

    commitments: int
    by_completion: dict[Completion, int]
    not_rated: int
    clearly_relevant: int
    transformative: int
    well_advanced: int
    starred: int
    milestones: int
    milestones_complete: int

    @property
    def completions(self) -> list[tuple[Completion, int]]:
        """Each step of completion with its count, from complete to not started, for a bar and its table."""
        return [(step, self.by_completion.get(step, 0)) for step in reversed(list(Completion))]

    @property
    def reached(self) -> list[tuple[Completion | None, int]]:
        """The steps that at least one commitment has reached, from complete to not started; None: not rated yet."""
        steps: list[tuple[Completion | None, int]] = [*self.completions, (None, self.not_rated)]
        return [(step, count) for step, count in steps if count]

    @property
    def columns(self) -> list[Completion | None]:
        """One entry for each commitment, the furthest first."""
        return [step for step, count in self.reached for _commitment in range(count)]

    def figures(self) -> list[dict[str, str]]:
        """The figures as a band shows them."""
        rows = [
            (self.commitments, ngettext("commitment", "commitments", self.commitments)),
            (self.well_advanced, _("substantial or complete")),
            (self.clearly_relevant, _("clearly relevant to open government")),
            (self.transformative, _("with transformative potential")),
            (self.starred, _("starred")),
        ]
        return [{"number": str(number), "label": label} for number, label in rows]


def at_a_glance(commitments: Iterable[CommitmentPage]) -> Glance:
    """Count the commitments, which must come from `CommitmentPage.objects.for_cards()`."""
    pages = list(commitments)
    ratings = [(page.rating, {row.value for row in page.values.all()}) for page in pages if page.rating]
    return Glance(
        commitments=len(pages),
        by_completion=dict(Counter(Completion(rating.completion) for rating, _values in ratings)),
        not_rated=len(pages) - len(ratings),
        clearly_relevant=sum(rating.relevance_is_clear for rating, _values in ratings),
        transformative=sum(rating.potential_impact == Impact.TRANSFORMATIVE for rating, _values in ratings),
        well_advanced=sum(rating.completion in WELL_ADVANCED for rating, _values in ratings),
        starred=sum(rating.is_starred(values) for rating, values in ratings),
        milestones=sum(page.milestones_total for page in pages),
        milestones_complete=sum(page.milestones_complete for page in pages),
    )

"""Action plans and commitments, as the review has rated them."""

from datetime import date
from itertools import count

from initiatives.action_plan.enums import OpenValue, Rater
from initiatives.action_plan.models import ActionPlanPage, CommitmentPage, CommitmentValue, Milestone, Rating
from tests.factories.pages import make_page

numbers = count(1)


def make_plan(plans, year=2017) -> ActionPlanPage:
    """A plan of one calendar year below the progress page `plans`, published."""
    return make_page(
        title=f"Plan {year}",
        parent=plans,
        model=ActionPlanPage,
        starts_on=date(year, 1, 1),
        ends_on=date(year, 12, 31),
        lead_office="General Secretariat",
    )


def make_commitment(plan, *, rating=None, values=(OpenValue.PARTICIPATION,), milestones=()) -> CommitmentPage:
    """A commitment below `plan`, published, with the review's `rating` and a milestone of each status."""
    page = make_page(
        title=f"Commitment {next(numbers)}",
        parent=plan,
        model=CommitmentPage,
        live=False,
        identifier=f"C{next(numbers)}",
        problem="<p>A problem.</p>",
        action="<p>An action.</p>",
        lead_office="An office",
        starts_on=date(2017, 1, 1),
        ends_on=date(2017, 12, 31),
    )
    page.values = [CommitmentValue(value=value) for value in values]
    page.milestones = [
        Milestone(code=str(number), text="A step", status=status, locale=page.locale)
        for number, status in enumerate(milestones, 1)
    ]
    page.ratings = [Rating(rater=Rater.REVIEW, locale=page.locale, **rating)] if rating else []
    page.save_revision().publish()
    return CommitmentPage.objects.for_cards().get(pk=page.pk)

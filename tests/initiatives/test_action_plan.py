"""The progress page: figures computed from commitments, and a star only by its rule."""

from datetime import date
from itertools import count

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from initiatives.action_plan.enums import Completion, Impact, MilestoneStatus, OpenValue, Rater, Specificity
from initiatives.action_plan.glance import at_a_glance
from initiatives.action_plan.models import (
    ActionPlanIndexPage,
    ActionPlanPage,
    CommitmentPage,
    CommitmentValue,
    Milestone,
    Rating,
)
from tests.factories.pages import make_home, make_page
from tests.factories.people import make_person

numbers = count(1)


@pytest.fixture
def plans(db):
    home = make_home()
    return home.add_child(instance=ActionPlanIndexPage(title="Account", slug="account", locale=home.locale))


def a_plan(plans, year=2017):
    return make_page(
        title=f"Plan {year}",
        parent=plans,
        model=ActionPlanPage,
        starts_on=date(year, 1, 1),
        ends_on=date(year, 12, 31),
        lead_office="General Secretariat",
    )


def a_commitment(plan, *, rating=None, values=(OpenValue.PARTICIPATION,), milestones=()):
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


EXEMPLARY = {
    "completion": Completion.COMPLETE,
    "specificity": Specificity.MEDIUM,
    "relevance_is_clear": True,
    "potential_impact": Impact.TRANSFORMATIVE,
}


def test_figures_come_from_the_commitments(plans):
    plan = a_plan(plans)
    a_commitment(plan, rating=EXEMPLARY, milestones=[MilestoneStatus.COMPLETE, MilestoneStatus.LIMITED])
    a_commitment(plan, rating={**EXEMPLARY, "completion": Completion.LIMITED, "potential_impact": Impact.MINOR})
    a_commitment(plan)
    glance = at_a_glance(ActionPlanPage.objects.get(pk=plan.pk).commitments)
    assert (glance.commitments, glance.not_rated) == (3, 1)
    assert glance.by_completion == {Completion.COMPLETE: 1, Completion.LIMITED: 1}
    assert (glance.clearly_relevant, glance.transformative, glance.well_advanced, glance.starred) == (2, 1, 1, 1)
    assert (glance.milestones, glance.milestones_complete) == (2, 1)


@pytest.mark.parametrize(
    "short_of",
    [
        {"completion": Completion.LIMITED},
        {"specificity": Specificity.LOW},
        {"relevance_is_clear": False},
        {"potential_impact": Impact.MODERATE},
    ],
)
def test_a_star_needs_all_of_its_rule(plans, short_of):
    values = {OpenValue.PARTICIPATION}
    assert Rating(**EXEMPLARY).is_starred(values)
    assert not Rating(**{**EXEMPLARY, **short_of}).is_starred(values)


def test_technology_alone_earns_no_star():
    assert not Rating(**EXEMPLARY).is_starred({OpenValue.TECHNOLOGY})


def test_the_most_independent_rating_counts(plans):
    page = a_commitment(a_plan(plans), rating={"completion": Completion.LIMITED})
    Rating.objects.create(commitment=page, rater=Rater.CITY, completion=Completion.COMPLETE, locale=page.locale)
    assert CommitmentPage.objects.for_cards().get(pk=page.pk).completion == Completion.LIMITED


def test_an_unknown_status_is_not_shown_as_not_started(client, plans):
    page = a_commitment(a_plan(plans), milestones=[""])
    html = client.get(page.url).content.decode()
    assert "completion--not-started" not in html


def test_pages_answer_and_cost_the_same_with_more_commitments(client, plans):
    plan = a_plan(plans)
    a_commitment(plan, rating=EXEMPLARY)

    def cost(page):
        with CaptureQueriesContext(connection) as queries:
            assert client.get(page.url).status_code == 200
        return len(queries)

    for page in (plan, plans):
        cost(page)
    before = [cost(page) for page in (plan, plans)]
    for _number in range(4):
        a_commitment(plan, rating=EXEMPLARY, milestones=[MilestoneStatus.COMPLETE])
    a_plan(plans, year=2024)
    assert [cost(page) for page in (plan, plans)] == before


def test_a_plan_or_commitment_for_a_closed_circle_is_on_no_public_page(client, plans):
    public, closed = a_plan(plans, 2017), a_plan(plans, 2024)
    shown, hidden, below = a_commitment(public), a_commitment(public), a_commitment(closed)
    for page in (closed, hidden):
        PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    for page in (plans, public, make_home()):
        html = client.get(page.url).content.decode()
        assert not [one.title for one in (closed, hidden, below) if f">{one.title}<" in html or one.url in html]
    assert client.get(public.url).context["commitments"] == [shown]
    client.force_login(make_person())
    assert client.get(closed.url).context["commitments"] == [below]

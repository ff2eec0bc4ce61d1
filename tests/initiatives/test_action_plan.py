"""The progress page: figures computed from commitments, and a star only by its rule."""

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
    Rating,
)
from tests.factories.pages import make_home
from tests.factories.people import make_person
from tests.factories.plans import make_commitment, make_plan


@pytest.fixture
def plans(db):
    home = make_home()
    return home.add_child(instance=ActionPlanIndexPage(title="Account", slug="account", locale=home.locale))


EXEMPLARY = {
    "completion": Completion.COMPLETE,
    "specificity": Specificity.MEDIUM,
    "relevance_is_clear": True,
    "potential_impact": Impact.TRANSFORMATIVE,
}


def test_figures_come_from_the_commitments(plans):
    plan = make_plan(plans)
    make_commitment(plan, rating=EXEMPLARY, milestones=[MilestoneStatus.COMPLETE, MilestoneStatus.LIMITED])
    make_commitment(plan, rating={**EXEMPLARY, "completion": Completion.LIMITED, "potential_impact": Impact.MINOR})
    make_commitment(plan)
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
    page = make_commitment(make_plan(plans), rating={"completion": Completion.LIMITED})
    Rating.objects.create(commitment=page, rater=Rater.CITY, completion=Completion.COMPLETE, locale=page.locale)
    assert CommitmentPage.objects.for_cards().get(pk=page.pk).completion == Completion.LIMITED


def test_an_unknown_status_is_not_shown_as_not_started(client, plans):
    page = make_commitment(make_plan(plans), milestones=[""])
    html = client.get(page.url).content.decode()
    assert "completion--not-started" not in html


def test_pages_answer_and_cost_the_same_with_more_commitments(client, plans):
    plan = make_plan(plans)
    make_commitment(plan, rating=EXEMPLARY)

    def cost(page):
        with CaptureQueriesContext(connection) as queries:
            assert client.get(page.url).status_code == 200
        return len(queries)

    for page in (plan, plans):
        cost(page)
    before = [cost(page) for page in (plan, plans)]
    for _number in range(4):
        make_commitment(plan, rating=EXEMPLARY, milestones=[MilestoneStatus.COMPLETE])
    make_plan(plans, year=2024)
    assert [cost(page) for page in (plan, plans)] == before


def test_a_plan_or_commitment_for_a_closed_circle_is_on_no_public_page(client, plans):
    public, closed = make_plan(plans, 2017), make_plan(plans, 2024)
    shown, hidden, below = make_commitment(public), make_commitment(public), make_commitment(closed)
    for page in (closed, hidden):
        PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    for page in (plans, public, make_home()):
        html = client.get(page.url).content.decode()
        assert not [one.title for one in (closed, hidden, below) if f">{one.title}<" in html or one.url in html]
    assert client.get(public.url).context["commitments"] == [shown]
    client.force_login(make_person())
    assert client.get(closed.url).context["commitments"] == [below]

"""The square: what is happening in the three halves, and humane words where nothing is."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from initiatives.action_plan.enums import Completion
from initiatives.action_plan.models import ActionPlanIndexPage
from tests.factories.pages import make_home
from tests.factories.plans import make_commitment, make_plan

pytestmark = pytest.mark.django_db


@pytest.fixture
def home():
    with translation.override("fr"):
        yield make_home()


@pytest.fixture
def plans(home):
    return home.add_child(instance=ActionPlanIndexPage(title="Account", slug="account", locale=home.locale))


def shown(client, home):
    return [(plan["page"].title, plan["glance"].commitments) for plan in client.get(home.url).context["plans"]]


def test_an_empty_site_says_so_kindly(client, home):
    answer = client.get(home.url)
    assert answer.status_code == 200
    assert answer.content.decode().count('class="empty"') == 3


def test_each_plan_counts_its_own_commitments_and_the_latest_three_are_shown(client, home, plans):
    for year, commitments in ((2014, 3), (2017, 2), (2021, 0), (2024, 1)):
        plan = make_plan(plans, year=year)
        for _number in range(commitments):
            make_commitment(plan, rating={"completion": Completion.LIMITED})
    assert shown(client, home) == [("Plan 2024", 1), ("Plan 2021", 0), ("Plan 2017", 2)]


def test_more_commitments_cost_no_more_queries(client, home, plans):
    plan = make_plan(plans)
    make_commitment(plan, rating={"completion": Completion.LIMITED})
    client.get(home.url)

    def cost():
        with CaptureQueriesContext(connection) as queries:
            client.get(home.url)
        return len(queries)

    before = cost()
    for _number in range(4):
        make_commitment(plan, rating={"completion": Completion.COMPLETE})
    assert cost() == before

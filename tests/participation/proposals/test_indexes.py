"""On PostgreSQL each order of a list of proposals is read from its index."""

import pytest
from django.db import connection

from participation.proposals.enums import ListOrder
from participation.proposals.models import Proposal
from tests.factories.proposals import make_call, make_proposals

pytestmark = [pytest.mark.postgresql, pytest.mark.django_db]


@pytest.mark.parametrize(("order", "index"), [(ListOrder.NEWEST, "proposal_newest"), (ListOrder.SUPPORTED, "proposal_supported")])
def test_lists_are_read_from_an_index(order, index):
    activities = [make_call() for _call in range(2)]
    for activity in activities:
        make_proposals(activity, 800)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE proposals_proposal")
    proposals = Proposal.objects.listed().filter(activity=activities[0]).in_order(order).for_cards()
    plan = proposals[:12].explain()
    assert f"using {index}" in plan, plan
    assert "Sort" not in plan, plan

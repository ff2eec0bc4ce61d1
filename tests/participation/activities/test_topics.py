"""What people follow is described in as many queries for one Activity as for many."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from participation.activities.topics import describe_activities
from tests.factories.pages import make_activity

pytestmark = pytest.mark.django_db


def cost(activities):
    with CaptureQueriesContext(connection) as queries:
        described = describe_activities([str(activity.pk) for activity in activities], "fr")
    assert set(described) == {str(activity.pk) for activity in activities}
    assert len({address for _title, address in described.values()}) == len(activities)
    return len(queries)


def test_many_cost_no_more_than_one():
    activities = [make_activity("discussion") for _number in range(4)]
    cost(activities)
    assert cost(activities) == cost(activities[:1])

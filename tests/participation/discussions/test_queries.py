"""The number of SQL queries is the same for few comments and for many."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from participation.discussions.threads import first_threads
from tests.factories.discussions import make_comment, make_comments
from tests.factories.pages import make_activity
from tests.factories.people import make_person

pytestmark = pytest.mark.django_db


def count(act) -> int:
    with CaptureQueriesContext(connection) as queries:
        act()
    return len([query for query in queries if not query["sql"].startswith(("SAVEPOINT", "RELEASE"))])


@pytest.mark.parametrize("name", ["page", "all", "thread", "block"])
def test_reading_costs_the_same_for_3_comments_and_for_300(client, name):
    few, many = make_activity("discussion"), make_activity("discussion")
    counts = []
    for activity, threads, replies in ((few, 1, 2), (many, 60, 4)):
        thread = make_comments(activity, threads, replies=replies)[-1]
        url = {
            "page": activity.page.specific.get_url(),
            "all": reverse("discussions:all", args=[activity.pk]),
            "thread": reverse("discussions:thread", args=[thread.pk]),
        }.get(name)
        act = (lambda u=url: client.get(u)) if url else (lambda a=activity: first_threads(a))
        act()
        counts.append(count(act))
    assert counts[0] == counts[1]
    # The block itself: the threads with the total, and their first replies.
    assert name != "block" or counts[1] == 2


def test_a_comment_is_within_its_budget_of_8(client):
    activity = make_activity("discussion")
    thread = make_comment(activity)
    make_comments(activity, 300)
    client.force_login(make_person())
    url = reverse("discussions:comment", args=[activity.pk])
    client.post(url, {"text": "Warm"})
    assert count(lambda: client.post(url, {"text": "One"})) <= 8
    # With htmx there is no page to look up. A reply also tells whoever began the thread.
    assert count(lambda: client.post(url, {"text": "Two"}, HTTP_HX_REQUEST="true")) <= 8
    assert count(lambda: client.post(url, {"text": "Three", "parent": thread.pk})) <= 14

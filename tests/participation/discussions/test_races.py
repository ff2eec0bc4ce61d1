"""The same form sent many times at once, on PostgreSQL: one comment."""

from functools import partial
from unittest import mock
from uuid import uuid4

import pytest

from participation.discussions import services
from participation.discussions.models import Comment
from tests.factories.discussions import make_comment
from tests.factories.pages import make_activity
from tests.factories.people import make_people, make_person
from tests.participation.rush import rush, slowly, without_constraint

pytestmark = [pytest.mark.postgresql, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def click():
    """One click of one person's form, in a discussion whose rules are frozen already."""
    activity = make_activity("discussion")
    make_comment(activity)
    return partial(services.post, activity_id=activity.pk, author=make_person(), text="Once", token=uuid4())


def late():
    """Everybody has looked for an earlier comment before anybody writes one."""
    return mock.patch.object(services, "take_part", slowly(services.take_part))


def test_the_same_form_at_once_is_one_comment(click):
    with late():
        results = rush([click] * 32)
    assert {result.pk for result in results} == {Comment.objects.get(text="Once").pk}


def test_without_its_constraint_there_would_be_several(click):
    with without_constraint(Comment, "one_comment_per_form"), late():
        rush([click] * 32)
        assert Comment.objects.filter(text="Once").count() > 1


def test_the_first_comments_of_all_at_once_are_all_kept():
    activity = make_activity("discussion")
    rush(partial(services.post, activity_id=activity.pk, author=person, text="First") for person in make_people(40))
    activity.refresh_from_db()
    assert activity.comments.count() == 40
    assert activity.is_frozen

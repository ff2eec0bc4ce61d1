"""Who may do what to a comment. Who may write one is the Activity's to say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cms.editorial.scoping import may_change_page
from participation.activities.models import Activity
from participation.discussions.enums import OPEN_TO_CHANGE
from participation.discussions.models import Comment

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from cms.accounts.models import User


def is_author(person: User | AnonymousUser, comment: Comment) -> bool:
    """Whether `person` wrote this comment."""
    return person.is_authenticated and comment.author_id == person.pk


def may_remove(person: User | AnonymousUser, comment: Comment) -> bool:
    """Its author, at any date, as long as it is published."""
    return is_author(person, comment) and comment.status in OPEN_TO_CHANGE


def may_moderate(person: User | AnonymousUser, activity: Activity) -> bool:
    """An editor who may change the page on which the discussion stands."""
    return person.is_authenticated and may_change_page(person, activity.page)

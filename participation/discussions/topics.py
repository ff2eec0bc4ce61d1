"""What people can follow in discussions, and what they are told."""

from collections.abc import Collection

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from cms.notices.registry import register_event, register_topic
from participation.activities.models import Activity
from participation.discussions.models import Comment


def describe_threads(ids: Collection[str], language: str) -> dict[int, tuple[str, str]]:
    """Title and path of the threads that anybody may read, by the comment that began each. One query."""
    offered = Activity.objects.for_everybody().filter(page__live=True)
    threads = Comment.objects.filter(pk__in=ids, parent=None, activity__in=offered).select_related("activity")
    with override(language):
        return {thread.pk: (thread.activity.title, reverse("discussions:thread", args=[thread.pk])) for thread in threads}


def register() -> None:
    """Make threads something to follow, and name what is told about comments."""
    register_topic("comment", label=_("Thread of a discussion"), describe=describe_threads)
    register_event("discussions.reply", label=_("Somebody replies in a thread"))
    register_event("discussions.hidden", label=_("Moderation hides a comment of mine"))

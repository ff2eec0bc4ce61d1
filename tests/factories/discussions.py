"""Comments, one by one through the service or many at once."""

from participation.activities.models import Activity
from participation.discussions import services
from participation.discussions.models import Comment
from tests.factories.pages import make_activity
from tests.factories.people import make_people, make_person


def make_comment(activity: Activity | None = None, *, author=None, text: str = "A comment", parent: Comment | None = None):
    """A comment that somebody has written just now; with `parent`, an answer to it."""
    activity = activity or (parent.activity if parent else make_activity("discussion"))
    return services.post(
        activity_id=activity.pk, author=author or make_person(), text=text, parent_id=parent.pk if parent else None
    )


def make_comments(activity: Activity, number: int, *, replies: int = 0) -> list[Comment]:
    """`number` threads with `replies` answers each, by ten people, in two queries."""
    authors = make_people(10)
    threads = Comment.objects.bulk_create(
        Comment(activity=activity, author=authors[n % 10], text=f"Thread {n}") for n in range(number)
    )
    Comment.objects.bulk_create(
        Comment(activity=activity, author=authors[n % 10], text=f"Answer {n}", parent=thread)
        for thread in threads
        for n in range(replies)
    )
    return threads

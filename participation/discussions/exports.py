"""Open data of discussions: what is public of a comment, defined once."""

from django.http import HttpRequest, StreamingHttpResponse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from cms.core.open_data import Column, PublicRow
from cms.core.permissions import anybody, public_view
from cms.core.writers import csv_response, json_response
from participation.activities.enums import ActivityKind
from participation.activities.links import public_activity
from participation.discussions.models import Comment, CommentQuerySet

PUBLIC_COMMENT = PublicRow(
    Column("id", "pk", _("Number")),
    Column("discussion", "activity_id", _("Number of the discussion")),
    Column("discussion_title", "activity.title", _("Discussion")),
    Column("in_answer_to", "parent_id", _("In answer to"), _("The number of a comment; empty for one that began a thread.")),
    Column("author", lambda comment: str(comment.author.public_name), _("Author"), _("The public name when downloaded.")),
    Column("text", "text", _("Comment"), _("As it was typed: plain text with a little Markdown.")),
    Column("written_at", "created_at", _("Written")),
)


@public_view(anybody)
@require_safe
def comments_csv(request: HttpRequest, activity_id: int) -> StreamingHttpResponse:
    """All readable comments of a discussion as CSV, oldest first."""
    return csv_response(_comments(activity_id), PUBLIC_COMMENT, filename=f"comments-{activity_id}")


@public_view(anybody)
@require_safe
def comments_json(request: HttpRequest, activity_id: int) -> StreamingHttpResponse:
    """The same as JSON, with what each column means."""
    return json_response(_comments(activity_id), PUBLIC_COMMENT, filename=f"comments-{activity_id}")


def _comments(activity_id: int) -> CommentQuerySet:
    activity = public_activity(activity_id, kind=ActivityKind.DISCUSSION)
    return Comment.objects.in_activity(activity).public()

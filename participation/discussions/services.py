"""Writing, removing and hiding comments."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.db.models import Q
from django.db.models.functions import Now
from django.urls import reverse
from django.utils.translation import gettext as _

from cms.core.plain_text import clean_text
from cms.notices import services as notices
from cms.notices.words import in_each_language
from participation.activities.enums import Act, Refusal
from participation.activities.permissions import Refused
from participation.activities.services import take_part
from participation.discussions.enums import ANSWERABLE, OPEN_TO_CHANGE, CommentStatus
from participation.discussions.models import Comment
from participation.discussions.permissions import is_author, may_moderate

if TYPE_CHECKING:
    from cms.accounts.models import User
    from participation.activities.models import Activity


def post(*, activity_id: int, author: User, text: str, parent_id: int | None = None, token: UUID | None = None) -> Comment:
    """Publish a comment, or an answer to the comment `parent_id`, and return it.

    `token` names one form given to one person: sending it again with the same words is the same success, not a second
    comment; with other words (the back button, then a new text) it is another comment. Raises Refused when the Activity
    does not allow it now, Activity.DoesNotExist, and ValidationError (keys `text`, `parent`) for bad input.
    """
    token = token or uuid4()
    try:
        return _post(activity_id, author, text, parent_id, token)
    except IntegrityError:
        # The same form arrived twice at the same moment: the other one is stored by now, and is found this time.
        return _post(activity_id, author, text, parent_id, token)


@transaction.atomic
def _post(activity_id: int, author: User, text: str, parent_id: int | None, token: UUID) -> Comment:
    text = _clean_text(text)
    known = list(Comment.objects.filter(Q(pk=parent_id) | Q(author_id=author.pk, token=token)).select_related("author"))
    for earlier in known:
        if earlier.author_id == author.pk and earlier.token == token:
            if (earlier.activity_id, earlier.parent_id, earlier.text) == (activity_id, parent_id, text):
                return earlier
            token = uuid4()
    activity = take_part(activity_id=activity_id, act=Act.COMMENT, person=author)
    parent = next((comment for comment in known if comment.pk == parent_id), None)
    _check_parent(activity, parent_id, parent)
    comment = Comment.objects.create(activity=activity, author=author, parent=parent, text=text, token=token)
    if parent:
        _tell_of_reply(comment, parent)
    return comment


def _clean_text(text: str) -> str:
    """The words as they are kept: nothing invisible, no empty ends. Raises ValidationError under `text`."""
    if "\0" not in text:  # which the field refuses by name
        text = clean_text(text)
    if not text:
        raise ValidationError({"text": _("Write something first.")})
    try:
        return Comment._meta.get_field("text").clean(text, None)
    except ValidationError as error:
        raise ValidationError({"text": error.messages}) from error


def _check_parent(activity: Activity, parent_id: int | None, parent: Comment | None) -> None:
    """One level of replies, within one discussion, to words that are still there."""
    if parent_id is None:
        return
    if parent is None or parent.activity_id != activity.pk:
        raise ValidationError({"parent": _("The comment that you answer is not part of this discussion.")})
    if parent.parent_id is not None:
        raise ValidationError({"parent": _("Answers have no answers of their own: answer the comment that began the thread.")})
    if parent.status not in ANSWERABLE:
        raise ValidationError(
            {"parent": _("The comment that you answer has been taken away. You can write a comment of your own.")}
        )


def _tell_of_reply(reply: Comment, parent: Comment) -> None:
    """Tell whoever began the thread and whoever follows it, but not the one who answers."""
    notices.tell(
        event="discussions.reply",
        key=str(reply.pk),
        topic=f"comment:{parent.pk}",
        also=[parent.author],
        exclude=[reply.author],
        context={
            "title": reply.activity.title,
            "author": in_each_language(lambda: str(reply.author.public_name)),
            "text": reply.text,
        },
        url=in_each_language(lambda: reverse("discussions:thread", args=[parent.pk]) + f"#{reply.anchor}"),
    )


@transaction.atomic
def remove(*, comment: Comment, by: User) -> Comment:
    """Remove one's own comment, at any date. Its words are erased; its place and the answers to it stay.

    Removing it again is the same success. Raises PermissionDenied for somebody else's comment, and Refused for one that
    moderation has hidden.
    """
    comment = Comment.objects.select_for_update(of=("self",)).select_related("activity").get(pk=comment.pk)
    if not is_author(by, comment):
        raise PermissionDenied
    if comment.status == CommentStatus.REMOVED:
        return comment
    if comment.status not in OPEN_TO_CHANGE:
        raise Refused.because(Refusal.NOT_HERE, _("Moderation has hidden this comment, so it can no longer be changed."))
    comment.status, comment.text, comment.closed_at = CommentStatus.REMOVED, "", Now()
    comment.save(update_fields=["status", "text", "closed_at"])
    return comment


@transaction.atomic
def hide(*, comment: Comment, by: User, reason: str) -> Comment:
    """Hide a comment from the public, with a reason that its author is told. Its place and the answers to it stay.

    Hiding it again changes nothing. Raises PermissionDenied for whoever may not edit the discussion's page, and
    ValidationError (key `reason`) without a reason.
    """
    comment = Comment.objects.select_for_update(of=("self",)).select_related("activity__page", "author").get(pk=comment.pk)
    if not may_moderate(by, comment.activity):
        raise PermissionDenied
    if not reason.strip():
        raise ValidationError({"reason": _("Say why this comment is hidden.")})
    if comment.status not in OPEN_TO_CHANGE:
        return comment
    comment.status, comment.hidden_by, comment.hidden_reason = CommentStatus.HIDDEN, by, reason.strip()
    comment.closed_at = Now()
    comment.save(update_fields=["status", "hidden_by", "hidden_reason", "closed_at"])
    notices.tell(
        event="discussions.hidden",
        key=str(comment.pk),
        to=[comment.author],
        context={"title": comment.activity.title, "text": comment.text, "reason": comment.hidden_reason},
        url=in_each_language(lambda: reverse("discussions:thread", args=[comment.thread_id]) + f"#{comment.anchor}"),
    )
    return comment

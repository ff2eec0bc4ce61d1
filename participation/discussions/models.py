"""Comments: threads with one level of replies."""

from __future__ import annotations

from uuid import uuid4

from django.conf import settings
from django.core.validators import MaxLengthValidator, ProhibitNullCharactersValidator
from django.db import models
from django.db.models import F, OuterRef, Q, Subquery, Window
from django.db.models.functions import Coalesce, Now, RowNumber
from django.utils.translation import gettext_lazy as _

from participation.activities.models import Activity
from participation.discussions.enums import READABLE, CommentStatus

MAX_LENGTH = 4000


class CommentQuerySet(models.QuerySet["Comment"]):
    """Reads, named after what is read."""

    def readable(self) -> CommentQuerySet:
        """Those whose words anybody may read."""
        return self.filter(status__in=READABLE)

    def in_activity(self, activity: Activity) -> CommentQuerySet:
        """All of one discussion."""
        return self.filter(activity=activity)

    def threads(self) -> CommentQuerySet:
        """Comments that answer no other, newest first, each with `reply_count`, for showing them with their authors."""
        replies = Comment.objects.filter(parent=OuterRef("pk")).order_by().values("parent").annotate(n=models.Count("pk"))
        return (
            self.filter(parent=None)
            .select_related("author")
            .annotate(reply_count=Coalesce(Subquery(replies.values("n")), 0))
            .order_by("-created_at", "-pk")
        )

    def with_total(self) -> CommentQuerySet:
        """Each with `total`, the number of readable comments of its discussion, so that a page asks only once."""
        same = Comment.objects.filter(activity=OuterRef("activity")).readable().order_by().values("activity")
        return self.annotate(total=Coalesce(Subquery(same.annotate(n=models.Count("pk")).values("n")), 0))

    def replies_to(self, parents: list[int], first: int) -> CommentQuerySet:
        """The `first` oldest replies to each of these comments, oldest first, in one query."""
        position = Window(RowNumber(), partition_by=F("parent_id"), order_by=[F("created_at").asc(), F("pk").asc()])
        return (
            self.filter(parent__in=parents)
            .select_related("author")
            .annotate(position=position)
            .filter(position__lte=first)
            .order_by("parent_id", "created_at", "pk")
        )

    def public(self) -> CommentQuerySet:
        """What goes out as open data: readable comments on published pages, oldest first."""
        return self.readable().filter(activity__page__live=True).select_related("activity", "author").order_by("pk")


class Comment(models.Model):
    """What somebody said in a discussion, or in answer to what somebody said there."""

    activity = models.ForeignKey(
        Activity, verbose_name=_("discussion"), on_delete=models.PROTECT, related_name="comments", editable=False
    )
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("author"), on_delete=models.PROTECT, related_name="comments", editable=False
    )
    parent = models.ForeignKey(
        "self",
        verbose_name=_("in answer to"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="replies",
        editable=False,
    )
    text = models.TextField(
        _("comment"),
        max_length=MAX_LENGTH,
        validators=[MaxLengthValidator(MAX_LENGTH), ProhibitNullCharactersValidator()],
        blank=True,
    )
    status = models.CharField(_("state"), max_length=10, choices=CommentStatus, default=CommentStatus.PUBLISHED)
    # Given out with each form, so that a double click is one comment.
    token = models.UUIDField(default=uuid4, editable=False)
    created_at = models.DateTimeField(_("written"), db_default=Now(), editable=False)
    closed_at = models.DateTimeField(_("removed or hidden"), null=True, blank=True, editable=False)
    hidden_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+", editable=False
    )
    hidden_reason = models.TextField(_("reason for hiding it"), blank=True, max_length=1000)

    objects = CommentQuerySet.as_manager()

    class Meta:
        verbose_name = _("comment")
        verbose_name_plural = _("comments")
        ordering = ["-created_at", "-pk"]
        indexes = [
            models.Index(F("activity"), F("created_at").desc(), F("id").desc(), condition=Q(parent=None), name="comment_threads"),
            models.Index(fields=["parent", "created_at", "id"], name="comment_replies"),
            models.Index(fields=["activity", "status"], name="comment_counts"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["author", "token"],
                name="one_comment_per_form",
                violation_error_message=_("This comment has been sent already."),
            ),
            models.CheckConstraint(condition=Q(status__in=CommentStatus.values), name="comment_status_known"),
            models.CheckConstraint(
                condition=Q(parent=None) | ~Q(parent=F("id")),
                name="comment_answers_another",
                violation_error_message=_("A comment cannot answer itself."),
            ),
            models.CheckConstraint(
                condition=~Q(status=CommentStatus.PUBLISHED) | ~Q(text=""),
                name="published_comment_has_words",
                violation_error_message=_("Write something first."),
            ),
            models.CheckConstraint(
                condition=~Q(status=CommentStatus.REMOVED) | Q(text=""),
                name="removed_comment_keeps_no_words",
                violation_error_message=_("What its author removed is not kept."),
            ),
            models.CheckConstraint(
                condition=~Q(status=CommentStatus.HIDDEN) | ~Q(hidden_reason=""),
                name="hidden_comment_has_reason",
                violation_error_message=_("Say why this comment is hidden."),
            ),
        ]

    def __str__(self) -> str:
        return self.text[:80] or str(CommentStatus(self.status).label)

    @property
    def is_readable(self) -> bool:
        """Whether anybody may read its words."""
        return self.status in READABLE

    @property
    def anchor(self) -> str:
        """The id that the comment has in pages."""
        return f"comment-{self.pk}"

    @property
    def thread_id(self) -> int:
        """The comment that began the thread: itself, or the one it answers."""
        return self.parent_id or self.pk

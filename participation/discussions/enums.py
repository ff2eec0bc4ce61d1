"""The words of discussions."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class CommentStatus(models.TextChoices):
    """Whether a comment's words are shown. In every case its place in the thread stays."""

    PUBLISHED = "published", _("Published")
    REMOVED = "removed", _("Removed by its author")
    HIDDEN = "hidden", _("Hidden by moderation")


# Whose words anybody may read.
READABLE = {CommentStatus.PUBLISHED}
# What one may still answer.
ANSWERABLE = {CommentStatus.PUBLISHED}
# What its author may still remove, and moderators hide. What is hidden stays as evidence of the decision.
OPEN_TO_CHANGE = {CommentStatus.PUBLISHED}

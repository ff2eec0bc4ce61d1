"""The words of participation: what an Activity is, what one may do in it, and why not."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class ActivityKind(models.TextChoices):
    """What people do in an Activity. Each kind is one participation block."""

    PROPOSALS = "proposals", _("Call for proposals")
    DISCUSSION = "discussion", _("Discussion")
    REGISTRATION = "registration", _("Registration")


class ActivityState(models.TextChoices):
    """Whether the page still offers the Activity. The window of dates comes on top."""

    LIVE = "live", _("On a published page")
    REMOVED = "removed", _("Removed from its page")
    UNPUBLISHED = "unpublished", _("Its page is not published")


class Audience(models.TextChoices):
    """Who may take part."""

    EVERYONE = "everyone", _("Everyone with an account")
    LOCAL = "local", _("People who live in the territory of the page")


class Act(models.TextChoices):
    """What a person may want to do."""

    SUBMIT = "submit", _("submit a proposal")
    SUPPORT = "support", _("support a proposal")
    WITHDRAW = "withdraw", _("withdraw a support")
    COMMENT = "comment", pgettext_lazy("to comment", "comment")
    REGISTER = "register", _("register")
    CANCEL = "cancel", _("cancel a registration")


class Refusal(models.TextChoices):
    """Why an act is refused. The sentences for people are in `permissions`."""

    NOT_YET_OPEN = "not_yet_open"
    CLOSED = "closed"
    REMOVED = "removed"
    UNPUBLISHED = "unpublished"
    SIGN_IN = "sign_in"
    NOT_LOCAL = "not_local"
    NOT_HERE = "not_here"
    LIMIT_REACHED = "limit_reached"
    NOT_PUBLIC = "not_public"


ACTS_OF = {
    ActivityKind.PROPOSALS: {Act.SUBMIT, Act.SUPPORT, Act.WITHDRAW},
    ActivityKind.DISCUSSION: {Act.COMMENT},
    ActivityKind.REGISTRATION: {Act.REGISTER, Act.CANCEL},
}
# Giving a place back helps somebody else, whatever the date.
ACTS_OUTSIDE_WINDOW = {Act.CANCEL}
# The first of these freezes the rules.
CONTRIBUTIONS = {Act.SUBMIT, Act.SUPPORT, Act.COMMENT, Act.REGISTER}

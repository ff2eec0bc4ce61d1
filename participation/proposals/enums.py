"""The words of proposals: how far one has come, what happened to its supports, why one was refused."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class ProposalStatus(models.TextChoices):
    """How far a proposal has come."""

    WAITING = "waiting", _("Waiting to be read by an editor")
    PUBLISHED = "published", _("Published")
    REFUSED = "refused", _("Not published")
    WITHDRAWN = "withdrawn", _("Withdrawn by its author")


# Shown in lists, and counting supports.
LISTED = {ProposalStatus.PUBLISHED}
OPEN_FOR_SUPPORT = {ProposalStatus.PUBLISHED}
# Once published, these keep their page: a withdrawn proposal says so.
KEEPS_ITS_PAGE = {ProposalStatus.PUBLISHED, ProposalStatus.WITHDRAWN}
# What counts towards the limit for each person.
COUNTS_FOR_ITS_AUTHOR = {ProposalStatus.WAITING, ProposalStatus.PUBLISHED}
MAY_BE_WITHDRAWN = {ProposalStatus.WAITING, ProposalStatus.PUBLISHED}
MAY_BE_REFUSED = {ProposalStatus.WAITING, ProposalStatus.PUBLISHED}


class LedgerAct(models.TextChoices):
    """What an entry of the ledger records."""

    SUPPORT = "support", pgettext_lazy("given", "Support")
    WITHDRAWAL = "withdrawal", _("Support withdrawn")


class RefusalReason(models.TextChoices):
    """Why a moderator does not publish a proposal. The author is told in these words."""

    OFF_TOPIC = "off_topic", _("It is not about the subject of this consultation.")
    NOT_THE_CITY = "not_the_city", _("The City has no say in what it asks for.")
    REPEATED = "repeated", _("The same proposal exists already in this consultation.")
    PERSONAL_DATA = "personal_data", _("It gives personal information about somebody.")
    DISRESPECTFUL = "disrespectful", _("It insults or threatens people, or discriminates against them.")
    ADVERTISING = "advertising", _("It advertises something.")
    UNCLEAR = "unclear", _("It cannot be understood as it is.")


class ListOrder(models.TextChoices):
    """The orders of a list of proposals."""

    NEWEST = "newest", _("Newest first")
    SUPPORTED = "supported", _("Most supported first")

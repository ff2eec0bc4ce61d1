"""The vocabulary of action plans, as the Open Government Partnership and its independent reviews use it."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Completion(models.TextChoices):
    """How far a commitment or a milestone has come."""

    NOT_STARTED = "not-started", _("Not started")
    LIMITED = "limited", _("Limited")
    SUBSTANTIAL = "substantial", _("Substantial")
    COMPLETE = "complete", _("Complete")


# What the reviews count as carried out, and what a starred commitment needs.
WELL_ADVANCED = {Completion.SUBSTANTIAL, Completion.COMPLETE}


class MilestoneStatus(models.TextChoices):
    """The same steps for a milestone, which may also be given up."""

    NOT_STARTED = "not-started", _("Not started")
    LIMITED = "limited", _("Limited")
    SUBSTANTIAL = "substantial", _("Substantial")
    COMPLETE = "complete", _("Complete")
    WITHDRAWN = "withdrawn", _("Withdrawn")


class DatePrecision(models.TextChoices):
    """How much of a date is known."""

    DAY = "day", _("Day")
    MONTH = "month", _("Month")
    YEAR = "year", _("Year")


class OpenValue(models.TextChoices):
    """The values of open government."""

    ACCESS = "access-to-information", _("Access to information")
    PARTICIPATION = "civic-participation", _("Civic participation")
    ACCOUNTABILITY = "public-accountability", _("Public accountability")
    TECHNOLOGY = "technology", _("Technology and innovation for transparency")


# A star needs one of these; technology alone is not enough (IRM, definition of a starred commitment).
STAR_VALUES = {OpenValue.ACCESS, OpenValue.PARTICIPATION, OpenValue.ACCOUNTABILITY}


class Rater(models.TextChoices):
    """Who has rated a commitment."""

    CITY = "city", _("The City's self-assessment")
    MONITORING = "monitoring", _("The monitoring body")
    REVIEW = "review", _("The independent review")


class Specificity(models.TextChoices):
    """How clear and verifiable the commitment's text is."""

    NONE = "none", pgettext_lazy("specificity", "None")
    LOW = "low", _("Low")
    MEDIUM = "medium", _("Medium")
    HIGH = "high", _("High")


class Impact(models.TextChoices):
    """What the commitment would change if carried out in full."""

    NONE = "none", pgettext_lazy("impact", "None")
    MINOR = "minor", _("Minor")
    MODERATE = "moderate", _("Moderate")
    TRANSFORMATIVE = "transformative", _("Transformative")


class Openness(models.TextChoices):
    """Did it open government?"""

    WORSENS = "worsens", _("Made it worse")
    UNCHANGED = "did-not-change", _("Did not change")
    MARGINAL = "marginal", _("Marginally")
    MAJOR = "major", _("Majorly")
    OUTSTANDING = "outstanding", _("Outstandingly")

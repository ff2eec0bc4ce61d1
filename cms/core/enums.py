"""Vocabularies that every package shares."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class TerritoryKind(models.TextChoices):
    """The whole City, or one of the boroughs that have a council of their own."""

    CITY = "city", _("Whole City")
    BOROUGH = "borough", _("Borough")

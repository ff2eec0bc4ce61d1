"""The words of registrations."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class RegistrationStatus(models.TextChoices):
    """Where a person stands."""

    CONFIRMED = "confirmed", _("Has a place")
    WAITING = "waiting", _("On the waiting list")
    CANCELLED = "cancelled", _("Cancelled")


# Those who have not given up: one of these for each person and Activity.
ACTIVE = {RegistrationStatus.CONFIRMED, RegistrationStatus.WAITING}
# Those who take up a numbered place.
WITH_PLACE = {RegistrationStatus.CONFIRMED}

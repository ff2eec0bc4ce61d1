"""The states of a consultation, seen as a whole."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ConsultationState(models.TextChoices):
    """Whether one can take part now; the Activities of the page decide."""

    OPEN = "open", _("Open")
    SOON = "soon", _("Opening soon")
    CLOSED = "closed", _("Closed")

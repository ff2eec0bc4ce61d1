"""Vocabulary of notices."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class EmailState(models.TextChoices):
    """What has become of the e-mail of a notice."""

    WAITING = "waiting", _("Waiting")
    SENDING = "sending", _("Being sent")
    SENT = "sent", _("Sent")
    FAILED = "failed", _("Failed, to be tried again")
    NOT_WANTED = "not_wanted", _("Not wanted")


TO_SEND = {EmailState.WAITING, EmailState.FAILED}

# The mail server may be away for a while; an address that refuses this often is wrong.
MAX_ATTEMPTS = 5

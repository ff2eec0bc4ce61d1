"""The block with which people sign up for a workshop, a visit or a mission."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from participation.activities.blocks import ParticipationBlock
from participation.activities.enums import ActivityKind


class RegistrationBlock(ParticipationBlock):
    """Places, a capacity that cannot be exceeded, and a waiting list."""

    SETTINGS = ("capacity", "waiting_list")

    capacity = blocks.IntegerBlock(label=_("Places"), default=20, min_value=1)
    waiting_list = blocks.BooleanBlock(label=_("Waiting list when full"), required=False, default=True)

    class Meta:
        kind = ActivityKind.REGISTRATION
        icon = "group"
        label = _("Registration")
        description = _("People sign up for a limited number of places.")
        template = "blocks/registration.html"

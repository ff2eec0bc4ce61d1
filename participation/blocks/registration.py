"""The block with which people sign up for a workshop, a visit or a mission."""

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from cms.core.templatetags.parvis import grouped
from participation.activities.blocks import ParticipationBlock
from participation.activities.enums import ActivityKind
from participation.activities.rules import Rules
from participation.activities.words import Fact
from participation.registrations.models import Places, Registration


class RegistrationBlock(ParticipationBlock):
    """Places, a capacity that cannot be exceeded, and a waiting list."""

    SETTINGS = ("capacity", "waiting_list")

    capacity = blocks.IntegerBlock(
        label=_("Places"),
        default=20,
        min_value=1,
        max_value=100_000,
        help_text=_(
            "Never exceeded. Raising it later lets those who wait move up at once. Lowering it takes nobody's place away: "
            "there are only no new ones until enough people have cancelled."
        ),
    )
    waiting_list = blocks.BooleanBlock(
        label=_("Waiting list when full"),
        required=False,
        default=True,
        help_text=_("In the order of arrival. When somebody cancels, the first in line gets the place and is told."),
    )

    class Meta:
        kind = ActivityKind.REGISTRATION
        icon = "group"
        label = _("Registration")
        description = _("People sign up for a limited number of places, with a waiting list.")
        template = "blocks/registration.html"
        preview_value = {
            "title": _("Come to the workshop"),
            "introduction": _("<p>Two hours around a map, to draw the square together.</p>"),
            "audience": "everyone",
            "capacity": 20,
            "waiting_list": True,
        }

    def own_facts(self, rules: Rules) -> list[Fact]:
        """How many places there are, and what happens when they are taken."""
        if rules.settings.get("waiting_list"):
            when_full = gettext("A waiting list in the order of arrival: the first in line gets the next free place.")
        else:
            when_full = gettext("No waiting list")
        return [
            (gettext("Places"), grouped(rules.settings.get("capacity") or 0)),
            (gettext("When all places are taken"), when_full),
        ]

    def get_context(self, value: blocks.StructValue, parent_context: dict | None = None) -> dict:
        """Add `places`, how full it is; in a preview, as if nobody had registered yet."""
        context = super().get_context(value, parent_context)
        if context["activity"]:
            context["places"] = Registration.objects.places(context["activity"])
        else:
            settings = context["rules"].settings
            context["places"] = Places(
                capacity=settings.get("capacity") or 0, taken=0, waiting=0, waiting_list=bool(settings.get("waiting_list"))
            )
        return context

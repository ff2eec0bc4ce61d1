"""Activities in Wagtail: their place in the menu, and pages with contributions kept from deletion."""

from django.utils.translation import gettext_lazy as _
from wagtail import hooks

from cms.editorial.registry import register_city_permission
from participation.activities.viewsets import ParticipationGroup

register_city_permission("activities.change_frozen_rules")


@hooks.register("register_admin_viewset")
def participation_group():
    """The menu of all records of participation."""
    return ParticipationGroup()


@hooks.register("register_log_actions")
def log_actions(actions):
    """What a page's history says of rules that stayed as they were."""
    actions.register_action(
        "activities.rules_kept",
        _("Keep the rules in force"),
        _("People have taken part: the rules in force were kept, since a change needs a reason and an editor of the City"),
    )

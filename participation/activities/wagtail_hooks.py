"""Activities in Wagtail: their place in the menu, and pages with contributions kept from deletion."""

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.models import Page

from cms.editorial.registry import register_city_permission
from participation.activities import desk  # noqa: F401  (adds its sections to the desk)
from participation.activities.deletion import keep_pages_in_use
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


@hooks.register("before_delete_page")
def keep_page_in_use(request, page):
    """Explain, instead of deleting contributions."""
    return keep_pages_in_use(request, [page])


@hooks.register("before_bulk_action")
def keep_chosen_pages_in_use(request, action_type, objects, action):
    """The same for several pages at once."""
    if action_type == "delete" and issubclass(action.model, Page):
        return keep_pages_in_use(request, objects)
    return None

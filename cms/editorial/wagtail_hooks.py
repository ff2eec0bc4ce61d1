"""The editors' desk in Wagtail's admin."""

from django.utils.translation import gettext_lazy as _
from wagtail import hooks

from cms.editorial.bulk_actions import ScopedSnippetDelete
from cms.editorial.services import SET_UP
from cms.editorial.viewsets import TerritoryViewSet, ThemeViewSet


@hooks.register("register_admin_viewset")
def vocabularies():
    """What the whole City shares."""
    return [ThemeViewSet(), TerritoryViewSet()]


# In place of Wagtail's, for snippets of ours.
hooks.register("register_bulk_action", ScopedSnippetDelete, order=100)


@hooks.register("register_log_actions")
def log_actions(actions):
    """What histories say of it."""
    actions.register_action(SET_UP, _("Set up a borough council"), _("The team of the borough council was set up"))

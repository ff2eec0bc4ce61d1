"""Proposals and rights to call in the menu of participation."""

from wagtail import hooks
from wagtail_modeladmin.options import modeladmin_register

from participation.activities.viewsets import MENU
from participation.proposals import desk  # noqa: F401  (adds its section to the desk)
from participation.proposals.viewsets import ProposalViewSet, RightToCallAdmin

modeladmin_register(RightToCallAdmin)


@hooks.register("register_admin_viewset")
def proposals():
    """The proposals of the editor's pages."""
    return ProposalViewSet()


@hooks.register(MENU)
def rights_to_call():
    """Modeladmin knows only the main menu."""
    return RightToCallAdmin().get_menu_item()

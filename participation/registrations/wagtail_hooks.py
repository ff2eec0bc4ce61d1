"""Registrations in the menu of participation."""

from wagtail import hooks

from participation.registrations.viewsets import RegistrationViewSet


@hooks.register("register_admin_viewset")
def registrations():
    """The registrations on the editor's pages."""
    return RegistrationViewSet()

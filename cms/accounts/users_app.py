"""Wagtail's administration of people, with our forms."""

from wagtail.users.apps import WagtailUsersAppConfig


class UsersConfig(WagtailUsersAppConfig):
    """Takes the place of `wagtail.users` among the installed apps."""

    user_viewset = "cms.accounts.viewsets.UserViewSet"

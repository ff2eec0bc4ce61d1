"""What of allauth's ways is ours: where people go, and how they are called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from allauth.account.adapter import DefaultAccountAdapter

from cms.accounts.forms import language_of_page

if TYPE_CHECKING:
    from django.http import HttpRequest

    from cms.accounts.models import User


class AccountAdapter(DefaultAccountAdapter):
    """The site's sign-in rules. Where `next` names a page of this site, allauth goes there instead of to these."""

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """The home page, in the language in which the person signed in."""
        return f"/{language_of_page()}/"

    def get_logout_redirect_url(self, request: HttpRequest) -> str:
        """The home page, in the language in which the person signed out."""
        return f"/{language_of_page()}/"


def user_display(user: User) -> str:
    """How allauth's messages call somebody: by their public name, never by their address."""
    return str(user.public_name)

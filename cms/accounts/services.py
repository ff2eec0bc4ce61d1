"""What happens to a person's account beside signing in, which is allauth's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from allauth.account.models import EmailAddress
from django.db import transaction

if TYPE_CHECKING:
    from cms.accounts.models import User


@transaction.atomic
def confirm_address(*, user: User) -> EmailAddress:
    """Take the person's e-mail address as theirs without asking, and forget any other: no code is asked at sign-in.

    For addresses that somebody trusted has typed: those of the demo, of a first administrator, of an editor.
    """
    EmailAddress.objects.filter(user=user).exclude(email=user.email).delete()
    address, _created = EmailAddress.objects.update_or_create(
        user=user, email=user.email, defaults={"verified": True, "primary": True}
    )
    return address


@transaction.atomic
def change_address(*, user: User) -> None:
    """Forget the addresses by which a person could sign in before an administrator gave them another one.

    The new one is confirmed by a code at the next sign-in.
    """
    EmailAddress.objects.filter(user=user).exclude(email=user.email).delete()

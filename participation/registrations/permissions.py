"""Who may see and do what with a registration. Whether one may register is the Activity's to say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from participation.registrations.models import Registration

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from cms.accounts.models import User


def is_own(person: User | AnonymousUser, registration: Registration) -> bool:
    """Whether this is the person's own registration."""
    return person.is_authenticated and registration.person_id == person.pk

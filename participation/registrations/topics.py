"""What people are told about their registrations."""

from django.utils.translation import gettext_lazy as _

from cms.notices.registry import register_event


def register() -> None:
    """Name what is told about registrations."""
    register_event("registrations.confirmed", label=_("I have a place"))
    register_event("registrations.waiting", label=_("I am on a waiting list"))
    register_event("registrations.place_freed", label=_("A place has become free for me"))
    register_event("registrations.cancelled", label=_("My registration is cancelled"))

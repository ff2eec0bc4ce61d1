"""Registrations in the admin: whoever organises a workshop needs the names and addresses, and nobody else does."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, DateColumn, StatusTagColumn

from cms.editorial.scoping import MODERATE, PageScope, declare_scope
from cms.editorial.viewsets import RecordViewSet
from participation.activities.viewsets import MENU, ParticipationAct, RecordFilterSet, page_column
from participation.registrations import services
from participation.registrations.enums import ACTIVE, RegistrationStatus
from participation.registrations.models import Registration

declare_scope(Registration, PageScope("activity__page"), acts=MODERATE)


class Cancel(ParticipationAct):
    """Give somebody's place back, as they asked."""

    name = "cancel"
    label = _("Cancel")
    question = _("Cancel? The place goes to the first person on the waiting list, and both are told.")
    done = _("Cancelled; the first person on the waiting list has the place.")
    icon = "cross"
    serious = True

    def possible(self, record: Registration) -> bool:
        """As long as the person has a place or a turn."""
        return record.status in ACTIVE

    def perform(self, *, record: Registration, by, **answers) -> None:
        """By the service, for the person."""
        services.cancel(registration=record, person=record.person)


class RegistrationFilterSet(RecordFilterSet):
    """Also by state."""

    class Meta:
        model = Registration
        fields = ["status", "activity", "territory", "created_at"]


class RegistrationViewSet(RecordViewSet):
    """Who comes to what, on the editor's pages."""

    model = Registration
    name = "admin_registrations"
    url_prefix = "participation/registrations"
    icon = "group"
    menu_hook = MENU
    menu_label = _("Registrations")
    menu_order = 50
    help_text = _("Who has signed up on your pages. Use names and addresses to organise this, and for nothing else.")
    acts = (Cancel(),)
    select = ("activity__page", "person")
    filterset_class = RegistrationFilterSet
    search_fields = ["person__display_name", "person__email", "activity__title"]
    ordering = "-created_at"
    list_display = [
        Column("person", label=_("Person"), accessor="person.public_name"),
        Column("email", label=_("E-mail"), accessor="person.email"),
        StatusTagColumn(
            "status",
            label=_("State"),
            accessor="get_status_display",
            sort_key="status",
            primary=lambda registration: registration.status == RegistrationStatus.CONFIRMED,
        ),
        Column("place", label=_("Place"), sort_key="place"),
        Column("activity", label=_("Part of a page"), accessor="activity.title"),
        page_column(),
        DateColumn("created_at", label=_("Registered"), sort_key="created_at"),
    ]
    list_export = [
        "pk", "person.public_name", "person.email", "get_status_display", "place", "activity.title", "activity.page.title",
        "created_at", "cancelled_at",
    ]  # fmt: skip
    export_headings = {
        "pk": _("Number"),
        "person.public_name": _("Person"),
        "person.email": _("E-mail"),
        "get_status_display": _("State"),
        "activity.title": _("Part of a page"),
        "activity.page.title": _("Page"),
    }
    export_filename = "registrations"
    inspect_view_fields = [
        "person.public_name", "person.email", "status", "place", "activity.title", "activity.page.title",
        "created_at", "placed_at", "cancelled_at",
    ]  # fmt: skip

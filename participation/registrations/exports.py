"""Open data of registrations: totals for each Activity, never who."""

from django.db.models import Count, Q, QuerySet
from django.http import HttpRequest, StreamingHttpResponse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe
from wagtail.models import Page

from cms.core.open_data import Column, PublicRow
from cms.core.permissions import anybody, public_view
from cms.core.writers import csv_response, json_response
from participation.activities.enums import ActivityKind
from participation.activities.models import Activity
from participation.registrations.enums import WITH_PLACE, RegistrationStatus
from participation.registrations.models import capacity_of

PUBLIC_TOTALS = PublicRow(
    Column("id", "pk", _("Number")),
    Column("title", "title", _("Title")),
    Column("page", "page.title", _("Page")),
    Column("territory", "territory.code", _("Territory")),
    Column("opens_at", "opens_at", _("Opens")),
    Column("closes_at", "closes_at", _("Closes")),
    Column("places", capacity_of, _("Places")),
    Column("with_a_place", "taken", _("People who have a place")),
    Column("waiting", "waiting", _("People on the waiting list")),
)


@public_view(anybody)
@require_safe
def totals_csv(request: HttpRequest) -> StreamingHttpResponse:
    """How full each Activity is, as CSV."""
    return csv_response(_activities(), PUBLIC_TOTALS, filename="registrations")


@public_view(anybody)
@require_safe
def totals_json(request: HttpRequest) -> StreamingHttpResponse:
    """The same as JSON, with what each column means."""
    return json_response(_activities(), PUBLIC_TOTALS, filename="registrations")


def _activities() -> QuerySet[Activity]:
    public_pages = Page.objects.live().public().values("pk")
    return (
        Activity.objects.filter(kind=ActivityKind.REGISTRATION, page__in=public_pages)
        .select_related("page", "territory")
        .annotate(
            taken=Count("registrations", filter=Q(registrations__status__in=WITH_PLACE)),
            waiting=Count("registrations", filter=Q(registrations__status=RegistrationStatus.WAITING)),
        )
        .order_by("pk")
    )

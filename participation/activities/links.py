"""Where an Activity is on the site, for those who come from a form, a notice or an export."""

from collections.abc import Iterable
from uuid import UUID

from django.http import Http404
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import get_language
from wagtail.models import Page

from participation.activities.enums import ActivityKind
from participation.activities.models import Activity


def page_of(activity: Activity) -> Page:
    """The Activity's published page in the active language, else the page in its source language. One query."""
    return pages_of([activity])[activity.translation_key]


def pages_of(activities: Iterable[Activity]) -> dict[UUID, Page]:
    """The same for several Activities, by `translation_key`. One query, however many they are."""
    keys = {activity.translation_key for activity in activities}
    found: dict[UUID, Page] = {}
    # The page in the source language has the lowest number, so it comes first and a translation takes its place.
    for page in Page.objects.filter(translation_key__in=keys).select_related("locale").order_by("pk"):
        if page.translation_key not in found or (page.live and page.locale.language_code == get_language()):
            found[page.translation_key] = page
    return found


def public_activity(pk: int, *, kind: ActivityKind) -> Activity:
    """An Activity of this kind on a page that everybody may open, read with the database's clock. One query.

    Raises Http404 where there is none, where its page is not published, and where the page is for a closed circle.
    """
    activities = Activity.objects.for_everybody().with_clock().select_related("page", "territory")
    activity = activities.filter(pk=pk, kind=kind, page__live=True).first()
    if activity is None:
        raise Http404
    return activity


def anchor_of(activity: Activity) -> str:
    """The id that the Activity's block has in the page."""
    return f"part-{activity.block_id}"


def activity_url(activity: Activity, anchor: str = "", *, page: Page | None = None) -> str:
    """The address of the Activity's page, down to its block or to another `anchor` of the page.

    `page` saves the query where the caller has `page_of(activity)` already. "/" where the page has no address, which
    happens only if it lies outside every site.
    """
    url = (page or page_of(activity)).get_url() or "/"
    return f"{url}#{anchor or anchor_of(activity)}"


def sign_in_url(next_url: str) -> str:
    """The sign-in page, coming back to `next_url` (a path of this site) afterwards."""
    return f"{reverse('account_login')}?{urlencode({'next': next_url})}"

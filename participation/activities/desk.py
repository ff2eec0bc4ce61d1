"""What of the editor's Activities asks for attention, on the admin's first screen."""

from __future__ import annotations

from datetime import timedelta

from django.db.models.functions import Now
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from cms.editorial.dashboard import DeskItem, DeskSection, desk_section
from cms.editorial.scoping import scope_of
from participation.activities.models import Activity, ActivityQuerySet

SHOWN = 5
SOON = timedelta(days=7)


def _section(activities: ActivityQuerySet, *, title: str, nothing: str, order: int) -> DeskSection:
    total = activities.count()
    first = activities.with_clock().select_related("page")[:SHOWN] if total else []
    return DeskSection(
        title=title,
        items=[DeskItem(activity.title, _edit(activity), _where_and_until(activity)) for activity in first],
        total=total,
        url=reverse("admin_activities:index"),
        nothing=nothing,
        order=order,
    )


def _edit(activity: Activity) -> str:
    return reverse("wagtailadmin_pages:edit", args=[activity.page_id])


def _where_and_until(activity: Activity) -> str:
    return f"{activity.page.title}. {activity.opening.message}"


def _mine(request: HttpRequest) -> ActivityQuerySet:
    return scope_of(Activity).limit(Activity.objects.open(), request.user)


@desk_section
def closing_soon(request: HttpRequest) -> DeskSection:
    """What closes within a week, the next first, by the database's clock."""
    closing = _mine(request).filter(closes_at__lt=Now() + SOON).order_by("closes_at")
    return _section(closing, title=_("Closing this week"), nothing=_("Nothing closes this week."), order=20)


@desk_section
def open_now(request: HttpRequest) -> DeskSection:
    """What is open, the newest first."""
    return _section(
        _mine(request).order_by("-pk"),
        title=_("Open now"),
        nothing=_("Nothing is open: add a participation block to a page and publish it."),
        order=30,
    )

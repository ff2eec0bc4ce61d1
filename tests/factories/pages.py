"""A small page tree: home page, below it published pages that hold the given blocks."""

from datetime import datetime
from itertools import count
from typing import Any
from uuid import uuid4

from django.db import connection
from wagtail.models import Locale, Page, Site

from cms.accounts.models import User
from cms.core.models import Territory
from home.models import ContentPage, HomePage
from participation.activities.models import Activity

_numbers = count(1)


def make_home() -> HomePage:
    """The home page, root of the default site; the same one when called again."""
    if home := HomePage.objects.first():
        return home
    root = Page.get_first_root_node()
    home = HomePage(title="Parvis", slug=f"parvis-{next(_numbers)}", locale=Locale.get_active())
    root.add_child(instance=home)
    Site.objects.update_or_create(is_default_site=True, defaults={"hostname": "localhost", "port": 80, "root_page": home})
    Site.clear_site_root_paths_cache()
    return home


def make_page(
    *blocks: tuple[str, dict[str, Any]] | dict[str, Any],
    title: str = "A page",
    parent: Page | None = None,
    territory: Territory | None = None,
    published_by: User | None = None,
    live: bool = True,
    model: type[Page] = ContentPage,
    **fields,
) -> Page:
    """A page, published through a revision as editors do, so that its participation blocks have become Activities.

    Each block is `(type, value)` or `{"type", "value", "id"}` as the stream stores it; an id is made where none is given.
    Without `parent` it stands below the home page.
    """
    parent = parent or make_home()
    page = model(
        title=title,
        slug=f"page-{next(_numbers)}",
        territory=territory,
        locale=parent.locale,
        live=False,
        body=[_stream_child(block) for block in blocks],
        **fields,
    )
    parent.add_child(instance=page)
    if live:
        publish(page, by=published_by)
    return page


def publish(page: Page, by: User | None = None) -> Page:
    """Publish what `page` holds now, as an editor would."""
    page.save_revision(user=by).publish(user=by)
    page.refresh_from_db()
    return page


def block_value(type_: str, **values) -> dict[str, Any]:
    """The stored value of a participation block: the defaults of its fields, and `values` on top."""
    block = ContentPage.body.field.stream_block.child_blocks[type_]
    plain = block.get_prep_value(block.get_default())
    dates = {name: value.isoformat() if isinstance(value, datetime) else value for name, value in values.items()}
    return {**plain, "title": "A block", **dates}


def make_activity(type_: str, *, page_fields: dict[str, Any] | None = None, **rules) -> Activity:
    """The Activity of a block of this type ("proposals", "discussion", "registration") on a page of its own.

    `rules` are fields of the block, for instance `threshold=5`. To move its window, use `shift_window`.
    """
    page = make_page((type_, block_value(type_, **rules)), **(page_fields or {}))
    return Activity.objects.get(page=page)


def shift_window(activity: Activity, *, opens: str | None = None, closes: str | None = None) -> Activity:
    """Set the window relative to the database's own clock, so that no other clock is in play.

    `opens` and `closes` are signed spans such as "+1 hour", "-2 seconds", "+0 seconds"; None removes the limit.
    """
    for column, span in (("opens_at", opens), ("closes_at", closes)):
        with connection.cursor() as cursor:
            cursor.execute(
                f"UPDATE activities_activity SET {column} = {_clock(span)} WHERE id = %s",  # noqa: S608 - columns above
                [*([span] if span is not None else []), activity.pk],
            )
    return Activity.objects.get(pk=activity.pk)


def _clock(span: str | None) -> str:
    if span is None:
        return "NULL"
    if connection.vendor == "postgresql":
        return "clock_timestamp() + %s::interval"
    return "strftime('%%Y-%%m-%%d %%H:%%M:%%f', 'now', %s)"


def _stream_child(block: tuple[str, dict[str, Any]] | dict[str, Any]) -> dict[str, Any]:
    if isinstance(block, dict):
        return {"id": str(uuid4()), **block}
    type_, value = block
    return {"type": type_, "value": value, "id": str(uuid4())}

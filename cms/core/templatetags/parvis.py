"""The template tags of the house: stones, icons, residents' words, and the frame around every page."""

from __future__ import annotations

from datetime import datetime
from zlib import crc32

from django import template
from django.core.paginator import Page as ListPage
from django.core.paginator import Paginator
from django.template import Context
from django.utils import formats, timezone
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from wagtail.models import Page

from cms.core import stones as drawing
from cms.core.frame import Frame, build_frame, half_label
from cms.core.text import render_markdown

register = template.Library()

# The part of static/img/pavement.svg that a card shows: its width and height, and how far it may wander.
VIEW_WIDTH, VIEW_HEIGHT = 320, 180
ROOM_X, ROOM_Y = 640, 540

STATE_ICONS = {"open": "stone", "soon": "clock", "closed": "lock", "waiting": "hourglass", "late": "warning", "done": "check"}


@register.simple_tag(takes_context=True)
def site_frame(context: Context) -> Frame:
    """The frame of the page being rendered: halves, languages, addresses. Reads `page` and `half` from the context."""
    page = context.get("page")
    return build_frame(
        context.get("request"),
        page=page if isinstance(page, Page) else None,
        half=context.get("half") or "",
    )


@register.inclusion_tag("components/stones_square.html")
def stones(value: int, of: int, label: str = "", size: str = "medium") -> dict:
    """A square of 100 paving stones with the number beside it: "1,462 of 1,500 supports"."""
    value, of = int(value or 0), int(of or 0)
    return {
        "stones": drawing.square(value, of),
        "value": grouped(value),
        "of": grouped(of),
        "label": label,
        "size": size,
        "reached": 0 < of <= value,
    }


@register.inclusion_tag("components/stones_row.html")
def stone_bar(value: int, of: int, label: str = "", text: bool = True) -> dict:
    """A row of stones: places taken, milestones done, the share of an answer. `text=False` leaves the number out."""
    value, of = int(value or 0), int(of or 0)
    return {"stones": drawing.row(value, of), "value": grouped(value), "of": grouped(of), "label": label, "text": text}


@register.inclusion_tag("components/icon.html")
def icon(name: str, label: str = "") -> dict:
    """An icon of the sprite. Without a label it is decoration and silent for screen readers."""
    return {"name": name, "label": label}


@register.inclusion_tag("components/paving.html")
def paving(seed: object = "", *, wide: bool = False) -> dict:
    """Cobbles laid in fans, a different corner of them for each seed. Decoration only."""
    number = crc32(str(seed).encode())
    width, height = (960, 540) if wide else (VIEW_WIDTH, VIEW_HEIGHT)
    x, y = (0, number % 180) if wide else (number % ROOM_X, number // ROOM_X % ROOM_Y)
    return {"view_box": f"{x} {y} {width} {height}"}


@register.filter
def resident_text(text: str) -> SafeString:
    """Residents' words as clean HTML. Safe because `render_markdown` cleans everything it returns."""
    return SafeString(render_markdown(text or ""))


@register.filter
def grouped(number: int) -> str:
    """A whole number as readers of the active language write it: 1,462 or 1 462."""
    return formats.number_format(number, decimal_pos=0, use_l10n=True, force_grouping=True)


@register.filter
def page_numbers(paginator: Paginator, current: ListPage) -> list[int | None]:
    """The numbers to offer around the current page of a list; None stands for those left out."""
    numbers = paginator.get_elided_page_range(current.number, on_each_side=1, on_ends=1)
    return [number if isinstance(number, int) else None for number in numbers]


@register.filter
def initial(name: str) -> str:
    """The first letter of a name, for the small square beside a comment."""
    return (name or "").strip()[:1].upper() or "?"


@register.filter
def half_name(half: str) -> str:
    """The word for a half: Decide, Act or Account."""
    return half_label(half)


@register.filter
def state_icon(kind: str) -> str:
    """The icon that goes with the kind of a state tag."""
    return STATE_ICONS.get(kind, "stone-empty")


@register.filter
def state_word(kind: str) -> str:
    """The usual word for a kind of state, where a page has no better one."""
    words = {
        "open": _("Open"),
        "soon": _("Opens soon"),
        "closed": _("Closed"),
        "waiting": _("Waiting"),
        "late": _("Late"),
        "done": _("Done"),
    }
    return words.get(kind, "")


@register.filter
def window_state(opens_at: datetime | None, closes_at: datetime | None) -> str:
    """`soon`, `open` or `closed` for a page's own dates, by this machine's clock: for show, never for deciding."""
    now = timezone.now()
    if opens_at and now < opens_at:
        return "soon"
    return "closed" if closes_at and now >= closes_at else "open"


@register.simple_tag
def ancestors(page: Page) -> list[dict]:
    """The live pages above a page, from the home page down, for breadcrumbs: title and url. One query."""
    pages = page.get_ancestors().live().filter(depth__gte=2).select_related("locale")
    return [{"title": _("Home") if above.depth == 2 else above.title, "url": above.get_url()} for above in pages]

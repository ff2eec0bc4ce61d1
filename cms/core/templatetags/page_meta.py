"""What stands in a page's <head> for search engines and social networks, and the list "on this page"."""

from dataclasses import dataclass
from typing import Any

from django import template
from django.conf import settings
from django.http import HttpRequest
from django.template import Context
from wagtail.blocks import StreamValue
from wagtail.models import Page

from cms.blocks.stream import headings_of
from cms.core.addresses import absolute

register = template.Library()
SOCIAL_SIZE = "fill-1200x630|format-jpeg"


@dataclass(frozen=True, kw_only=True)
class HeadMeta:
    """The words and addresses of the <head>; addresses are absolute."""

    title: str
    description: str
    canonical: str
    alternates: list[tuple[str, str]]
    image: str = ""
    hidden: bool = False


@register.inclusion_tag("components/head_meta.html", takes_context=True)
def head_meta(context: Context) -> dict[str, Any]:
    """The metadata of the page or view being rendered.

    Reads `page`, `frame` (for the languages), `request`, and where a view has no page `meta_title` and
    `meta_description`. One query, or two where the page has a picture; none for a view.
    """
    page = context.get("page") if isinstance(context.get("page"), Page) else None
    request, frame = context.get("request"), context.get("frame")
    others = [(other.lang, absolute(other.url)) for other in getattr(frame, "languages", []) if other.exact]
    default = [("x-default", url) for code, url in others if code == settings.LANGUAGE_CODE]
    meta = HeadMeta(
        title=context.get("meta_title") or (page and (page.seo_title or page.title)) or "Parvis",
        description=context.get("meta_description") or (page and (page.search_description or getattr(page, "summary", ""))) or "",
        canonical=_canonical(request, page),
        alternates=[*others, *default] if len(others) > 1 else [],
        image=_social_image(page),
        hidden=bool(getattr(request, "is_preview", False) or context.get("noindex")),
    )
    return {"meta": meta, "site_name": settings.WAGTAIL_SITE_NAME}


@register.simple_tag
def headings(stream: StreamValue) -> list[dict]:
    """The headings of a page's body for a list "on this page": `id`, `text` and `level` of each."""
    return headings_of(stream)


def _canonical(request: HttpRequest | None, page: Page | None) -> str:
    """The one address under which this should be found: without filters, but each sheet of a list on its own."""
    path = (page.get_url(request) if page and page.pk else request.path if request else "") or ""
    sheet = request.GET.get("page", "") if request else ""
    return absolute(f"{path}?page={sheet}" if path and sheet.isdigit() and sheet != "1" else path)


def _social_image(page: Page | None) -> str:
    if page is None or not getattr(page, "social_image_id", None):
        return ""
    return absolute(page.social_image.get_rendition(SOCIAL_SIZE).url)

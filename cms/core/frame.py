"""What stands around every public page: the three halves, the languages, the way home."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse, translate_url
from django.utils.translation import get_language, override, pgettext
from wagtail.models import Page

HALVES = ("decide", "act", "account")
# Wagtail's root is at depth 1, the home page of each language at depth 2.
SECTION_DEPTH = 3


@dataclass(frozen=True, kw_only=True)
class Link:
    """One entry of a menu. `current` is "page" on the page itself, "true" inside its section, else empty."""

    url: str
    label: str
    half: str = ""
    current: str = ""


@dataclass(frozen=True, kw_only=True)
class Alternative:
    """The same page in one of the site's languages. Not `exact` when only that language's home page can be offered."""

    lang: str
    name: str
    url: str
    current: bool
    exact: bool = True


@dataclass(frozen=True, kw_only=True)
class Frame:
    """Everything `base.html` shows around a page."""

    half: str
    home_url: str
    halves: list[Link]
    footer: list[Link]
    languages: list[Alternative]
    search_url: str
    account_url: str
    sign_in_url: str
    styleguide_url: str
    source_url: str


def build_frame(request: HttpRequest | None, *, page: Page | None = None, half: str = "") -> Frame:
    """The frame of a page, in two queries at most: the sections of this language, and the page's translations.

    `half` names the half of a view that is not a page; a page says it by the attribute `half` of its class, or else
    takes that of the section in which it stands.
    """
    sections = _sections()
    half = half or getattr(page, "half", "") or _half_of_section(sections, page)
    language = get_language() or settings.LANGUAGE_CODE
    return Frame(
        half=half,
        home_url=f"/{language}/",
        halves=_halves(sections, page, half, request),
        footer=[_link(section, page, request) for section in sections if not _half_of(section)],
        languages=alternatives(request, page),
        search_url=reverse_if_there("home:search"),
        account_url=reverse_if_there("accounts:menu"),
        sign_in_url=reverse_if_there("account_login"),
        styleguide_url=reverse_if_there("core:styleguide"),
        source_url=getattr(settings, "SOURCE_CODE_URL", ""),
    )


def alternatives(request: HttpRequest | None, page: Page | None = None) -> list[Alternative]:
    """Where the same page is to be read in each language of the site, this one included."""
    urls = _page_urls(request, page) if page else _view_urls(request)
    active = get_language()
    return [
        Alternative(
            lang=code,
            # A language is named in itself: a reader must recognise it without reading the page's language.
            name=_own_name(code),
            url=urls.get(code) or f"/{code}/",
            current=code == active,
            exact=code in urls,
        )
        for code, _name in settings.LANGUAGES
    ]


def reverse_if_there(name: str) -> str:
    """The address of a view, or an empty text where the site runs without it."""
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""


def half_label(half: str) -> str:
    """The word for a half in menus."""
    words = {"decide": pgettext("half", "Decide"), "act": pgettext("half", "Act"), "account": pgettext("half", "Account")}
    return words.get(half, "")


def _sections() -> list[Page]:
    pages = Page.objects.live().in_menu().filter(depth=SECTION_DEPTH, locale__language_code=get_language())
    return list(pages.select_related("content_type", "locale").order_by("path"))


def _half_of(section: Page) -> str:
    return getattr(section.content_type.model_class(), "half", "")


def _half_of_section(sections: list[Page], page: Page | None) -> str:
    for section in sections:
        if page and page.path.startswith(section.path):
            return _half_of(section)
    return ""


def _halves(sections: list[Page], page: Page | None, half: str, request: HttpRequest | None) -> list[Link]:
    first: dict[str, Page] = {}
    for section in sections:
        first.setdefault(_half_of(section), section)
    return [
        _link(first[name], page, request, half=name, inside=name == half)
        if name in first
        else Link(url=f"/{get_language()}/#{name}", label=half_label(name), half=name, current="true" if name == half else "")
        for name in HALVES
    ]


def _link(section: Page, page: Page | None, request: HttpRequest | None, *, half: str = "", inside: bool = False) -> Link:
    current = "page" if page and page.pk == section.pk else "true" if inside else ""
    return Link(url=section.get_url(request) or "", label=half_label(half) or section.title, half=half, current=current)


def _page_urls(request: HttpRequest | None, page: Page) -> dict[str, str]:
    translations = Page.objects.live().filter(translation_key=page.translation_key).select_related("locale")
    urls = {translation.locale.language_code: translation.get_url(request) or "" for translation in translations}
    return {code: url for code, url in urls.items() if url}


def _view_urls(request: HttpRequest | None) -> dict[str, str]:
    match = getattr(request, "resolver_match", None)
    if match is None or match.url_name == "wagtail_serve":
        return {}
    return {code: translate_url(request.get_full_path(), code) for code, _name in settings.LANGUAGES}


def _own_name(code: str) -> str:
    with override(code):
        return {"fr": "Français", "en": "English"}.get(code, code)

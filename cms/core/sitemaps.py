"""The sitemap: every page that is online and open to everybody, in each of its languages."""

from collections import defaultdict
from collections.abc import Iterator

from django.conf import settings
from wagtail.contrib.sitemaps import Sitemap
from wagtail.models import Locale, Page
from wagtail.query import PageQuerySet


class PageSitemap(Sitemap):
    """The pages of the tree. Wagtail's own lists one language alone, and knows nothing of translations."""

    limit = 2000

    def items(self) -> PageQuerySet:
        """Live pages below the home page of each language, in the order of the tree, those behind a password left out."""
        pages = Page.objects.none()
        for home in self.get_wagtail_site().root_page.get_translations(inclusive=True):
            pages |= Page.objects.descendant_of(home, inclusive=True)
        return pages.live().public().order_by("path").specific(defer=True)

    def _urls(self, page: int, protocol: str, domain: str) -> list[dict]:
        """The entries of one part of the sitemap, each with the addresses of its translations."""
        shown = list(self.paginator.page(page).object_list)
        languages = Locale.objects.in_bulk()
        for item in shown:
            item.locale = languages[item.locale_id]
        translations = self._translations(shown, languages)
        urls = [
            {**entry, "alternates": translations[item.translation_key]}
            for item in shown
            for entry in item.get_sitemap_urls(self.request)
        ]
        moments = [entry["lastmod"] for entry in urls if entry.get("lastmod")]
        if moments:
            self.latest_lastmod = max(moments)
        return urls

    def _translations(self, pages: list[Page], languages: dict[int, Locale]) -> dict:
        """By translation key, where to read the page in each language; nothing for a page with one language."""
        keys = {page.translation_key for page in pages}
        found = defaultdict(list)
        for page in self.items().filter(translation_key__in=keys):
            page.locale = languages[page.locale_id]
            place = {"lang_code": page.locale.language_code, "location": page.get_full_url(self.request)}
            found[page.translation_key].append(place)
        several = {key: list(_with_default(places)) for key, places in found.items() if len(places) > 1}
        return defaultdict(list, several)


def _with_default(alternates: list[dict]) -> Iterator[dict]:
    for alternate in alternates:
        yield alternate
        if alternate["lang_code"] == settings.LANGUAGE_CODE:
            yield {**alternate, "lang_code": "x-default"}

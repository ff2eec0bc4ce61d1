"""How links in editors' text come out on the page."""

from django.utils.html import format_html
from django.utils.translation import get_language
from wagtail import hooks
from wagtail.models import Page
from wagtail.rich_text import LinkHandler
from wagtail.rich_text.feature_registry import FeatureRegistry
from wagtail.rich_text.pages import PageLinkHandler


class PageInReadersLanguageHandler(PageLinkHandler):
    """A link to a page: in the reader's language where it is translated, plain words where it is not online.

    Wagtail's own asks the database four times for each text; this one asks once, and once more for each page that stands
    in another language.
    """

    @classmethod
    def expand_db_attributes_many(cls, attrs_list: list[dict]) -> list[str]:
        """The opening tag of each link."""
        numbers = [attrs.get("id") for attrs in attrs_list]
        pages = {str(page.pk): page for page in Page.objects.filter(pk__in=numbers).select_related("locale")}
        return [cls._tag(pages.get(str(number))) for number in numbers]

    @staticmethod
    def _tag(page: Page | None) -> str:
        if page and page.locale.language_code != get_language():
            page = page.localized
        return str(format_html('<a href="{}">', page.url)) if page and page.live and page.url else "<a>"


class ExternalLinkHandler(LinkHandler):
    """A link that leaves the site: the other site is not given our window."""

    identifier = "external"

    @classmethod
    def expand_db_attributes(cls, attrs: dict) -> str:
        """The opening tag of the link."""
        return str(format_html('<a href="{}" rel="noopener external">', attrs["href"]))


# After Wagtail's own, which it replaces.
@hooks.register("register_rich_text_features", order=100)
def register_links(features: FeatureRegistry) -> None:
    """Use our links in every rich text."""
    features.register_link_type(PageInReadersLanguageHandler)
    features.register_link_type(ExternalLinkHandler)

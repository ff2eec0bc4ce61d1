"""Blocks that lead somewhere: to a page of the site, or to an address elsewhere."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import BlockGroup, StructBlockValidationError
from wagtail.models import Page


class LinkValue(blocks.StructValue):
    """A link to a page or to an address."""

    def href_from(self, reader_page: Page | None) -> str:
        """Where the link leads for a reader of `reader_page`: in their language where the page is translated.

        Empty if the page it leads to is not online.
        """
        page = self.get("page")
        if page is None:
            return self.get("url") or ""
        if getattr(reader_page, "locale_id", None) != page.locale_id:
            page = page.localized
        return (page.url or "") if page.live else ""

    @property
    def is_external(self) -> bool:
        """Whether the link leaves the site."""
        return self.get("page") is None


class ButtonBlock(blocks.StructBlock):
    """One thing to do, as a button."""

    label = blocks.CharBlock(
        label=_("Words on the button"),
        max_length=60,
        help_text=_("Say what happens: “Read the charter” rather than “Click here”."),
    )
    page = blocks.PageChooserBlock(label=_("Page of this site"), required=False)
    url = blocks.URLBlock(label=_("Address elsewhere"), required=False, help_text=_("Either a page or an address, not both."))
    style = blocks.ChoiceBlock(
        label=_("Weight"),
        choices=[("primary", _("Main: once on a page")), ("secondary", _("Ordinary"))],
        default="secondary",
        search_index=False,
    )

    class Meta:
        icon = "arrow-right-full"
        label = _("Button")
        description = _("One thing to do: leads to a page of this site or to an address elsewhere.")
        group = _("Links")
        template = "blocks/button.html"
        value_class = LinkValue
        form_layout = BlockGroup(children=["label", "page", "url"], settings=["style"])
        label_format = "{label}"
        preview_value = {"label": _("Read the charter"), "url": "https://www.paris.fr/", "style": "primary"}

    def get_context(self, value: blocks.StructValue, parent_context: dict | None = None) -> dict:
        """Add `href`, where the button leads."""
        context = super().get_context(value, parent_context)
        context["href"] = value.href_from(context.get("page"))
        return context

    def clean(self, value: blocks.StructValue) -> blocks.StructValue:
        """Also ask for exactly one place to go."""
        cleaned = super().clean(value)
        page, url = cleaned.get("page"), cleaned.get("url")
        if page and url:
            error = ValidationError(_("Choose a page or an address: a button leads to one place."))
            raise StructBlockValidationError(block_errors={"url": error})
        if not page and not url:
            error = ValidationError(_("Choose the page where the button leads, or give an address below."))
            raise StructBlockValidationError(block_errors={"page": error})
        return cleaned

"""Blocks of words: headings, text, quotes, call-outs, folded questions, tables."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail import blocks
from wagtail.blocks.struct_block import BlockGroup, StructBlockValidationError

from cms.blocks.tables import TranslatableTableBlock

# What editors may do inside running text. Headings are blocks of their own, so that a page's outline stays right.
TEXT_FEATURES = ["bold", "italic", "superscript", "ol", "ul", "link", "document-link"]
SHORT_TEXT_FEATURES = ["bold", "italic", "link", "document-link"]


class HeadingBlock(blocks.StructBlock):
    """A heading with an address of its own (`#heading-…`), which stays the same when its words change."""

    text = blocks.CharBlock(label=_("Heading"), max_length=120)
    level = blocks.ChoiceBlock(
        label=_("Level"),
        choices=[("2", _("Section")), ("3", _("Part of a section"))],
        default="2",
        search_index=False,
        help_text=_("A part of a section comes after the section it belongs to."),
    )

    class Meta:
        icon = "title"
        label = _("Heading")
        description = _("Begins a section of the page, or a part of a section.")
        group = _("Text")
        template = "blocks/heading.html"
        form_layout = BlockGroup(children=["text"], settings=["level"])
        label_format = "{text}"
        preview_value = {"text": _("What happens next"), "level": "2"}

    def get_context(self, value: blocks.StructValue, parent_context: dict | None = None) -> dict:
        """Add `anchor`, the id of the heading."""
        context = super().get_context(value, parent_context)
        context["anchor"] = heading_anchor(context.get("id"))
        return context


def heading_anchor(block_id: str | None) -> str:
    """The id in the page of the heading block `block_id`: the same in every language and after every edit."""
    return f"heading-{(block_id or 'preview')[:8]}"


class TextBlock(blocks.RichTextBlock):
    """Running text."""

    class Meta:
        icon = "pilcrow"
        label = _("Text")
        description = _("Paragraphs, lists and links.")
        group = _("Text")
        template = "blocks/text.html"
        preview_value = (
            "<p>Le parvis est la place devant la mairie : on s’y retrouve, on y <b>discute</b>, on y décide.</p>"
            "<ul><li>Donner son avis</li><li>Proposer une idée</li><li>Rejoindre une initiative</li></ul>"
        )

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("features", TEXT_FEATURES)
        super().__init__(**kwargs)


class QuoteBlock(blocks.StructBlock):
    """Somebody's words, with who said them and where they can be read in full."""

    text = blocks.TextBlock(
        label=pgettext_lazy("of a quotation", "Words"), rows=3, help_text=_("Without quotation marks: the page adds them.")
    )
    attribution = blocks.CharBlock(
        label=_("Who said it"), max_length=120, required=False, help_text=_("Name and role, such as “Awa, lives in the 19th”.")
    )
    source_url = blocks.URLBlock(
        label=_("Where to read it"), required=False, help_text=_("Address of the page or document that the words are from.")
    )

    class Meta:
        icon = "openquote"
        label = _("Quote")
        description = _("Words of a person or of a document, set apart from the text.")
        group = _("Text")
        template = "blocks/quote.html"
        label_format = "{text}"
        preview_value = {
            "text": _("We asked for shade in the school yard. Two years later there are eleven trees."),
            "attribution": _("A parent, 20th arrondissement (example)"),
        }


class CalloutBlock(blocks.StructBlock):
    """A short message that must not be missed."""

    ICONS = {"info": "info", "success": "check", "warning": "warning"}

    title = blocks.CharBlock(label=_("Title"), max_length=100, required=False)
    text = blocks.RichTextBlock(label=_("Message"), features=SHORT_TEXT_FEATURES)
    kind = blocks.ChoiceBlock(
        label=_("Kind"),
        choices=[("info", _("Good to know")), ("success", _("Good news")), ("warning", _("Take care"))],
        default="info",
        search_index=False,
    )

    class Meta:
        icon = "info-circle"
        label = _("Call-out")
        description = _("A short message that must not be missed. Use it sparingly: one on a page is read, five are not.")
        group = _("Text")
        template = "blocks/callout.html"
        form_layout = BlockGroup(children=["title", "text"], settings=["kind"])
        preview_value = {
            "title": _("The meeting has moved"),
            "text": "<p>Rendez-vous à la mairie du 10<sup>e</sup>, salle des fêtes, à 18 h 30.</p>",
            "kind": "warning",
        }

    def get_context(self, value: blocks.StructValue, parent_context: dict | None = None) -> dict:
        """Add `icon_name`, the sign that goes with the colour."""
        context = super().get_context(value, parent_context)
        context["icon_name"] = self.ICONS[value["kind"]]
        return context


class AccordionItemBlock(blocks.StructBlock):
    """A question and, folded away, its answer."""

    title = blocks.CharBlock(label=_("Question or title"), max_length=160)
    text = blocks.RichTextBlock(label=_("Answer"), features=TEXT_FEATURES)

    class Meta:
        icon = "help"
        label = _("Question")
        label_format = "{title}"


class AccordionBlock(blocks.StructBlock):
    """Questions that open on a click; without JavaScript too."""

    questions = blocks.ListBlock(AccordionItemBlock(), label=_("Questions"), min_num=1)

    class Meta:
        icon = "list-ul"
        label = _("Questions and answers")
        description = _("Titles that unfold their text. For details that only some readers need.")
        group = _("Text")
        template = "blocks/accordion.html"
        preview_value = {
            "questions": [
                {
                    "title": _("Who may take part?"),
                    "text": "<p>Toute personne qui a un compte, de toute nationalité.</p>",
                },
                {"title": _("What becomes of my proposal?"), "text": "<p>La Ville l’étudie et vous répond.</p>"},
            ]
        }


class TableBlock(blocks.StructBlock):
    """Figures or facts in rows and columns."""

    table = TranslatableTableBlock(
        [
            ("text", blocks.CharBlock(label=pgettext_lazy("in a cell", "Words"), required=False)),
            ("number", blocks.DecimalBlock(label=pgettext_lazy("in a cell", "Number"), required=False)),
            ("rich_text", blocks.RichTextBlock(label=_("Words with links"), features=SHORT_TEXT_FEATURES, required=False)),
        ],
        label=_("Table"),
        help_text=_("The caption says what the table shows, and each column needs a title: some people hear it read aloud."),
    )
    first_column_is_header = blocks.BooleanBlock(
        label=_("The first column names its row"), required=False, default=True, help_text=_("As a year or a borough does.")
    )

    class Meta:
        icon = "table"
        label = _("Table")
        description = _("Figures or facts in rows and columns, with a caption.")
        group = _("Text")
        template = "blocks/table.html"
        form_layout = BlockGroup(children=["table"], settings=["first_column_is_header"])
        preview_value = {
            "table": {
                "columns": [{"type": "text", "heading": "Réunion"}, {"type": "number", "heading": "Personnes présentes"}],
                "rows": [{"values": ["15 mai", "84"]}, {"values": ["15 juin", "61"]}],
                "caption": "Deux réunions, et qui y est venu (exemple)",
            },
            "first_column_is_header": True,
        }

    def clean(self, value: blocks.StructValue) -> blocks.StructValue:
        """Also ask for a caption and a title on each column."""
        cleaned = super().clean(value)
        table, error = cleaned["table"], None
        if not table.columns or not table.row_data:
            error = _("Add at least one column and one row.")
        elif not (table.caption or "").strip():
            error = _("Add a caption: one line that says what the table shows.")
        elif not all((column["heading"] or "").strip() for column in table.columns):
            error = _("Give each column a title.")
        if error:
            raise StructBlockValidationError(non_block_errors=[ValidationError(error)])
        return cleaned

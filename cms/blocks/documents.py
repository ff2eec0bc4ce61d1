"""The block that lists files, each with its type and its size."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.documents import get_document_model
from wagtail.documents.blocks import DocumentChooserBlock


class DocumentItemBlock(blocks.StructBlock):
    """One file, under a title of its own where the library's title does not suit."""

    document = DocumentChooserBlock(label=_("Document"))
    title = blocks.CharBlock(
        label=_("Other title"), required=False, max_length=160, help_text=_("Leave empty to show the document's own title.")
    )

    class Meta:
        icon = "doc-full"
        label = _("Document")


class DocumentsBlock(blocks.StructBlock):
    """A list of files to download. The page shows the type and size of each, so that nobody is surprised on a phone."""

    title = blocks.CharBlock(label=_("Title of the list"), required=False, max_length=120)
    documents = blocks.ListBlock(DocumentItemBlock(), label=_("Documents"), min_num=1)

    class Meta:
        icon = "doc-full-inverse"
        label = _("Documents")
        description = _("Files to download, each with its type and size.")
        group = _("Links")
        template = "blocks/documents.html"
        label_format = "{title}"

    def get_preview_value(self) -> blocks.StructValue:
        """The latest document of the library, or an example that needs no file."""
        newest = get_document_model().objects.order_by("-pk").first()
        return self.normalize({"title": _("To read before the meeting"), "documents": [{"document": newest, "title": ""}]})

    def get_context(self, value: blocks.StructValue, parent_context: dict | None = None) -> dict:
        """Add `files`: `title`, `url`, `kind` and `size` in bytes of each document that still exists."""
        context = super().get_context(value, parent_context)
        context["files"] = [self._file(item) for item in value["documents"] if item["document"]]
        return context

    def _file(self, item: blocks.StructValue) -> dict[str, Any]:
        document = item["document"]
        return {
            "title": item["title"] or document.title,
            "url": document.url,
            "kind": document.file_extension.upper(),
            "size": document.get_file_size(),
        }

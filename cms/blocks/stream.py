"""The blocks of editorial content, one under the other."""

from wagtail import blocks

from cms.blocks.documents import DocumentsBlock
from cms.blocks.links import ButtonBlock
from cms.blocks.media import GalleryBlock, PictureBlock, VideoBlock
from cms.blocks.text import AccordionBlock, CalloutBlock, HeadingBlock, QuoteBlock, TableBlock, TextBlock, heading_anchor


class ContentStreamBlock(blocks.StreamBlock):
    """Everything that says something; what people can take part in comes with ParticipationStreamBlock."""

    heading = HeadingBlock()
    text = TextBlock()
    quote = QuoteBlock()
    callout = CalloutBlock()
    accordion = AccordionBlock()
    table = TableBlock()
    image = PictureBlock()
    gallery = GalleryBlock()
    embed = VideoBlock()
    button = ButtonBlock()
    documents = DocumentsBlock()

    class Meta:
        template = "blocks/stream.html"


def headings_of(stream: blocks.StreamValue) -> list[dict]:
    """The headings of `stream` for a list "on this page": `id`, `text` and `level` (2 or 3) of each, in order."""
    return [
        {"id": heading_anchor(child.id), "text": child.value["text"], "level": int(child.value["level"])}
        for child in stream
        if child.block_type == "heading"
    ]

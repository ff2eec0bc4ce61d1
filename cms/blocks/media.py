"""Blocks to look at: pictures and videos. A picture says what it shows; a video loads nothing before it is asked for."""

import re
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.images import get_image_model
from wagtail.images.blocks import ImageBlock, ImageChooserBlock

from cms.blocks.text import TEXT_FEATURES


class DescribedImageBlock(ImageBlock):
    """A picture with what it shows in words: required, unless the editor says that the picture is decoration alone."""

    def __init__(self, required: bool = True, **kwargs: Any) -> None:
        super().__init__(required=required, **kwargs)
        self._describe(
            "decorative",
            blocks.BooleanBlock(
                required=False,
                default=False,
                label=_("Only decoration"),
                help_text=_("Tick this if the page loses nothing without the picture. Screen readers then pass over it."),
            ),
        )
        self._describe(
            "alt_text",
            blocks.CharBlock(
                required=False,
                label=_("What the picture shows"),
                help_text=_("One sentence for people who cannot see it: who or what is where, doing what. Not “picture of”."),
            ),
        )

    def _describe(self, name: str, block: blocks.Block) -> None:
        block.set_name(name)
        self.child_blocks[name] = block

    def clean(self, value: Any) -> Any:
        """Say in our own words what is missing."""
        try:
            return super().clean(value)
        except StructBlockValidationError as error:
            if "alt_text" not in error.block_errors:
                raise
            message = _("Say in one sentence what the picture shows, or tick “Only decoration”.")
            raise StructBlockValidationError(block_errors={"alt_text": ValidationError(message)}) from error


class PictureBlock(blocks.StructBlock):
    """A picture, with its caption and its author."""

    image = DescribedImageBlock(label=_("Picture"))
    caption = blocks.CharBlock(
        label=_("Caption"), required=False, max_length=250, help_text=_("What a reader who sees the picture should know of it.")
    )
    credit = blocks.CharBlock(label=_("Author or source"), required=False, max_length=120)

    class Meta:
        icon = "image"
        label = _("Picture")
        description = _("One picture in the width of the text, with a caption and its author.")
        group = _("Pictures and video")
        template = "blocks/image.html"
        label_format = "{caption}"

    def get_preview_value(self) -> blocks.StructValue:
        """The latest picture of the library; the template shows paving stones where there is none."""
        return self.normalize(
            {"image": example_image(), "caption": _("The square in front of the city hall"), "credit": _("City of Paris")}
        )


class GalleryItemBlock(blocks.StructBlock):
    """One picture of a gallery."""

    image = DescribedImageBlock(label=_("Picture"))
    caption = blocks.CharBlock(label=_("Caption"), required=False, max_length=160)

    class Meta:
        icon = "image"
        label = _("Picture")
        label_format = "{caption}"


class GalleryBlock(blocks.StructBlock):
    """Several pictures side by side."""

    images = blocks.ListBlock(GalleryItemBlock(), label=_("Pictures"), min_num=2, max_num=24)

    class Meta:
        icon = "grid"
        label = _("Gallery")
        description = _("Two to twenty-four pictures side by side.")
        group = _("Pictures and video")
        template = "blocks/gallery.html"

    def get_preview_value(self) -> blocks.StructValue:
        """Three times the latest picture of the library."""
        return self.normalize({"images": [{"image": example_image(), "caption": ""} for _number in range(3)]})


def example_image() -> Any:
    """A picture for previews: the latest of the library, or None where the library is empty."""
    image = get_image_model().objects.order_by("-pk").first()
    if image:
        image.contextual_alt_text, image.decorative = image.default_alt_text, False
    return image


@dataclass(frozen=True)
class Player:
    """A place that hosts videos: how its addresses look, and where its player and its pages are."""

    name: str
    address: re.Pattern
    player_url: str
    page_url: str


PLAYERS = [
    Player(
        "YouTube",
        re.compile(
            r"https://(?:www\.|m\.)?(?:youtube(?:-nocookie)?\.com/(?:watch\?(?:.*&)?v=|embed/|shorts/|live/)|youtu\.be/)"
            r"(?P<id>[\w-]{11})(?:[?&#].*)?"
        ),
        "https://www.youtube-nocookie.com/embed/{id}?autoplay=1&rel=0",
        "https://www.youtube.com/watch?v={id}",
    ),
    Player(
        "Vimeo",
        re.compile(r"https://(?:www\.|player\.)?vimeo\.com/(?:video/)?(?P<id>[0-9]{5,12})(?:[/?#].*)?"),
        "https://player.vimeo.com/video/{id}?autoplay=1&dnt=1",
        "https://vimeo.com/{id}",
    ),
]


class VideoValue(blocks.StructValue):
    """A video, where its host is known."""

    def _filled(self, attribute: str) -> str:
        for player in PLAYERS:
            if found := player.address.fullmatch(self.get("url") or ""):
                return getattr(player, attribute).format(id=found["id"])
        return ""

    @property
    def host(self) -> str:
        """The name of the host, or empty where it is not one we know."""
        return self._filled("name")

    @property
    def player_url(self) -> str:
        """The address of the player, in the form that follows people least."""
        return self._filled("player_url")

    @property
    def page_url(self) -> str:
        """The address of the video's own page, which works without JavaScript."""
        return self._filled("page_url")


class VideoBlock(blocks.StructBlock):
    """A video of another site. Nothing is loaded from there before the reader asks for it."""

    title = blocks.CharBlock(label=_("Title of the video"), max_length=160)
    url = blocks.URLBlock(label=_("Address of the video"), help_text=_("On YouTube or Vimeo, as in the bar of your browser."))
    poster = ImageChooserBlock(
        label=_("Picture before it plays"), required=False, help_text=_("Without one, paving stones are shown.")
    )
    transcript = blocks.RichTextBlock(
        label=_("What is said, in writing"),
        required=False,
        features=TEXT_FEATURES,
        help_text=_("For people who do not hear the video, and for those who would rather read. Folded away under it."),
    )

    class Meta:
        icon = "media"
        label = _("Video")
        description = _("A video of YouTube or Vimeo. It is loaded from there only when the reader asks to see it.")
        group = _("Pictures and video")
        template = "blocks/embed.html"
        value_class = VideoValue
        label_format = "{title}"
        preview_value = {
            "title": _("How a proposal becomes a project"),
            "url": "https://www.youtube.com/watch?v=aaaaaaaaaaa",
            "transcript": "<p>« Bonjour ! En trois minutes, le chemin d’une proposition. »</p>",
        }

    def clean(self, value: blocks.StructValue) -> blocks.StructValue:
        """Also check that the address is that of a video which we can show."""
        cleaned = super().clean(value)
        if not cleaned.host:
            error = ValidationError(
                _("This is not the address of a video on YouTube or Vimeo. Use a button for other addresses.")
            )
            raise StructBlockValidationError(block_errors={"url": error})
        return cleaned

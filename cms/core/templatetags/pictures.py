"""Pictures of pages: one size for cards, one for the top of a page."""

from django import template
from django.utils.safestring import SafeString
from wagtail.images.models import AbstractImage, SourceImageIOError

register = template.Library()

CARD = "fill-800x450|format-webp|webpquality-72"
HERO = "fill-1200x900|format-webp|webpquality-78"


@register.simple_tag
def card_picture(image: AbstractImage | None) -> SafeString | str:
    """The picture of a card: decoration beside a title that says it all, so its alternative text is empty."""
    return _picture(image, CARD, {"alt": "", "loading": "lazy", "decoding": "async"})


@register.simple_tag
def hero_picture(image: AbstractImage | None) -> SafeString | str:
    """The picture at the top of a page, with the alternative text its editor wrote."""
    return _picture(image, HERO, {"alt": image.default_alt_text if image else "", "fetchpriority": "high"})


def _picture(image: AbstractImage | None, size: str, attributes: dict[str, str]) -> SafeString | str:
    if image is None:
        return ""
    try:
        return image.get_rendition(size).img_tag(attributes)
    except SourceImageIOError:
        # The file is gone from the store: the page still reads well without it.
        return ""

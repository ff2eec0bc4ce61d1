"""The blocks of editorial content."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class ContentStreamBlock(blocks.StreamBlock):
    """Everything that says something; what people can take part in comes with ParticipationStreamBlock."""

    heading = blocks.CharBlock(label=_("Heading"), icon="title")

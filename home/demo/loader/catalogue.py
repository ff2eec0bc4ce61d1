"""Which English words belong to which French ones, as wagtail-localize asks for them."""

from django.utils.functional import cached_property
from wagtail.models import Locale, Page
from wagtail_localize.models import StringSegment, StringTranslation, Translation, TranslationSource
from wagtail_localize.strings import StringValue

from home.demo.text import T


class MissingWords(LookupError):
    """A page of the demo has French words that no seed gives in English."""


def publish_draft(page: Page) -> None:
    """Publish the draft of `page` as it stands in the database.

    Publishing the object at hand would also write back how many children it had when it was read: pages placed below
    it since then could no longer be reached.
    """
    Page.objects.get(pk=page.pk).get_latest_revision().publish()


class Catalogue:
    """Collects each text while the French pages are built, and then writes the English ones.

    The English pages are real translations: an editor can open them in wagtail-localize and go on from there.
    """

    def __init__(self) -> None:
        self._plain: list[T] = []
        self._rich: list[T] = []

    def plain(self, text: T) -> str:
        """The French of a plain text."""
        self._plain.append(text)
        return text.fr

    def rich(self, *paragraphs: T) -> str:
        """The French of paragraphs, as HTML."""
        self._rich.extend(paragraphs)
        return "".join(f"<p>{paragraph.fr}</p>" for paragraph in paragraphs)

    def items(self, *items: T, tag: str = "ul") -> str:
        """The French of a list, as HTML."""
        self.rich(*items)
        return f"<{tag}>" + "".join(f"<li>{item.fr}</li>" for item in items) + f"</{tag}>"

    @cached_property
    def _english(self) -> dict[str, str]:
        """The English of each French segment. Made when it is first needed, so that a second load costs nothing."""
        plain = {StringValue.from_plaintext(fr).data: StringValue.from_plaintext(en).data for fr, en in self._plain}
        rich = {StringValue.from_source_html(fr)[0].data: StringValue.from_source_html(en)[0].data for fr, en in self._rich}
        return plain | rich

    def translate(self, page: Page, locale: Locale) -> None:
        """Publish `page` in `locale`, in the words collected. Raises MissingWords, naming them."""
        source, _created = TranslationSource.get_or_create_from_instance(page)
        translation, _created = Translation.objects.get_or_create(source=source, target_locale=locale)
        segments = StringSegment.objects.filter(source=source).select_related("string", "context")
        if missing := [segment.string.data for segment in segments if segment.string.data not in self._english]:
            raise MissingWords(f"{page.title}: {missing}")
        StringTranslation.objects.bulk_create(
            (
                StringTranslation(
                    translation_of=segment.string,
                    context=segment.context,
                    locale=locale,
                    data=self._english[segment.string.data],
                    translation_type=StringTranslation.TRANSLATION_TYPE_MANUAL,
                )
                for segment in segments
            ),
            ignore_conflicts=True,
        )
        translation.save_target(publish=False)
        publish_draft(page.get_translation(locale))

"""One page in several languages: which of them is the original, and what the others take from it."""

from django.dispatch import receiver
from wagtail.models import Page
from wagtail.signals import page_published


def source_page(page: Page) -> Page:
    """The page in the language in which it was first written: rules, dates and themes come from this one alone."""
    return Page.objects.filter(translation_key=page.translation_key).order_by("pk").first() or page


@receiver(page_published, dispatch_uid="share_themes")
def share_themes(sender, instance, **kwargs) -> None:
    """Give every language of a page the themes of the original: wagtail-localize leaves many-to-many fields alone."""
    from cms.core.models import ThemedPage

    if not isinstance(instance, ThemedPage):
        return
    source = source_page(instance).specific
    themes = list(source.themes.all())
    for translation in source.get_translations().specific():
        if set(translation.themes.all()) != set(themes):
            translation.themes.set(themes)
            translation.save()

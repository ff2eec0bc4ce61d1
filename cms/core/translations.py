"""One page in several languages: which of them is the original, and what the others take from it."""

from django.db import models
from django.dispatch import receiver
from wagtail.models import Page
from wagtail.signals import page_published


def source_page(page: Page) -> Page:
    """The page in the language in which it was first written: rules, dates and themes come from this one alone."""
    return Page.objects.filter(translation_key=page.translation_key).order_by("pk").first() or page


@receiver(page_published, dispatch_uid="follow_original")
def follow_original(sender, instance, **kwargs) -> None:
    """Give every language of a page the facts of the original as soon as one of them is published.

    A translator brings words. A date, a place or a theme that changes must not wait for a translation to be brought up
    to date; each page class names its facts in `facts`.
    """
    facts = getattr(instance, "facts", ())
    if not facts:
        return
    source = source_page(instance).specific
    for translation in source.get_translations().specific():
        changed = [name for name in facts if _copy(name, source, translation)]
        if changed:
            translation.save()


def _copy(name: str, source: Page, translation: Page) -> bool:
    """Copy one fact; False where it is the same already."""
    if isinstance(source._meta.get_field(name), models.ManyToManyField):
        ours, theirs = list(getattr(source, name).all()), getattr(translation, name)
        if set(theirs.all()) == set(ours):
            return False
        theirs.set(ours)
        return True
    if getattr(translation, name) == getattr(source, name):
        return False
    setattr(translation, name, getattr(source, name))
    return True

"""A page for a closed circle is so in every language: its translations take its privacy as soon as it is set."""

from django.db import models
from django.db.models.signals import m2m_changed, post_delete, post_save
from django.dispatch import receiver
from wagtail.models import Page, PageViewRestriction
from wagtail.signals import page_published

from cms.core.translations import source_page


@receiver(post_save, sender=PageViewRestriction, dispatch_uid="share_privacy")
@receiver(m2m_changed, sender=PageViewRestriction.groups.through, dispatch_uid="share_privacy_groups")
def share_privacy(sender, instance, **kwargs) -> None:
    """Give the translations of a page in its first language the same password, account or groups.

    A translation can still be kept closer than its original: what is set on it alone reaches nothing else.
    """
    if not isinstance(instance, PageViewRestriction) or source_page(instance.page).pk != instance.page_id:
        return
    groups = list(instance.groups.all())
    for translation in instance.page.get_translations():
        copy, _created = PageViewRestriction.objects.update_or_create(
            page_id=translation.pk,
            defaults={"restriction_type": instance.restriction_type, "password": instance.password},
        )
        copy.groups.set(groups)


@receiver(post_delete, sender=PageViewRestriction, dispatch_uid="share_openness")
def share_openness(sender, instance, origin=None, **kwargs) -> None:
    """Open the translations of a page that has been opened; not those of a page that is being deleted."""
    lifted = isinstance(origin, PageViewRestriction) or (
        isinstance(origin, models.QuerySet) and origin.model is PageViewRestriction
    )
    if not lifted or source_page(instance.page).pk != instance.page_id:
        return
    PageViewRestriction.objects.filter(page__in=instance.page.get_translations().values("pk")).delete()


@receiver(page_published, dispatch_uid="share_privacy_with_new_translation")
def share_with_new_translation(sender, instance: Page, **kwargs) -> None:
    """A translation published later is as private as its original."""
    source = source_page(instance)
    if source.pk == instance.pk:
        return
    for restriction in PageViewRestriction.objects.filter(page_id=source.pk):
        share_privacy(PageViewRestriction, restriction)

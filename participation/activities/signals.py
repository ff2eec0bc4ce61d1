"""From Wagtail's signals to our services, and the one signal that Activities send."""

from django.dispatch import Signal, receiver
from wagtail.signals import page_published, page_unpublished

# Sent inside the transaction after rules have changed: `activity`, and `rules`, the names of the changed ones.
rules_changed = Signal()


@receiver(page_published, dispatch_uid="publish_activities")
def publish(sender, instance, revision=None, **kwargs) -> None:
    """A published page's blocks become its Activities."""
    from participation.activities import services

    services.publish_activities(page=instance, revision=revision)


@receiver(page_unpublished, dispatch_uid="close_activities")
def unpublish(sender, instance, **kwargs) -> None:
    """An unpublished page's Activities are closed."""
    from participation.activities import services

    services.close_activities(page=instance)

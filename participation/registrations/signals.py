"""What registrations do when the rules of an Activity change."""

from django.dispatch import receiver

from participation.activities.enums import ActivityKind
from participation.activities.models import Activity
from participation.activities.signals import rules_changed


@receiver(rules_changed, dispatch_uid="fill_places_when_capacity_changes")
def fill_places_when_capacity_changes(sender: type[Activity], activity: Activity, rules: set[str], **kwargs) -> None:
    """More places: those who wait move up. Fewer: nobody loses a place."""
    from participation.registrations import services

    if activity.kind == ActivityKind.REGISTRATION and "capacity" in rules:
        services.fill_places(activity=activity)

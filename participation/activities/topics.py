"""Following an Activity: whoever does hears of what begins there, such as a new proposal."""

from django.utils import translation

from participation.activities.models import Activity, ActivityQuerySet


def activity_topic(activity: Activity) -> str:
    """The name under which people follow this Activity."""
    return f"activity:{activity.pk}"


def describe_activities(ids: list[str], language: str) -> dict[str, tuple[str, str]]:
    """Title and address of these Activities in `language`, by number, but for those that no published page offers to everybody.

    Two queries, however many a person follows.
    """
    from participation.activities.links import activity_url, pages_of

    activities: ActivityQuerySet = (
        Activity.objects.for_everybody().live().filter(pk__in=[number for number in ids if number.isdigit()])
    )
    with translation.override(language):
        pages = pages_of(activities)
        return {
            str(activity.pk): (activity.title, activity_url(activity, page=pages[activity.translation_key]))
            for activity in activities
        }

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ActivitiesConfig(AppConfig):
    name = "participation.activities"
    label = "activities"
    verbose_name = _("Activities")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Listen to pages being published and unpublished, and let people follow an Activity."""
        from cms.notices.registry import register_topic
        from participation.activities import signals  # noqa: F401  (connects its receivers)
        from participation.activities.topics import describe_activities

        register_topic("activity", label=_("Consultation"), describe=describe_activities)

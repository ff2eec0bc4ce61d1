from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class RegistrationsConfig(AppConfig):
    name = "participation.registrations"
    label = "registrations"
    verbose_name = _("Registrations")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Declare what people are told here, and listen to changes of capacity."""
        from participation.registrations import signals, topics  # noqa: F401  (signals connects its receiver)

        topics.register()

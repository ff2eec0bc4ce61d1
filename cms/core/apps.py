from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CoreConfig(AppConfig):
    name = "cms.core"
    label = "core"
    verbose_name = _("Core")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register the house rules, and listen to pages being published."""
        from cms.core import checks, shared_privacy, translations  # noqa: F401  (they register themselves)

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ActionPlanConfig(AppConfig):
    name = "initiatives.action_plan"
    label = "action_plan"
    verbose_name = _("Action plan")
    default_auto_field = "django.db.models.BigAutoField"

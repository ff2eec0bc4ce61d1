from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ParticipationBlocksConfig(AppConfig):
    name = "participation.blocks"
    label = "participation_blocks"
    verbose_name = _("Participation blocks")
    default_auto_field = "django.db.models.BigAutoField"

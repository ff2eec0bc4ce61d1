"""The history of records, which each editor sees only as far as the records themselves."""

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import Q
from django.db.models.functions import Cast
from django.utils.translation import gettext_lazy as _
from wagtail.models import BaseLogEntry
from wagtail.models.audit_log import BaseLogEntryManager


class RecordLogEntryManager(BaseLogEntryManager):
    """What was done to records with a scope."""

    def log_action(self, instance: models.Model, action: str, **kwargs) -> "RecordLogEntry":
        """Write one line about `instance`. Raises ValueError when it has not been saved."""
        return super().log_action(instance, action, object_id=str(instance.pk), **kwargs)

    def for_instance(self, instance: models.Model) -> models.QuerySet:
        """The history of one record."""
        return self.filter(
            content_type=ContentType.objects.get_for_model(instance, for_concrete_model=False), object_id=str(instance.pk)
        )

    def viewable_by_user(self, user) -> models.QuerySet:
        """The lines about records that `user` may view, one condition for each kind of record."""
        from cms.editorial.scoping import policy_of

        if user.is_superuser:
            return self.all()
        condition = Q(pk__in=[])
        used = self.values_list("content_type_id", flat=True).distinct()
        for content_type in ContentType.objects.filter(pk__in=list(used)):
            model = content_type.model_class()
            policy = policy_of(model) if model else None
            if policy is None:
                continue
            records = policy.instances_user_has_any_permission_for(user, policy.acts)
            keys = records.annotate(_key=Cast("pk", models.CharField())).values("_key")
            condition |= Q(content_type=content_type, object_id__in=keys)
        return self.filter(condition)


class RecordLogEntry(BaseLogEntry):
    """One line of the history of a record: who did what, and when. Never the resident's text."""

    object_id = models.CharField(max_length=255, blank=False, db_index=True)

    objects = RecordLogEntryManager()

    class Meta:
        ordering = ["-timestamp", "-id"]
        default_permissions = ()
        permissions = [("set_up_borough", _("Can set up the team of a borough council"))]
        verbose_name = _("line of a record's history")
        verbose_name_plural = _("lines of records' history")

    def __str__(self) -> str:
        return f"{self.action}: {self.label}"

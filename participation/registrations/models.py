"""Registrations: numbered places that cannot be given twice, and a waiting list in the order of arrival."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models
from django.db.models import Count, Q, Subquery
from django.db.models.functions import Now
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from participation.activities.models import Activity
from participation.registrations.enums import ACTIVE, WITH_PLACE, RegistrationStatus

if TYPE_CHECKING:
    from cms.accounts.models import User


@dataclass(frozen=True, kw_only=True)
class Places:
    """How full an Activity is: places in all, taken, and people waiting. Totals only: who it is, is nobody's business."""

    capacity: int
    taken: int
    waiting: int
    waiting_list: bool

    @property
    def left(self) -> int:
        """Places that one can have now: those ahead in the waiting list come first. Never below 0."""
        return 0 if self.waiting else max(0, self.capacity - self.taken)

    @property
    def over(self) -> int:
        """How many more people have a place than there are places, after the capacity has been lowered."""
        return max(0, self.taken - self.capacity)

    @property
    def is_full(self) -> bool:
        """Whether somebody who comes now gets no place at once."""
        return self.left == 0


class RegistrationQuerySet(models.QuerySet["Registration"]):
    """Reads, named after what is read."""

    def in_activity(self, activity: Activity) -> RegistrationQuerySet:
        """All of one Activity."""
        return self.filter(activity=activity)

    def active(self) -> RegistrationQuerySet:
        """Of those who have not given up."""
        return self.filter(status__in=ACTIVE)

    def with_place(self) -> RegistrationQuerySet:
        """Of those who take up a place."""
        return self.filter(status__in=WITH_PLACE)

    def in_line(self) -> RegistrationQuerySet:
        """The waiting list, first in line first."""
        return self.filter(status=RegistrationStatus.WAITING).order_by("queued_at", "pk")

    def of(self, person: User) -> RegistrationQuerySet:
        """One person's own."""
        return self.filter(person=person)

    def places(self, activity: Activity) -> Places:
        """How full `activity` is, by its rules in force. One query."""
        taken, waiting = Count("pk", filter=Q(status__in=WITH_PLACE)), Count("pk", filter=Q(status=RegistrationStatus.WAITING))
        counts = self.filter(activity=activity).aggregate(taken=taken, waiting=waiting)
        waiting_list = bool(activity.setting("waiting_list", True))
        return Places(**counts, capacity=capacity_of(activity), waiting_list=waiting_list)


def capacity_of(activity: Activity) -> int:
    """The number of places that an Activity has by its rules in force."""
    return activity.setting("capacity") or 0


class Registration(models.Model):
    """One person's place, or turn in the waiting list. Cancelled ones are kept; registering again makes a new one."""

    activity = models.ForeignKey(
        Activity, verbose_name=_("activity"), on_delete=models.PROTECT, related_name="registrations", editable=False
    )
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("person"), on_delete=models.PROTECT, related_name="registrations", editable=False
    )
    status = models.CharField(_("state"), max_length=10, choices=RegistrationStatus)
    # Counted from 1. Two people cannot hold the same one, so the capacity cannot be exceeded, whatever happens at once.
    place = models.PositiveIntegerField(_("place"), null=True, blank=True, editable=False)
    # The order of the waiting list. Written by the database, while the Activity is locked.
    queued_at = models.DateTimeField(_("arrived"), db_default=Now(), editable=False)
    created_at = models.DateTimeField(_("registered"), db_default=Now(), editable=False)
    placed_at = models.DateTimeField(_("got a place"), null=True, blank=True, editable=False)
    cancelled_at = models.DateTimeField(_("cancelled on"), null=True, blank=True, editable=False)

    objects = RegistrationQuerySet.as_manager()

    class Meta:
        verbose_name = _("registration")
        verbose_name_plural = _("registrations")
        ordering = ["-created_at", "-pk"]
        indexes = [
            models.Index(
                fields=["activity", "queued_at", "id"],
                condition=Q(status=RegistrationStatus.WAITING),
                name="registration_line",
            ),
            models.Index(fields=["activity", "status"], name="registration_counts"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["activity", "person"],
                condition=Q(status__in=["confirmed", "waiting"]),
                name="one_active_registration_per_person",
                violation_error_message=_("This person is registered already."),
            ),
            models.UniqueConstraint(
                fields=["activity", "place"],
                condition=Q(status="confirmed"),
                name="one_person_per_place",
                violation_error_message=_("This place is taken."),
            ),
            models.CheckConstraint(
                condition=Q(status="confirmed", place__isnull=False, place__gte=1) | (~Q(status="confirmed") & Q(place=None)),
                name="confirmed_has_a_place",
                violation_error_message=_("Whoever is confirmed has a place, and nobody else has one."),
            ),
            models.CheckConstraint(condition=Q(status__in=RegistrationStatus.values), name="registration_status_known"),
        ]

    def __str__(self) -> str:
        return f"{self.activity}: {self.get_status_display()}"

    @property
    def is_active(self) -> bool:
        """Whether the person has not given up."""
        return self.status in ACTIVE

    @cached_property
    def position(self) -> int:
        """The turn in the waiting list, 1 being next; 0 for whoever is not waiting. One query."""
        if self.status != RegistrationStatus.WAITING:
            return 0
        # Compared inside the database: SQLite keeps its own times and those sent to it in texts of different lengths.
        mine = Subquery(Registration.objects.filter(pk=self.pk).values("queued_at"))
        before = Q(queued_at__lt=mine) | Q(queued_at=mine, pk__lt=self.pk)
        return Registration.objects.filter(activity=self.activity_id).in_line().filter(before).count() + 1

"""The Activity: what a participation block of a published page has become."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.db import models
from django.db.models.functions import Now
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from cms.core.privacy import for_closed_circle
from cms.core.time import database_now
from participation.activities import permissions
from participation.activities.enums import ActivityKind, ActivityState, Audience
from participation.activities.rules import RULE_LABELS, Rules, describe

if TYPE_CHECKING:
    from participation.activities.permissions import Decision


class ActivityQuerySet(models.QuerySet["Activity"]):
    """Reads, named after who looks."""

    def for_page(self, page: Page) -> ActivityQuerySet:
        """All Activities of a page, whichever of its languages `page` is, with the database's clock."""
        return self.filter(translation_key=page.translation_key).with_clock()

    def with_clock(self) -> ActivityQuerySet:
        """Read the database's clock in the same query, so that the state of each row needs no other."""
        return self.annotate(clock=Now())

    def for_everybody(self) -> ActivityQuerySet:
        """Those whose page is not kept for a closed circle."""
        return self.filter(~for_closed_circle("page__path"))

    def live(self) -> ActivityQuerySet:
        """Those that a published page offers, open or not."""
        return self.filter(state=ActivityState.LIVE)

    def open(self) -> ActivityQuerySet:
        """Those in which one can take part now, by the database's clock."""
        return self.live().exclude(opens_at__gt=Now()).exclude(closes_at__lte=Now())

    def upcoming(self) -> ActivityQuerySet:
        """Those that have yet to open, by the database's clock."""
        return self.live().filter(opens_at__gt=Now())


class Activity(models.Model):
    """One participation block of one page, in all the page's languages, and the only answer to "may I do this now?"."""

    translation_key = models.UUIDField(editable=False)
    block_id = models.UUIDField(editable=False)
    kind = models.CharField(_("kind"), max_length=20, choices=ActivityKind)
    # Deleting a page takes its unused Activities along; records PROTECT the Activity, and so the page, they belong to.
    page = models.ForeignKey(Page, verbose_name=_("page"), on_delete=models.CASCADE, related_name="activities")
    title = models.CharField(_("title"), max_length=255)
    state = models.CharField(_("state"), max_length=12, choices=ActivityState, default=ActivityState.LIVE)
    opens_at = models.DateTimeField(_("opens"), null=True, blank=True)
    closes_at = models.DateTimeField(_("closes"), null=True, blank=True)
    audience = models.CharField(_("who may take part"), max_length=10, choices=Audience, default=Audience.EVERYONE)
    territory = models.ForeignKey(
        "core.Territory", verbose_name=_("territory"), null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    settings = models.JSONField(_("other rules"), default=dict, blank=True)
    first_contribution_at = models.DateTimeField(_("first contribution"), null=True, blank=True, editable=False)
    created_at = models.DateTimeField(db_default=Now(), editable=False)

    # The database's time, where the query has read it (`with_clock`).
    clock: datetime

    objects = ActivityQuerySet.as_manager()

    class Meta:
        verbose_name = _("activity")
        verbose_name_plural = _("activities")
        ordering = ["pk"]
        permissions = [("change_frozen_rules", _("Can change rules after the first contribution"))]
        indexes = [models.Index(fields=["state", "closes_at"], name="activity_state_closes")]
        constraints = [
            models.UniqueConstraint(fields=["translation_key", "block_id"], name="one_activity_per_block"),
            models.CheckConstraint(
                condition=models.Q(opens_at__isnull=True)
                | models.Q(closes_at__isnull=True)
                | models.Q(closes_at__gt=models.F("opens_at")),
                name="activity_closes_after_it_opens",
                violation_error_message=_("The closing date must come after the opening date."),
            ),
            models.CheckConstraint(condition=models.Q(state__in=ActivityState.values), name="activity_state_known"),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def rules(self) -> Rules:
        """The rules in force."""
        return Rules(
            opens_at=self.opens_at,
            closes_at=self.closes_at,
            audience=self.audience,
            territory_id=self.territory_id,
            settings=self.settings,
        )

    @property
    def is_frozen(self) -> bool:
        """Whether somebody has contributed, so that the rules no longer change without a public reason."""
        return self.first_contribution_at is not None

    def now(self) -> datetime:
        """The database's time: that of the query which read this row, or else asked for now."""
        return getattr(self, "clock", None) or database_now(self._state.db or "default")

    @cached_property
    def opening(self) -> Decision:
        """Whether it is open, whoever asks, at the time this row was read."""
        return permissions.opening(self)

    def setting(self, name: str, default: Any = None) -> Any:
        """One rule that only this kind of Activity has."""
        return self.settings.get(name, default)


class RuleChange(models.Model):
    """A rule that was changed after the first contribution: old, new, who decided, when and why. Shown in public."""

    activity = models.ForeignKey(Activity, on_delete=models.PROTECT, related_name="rule_changes")
    rule = models.CharField(_("rule"), max_length=40)
    old_value = models.JSONField(_("before"), null=True)
    new_value = models.JSONField(_("after"), null=True)
    decided_by = models.CharField(_("decided by"), max_length=120)
    reason = models.TextField(_("reason"))
    changed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+", editable=False
    )
    changed_at = models.DateTimeField(_("changed"), db_default=Now(), editable=False)

    class Meta:
        verbose_name = _("change of rules")
        verbose_name_plural = _("changes of rules")
        ordering = ["-changed_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(reason="") & ~models.Q(decided_by=""), name="rule_change_has_reason_and_office"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.label}: {self.old_text} → {self.new_text}"

    @property
    def label(self) -> str:
        """The rule's name as people read it."""
        return str(RULE_LABELS.get(self.rule, self.rule))

    @property
    def old_text(self) -> str:
        """The value before, as people read it."""
        return describe(self.rule, self.old_value)

    @property
    def new_text(self) -> str:
        """The value after, as people read it."""
        return describe(self.rule, self.new_value)

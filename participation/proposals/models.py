"""Proposals, the supports they receive, and the right to call on the City."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from django.conf import settings
from django.core.validators import MinLengthValidator
from django.db import models
from django.db.models import Count, F, Q, Subquery
from django.db.models.functions import Now
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from cms.core.privacy import for_closed_circle
from cms.core.text import excerpt
from cms.core.time import database_now
from participation.activities.models import Activity
from participation.proposals.enums import (
    COUNTS_FOR_ITS_AUTHOR,
    KEEPS_ITS_PAGE,
    LISTED,
    LedgerAct,
    ListOrder,
    ProposalStatus,
    RefusalReason,
)

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from cms.accounts.models import User

TITLE_MIN, TITLE_MAX = 10, 120
TEXT_MIN, TEXT_MAX = 30, 5000

_ORDERS = {
    ListOrder.NEWEST: ("-published_at", "-pk"),
    ListOrder.SUPPORTED: ("-supports_count", "-pk"),
}


def _public() -> Q:
    return Q(status__in=KEEPS_ITS_PAGE, published_at__isnull=False) & ~Q(for_closed_circle("activity__page__path"))


class ProposalQuerySet(models.QuerySet["Proposal"]):
    """Reads, named after who looks."""

    def public(self) -> ProposalQuerySet:
        """Those whose page anybody may read, withdrawn ones included.

        A proposal stays readable when its consultation is taken off the site; only a closed circle's are hidden.
        """
        return self.filter(_public())

    def listed(self) -> ProposalQuerySet:
        """Those shown in lists."""
        return self.filter(status__in=LISTED)

    def visible_to(self, user: User | AnonymousUser | None) -> ProposalQuerySet:
        """The public ones, a person's own, and those of the pages that an editor may change."""
        if user is None or not user.is_authenticated:
            return self.public()
        return self.filter(_public() | Q(author=user) | Q(pk__in=Proposal.objects.for_editor(user).values("pk")))

    def for_editor(self, user: User | AnonymousUser) -> ProposalQuerySet:
        """Those of the pages that this editor may change."""
        from cms.editorial.scoping import PageScope

        return cast("ProposalQuerySet", PageScope("activity__page").limit(self, user))

    def counting_for(self, author: User, activity: Activity) -> ProposalQuerySet:
        """Those that count towards the limit for each person of this Activity."""
        return self.filter(author=author, activity=activity, status__in=COUNTS_FOR_ITS_AUTHOR)

    def in_order(self, order: str) -> ProposalQuerySet:
        """Sorted as people asked, and by number where that leaves a tie. Each order has its index."""
        return self.order_by(*_ORDERS[ListOrder(order)])

    def newest_of(self, activity: Activity, number: int) -> list[Proposal]:
        """The newest few of an Activity, each with `listed_in_all`, how many it lists in all. One query."""
        listed = self.listed().filter(activity=activity)
        total = listed.order_by().values("activity").annotate(number=Count("*")).values("number")
        newest = listed.in_order(ListOrder.NEWEST).for_cards()
        return list(newest.annotate(listed_in_all=Subquery(total, output_field=models.IntegerField()))[:number])

    def for_page(self) -> ProposalQuerySet:
        """With all that a proposal's own page shows: its Activity and the database's clock (see `clocked_activity`)."""
        return self.for_cards().select_related("activity__page", "activity__territory").annotate(clock=Now())

    def for_cards(self) -> ProposalQuerySet:
        """With all that a card, a row of open data or a page shows, in the same query."""
        return self.select_related("author", "right_to_call")


class Proposal(models.Model):
    """What a resident proposes in a call for proposals."""

    # Wagtail would note the author and the activity as references at each save.
    wagtail_reference_index_ignore = True

    activity = models.ForeignKey(
        Activity, verbose_name=_("call for proposals"), on_delete=models.PROTECT, related_name="proposals"
    )
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("author"), on_delete=models.PROTECT, related_name="proposals"
    )
    title = models.CharField(_("title"), max_length=TITLE_MAX, validators=[MinLengthValidator(TITLE_MIN)])
    text = models.TextField(_("text"), max_length=TEXT_MAX, validators=[MinLengthValidator(TEXT_MIN)])
    language = models.CharField(_("language"), max_length=5, choices=settings.LANGUAGES, default=settings.LANGUAGE_CODE)
    status = models.CharField(_("state"), max_length=10, choices=ProposalStatus, default=ProposalStatus.WAITING)
    threshold = models.PositiveIntegerField(
        _("supports needed"), null=True, blank=True, help_text=_("Copied from the rules when the proposal becomes public.")
    )
    supports_count = models.PositiveIntegerField(_("supports"), default=0, editable=False)
    created_at = models.DateTimeField(_("submitted"), db_default=Now(), editable=False)
    published_at = models.DateTimeField(_("published"), null=True, blank=True, editable=False)
    moderated_at = models.DateTimeField(_("decided"), null=True, blank=True, editable=False)
    moderated_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("decided by"),
        null=True,
        blank=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    refusal_reason = models.CharField(_("reason"), max_length=20, choices=RefusalReason, blank=True)
    refusal_note = models.TextField(_("note to the author"), max_length=1000, blank=True)
    # The form's own number: sending the same form twice leads to the same proposal.
    submission = models.UUIDField(null=True, blank=True, editable=False)

    objects = ProposalQuerySet.as_manager()

    class Meta:
        verbose_name = _("proposal")
        verbose_name_plural = _("proposals")
        ordering = ["-pk"]
        indexes = [
            models.Index(
                F("activity"), F("published_at").desc(), F("id").desc(), name="proposal_newest", condition=Q(status="published")
            ),
            models.Index(
                F("activity"),
                F("supports_count").desc(),
                F("id").desc(),
                name="proposal_supported",
                condition=Q(status="published"),
            ),
            models.Index(fields=["activity", "author"], name="proposal_per_person"),
            models.Index(fields=["status", "created_at"], name="proposal_queue"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["author", "submission"],
                name="one_proposal_per_form",
                violation_error_message=_("This proposal has been submitted already."),
            ),
            models.CheckConstraint(condition=Q(status__in=ProposalStatus.values), name="proposal_status_known"),
            models.CheckConstraint(
                condition=~Q(status=ProposalStatus.PUBLISHED)
                | Q(published_at__isnull=False, threshold__isnull=False, threshold__gte=1),
                name="published_proposal_has_date_and_threshold",
                violation_error_message=_("A published proposal needs its date and the number of supports it aims at."),
            ),
            models.CheckConstraint(
                condition=~Q(status=ProposalStatus.REFUSED) | ~Q(refusal_reason=""),
                name="refused_proposal_has_reason",
                violation_error_message=_("Say why this proposal is not published: its author will read the reason."),
            ),
            models.CheckConstraint(
                condition=Q(supports_count__gte=0),
                name="proposal_supports_not_negative",
                violation_error_message=_("A proposal cannot have fewer than no supports."),
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """Its page: the address never changes, whatever happens to the title or to the consultation's page."""
        return reverse("proposals:detail", args=[self.pk])

    @property
    def is_public(self) -> bool:
        """Whether anybody may read its page."""
        return self.status in KEEPS_ITS_PAGE and self.published_at is not None

    @property
    def summary(self) -> str:
        """The beginning of the text on one line, without marks, for cards."""
        return excerpt(self.text)

    @property
    def clocked_activity(self) -> Activity:
        """Its Activity, which knows the database's time from the query that read this proposal `for_page`."""
        self.activity.clock = getattr(self, "clock", None) or database_now()
        return self.activity

    @property
    def topic(self) -> str:
        """What people follow to hear of it."""
        return f"proposal:{self.pk}"

    @property
    def call(self) -> RightToCall | None:
        """Its right to call on the City, once reached. Read it with `for_cards`, or it costs a query."""
        return getattr(self, "right_to_call", None)

    @property
    def missing(self) -> int:
        """How many supports are still missing; 0 once the threshold is reached, or where there is none yet."""
        return max((self.threshold or 0) - self.supports_count, 0)


class Support(models.Model):
    """One resident's support of one proposal. Who supports is never shown."""

    wagtail_reference_index_ignore = True

    # The unique constraint is its index already.
    proposal = models.ForeignKey(Proposal, on_delete=models.PROTECT, related_name="supports", db_index=False)
    resident = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="supports")
    created_at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        verbose_name = _("support")
        verbose_name_plural = _("supports")
        constraints = [
            models.UniqueConstraint(
                fields=["proposal", "resident"],
                name="one_support_per_person",
                violation_error_message=_("You support this proposal already."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.proposal_id}/{self.pk}"


class LedgerEntry(models.Model):
    """One support or one withdrawal, in the order in which they happened. Only ever appended; it names nobody."""

    wagtail_reference_index_ignore = True

    proposal = models.ForeignKey(Proposal, on_delete=models.PROTECT, related_name="ledger")
    act = models.CharField(_("act"), max_length=12, choices=LedgerAct)
    recorded_at = models.DateTimeField(_("recorded"), db_default=Now(), editable=False)

    class Meta:
        verbose_name = _("ledger entry")
        verbose_name_plural = _("ledger entries")
        ordering = ["pk"]
        constraints = [models.CheckConstraint(condition=Q(act__in=LedgerAct.values), name="ledger_act_known")]

    def __str__(self) -> str:
        return f"{self.get_act_display()} {self.pk}"


class RightToCall(models.Model):
    """A proposal has reached its threshold: the City must study it and answer. It stays, whatever is withdrawn later."""

    wagtail_reference_index_ignore = True

    proposal = models.OneToOneField(Proposal, verbose_name=_("proposal"), on_delete=models.PROTECT, related_name="right_to_call")
    reached_at = models.DateTimeField(_("reached"), db_default=Now(), editable=False)
    supports_at_crossing = models.PositiveIntegerField(_("supports at that moment"))

    class Meta:
        verbose_name = _("right to call on the City")
        verbose_name_plural = _("rights to call on the City")
        ordering = ["-reached_at"]
        indexes = [models.Index(fields=["-reached_at"], name="right_to_call_newest")]

    def __str__(self) -> str:
        return str(self.proposal)

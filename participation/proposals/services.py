"""Everything that changes a proposal or its supports. Each service is one transaction."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.db.models.functions import Now
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from cms.core.plain_text import clean_line, clean_text
from participation.activities.enums import Act, Refusal
from participation.activities.permissions import Refused
from participation.activities.services import take_part
from participation.proposals import notices, tally
from participation.proposals.enums import (
    MAY_BE_REFUSED,
    MAY_BE_WITHDRAWN,
    OPEN_FOR_SUPPORT,
    LedgerAct,
    ProposalStatus,
    RefusalReason,
)
from participation.proposals.models import Proposal, RightToCall
from participation.proposals.permissions import may_moderate

if TYPE_CHECKING:
    from cms.accounts.models import User
    from participation.activities.models import Activity

DEFAULT_THRESHOLD = 1500


@dataclass(frozen=True, kw_only=True)
class SupportResult:
    """What became of a support or of its withdrawal, as it stands in the database.

    `changed` is False for a repeat, which is the same success. `crossed` is True for the one support that gave the
    proposal its right to call on the City.
    """

    proposal: Proposal
    supported: bool
    changed: bool
    crossed: bool = False


def submit(*, activity_id: int, author: User, title: str, text: str, submission: UUID | None = None) -> Proposal:
    """Submit a proposal: published at once, or waiting for a moderator where the rules say so.

    `submission` is the form's own number: the same number from the same author gives back the same proposal, whatever
    else has changed since. Raises Activity.DoesNotExist; Refused when the Activity does not allow it or the author has
    reached the limit for each person; ValidationError when the title or the text is too short or too long.
    """
    proposal = Proposal(
        activity_id=activity_id,
        author=author,
        title=clean_line(title),
        text=clean_text(text),
        language=(get_language() or author.language)[:2],
        submission=submission,
    )
    proposal.clean_fields(exclude=["activity", "author", "submission"])
    if known := _already_submitted(author, submission):
        return known
    try:
        with transaction.atomic():
            return _submit(proposal)
    except IntegrityError:
        # The same form, sent twice at the same moment: the other one came first.
        if known := _already_submitted(author, submission):
            return known
        raise


def _already_submitted(author: User, submission: UUID | None) -> Proposal | None:
    return Proposal.objects.filter(author=author, submission=submission).first() if submission else None


def _submit(proposal: Proposal) -> Proposal:
    author = proposal.author
    # Locked, so that nobody passes the limit with two forms at the same moment.
    activity = take_part(activity_id=proposal.activity_id, act=Act.SUBMIT, person=author, lock=True)
    if known := _already_submitted(author, proposal.submission):
        return known
    _require_room(author, activity)
    moderated = bool(activity.setting("moderation"))
    if not moderated:
        _make_public(proposal, activity)
    Proposal.objects.bulk_create([proposal])
    proposal.refresh_from_db(fields=["created_at", "published_at"])
    notices.follow_own(proposal)
    if not moderated:
        notices.new_proposal(proposal)
    return proposal


def _require_room(author: User, activity: Activity) -> None:
    limit = activity.setting("per_person")
    if limit and Proposal.objects.counting_for(author, activity).count() >= limit:
        message = ngettext(
            "Here each person can submit %(limit)s proposal, and you have done so.",
            "Here each person can submit %(limit)s proposals, and you have done so.",
            limit,
        )
        raise Refused.because(Refusal.LIMIT_REACHED, message % {"limit": limit})


def _make_public(proposal: Proposal, activity: Activity) -> dict[str, Any]:
    """Set what a published proposal has; the threshold stays what the rules say at this moment."""
    values = {
        "status": ProposalStatus.PUBLISHED,
        "published_at": Now(),
        "threshold": activity.setting("threshold") or DEFAULT_THRESHOLD,
    }
    for name, value in values.items():
        setattr(proposal, name, value)
    return values


@transaction.atomic
def support(*, proposal_id: int, resident: User) -> SupportResult:
    """Support a proposal. Supporting it again is the same success and changes nothing.

    When this returns, the support is stored, counted once and in the ledger; and if it is the one that reaches the threshold,
    the proposal has its one RightToCall. Raises Proposal.DoesNotExist where `resident` may not know of the proposal, and
    Refused, with the reason, where supporting is not possible now.
    """
    proposal = _proposal_for(proposal_id, resident, Act.SUPPORT)
    if not tally.insert_support(proposal.pk, resident.pk):
        return SupportResult(proposal=proposal, supported=True, changed=False)
    supports, threshold = _count(proposal, +1, LedgerAct.SUPPORT)
    crossed = supports >= threshold and proposal.call is None and tally.insert_right_to_call(proposal.pk, supports)
    if crossed:
        proposal.right_to_call = RightToCall.objects.get(proposal=proposal)
        notices.right_to_call(proposal.right_to_call)
    return SupportResult(proposal=proposal, supported=True, changed=True, crossed=crossed)


@transaction.atomic
def withdraw_support(*, proposal_id: int, resident: User) -> SupportResult:
    """Take back one's support, as long as the Activity is open. Without a support nothing changes, and that is a success.

    A right to call on the City, once reached, stays. Raises as `support` does.
    """
    proposal = _proposal_for(proposal_id, resident, Act.WITHDRAW)
    if not tally.delete_support(proposal.pk, resident.pk):
        return SupportResult(proposal=proposal, supported=False, changed=False)
    _count(proposal, -1, LedgerAct.WITHDRAWAL)
    return SupportResult(proposal=proposal, supported=False, changed=True)


def _proposal_for(proposal_id: int, resident: User, act: Act) -> Proposal:
    """Read the proposal with its Activity and the database's clock in one query, and check that the act is allowed."""
    proposal = Proposal.objects.public().for_page().get(pk=proposal_id)
    take_part(activity_id=proposal.activity_id, act=act, person=resident, just_read=proposal.clocked_activity)
    if proposal.status not in OPEN_FOR_SUPPORT:
        raise Refused.because(Refusal.NOT_PUBLIC, _("Its author has withdrawn this proposal."))
    return proposal


def _count(proposal: Proposal, by: int, act: LedgerAct) -> tally.Tally:
    """Move the tally and append to the ledger. The proposal may have left its list since it was read: then Refused."""
    moved = tally.move_tally(proposal.pk, by)
    if moved is None:
        raise Refused.because(Refusal.NOT_PUBLIC, _("This proposal is no longer open for support."))
    tally.append_to_ledger(proposal.pk, act)
    proposal.supports_count = moved.supports
    return moved


@transaction.atomic
def publish(*, proposal_id: int, moderator: User) -> Proposal:
    """Publish a proposal that waits for a moderator, and tell its author and those who follow the call.

    Publishing a published one is the same success. Raises Proposal.DoesNotExist; PermissionDenied unless `moderator` may
    change the page; Refused where its author has withdrawn it or it has been refused.
    """
    proposal = _proposal_to_moderate(proposal_id, moderator)
    if proposal.status == ProposalStatus.PUBLISHED:
        return proposal
    if proposal.status != ProposalStatus.WAITING:
        raise Refused.because(Refusal.NOT_PUBLIC, _("This proposal no longer waits to be published."))
    values = _make_public(proposal, proposal.activity)
    _decide(proposal, moderator, **values)
    notices.published(proposal)
    notices.new_proposal(proposal)
    return proposal


@transaction.atomic
def refuse(*, proposal_id: int, moderator: User, reason: RefusalReason, note: str = "") -> Proposal:
    """Do not publish a proposal, or take it off the site, for a coded reason that its author is told, with a note of one's own.

    Refusing it again changes nothing. Raises Proposal.DoesNotExist; PermissionDenied unless `moderator` may change the
    page; Refused where its author has withdrawn it.
    """
    proposal = _proposal_to_moderate(proposal_id, moderator)
    if proposal.status == ProposalStatus.REFUSED:
        return proposal
    if proposal.status not in MAY_BE_REFUSED:
        raise Refused.because(Refusal.NOT_PUBLIC, _("Its author has withdrawn this proposal."))
    _decide(
        proposal,
        moderator,
        status=ProposalStatus.REFUSED,
        refusal_reason=RefusalReason(reason),
        refusal_note=clean_text(note)[:1000],
    )
    notices.refused(proposal)
    return proposal


@transaction.atomic
def withdraw_proposal(*, proposal_id: int, author: User) -> Proposal:
    """Withdraw one's own proposal. If it was public, its page stays and says so; its supports and its ledger stay too.

    Withdrawing it again changes nothing. Raises Proposal.DoesNotExist unless it is the author's own, and Refused where it
    has been refused.
    """
    proposal = Proposal.objects.select_for_update().get(pk=proposal_id, author=author)
    if proposal.status == ProposalStatus.WITHDRAWN:
        return proposal
    if proposal.status not in MAY_BE_WITHDRAWN:
        raise Refused.because(Refusal.NOT_PUBLIC, _("This proposal was not published, so there is nothing to withdraw."))
    _update(proposal, status=ProposalStatus.WITHDRAWN)
    return proposal


def _proposal_to_moderate(proposal_id: int, moderator: User) -> Proposal:
    """The proposal, locked, so that two moderators do not decide at once."""
    locked = Proposal.objects.select_for_update(of=("self",)).select_related("activity__page", "author")
    proposal = locked.get(pk=proposal_id)
    if not may_moderate(moderator, proposal):
        raise PermissionDenied
    return proposal


def _decide(proposal: Proposal, moderator: User, **values: Any) -> None:
    _update(proposal, moderated_by=moderator, moderated_at=Now(), **values)


def _update(proposal: Proposal, **values: Any) -> None:
    Proposal.objects.filter(pk=proposal.pk).update(**values)
    proposal.refresh_from_db(fields=list(values))

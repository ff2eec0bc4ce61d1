"""Proposals at different stages, made through the services wherever a resident would have made them."""

from itertools import count

from django.db.models.functions import Now

from cms.accounts.models import User
from participation.activities.models import Activity
from participation.proposals import services
from participation.proposals.enums import LedgerAct, ProposalStatus
from participation.proposals.models import LedgerEntry, Proposal, Support
from tests.factories.pages import make_activity
from tests.factories.people import make_people, make_person

_numbers = count(1)
TEXT = "Plant trees along the whole street, so that it stays cool in summer.\n\nIt would help **everybody**."


def make_call(**rules) -> Activity:
    """A call for proposals on a page of its own, open, with a low threshold unless `rules` say otherwise."""
    return make_activity("proposals", **{"threshold": 5, **rules})


def make_proposal(activity: Activity | None = None, author: User | None = None, **fields) -> Proposal:
    """A published proposal, or a waiting one where the rules ask for moderation, submitted through the service.

    `fields` beside title and text are then written as they are, past every rule.
    """
    number = next(_numbers)
    proposal = services.submit(
        activity_id=(activity or make_call()).pk,
        author=author or make_person(),
        title=fields.pop("title", f"Plant trees in the street, number {number}"),
        text=fields.pop("text", TEXT),
    )
    if fields:
        Proposal.objects.filter(pk=proposal.pk).update(**fields)
        proposal.refresh_from_db()
    return proposal


def make_proposals(activity: Activity, number: int) -> list[Proposal]:
    """Many published proposals in few queries, each of an author of its own, without supports."""
    people = make_people(number)
    return Proposal.objects.bulk_create(
        Proposal(
            activity=activity,
            author=person,
            title=f"One of many proposals, number {next(_numbers)}",
            text=TEXT,
            status=ProposalStatus.PUBLISHED,
            published_at=Now(),
            threshold=activity.setting("threshold"),
        )
        for person in people
    )


def add_supports(proposal: Proposal, number: int) -> list[User]:
    """Supports of `number` new residents, written in bulk with tally and ledger in step; below the threshold only."""
    people = make_people(number)
    Support.objects.bulk_create(Support(proposal=proposal, resident=person) for person in people)
    LedgerEntry.objects.bulk_create(LedgerEntry(proposal=proposal, act=LedgerAct.SUPPORT) for _ in people)
    Proposal.objects.filter(pk=proposal.pk).update(supports_count=proposal.supports_count + number)
    proposal.refresh_from_db()
    assert proposal.supports_count < proposal.threshold, "a proposal at its threshold is made by services.support"
    return people

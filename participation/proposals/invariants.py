"""Recomputes what must always hold: tally = number of supports = ledger, and one right to call where it was reached."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Count, F, OuterRef, Q, QuerySet, Subquery, Sum, Value, Window
from django.db.models.expressions import Case, When
from django.db.models.functions import Coalesce

from participation.proposals.enums import LedgerAct
from participation.proposals.models import LedgerEntry, Proposal, Support


@dataclass(frozen=True, kw_only=True)
class Difference:
    """One thing that does not agree, about one proposal."""

    proposal_id: int
    what: str
    expected: int
    found: int

    def __str__(self) -> str:
        return f"proposal {self.proposal_id}: {self.what}: expected {self.expected}, found {self.found}"


def differences(proposals: QuerySet[Proposal] | None = None) -> Iterator[Difference]:
    """Each difference among `proposals` (all of them by default), recomputed from the rows. Nothing when all is well.

    Run it where nobody writes, or in a transaction that sees one state: a support given between two statements would
    otherwise look like a difference.
    """
    checked = Proposal.objects.all() if proposals is None else proposals
    counted = checked.order_by("pk").annotate(
        rows=_count(Support.objects.filter(proposal=OuterRef("pk"))),
        given=_count(LedgerEntry.objects.filter(proposal=OuterRef("pk"), act=LedgerAct.SUPPORT)),
        withdrawn=_count(LedgerEntry.objects.filter(proposal=OuterRef("pk"), act=LedgerAct.WITHDRAWAL)),
        people=_count(Support.objects.filter(proposal=OuterRef("pk")), Count("resident", distinct=True)),
        calls=_count(Proposal.objects.filter(pk=OuterRef("pk"), right_to_call__isnull=False), Count("right_to_call")),
    )
    for proposal in counted.iterator(chunk_size=1000):
        yield from _of(proposal)


def _of(proposal) -> Iterator[Difference]:
    in_ledger = proposal.given - proposal.withdrawn
    for what, expected, found in (
        ("tally against supports", proposal.rows, proposal.supports_count),
        ("ledger against supports", proposal.rows, in_ledger),
        ("different people among the supports", proposal.rows, proposal.people),
        ("rights to call", _calls_expected(proposal), proposal.calls),
    ):
        if expected != found:
            yield Difference(proposal_id=proposal.pk, what=what, expected=expected, found=found)


def _calls_expected(proposal) -> int:
    """One if the ledger shows that the threshold was ever reached: supports withdrawn later do not undo it."""
    if proposal.threshold is None or proposal.given < proposal.threshold:
        return 0
    if proposal.supports_count >= proposal.threshold:
        return 1
    return int(_highest(proposal) >= proposal.threshold)


def _highest(proposal) -> int:
    """The most supports this proposal ever had, replayed from its ledger."""
    step = Case(When(Q(act=LedgerAct.SUPPORT), then=Value(1)), default=Value(-1))
    running = LedgerEntry.objects.filter(proposal=proposal).annotate(height=Window(Sum(step), order_by=F("pk").asc()))
    return max(running.values_list("height", flat=True), default=0)


def _count(rows: QuerySet, count: Count | None = None) -> Coalesce:
    """The number of `rows` as a subquery of its own, so that counting several things does not multiply them."""
    numbered = rows.order_by().annotate(_all=Value(1)).values("_all").annotate(n=count or Count("*")).values("n")
    return Coalesce(Subquery(numbered), 0)

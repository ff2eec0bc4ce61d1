"""The four statements that keep supports, tally and ledger in step. They run inside the caller's transaction.

They are written in SQL because each must be one statement whose effect is known: whether a row was really inserted, what
the tally became. Order matters: the support's row first, then the proposal's, so that nobody waits in a circle.
"""

from typing import NamedTuple

from django.db import connection

from participation.proposals.enums import LedgerAct
from participation.proposals.models import LedgerEntry


class Tally(NamedTuple):
    """What a proposal's count became, and the number it aims at."""

    supports: int
    threshold: int


def insert_support(proposal_id: int, resident_id: int) -> bool:
    """Insert the support; False where it exists already. Of several at once, exactly one gets True."""
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO proposals_support (proposal_id, resident_id) VALUES (%s, %s)"
            " ON CONFLICT (proposal_id, resident_id) DO NOTHING",
            [proposal_id, resident_id],
        )
        return cursor.rowcount == 1


def delete_support(proposal_id: int, resident_id: int) -> bool:
    """Delete the support; False where there is none. Of several at once, exactly one gets True."""
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM proposals_support WHERE proposal_id = %s AND resident_id = %s", [proposal_id, resident_id])
        return cursor.rowcount == 1


def move_tally(proposal_id: int, by: int) -> Tally | None:
    """Add `by` (+1 or -1) to the tally of a published proposal and say what it became; None where it is not published.

    From here to the end of the transaction nobody else can change this tally, so what it became is ours alone.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE proposals_proposal SET supports_count = supports_count + %s"
            " WHERE id = %s AND status = 'published' RETURNING supports_count, threshold",
            [by, proposal_id],
        )
        row = cursor.fetchone()
    return Tally(*row) if row else None


def append_to_ledger(proposal_id: int, act: LedgerAct) -> None:
    """Write down that a support was given or withdrawn, without saying by whom."""
    LedgerEntry.objects.bulk_create([LedgerEntry(proposal_id=proposal_id, act=act)])


def insert_right_to_call(proposal_id: int, supports: int) -> bool:
    """Record that the threshold is reached; False where that had happened before."""
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO proposals_righttocall (proposal_id, supports_at_crossing) VALUES (%s, %s)"
            " ON CONFLICT (proposal_id) DO NOTHING",
            [proposal_id, supports],
        )
        return cursor.rowcount == 1

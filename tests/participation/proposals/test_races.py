"""Many people at the same moment, with real threads and connections. Each guard is also taken away once, to see it matter."""

import threading
from collections import Counter
from collections.abc import Callable
from uuid import uuid4

import pytest
from django.db import close_old_connections, connection, connections, transaction

from cms.notices.models import Notice
from participation.activities.permissions import Refused
from participation.proposals import services, tally
from participation.proposals.invariants import differences
from participation.proposals.models import LedgerEntry, Proposal, RightToCall, Support
from tests.factories.people import make_people, make_person
from tests.factories.proposals import TEXT, add_supports, make_call, make_proposal

pytestmark = [pytest.mark.postgresql, pytest.mark.django_db(transaction=True)]


def at_once(jobs: list[Callable]) -> Counter:
    """Run all jobs at the same moment, each on a connection of its own. Counts what they returned or raised, by its name."""
    outcomes: list[str] = []
    start = threading.Barrier(len(jobs))

    def run(job):
        close_old_connections()
        start.wait(timeout=30)
        try:
            outcomes.append(str(job()))
        except Exception as error:  # noqa: BLE001 - whatever went wrong is what the test looks at
            outcomes.append(type(error).__name__)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=run, args=[job]) for job in jobs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    return Counter(outcomes)


def supporting(proposal, person):
    def job():
        result = services.support(proposal_id=proposal.pk, resident=person)
        return "crossed" if result.crossed else "counted" if result.changed else "repeat"

    return job


def submitting(activity, author, submission=None):
    def job():
        form = {"title": "The same idea at once", "text": TEXT, "submission": submission}
        return services.submit(activity_id=activity.pk, author=author, **form).pk

    return job


def read_modify_write(proposal_id, by):
    """The tally as a careless programmer would write it."""
    proposal = Proposal.objects.get(pk=proposal_id)
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_sleep(0.02)")
    Proposal.objects.filter(pk=proposal_id).update(supports_count=proposal.supports_count + by)
    return tally.Tally(proposal.supports_count + by, proposal.threshold)


def drop(table, constraint):
    with connection.cursor() as cursor:
        cursor.execute(f"ALTER TABLE {table} DROP CONSTRAINT {constraint}")


def add_unique(table, constraint, columns):
    with connection.cursor() as cursor:
        cursor.execute(f"ALTER TABLE {table} ADD CONSTRAINT {constraint} UNIQUE ({columns})")


class TestCrossingTheThreshold:
    def test_sixty_people_at_once_give_exactly_one_right_to_call(self):
        proposal = make_proposal(make_call(threshold=1500))
        add_supports(proposal, 1470)
        outcomes = at_once([supporting(proposal, person) for person in make_people(60)])
        assert outcomes == {"crossed": 1, "counted": 59}
        proposal.refresh_from_db()
        assert proposal.supports_count == Support.objects.count() == LedgerEntry.objects.count() == 1530
        assert RightToCall.objects.get().supports_at_crossing == 1500
        assert not list(differences())
        assert Notice.objects.filter(event__kind="proposals.right_to_call", person=proposal.author).count() == 1

    def test_on_a_call_that_nobody_had_used_before(self):
        proposal = make_proposal(make_call(threshold=10))
        type(proposal.activity).objects.update(first_contribution_at=None)
        outcomes = at_once([supporting(proposal, person) for person in make_people(20)])
        assert outcomes == {"crossed": 1, "counted": 19}
        assert not list(differences())

    def test_without_one_statement_for_the_tally_supports_are_lost(self, monkeypatch):
        proposal = make_proposal(make_call(threshold=1500))
        monkeypatch.setattr(tally, "move_tally", read_modify_write)
        at_once([supporting(proposal, person) for person in make_people(20)])
        assert "tally against supports" in {difference.what for difference in differences()}


class TestTheSamePersonAtOnce:
    def test_twenty_supports_are_one(self):
        proposal, person = make_proposal(make_call(threshold=1500)), make_person()
        assert at_once([supporting(proposal, person)] * 20) == {"counted": 1, "repeat": 19}
        assert Support.objects.count() == LedgerEntry.objects.count() == 1
        assert not list(differences())

    def test_supports_and_withdrawals_in_any_order_stay_in_step(self):
        proposal, person = make_proposal(make_call(threshold=1500)), make_person()

        def withdrawing():
            return "taken back" if services.withdraw_support(proposal_id=proposal.pk, resident=person).changed else "nothing"

        outcomes = at_once([supporting(proposal, person), withdrawing] * 15)
        assert set(outcomes) <= {"counted", "repeat", "taken back", "nothing"}
        assert outcomes["counted"] - outcomes["taken back"] == Support.objects.count()
        assert not list(differences())

    def test_without_the_unique_constraint_they_would_be_counted_again(self, monkeypatch):
        proposal, person = make_proposal(make_call(threshold=1500)), make_person()

        def insert(proposal_id, resident_id):
            if Support.objects.filter(proposal=proposal_id, resident=resident_id).exists():
                return False
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_sleep(0.02)")
            Support.objects.bulk_create([Support(proposal_id=proposal_id, resident_id=resident_id)])
            return True

        monkeypatch.setattr(tally, "insert_support", insert)
        drop("proposals_support", "one_support_per_person")
        try:
            at_once([supporting(proposal, person)] * 10)
            assert "different people among the supports" in {difference.what for difference in differences()}
        finally:
            Support.objects.all().delete()
            add_unique("proposals_support", "one_support_per_person", "proposal_id, resident_id")

    def test_a_second_right_to_call_would_be_reported(self):
        proposal = make_proposal(make_call(threshold=1))
        services.support(proposal_id=proposal.pk, resident=make_person())
        with transaction.atomic():
            drop("proposals_righttocall", "proposals_righttocall_proposal_id_key")
            RightToCall.objects.bulk_create([RightToCall(proposal=proposal, supports_at_crossing=1)])
            assert [difference.what for difference in differences()] == ["rights to call"]
            transaction.set_rollback(True)


class TestSubmittingAtOnce:
    def test_nobody_passes_the_limit_with_several_forms(self):
        activity, author = make_call(per_person=2), make_person()
        outcomes = at_once([submitting(activity, author, uuid4()) for _form in range(12)])
        assert outcomes[Refused.__name__] == 10
        assert Proposal.objects.count() == 2

    def test_without_the_lock_the_limit_is_passed(self, monkeypatch):
        activity, author = make_call(per_person=1), make_person()
        make_proposal(activity)

        def careless(*, lock, **arguments):
            found = take_part(lock=False, **arguments)
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_sleep(0.05)")
            return found

        take_part = services.take_part
        monkeypatch.setattr(services, "take_part", careless)
        counting = services._require_room

        def slowly(*arguments):
            counting(*arguments)
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_sleep(0.05)")

        monkeypatch.setattr(services, "_require_room", slowly)
        at_once([submitting(activity, author, uuid4()) for _form in range(6)])
        assert Proposal.objects.filter(author=author).count() > 1

    @pytest.mark.parametrize("limit", [None, 1])
    def test_one_form_sent_twenty_times_is_one_proposal(self, limit):
        activity, author, submission = make_call(per_person=limit), make_person(), uuid4()
        outcomes = at_once([submitting(activity, author, submission)] * 20)
        assert outcomes == {str(Proposal.objects.get().pk): 20}

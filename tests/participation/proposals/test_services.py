"""What a proposal and its supports go through, one service at a time."""

from uuid import uuid4

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from wagtail.models import Page

from cms.notices.models import Notice
from cms.notices.services import follow
from participation.activities.enums import ActivityState, Refusal
from participation.activities.models import Activity
from participation.activities.permissions import Refused
from participation.activities.topics import activity_topic
from participation.proposals import services
from participation.proposals.enums import LedgerAct, ProposalStatus, RefusalReason
from participation.proposals.invariants import differences
from participation.proposals.models import LedgerEntry, Proposal, RightToCall, Support
from tests.factories.pages import publish, shift_window
from tests.factories.people import make_city_editor, make_people, make_person
from tests.factories.proposals import TEXT, add_supports, make_call, make_proposal

pytestmark = pytest.mark.django_db


def supporting(proposal, person):
    return services.support(proposal_id=proposal.pk, resident=person)


def told(event):
    return set(Notice.objects.filter(event__kind=event).values_list("person__email", flat=True))


class TestSubmitting:
    def test_appears_at_once_with_the_threshold_of_the_rules(self):
        proposal = make_proposal(make_call(threshold=1500))
        assert proposal.status == ProposalStatus.PUBLISHED
        assert proposal.threshold == 1500
        assert proposal.published_at is not None

    def test_waits_where_an_editor_reads_first(self):
        proposal = make_proposal(make_call(moderation=True))
        assert proposal.status == ProposalStatus.WAITING
        assert proposal.threshold is None
        assert not Proposal.objects.public().exists()

    def test_the_first_one_freezes_the_rules(self):
        assert Activity.objects.get(pk=make_proposal().activity_id).is_frozen

    def test_the_threshold_stays_when_the_rules_change(self):
        proposal = make_proposal(make_call(threshold=5))
        Activity.objects.update(settings={"threshold": 9})
        for person in make_people(5):
            result = supporting(proposal, person)
        assert result.crossed

    def test_invisible_characters_are_taken_out(self):
        proposal = make_proposal(title="Plant\u202e  trees\x00 \n everywhere", text=TEXT + "\u202e\r\n\r\n\r\n\r\nEnd\x07")
        assert proposal.title == "Plant trees everywhere"
        assert proposal.text == TEXT + "\n\nEnd"

    def test_one_made_long_by_nothing_is_too_short(self):
        with pytest.raises(ValidationError) as caught:
            make_proposal(title="a" + "\u200b" * 30)
        assert "title" in caught.value.message_dict

    def test_the_same_form_twice_is_one_proposal(self):
        activity, author, submission = make_call(per_person=1), make_person(), uuid4()
        form = {"activity_id": activity.pk, "author": author, "title": "The same again", "text": TEXT, "submission": submission}
        assert services.submit(**form) == services.submit(**form)
        assert Proposal.objects.count() == 1

    def test_the_same_number_from_somebody_else_is_another_proposal(self):
        activity, submission = make_call(), uuid4()
        for author in make_people(2):
            services.submit(activity_id=activity.pk, author=author, title="A title of mine", text=TEXT, submission=submission)
        assert Proposal.objects.count() == 2

    def test_a_limit_for_each_person(self):
        activity, author = make_call(per_person=2), make_person()
        first = make_proposal(activity, author)
        make_proposal(activity, author)
        make_proposal(activity)
        with pytest.raises(Refused) as caught:
            make_proposal(activity, author)
        assert caught.value.decision.refusal == Refusal.LIMIT_REACHED
        services.withdraw_proposal(proposal_id=first.pk, author=author)
        make_proposal(activity, author)

    def test_followers_of_the_call_hear_of_it_but_not_its_author(self, django_capture_on_commit_callbacks):
        activity, author, follower = make_call(), make_person(), make_person("follower@example.org")
        for person in (author, follower):
            follow(person=person, topic=activity_topic(activity))
        with django_capture_on_commit_callbacks(execute=True):
            make_proposal(activity, author)
        assert told("proposals.new") == {"follower@example.org"}


class TestSupporting:
    def test_is_counted_once_and_in_the_ledger(self):
        proposal, person = make_proposal(), make_person()
        assert supporting(proposal, person).changed
        again = supporting(proposal, person)
        assert (again.supported, again.changed, again.proposal.supports_count) == (True, False, 1)
        assert list(LedgerEntry.objects.values_list("act", flat=True)) == [LedgerAct.SUPPORT]
        assert not list(differences())

    def test_can_be_taken_back_and_given_again(self):
        proposal, person = make_proposal(), make_person()
        supporting(proposal, person)
        assert services.withdraw_support(proposal_id=proposal.pk, resident=person).changed
        assert not services.withdraw_support(proposal_id=proposal.pk, resident=person).changed
        supporting(proposal, person)
        assert LedgerEntry.objects.count() == 3
        assert not list(differences())

    def test_the_ledger_names_nobody(self):
        fields = {field.name for field in LedgerEntry._meta.get_fields()}
        assert fields == {"id", "proposal", "act", "recorded_at"}

    def test_an_author_may_support_the_own_proposal_once(self):
        proposal = make_proposal()
        assert supporting(proposal, proposal.author).changed

    @pytest.mark.parametrize(
        ("window", "refusal"),
        [
            ({"opens": "+1 hour"}, Refusal.NOT_YET_OPEN),
            ({"closes": "+0 seconds"}, Refusal.CLOSED),
            ({"opens": "-2 hours", "closes": "-1 hour"}, Refusal.CLOSED),
        ],
    )
    def test_is_refused_outside_the_window(self, window, refusal):
        proposal, person = make_proposal(), make_person()
        shift_window(proposal.activity, **window)
        for service in (services.support, services.withdraw_support):
            with pytest.raises(Refused) as caught:
                service(proposal_id=proposal.pk, resident=person)
            assert caught.value.decision.refusal == refusal
            assert caught.value.decision.message
        with pytest.raises(Refused):
            make_proposal(proposal.activity)
        assert not Support.objects.exists()

    def test_the_window_is_half_open(self):
        proposal, person = make_proposal(), make_person()
        shift_window(proposal.activity, opens="+0 seconds", closes="+1 minute")
        assert supporting(proposal, person).changed

    def test_is_refused_where_the_page_is_unpublished(self):
        proposal = make_proposal()
        Page.objects.get(pk=proposal.activity.page_id).specific.unpublish()
        with pytest.raises(Refused) as caught:
            supporting(proposal, make_person())
        assert caught.value.decision.refusal == Refusal.UNPUBLISHED

    def test_is_refused_where_the_block_is_removed_and_comes_back_with_it(self):
        proposal, person = make_proposal(), make_person()
        page = Page.objects.get(pk=proposal.activity.page_id).specific
        body, page.body = page.body, []
        publish(page)
        with pytest.raises(Refused) as caught:
            supporting(proposal, person)
        assert caught.value.decision.refusal == Refusal.REMOVED
        page.body = body
        publish(page)
        assert Activity.objects.get().state == ActivityState.LIVE
        assert supporting(proposal, person).changed

    @pytest.mark.parametrize("status", [ProposalStatus.WAITING, ProposalStatus.REFUSED])
    def test_one_that_is_not_public_is_unknown(self, status):
        proposal = make_proposal(status=status, refusal_reason=RefusalReason.UNCLEAR)
        with pytest.raises(Proposal.DoesNotExist):
            supporting(proposal, make_person())

    def test_a_withdrawn_one_says_so(self):
        proposal = make_proposal()
        services.withdraw_proposal(proposal_id=proposal.pk, author=proposal.author)
        with pytest.raises(Refused) as caught:
            supporting(proposal, make_person())
        assert caught.value.decision.refusal == Refusal.NOT_PUBLIC

    def test_one_withdrawn_between_reading_and_counting_stores_nothing(self, monkeypatch):
        proposal = make_proposal()
        known = services._proposal_for(proposal.pk, make_person(), services.Act.SUPPORT)
        services.withdraw_proposal(proposal_id=proposal.pk, author=proposal.author)
        monkeypatch.setattr(services, "_proposal_for", lambda *arguments: known)
        with pytest.raises(Refused), transaction.atomic():
            supporting(proposal, make_person())
        assert not Support.objects.exists()
        assert not list(differences())

    def test_costs_six_statements_with_session_and_user_four_without(self, statements):
        proposal, person = make_proposal(), make_person()
        with statements() as seen:
            supporting(proposal, person)
        # Read, insert the support, move the tally, append to the ledger.
        assert len(seen) == 4, "\n".join(seen)


class TestRightToCall:
    def test_is_reached_at_the_threshold_exactly_once(self, django_capture_on_commit_callbacks):
        proposal = make_proposal(make_call(threshold=3))
        people = make_people(4)
        with django_capture_on_commit_callbacks(execute=True):
            crossed = [supporting(proposal, person).crossed for person in people]
        assert crossed == [False, False, True, False]
        call = RightToCall.objects.get()
        assert (call.proposal, call.supports_at_crossing) == (proposal, 3)
        assert proposal.author.email in told("proposals.right_to_call")
        assert not list(differences())

    def test_stays_when_supports_are_taken_back_and_is_not_given_twice(self):
        proposal, people = make_proposal(make_call(threshold=2)), make_people(3)
        for person in people[:2]:
            supporting(proposal, person)
        services.withdraw_support(proposal_id=proposal.pk, resident=people[0])
        assert RightToCall.objects.count() == 1
        assert not list(differences())
        assert not supporting(proposal, people[2]).crossed
        assert RightToCall.objects.get().supports_at_crossing == 2
        assert not list(differences())

    def test_followers_and_the_editors_of_the_page_are_told(self, django_capture_on_commit_callbacks):
        from django.contrib.auth.models import Group, Permission
        from wagtail.models import GroupPagePermission

        proposal = make_proposal(make_call(threshold=1))
        group = Group.objects.create(name="Council")
        make_person("editor@example.org").groups.add(group)
        permission = Permission.objects.get(codename="publish_page", content_type__app_label="wagtailcore")
        GroupPagePermission.objects.create(group=group, page=proposal.activity.page.get_parent(), permission=permission)
        follow(person=make_person("follower@example.org"), topic=proposal.topic)
        with django_capture_on_commit_callbacks(execute=True):
            supporting(proposal, make_person("crossing@example.org"))
        assert told("proposals.right_to_call") == {"editor@example.org", "follower@example.org", proposal.author.email}


class TestModeration:
    def test_publishing_tells_the_author(self):
        proposal, editor = make_proposal(make_call(moderation=True, threshold=7)), make_city_editor()
        for _twice in range(2):
            proposal = services.publish(proposal_id=proposal.pk, moderator=editor)
        assert (proposal.status, proposal.threshold, proposal.moderated_by) == (ProposalStatus.PUBLISHED, 7, editor)
        assert told("proposals.published") == {proposal.author.email}

    def test_refusing_tells_the_author_why(self):
        proposal, editor = make_proposal(make_call(moderation=True)), make_city_editor()
        services.refuse(proposal_id=proposal.pk, moderator=editor, reason=RefusalReason.PERSONAL_DATA, note="No names, please.")
        notice = Notice.objects.get(event__kind="proposals.refused")
        assert notice.person == proposal.author
        assert "personal information" in notice.event.context["reason"]["en"]
        with pytest.raises(Refused):
            services.publish(proposal_id=proposal.pk, moderator=editor)

    def test_taking_a_published_one_off_the_site_keeps_its_supports(self):
        proposal = make_proposal()
        add_supports(proposal, 3)
        services.refuse(proposal_id=proposal.pk, moderator=make_city_editor(), reason=RefusalReason.ADVERTISING)
        assert not Proposal.objects.public().exists()
        assert Support.objects.count() == 3
        assert not list(differences())

    def test_nobody_else_may(self):
        proposal = make_proposal(make_call(moderation=True))
        for person in (make_person(), proposal.author):
            with pytest.raises(PermissionDenied):
                services.publish(proposal_id=proposal.pk, moderator=person)
            with pytest.raises(PermissionDenied):
                services.refuse(proposal_id=proposal.pk, moderator=person, reason=RefusalReason.UNCLEAR)

    def test_only_its_author_withdraws_a_proposal(self):
        proposal = make_proposal()
        with pytest.raises(Proposal.DoesNotExist):
            services.withdraw_proposal(proposal_id=proposal.pk, author=make_person())
        for _twice in range(2):
            services.withdraw_proposal(proposal_id=proposal.pk, author=proposal.author)
        assert Proposal.objects.public().get().status == ProposalStatus.WITHDRAWN
        assert not Proposal.objects.listed().exists()

    def test_one_withdrawn_before_it_was_published_never_becomes_public(self):
        proposal = make_proposal(make_call(moderation=True))
        services.withdraw_proposal(proposal_id=proposal.pk, author=proposal.author)
        assert not Proposal.objects.public().exists()
        assert Proposal.objects.visible_to(proposal.author).exists()
        with pytest.raises(Refused):
            services.publish(proposal_id=proposal.pk, moderator=make_city_editor())


class TestTheDatabaseRefuses:
    """Rules that hold whatever the code does."""

    @pytest.mark.parametrize(
        "fields",
        [
            {"status": "elsewhere"},
            {"published_at": None},
            {"threshold": None},
            {"threshold": 0},
            {"supports_count": -1},
            {"status": ProposalStatus.REFUSED, "refusal_reason": ""},
        ],
    )
    def test_proposals_that_cannot_be(self, fields):
        proposal = make_proposal()
        with pytest.raises(IntegrityError), transaction.atomic():
            Proposal.objects.filter(pk=proposal.pk).update(**fields)

    def test_a_second_support_of_the_same_person(self):
        proposal, person = make_proposal(), make_person()
        Support.objects.create(proposal=proposal, resident=person)
        with pytest.raises(IntegrityError), transaction.atomic():
            Support.objects.create(proposal=proposal, resident=person)

    def test_a_second_right_to_call(self):
        proposal = make_proposal()
        RightToCall.objects.create(proposal=proposal, supports_at_crossing=5)
        with pytest.raises(IntegrityError), transaction.atomic():
            RightToCall.objects.create(proposal=proposal, supports_at_crossing=6)

"""Editors at work with residents' records: they see what they need, act with reasons, and pay a constant price."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from cms.editorial.models import RecordLogEntry
from participation.activities.models import Activity
from participation.discussions.enums import CommentStatus
from participation.proposals.enums import ProposalStatus
from participation.proposals.models import RightToCall, Support
from participation.registrations.enums import RegistrationStatus
from participation.registrations.models import Registration
from participation.registrations.services import register
from tests.factories.discussions import make_comment, make_comments
from tests.factories.pages import block_value, make_page
from tests.factories.people import make_people, make_person
from tests.factories.proposals import make_proposal, make_proposals
from tests.factories.teams import make_borough

pytestmark = pytest.mark.django_db


@pytest.fixture
def ours(client):
    borough = make_borough("11")
    client.force_login(borough.editor)
    return borough


def make_part(borough, type_, **rules):
    page = make_page((type_, block_value(type_, **rules)), parent=borough.section, title=f"Page of {type_}")
    return Activity.objects.get(page=page)


def address(kind, name="index", row=None):
    return reverse(f"admin_{kind}:{name}", args=[row.pk] if row else [])


class TestProposals:
    @pytest.fixture
    def call(self, ours):
        return make_part(ours, "proposals", moderation=True)

    def test_publishing_and_its_history(self, client, call):
        proposal = make_proposal(call)
        assert address("proposals", "publish", proposal) in client.get(address("proposals", "inspect", proposal)).text
        assert client.get(address("proposals", "publish", proposal)).status_code == 200
        client.post(address("proposals", "publish", proposal))
        proposal.refresh_from_db()
        assert proposal.status == ProposalStatus.PUBLISHED
        assert RecordLogEntry.objects.for_instance(proposal).get().action == "proposals.proposal.publish"
        assert client.get(address("proposals", "history", proposal)).status_code == 200

    def test_what_is_settled_is_not_asked_again(self, client, call):
        proposal = make_proposal(call, status=ProposalStatus.WITHDRAWN)
        answer = client.post(address("proposals", "publish", proposal))
        assert answer.url == address("proposals", "inspect", proposal)
        proposal.refresh_from_db()
        assert proposal.status == ProposalStatus.WITHDRAWN

    def test_refusing_needs_one_of_the_reasons(self, client, call):
        proposal = make_proposal(call)
        assert client.post(address("proposals", "refuse", proposal), {"reason": "because", "note": "x"}).status_code == 422
        client.post(address("proposals", "refuse", proposal), {"reason": "unclear", "note": "Say more."})
        proposal.refresh_from_db()
        assert (proposal.status, proposal.refusal_reason) == (ProposalStatus.REFUSED, "unclear")

    def test_several_at_once_leave_out_those_that_are_settled(self, client, call):
        first, second, gone = make_proposal(call), make_proposal(call), make_proposal(call, status=ProposalStatus.WITHDRAWN)
        bulk = reverse("wagtail_bulk_action", args=["proposals", "proposal", "refuse"])
        query = f"{bulk}?id={first.pk}&id={second.pk}&id={gone.pk}&next={address('proposals')}"
        page = client.get(query).text
        assert first.title in page
        assert gone.title not in page
        assert client.post(query, {"reason": "off_topic", "note": ""}).url == address("proposals")
        assert set(call.proposals.values_list("status", flat=True)) == {ProposalStatus.REFUSED, ProposalStatus.WITHDRAWN}

    def test_names_are_public_names_and_supporters_are_nobody(self, client, call):
        author, supporter = make_person("secret.author@example.org", display_name="Ada"), make_person("fan@example.org")
        proposal = make_proposal(call, author=author)
        Support.objects.create(proposal=proposal, resident=supporter)
        RightToCall.objects.create(proposal=proposal, supports_at_crossing=5)
        pages = [client.get(address("proposals")), client.get(address("proposals", "inspect", proposal))]
        pages += [client.get(address("proposals"), {"export": "csv"}), client.get("/admin/participation/rights-to-call/")]
        for page in pages:
            body = page.getvalue().decode()
            assert "secret.author" not in body
            assert "fan@" not in body
        assert "Ada" in pages[0].text

    def test_no_address_of_the_admin_lists_supports(self):
        from cms.editorial.doors import admin_doors

        assert Support not in {door.model for door in admin_doors()}

    def test_a_spreadsheet_runs_no_formula(self, client, call):
        make_proposal(call, title="=HYPERLINK(evil) and more")
        body = client.get(address("proposals"), {"export": "csv"}).getvalue().decode()
        assert "=HYPERLINK" in body
        assert not any(cell.startswith("=") for line in body.splitlines() for cell in line.replace('"', "").split(","))

    def test_search_and_filters(self, client, call):
        tree, bench = make_proposal(call, title="A tree for everybody"), make_proposal(call, title="A bench for everybody")
        make_proposal(call, title="A fountain, settled", status=ProposalStatus.REFUSED, refusal_reason="unclear")
        assert bench.title not in client.get(address("proposals"), {"q": "a tree for"}).text
        assert tree.title in client.get(address("proposals"), {"q": "a tree for"}).text
        waiting = client.get(address("proposals"), {"status": "waiting", "activity": call.pk}).text
        assert tree.title in waiting
        assert "fountain" not in waiting

    def test_an_address_reads_no_private_field_of_a_right_to_call(self, client, call):
        proposal = make_proposal(call, author=make_person("ada@example.org"))
        RightToCall.objects.create(proposal=proposal, supports_at_crossing=5)
        guess = {"proposal__author__email__startswith": "zzz"}
        assert proposal.title in client.get("/admin/participation/rights-to-call/", guess).text


def test_hiding_a_comment_needs_a_reason(client, ours):
    comment = make_comment(make_part(ours, "discussion"), text="Rude words")
    assert client.post(address("comments", "hide", comment), {"reason": " "}).status_code == 422
    client.post(address("comments", "hide", comment), {"reason": "It insults a neighbour."})
    comment.refresh_from_db()
    assert (comment.status, comment.hidden_reason) == (CommentStatus.HIDDEN, "It insults a neighbour.")


def test_organisers_see_who_comes_and_can_give_a_place_back(client, ours):
    workshop = make_part(ours, "registration", capacity=1)
    first, second = make_person("ada@example.org", display_name="Ada"), make_person("bob@example.org")
    placed, waiting = register(activity_id=workshop.pk, person=first), register(activity_id=workshop.pk, person=second)
    listing = client.get(address("registrations")).text
    assert "ada@example.org" in listing
    assert "Ada" in listing
    client.post(address("registrations", "cancel", placed))
    assert Registration.objects.get(pk=placed.pk).status == RegistrationStatus.CANCELLED
    assert Registration.objects.get(pk=waiting.pk).status == RegistrationStatus.CONFIRMED


def test_activities_lead_to_their_page_and_count_what_was_contributed(client, ours):
    talk = make_part(ours, "discussion", title="The big talk")
    make_comments(talk, 3)
    listing = client.get(address("activities")).text
    assert "The big talk" in listing
    assert reverse("wagtailadmin_pages:edit", args=[talk.page_id]) in listing
    assert client.get(address("activities", "inspect", talk)).status_code == 200
    assert b"The big talk,Page of discussion" in client.get(address("activities"), {"export": "csv"}).getvalue()


@pytest.mark.parametrize("kind", ["activities", "proposals", "comments", "registrations"])
def test_a_listing_costs_the_same_however_long(client, ours, kind):
    calls, talk = make_part(ours, "proposals"), make_part(ours, "discussion")
    workshop = make_part(ours, "registration", capacity=100)

    def grow(number):
        make_proposals(calls, number)
        make_comments(talk, number)
        for person in make_people(number):
            register(activity_id=workshop.pk, person=person)
        for _number in range(number if kind == "activities" else 0):
            make_part(ours, "discussion")

    def cost():
        with CaptureQueriesContext(
            connection,
        ) as queries:
            assert client.get(address(kind)).status_code == 200
        return len(queries)

    grow(2)
    cost()  # what is remembered from then on: sites, content types
    few = cost()
    grow(8)
    assert cost() == few


def test_the_menu_gathers_them_for_editors(client, ours):
    sidebar = client.get(reverse("wagtailadmin_home")).text
    for kind in ("activities", "proposals", "comments", "registrations"):
        assert address(kind) in sidebar
    assert "/admin/participation/rights-to-call/" in sidebar


def test_the_desk_shows_what_waits_and_what_is_open(client, ours):
    make_proposal(make_part(ours, "proposals", moderation=True, title="Ideas wanted"), title="Waiting for a reader")
    foreign = make_borough("20")
    make_proposal(make_part(foreign, "proposals", moderation=True), title="Elsewhere, not for you")
    desk = client.get(reverse("wagtailadmin_home")).text
    assert "Waiting for a reader" in desk
    assert "Ideas wanted" in desk
    assert "Elsewhere, not for you" not in desk

"""What people meet: pages that any cache may keep, personal fragments, forms that lose nothing."""

import csv
import io
import json

import pytest
from django.urls import reverse
from django.utils.http import urlencode
from wagtail.models import PageViewRestriction

from participation.proposals import services
from participation.proposals.enums import ProposalStatus, RefusalReason
from participation.proposals.models import Support
from tests.factories.pages import block_value, make_page, shift_window
from tests.factories.people import make_city_editor, make_person
from tests.factories.proposals import TEXT, add_supports, make_call, make_proposal, make_proposals
from tests.participation.proposals.reading import content, is_for_everybody, is_private, url

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("in_english")]
HTMX = {"HX-Request": "true"}


class TestPages:
    def test_a_proposal_is_the_same_for_everybody(self, client):
        proposal = make_proposal(make_call(threshold=1500))
        add_supports(proposal, 12)
        response = client.get(proposal.get_absolute_url())
        assert response.status_code == 200
        assert is_for_everybody(response)
        page = content(response)
        assert '<strong class="stones__value">12</strong> of 1,500 supports' in page
        assert "<strong>1,488</strong> more and the City must study it and answer." in page
        assert "<strong>everybody</strong>" in page
        assert "@example.org" not in page

    def test_the_same_page_for_those_who_have_signed_in(self, client, resident):
        response = client.get(make_proposal().get_absolute_url())
        assert "csrfmiddlewaretoken" not in response.content.decode()
        assert not response.cookies

    def test_a_right_to_call_is_a_state_of_its_own(self, client, resident):
        proposal = make_proposal(make_call(threshold=1))
        services.support(proposal_id=proposal.pk, resident=resident)
        page = content(client.get(proposal.get_absolute_url()))
        assert "Right to call reached on" in page
        assert "more and the City" not in page

    def test_its_address_needs_no_title_and_keeps_markup_out(self, client):
        proposal = make_proposal(title="<script>alert(1)</script> trees", text="<img src=x onerror=alert(1)> " + TEXT)
        page = content(client.get(f"/en/proposals/{proposal.pk}/"))
        assert "<script>alert" not in page
        assert "<img src=x" not in page

    def test_a_withdrawn_one_keeps_its_page_and_says_so(self, client):
        proposal = make_proposal()
        services.withdraw_proposal(proposal_id=proposal.pk, author=proposal.author)
        page = content(client.get(proposal.get_absolute_url()))
        assert "Withdrawn by its author" in page
        assert "Support this proposal" not in page

    @pytest.mark.parametrize("name", ["detail", "support"])
    def test_one_that_waits_is_unknown_to_others(self, client, name):
        proposal = make_proposal(make_call(moderation=True))
        client.force_login(make_person())
        assert client.get(url(name, proposal.pk)).status_code == 404
        client.logout()
        assert client.get(url("detail", proposal.pk)).status_code == 404
        assert client.get(url("detail", 10**9)).status_code == 404

    def test_one_that_waits_is_shown_to_its_author_and_editors_and_kept_by_no_cache(self, client):
        proposal = make_proposal(make_call(moderation=True))
        for person in (proposal.author, make_city_editor()):
            client.force_login(person)
            response = client.get(url("detail", proposal.pk))
            assert response.status_code == 200
            assert is_private(response)

    def test_its_author_reads_why_it_is_refused(self, client):
        proposal = make_proposal(make_call(moderation=True))
        services.refuse(proposal_id=proposal.pk, moderator=make_city_editor(), reason=RefusalReason.OFF_TOPIC, note="Sorry.")
        client.force_login(proposal.author)
        page = content(client.get(url("detail", proposal.pk)))
        assert "not about the subject" in page
        assert "Sorry." in page

    def test_a_page_for_a_closed_circle_hides_its_proposals(self, client):
        proposal = make_proposal()
        PageViewRestriction.objects.create(page=proposal.activity.page, restriction_type=PageViewRestriction.LOGIN)
        for name in ("list", "csv", "json"):
            assert client.get(url(name, proposal.activity_id)).status_code == 404
        assert client.get(url("detail", proposal.pk)).status_code == 404


class TestTheList:
    def test_is_sorted_and_paginated(self, client):
        activity = make_call(threshold=1500)
        proposals = make_proposals(activity, 14)
        add_supports(proposals[3], 9)
        newest = client.get(url("list", activity.pk))
        assert is_for_everybody(newest)
        assert "14 proposals" in content(newest)
        assert list(newest.context["page_obj"]) == proposals[:1:-1]
        supported = client.get(url("list", activity.pk), {"order": "supported"})
        assert supported.context["page_obj"][0] == proposals[3]
        assert "order=supported&amp;page=2" in content(supported)

    @pytest.mark.parametrize("query", [{"order": "x' OR 1=1"}, {"page": "-3"}, {"page": "zz"}, {"order": ""}])
    def test_strange_questions_get_a_list(self, client, query):
        activity = make_call()
        make_proposals(activity, 2)
        assert len(client.get(url("list", activity.pk), query).context["page_obj"]) == 2

    def test_shows_only_published_ones(self, client):
        activity = make_call()
        shown = make_proposal(activity)
        make_proposal(activity, status=ProposalStatus.WAITING)
        gone = make_proposal(activity)
        services.withdraw_proposal(proposal_id=gone.pk, author=gone.author)
        assert list(client.get(url("list", activity.pk)).context["page_obj"]) == [shown]

    def test_says_when_there_is_none(self, client):
        assert "No proposal yet" in content(client.get(url("list", make_call().pk)))

    def test_other_kinds_of_activities_have_no_proposals(self, client):
        from tests.factories.pages import make_activity

        assert client.get(url("list", make_activity("discussion").pk)).status_code == 404

    def test_costs_the_same_however_many_there_are(self, client, statements):
        activity = make_call()
        make_proposals(activity, 3)
        counts = []
        for more in (0, 40):
            make_proposals(activity, more) if more else None
            client.get(url("list", activity.pk))
            with statements() as seen:
                client.get(url("list", activity.pk))
            counts.append(len(seen))
        # Activity and its page, restrictions, count, cards, page in this language, its ancestors, sections of the site.
        assert counts[0] == counts[1] <= 8, "\n".join(seen)


class TestOpenData:
    def test_csv_and_json_hold_the_public_rows_and_nothing_private(self, client):
        activity = make_call(threshold=2)
        proposal = make_proposal(activity, title="=HYPERLINK(1) is no formula")
        make_proposal(activity, status=ProposalStatus.WAITING, title="Nobody may read this")
        services.support(proposal_id=proposal.pk, resident=make_person("secret@example.org"))
        table = b"".join(client.get(url("csv", activity.pk)).streaming_content).decode()
        rows = list(csv.DictReader(io.StringIO(table)))
        document = json.loads(b"".join(client.get(url("json", activity.pk)).streaming_content))
        assert [row["id"] for row in rows] == [str(proposal.pk)]
        assert rows[0]["title"].startswith("'=")
        assert document["rows"][0]["supports"] == 1
        assert {column["name"] for column in document["columns"]} == set(document["rows"][0])
        for text in (table, json.dumps(document)):
            assert "@example.org" not in text
            assert "Nobody may read this" not in text


class TestSupporting:
    def test_a_visitor_is_sent_to_sign_in_and_comes_back_to_confirm(self, client):
        proposal = make_proposal()
        support = url("support", proposal.pk)
        assert f'href="{support}"' in content(client.get(proposal.get_absolute_url()))
        for method in (client.get, client.post):
            response = method(support)
            assert response.status_code == 302
            assert response.url.startswith(reverse("account_login"))
        assert urlencode({"next": support}) in client.get(support).url
        person = make_person()
        client.force_login(person)
        page = client.get(support)
        assert is_private(page)
        assert "csrfmiddlewaretoken" in content(page)
        assert not Support.objects.exists(), "reading a page never supports"
        done = client.post(support)
        assert (done.status_code, done.url) == (303, f"{proposal.get_absolute_url()}#support")
        assert Support.objects.get().resident == person

    def test_a_visitors_fragment_offers_to_sign_in_and_sets_no_cookie(self, client):
        proposal = make_proposal()
        response = client.get(url("support", proposal.pk), headers=HTMX)
        assert response.status_code == 200
        assert is_private(response)
        assert not response.cookies
        assert reverse("account_login") in content(response)
        assert "csrfmiddlewaretoken" not in content(response)

    def test_the_fragment_swaps_itself(self, client, resident):
        proposal = make_proposal(make_call(threshold=1500))
        before = content(client.get(url("support", proposal.pk), headers=HTMX))
        assert "<html" not in before
        assert f'hx-post="{url("support", proposal.pk)}"' in before
        after = client.post(url("support", proposal.pk), headers=HTMX)
        assert after.status_code == 200
        assert "Thank you: your support is counted." in content(after)
        assert '<strong class="stones__value">1</strong> of 1,500' in content(after)
        assert "You support this proposal." in content(client.get(url("support", proposal.pk), headers=HTMX))
        gone = client.post(url("withdraw_support", proposal.pk), headers=HTMX)
        assert '<strong class="stones__value">0</strong> of 1,500' in content(gone)
        assert not Support.objects.exists()

    def test_twice_is_the_same_success(self, client, resident):
        proposal = make_proposal()
        for _twice in range(2):
            assert client.post(url("support", proposal.pk)).status_code == 303
        for _twice in range(2):
            assert client.post(url("withdraw_support", proposal.pk)).status_code == 303
        assert client.get(url("withdraw_support", proposal.pk)).url == url("support", proposal.pk)

    @pytest.mark.parametrize("headers", [{}, HTMX])
    def test_once_closed_it_says_since_when(self, client, resident, headers):
        proposal = make_proposal()
        shift_window(proposal.activity, closes="-1 hour")
        for name in ("support", "withdraw_support"):
            response = client.post(url(name, proposal.pk), headers=headers)
            assert response.status_code == 422
            assert "Closed since" in content(response)
        assert "Closed since" in content(client.get(url("support", proposal.pk), headers=headers))

    def test_on_an_unpublished_page_it_says_so(self, client, resident):
        proposal = make_proposal()
        proposal.activity.page.specific.unpublish()
        assert client.get(proposal.get_absolute_url()).status_code == 200
        response = client.post(url("support", proposal.pk))
        assert response.status_code == 422
        assert "no longer published" in content(response)

    def test_forged_numbers_are_unknown(self, client, resident):
        waiting = make_proposal(make_call(moderation=True))
        for pk in (waiting.pk, 10**9):
            for name in ("support", "withdraw_support"):
                assert client.post(url(name, pk)).status_code == 404

    def test_needs_the_token_of_a_form(self, django_user_model):
        from django.test import Client

        strict = Client(enforce_csrf_checks=True)
        strict.force_login(make_person())
        assert strict.post(url("support", make_proposal().pk)).status_code == 403

    @pytest.mark.parametrize("headers", [{}, HTMX])
    def test_costs_six_statements(self, client, resident, statements, headers):
        proposal = make_proposal()
        with statements() as seen:
            client.post(url("support", proposal.pk), headers=headers)
        # Session, person, proposal with its call; then support, tally, ledger.
        assert len(seen) == 6, "\n".join(seen)


class TestTheBlock:
    def page(self, *activities_rules):
        return make_page(*(("proposals", block_value("proposals", **rules)) for rules in activities_rules))

    def test_shows_the_newest_and_how_many_there_are(self, client):
        page = self.page({"title": "Ideas for the square", "threshold": 1500, "per_person": 2})
        activity = page.activities.get()
        proposals = make_proposals(activity, 5)
        response = client.get(page.url)
        assert is_for_everybody(response)
        html = content(response)
        assert "5 proposals" in html
        assert url("list", activity.pk) in html
        assert url("submit", activity.pk) in html
        assert proposals[-1].title in html
        assert proposals[0].title not in html
        assert "2 at most" in html
        assert "supports: the City must then study it and answer" in html

    def test_closed_it_offers_no_form(self, client):
        page = self.page({})
        make_proposal(page.activities.get())
        shift_window(page.activities.get(), closes="-1 minute")
        html = content(client.get(page.url))
        assert "Closed since" in html
        assert url("submit", page.activities.get().pk) not in html

    @pytest.mark.parametrize("blocks", [1, 3])
    def test_costs_one_statement_for_each_block_however_many_proposals(self, client, statements, blocks):
        page = self.page(*({"title": f"Call {n}"} for n in range(blocks)))
        counts = []
        for more in (3, 27):
            for activity in page.activities.all():
                make_proposals(activity, more)
            client.get(page.url)
            with statements() as seen:
                client.get(page.url)
            counts.append(len(seen))
            assert sum("proposals_proposal" in sql for sql in seen) == blocks
        assert counts[0] == counts[1], "\n".join(seen)

    def test_can_be_previewed_before_it_is_published(self):
        from participation.blocks.proposals import ProposalsBlock

        block = ProposalsBlock()
        block.set_name("proposals")
        html = block.render(block.get_preview_value(), context=block.get_preview_context(block.get_preview_value()))
        assert "Your ideas for the square" in html
        assert "Proposals will appear here" in html

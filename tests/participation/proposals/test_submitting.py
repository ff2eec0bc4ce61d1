"""Submitting and withdrawing a proposal: nothing typed is lost, nothing is sent twice."""

from uuid import uuid4

import pytest
from django.urls import reverse

from participation.proposals.enums import ProposalStatus
from participation.proposals.models import Proposal
from tests.factories.pages import shift_window
from tests.factories.people import make_person
from tests.factories.proposals import TEXT, make_call, make_proposal
from tests.participation.proposals.reading import content, url

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("in_english")]
HTMX = {"HX-Request": "true"}


class TestSubmitting:
    def form(self, **fields):
        return {"title": "Plant trees everywhere", "text": TEXT, "submission": str(uuid4()), **fields}

    def test_leads_to_the_proposal_and_twice_to_the_same(self, client, resident):
        activity, form = make_call(per_person=1), self.form()
        responses = [client.post(url("submit", activity.pk), form) for _twice in range(2)]
        proposal = Proposal.objects.get()
        assert {(response.status_code, response.url) for response in responses} == {(303, proposal.get_absolute_url())}
        assert (proposal.author, proposal.language) == (resident, "en")

    def test_each_form_has_a_number_of_its_own_and_keeps_it(self, client, resident):
        activity = make_call()
        first, second = (client.get(url("submit", activity.pk)).context["form"]["submission"].value() for _ in range(2))
        assert first != second
        form = self.form(title="short")
        assert f'value="{form["submission"]}"' in content(client.post(url("submit", activity.pk), form))

    @pytest.mark.parametrize(
        ("fields", "field"),
        [
            ({"title": "short"}, "title"),
            ({"title": "x" * 121}, "title"),
            ({"title": "\u200b" * 40}, "title"),
            ({"text": "too little"}, "text"),
            ({"text": "x" * 5001}, "text"),
            ({"text": ""}, "text"),
            ({"title": "With a null \x00 byte"}, "title"),
        ],
    )
    def test_bad_input_is_explained_and_kept(self, client, resident, fields, field):
        response = client.post(url("submit", make_call().pk), self.form(**fields))
        assert response.status_code == 422
        assert response.context["form"].errors[field]
        other = "text" if field == "title" else "title"
        assert str(self.form()[other]).split("\n")[0] in response.content.decode()
        assert not Proposal.objects.exists()

    def test_a_forged_form_number_is_no_error_of_ours(self, client, resident):
        response = client.post(url("submit", make_call().pk), self.form(submission="1' OR 1=1"))
        assert response.status_code == 422

    def test_beyond_the_limit_what_was_typed_is_kept(self, client, resident):
        activity = make_call(per_person=1)
        make_proposal(activity, resident)
        response = client.post(url("submit", activity.pk), self.form(title="A second idea of mine"))
        assert response.status_code == 422
        assert "you have done so" in content(response)
        assert "A second idea of mine" in content(response)

    def test_where_it_is_closed_there_is_the_reason_and_no_form(self, client, resident):
        activity = make_call()
        shift_window(activity, opens="+1 hour")
        page = content(client.get(url("submit", activity.pk)))
        assert "Not open yet" in page
        assert "<textarea" not in page
        response = client.post(url("submit", activity.pk), self.form())
        assert response.status_code == 422
        assert "Plant trees everywhere" in content(response)

    def test_signed_out_one_is_asked_to_sign_in(self, client):
        response = client.get(url("submit", make_call().pk))
        assert response.status_code == 302
        assert response.url.startswith(reverse("account_login"))

    def test_unknown_calls_are_unknown(self, client, resident):
        assert client.get(url("submit", 10**9)).status_code == 404
        assert client.post(url("submit", 10**9), self.form()).status_code == 404


class TestWithdrawing:
    def test_only_its_author_finds_the_way_to_it(self, client, resident):
        withdraw = url("withdraw", (proposal := make_proposal(author=resident)).pk)
        assert withdraw in content(client.get(url("support", proposal.pk), headers=HTMX))
        client.force_login(make_person())
        assert withdraw not in content(client.get(url("support", proposal.pk), headers=HTMX))

    def test_asks_first_and_only_its_author(self, client, resident):
        proposal = make_proposal(author=resident)
        assert client.get(url("withdraw", proposal.pk)).status_code == 200
        assert Proposal.objects.get().status == ProposalStatus.PUBLISHED
        assert client.post(url("withdraw", proposal.pk)).status_code == 303
        assert Proposal.objects.get().status == ProposalStatus.WITHDRAWN
        assert client.get(url("withdraw", make_proposal().pk)).status_code == 404

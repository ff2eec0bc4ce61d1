"""Somebody presses the button twice."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from participation.discussions.models import Comment
from participation.proposals.models import LedgerEntry, Proposal, Support
from participation.registrations.models import Registration
from tests.factories.pages import make_activity
from tests.factories.people import make_person
from tests.factories.proposals import make_call, make_proposal
from tests.journeys.places import french

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture(params=[True, False], ids=["javascript", "plain"])
def page(visit, request):
    """The browser of a resident, with JavaScript and without."""
    return visit(make_person(display_name="Jeanne"), java_script_enabled=request.param).page


def test_a_double_click_does_everything_once(page):
    call, discussion, visit_of_site = make_call(), make_activity("discussion"), make_activity("registration", capacity=10)
    proposal = make_proposal(call)

    page.goto(reverse("proposals:submit", args=[call.pk]))
    page.get_by_label(french("Title"), exact=False).fill("Des bancs à l’ombre, tous les cent mètres")
    page.get_by_label(french("Your proposal")).fill("Pour se reposer en chemin, des bancs sous les arbres de la rue.")
    page.get_by_role("button", name=french("Submit my proposal")).dblclick()
    expect(page.get_by_role("heading", level=1)).to_have_text("Des bancs à l’ombre, tous les cent mètres")
    assert Proposal.objects.filter(author__display_name="Jeanne").count() == 1

    page.goto(reverse("proposals:support", args=[proposal.pk]))
    page.get_by_role("button", name=french("Support this proposal")).dblclick()
    expect(page.locator(".stones__value")).to_have_text("1")
    assert Support.objects.filter(proposal=proposal).count() == 1
    assert LedgerEntry.objects.filter(proposal=proposal).count() == 1

    page.goto(reverse("discussions:comment", args=[discussion.pk]))
    page.get_by_label(french("Your comment")).fill("Très bonne idée.")
    page.get_by_role("button", name=french("Publish the comment")).dblclick()
    expect(page.locator(".comment", has_text="Très bonne idée.")).to_have_count(1)
    assert Comment.objects.count() == 1

    page.goto(reverse("registrations:register", args=[visit_of_site.pk]))
    page.get_by_role("button", name=french("Register")).dblclick()
    expect(page.get_by_text(french("You have a place."))).to_be_visible()
    assert Registration.objects.count() == 1

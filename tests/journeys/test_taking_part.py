"""A resident reads a consultation, signs in and takes part, with JavaScript and without."""

import pytest
from playwright.sync_api import expect

from cms.accounts.models import User
from participation.discussions.models import Comment
from participation.proposals.invariants import differences
from participation.proposals.models import Proposal, RightToCall, Support
from tests.factories.discussions import make_comment
from tests.factories.people import make_person
from tests.factories.proposals import make_proposal
from tests.journeys.conftest import code_from_mail
from tests.journeys.places import activity_of, french, make_consultation

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

SUPPORT = "Support this proposal"
TEXT = "Des arbres des deux côtés, et des bancs à l’ombre pour s’y asseoir en été."


@pytest.fixture
def consultation():
    """An open consultation with a call for proposals, in which there is one, and a discussion."""
    page = make_consultation(
        ("proposals", {"title": "Vos idées", "threshold": 1500}),
        ("discussion", {"title": "Votre avis"}),
        title="Une rue plus fraîche",
    )
    make_proposal(activity_of(page, "proposals"), title="Planter trente arbres rue Oberkampf")
    return page


def open_account(page, email, name):
    """From the sign-in page: create an account without a password, and type the code that came by e-mail."""
    page.get_by_role("link", name=french("Create one: an e-mail address is enough")).click()
    page.get_by_label(french("E-mail address")).fill(email)
    page.get_by_label(french("Public name")).fill(name)
    page.get_by_role("button", name=french("Create my account")).click()
    expect(page.locator("input[name=code]")).to_be_visible()
    page.locator("input[name=code]").fill(code_from_mail())
    page.get_by_role("button", name=french("Confirm"), exact=True).click()


def test_a_new_resident_without_javascript(visit, consultation):
    page = visit(java_script_enabled=False).page
    page.goto(consultation.url)
    page.get_by_role("link", name="Planter trente arbres rue Oberkampf").click()
    assert page.context.cookies() == [], "reading leaves no trace"

    page.get_by_role("link", name=french(SUPPORT)).click()
    open_account(page, "jeanne@example.org", "Jeanne")
    expect(page.get_by_role("heading", name="Planter trente arbres rue Oberkampf")).to_be_visible()
    assert not Support.objects.exists(), "coming back supports nothing by itself"
    page.get_by_role("button", name=french(SUPPORT)).click()
    expect(page.locator("#support .stones__value")).to_have_text("1")
    assert Support.objects.get().resident == User.objects.get(email="jeanne@example.org")

    page.goto(consultation.url)
    page.get_by_role("link", name=french("Submit a proposal")).click()
    page.get_by_label(french("Title"), exact=False).fill("Des bancs à l’ombre, tous les cent mètres")
    page.get_by_label(french("Your proposal")).fill(TEXT)
    page.get_by_role("button", name=french("Submit my proposal")).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Des bancs à l’ombre, tous les cent mètres")
    expect(page.get_by_text(TEXT)).to_be_visible()
    page.goto(consultation.url)
    expect(page.get_by_role("link", name="Des bancs à l’ombre")).to_be_visible()

    mine = Proposal.objects.get(author__email="jeanne@example.org")
    assert (mine.text, mine.supports_count) == (TEXT, 0)
    assert not list(differences())


def test_a_resident_with_javascript_stays_on_the_page(visit, consultation):
    make_comment(activity_of(consultation, "discussion"), text="Et les livraisons ?", author=make_person(display_name="Malik"))
    visitor = visit(make_person(display_name="Jeanne"))
    page = visitor.page

    page.goto(Proposal.objects.get().get_absolute_url())
    page.evaluate("window.stayed = true")
    page.get_by_role("button", name=french(SUPPORT)).click()
    expect(page.locator("#support .stones__value")).to_have_text("1")
    page.get_by_role("button", name=french("Withdraw my support")).click()
    expect(page.locator("#support .stones__value")).to_have_text("0")
    expect(page.get_by_role("button", name=french(SUPPORT))).to_be_visible()
    assert page.evaluate("window.stayed")
    assert not Support.objects.exists()

    page.goto(consultation.url)
    page.evaluate("window.stayed = true")
    page.locator(".discussion__write").scroll_into_view_if_needed()
    page.get_by_label(french("Your comment")).fill("J’y passe **chaque jour**.")
    page.get_by_role("button", name=french("Publish the comment")).click()
    expect(page.locator(".comment", has_text="J’y passe chaque jour.")).to_be_visible()
    malik = page.locator(".comments > .comment", has_text="Et les livraisons ?")
    malik.get_by_role("link", name=french("Reply")).click()
    page.get_by_label(french("Your reply")).fill("Le matin, de sept à neuf heures.")
    page.get_by_role("button", name=french("Publish the reply")).click()
    expect(malik.locator(".comment", has_text="Le matin, de sept à neuf heures.")).to_be_visible()
    assert page.evaluate("window.stayed")

    assert Comment.objects.filter(author__display_name="Jeanne").count() == 2
    assert Comment.objects.get(parent__author__display_name="Malik").text == "Le matin, de sept à neuf heures."
    assert not list(differences())
    assert visitor.complaints == []
    assert visitor.calls_elsewhere == []


def test_the_last_support_gives_the_right_to_call(visit):
    page = make_consultation(("proposals", {"title": "Vos idées", "threshold": 2}))
    proposal = make_proposal(activity_of(page, "proposals"))
    for name, number in (("Jeanne", "1"), ("Malik", "2")):
        assert not RightToCall.objects.exists()
        resident = visit(make_person(display_name=name)).page
        resident.goto(proposal.get_absolute_url())
        resident.get_by_role("button", name=french(SUPPORT)).click()
        expect(resident.locator("#support .stones__value")).to_have_text(number)
    expect(resident.locator("#support .proposal-call")).to_be_visible()
    assert RightToCall.objects.get().proposal == proposal

    passer_by = visit(java_script_enabled=False).page
    passer_by.goto(page.url)
    passer_by.get_by_role("link", name=proposal.title).click()
    duty = "The City must study this proposal and answer it in public. It can still be supported."
    expect(passer_by.locator(".proposal-call")).to_contain_text(french(duty))

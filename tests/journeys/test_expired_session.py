"""The session ends while somebody is writing: they sign in again and find every word."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from cms.accounts import services
from participation.discussions.models import Comment
from participation.proposals.models import Proposal
from tests.factories.people import make_person
from tests.factories.proposals import make_call
from tests.journeys.places import activity_of, french, make_consultation

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

PASSWORD = "les-tilleuls-du-quai"
TEXT = "Pour se reposer en chemin, des bancs sous les arbres de la rue."


@pytest.fixture
def visitor(visit):
    """Somebody who has signed in with a password, some time ago."""
    person = make_person("jeanne@example.org", password=PASSWORD, display_name="Jeanne")
    services.confirm_address(user=person)
    return visit(person)


def sign_in_again(page):
    page.get_by_label(french("E-mail address")).fill("jeanne@example.org")
    page.locator("input[name=password]").fill(PASSWORD)
    page.get_by_role("button", name=french("Sign in"), exact=True).click()


def test_a_proposal_is_not_lost(visitor):
    page = visitor.page
    page.goto(reverse("proposals:submit", args=[make_call().pk]))
    page.get_by_label(french("Title"), exact=False).fill("Des bancs à l’ombre, tous les cent mètres")
    page.get_by_label(french("Your proposal")).fill(TEXT)
    visitor.sign_out()
    page.get_by_role("button", name=french("Submit my proposal")).click()
    sign_in_again(page)
    expect(page.get_by_label(french("Your proposal"))).to_have_value(TEXT)
    page.get_by_role("button", name=french("Submit my proposal")).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Des bancs à l’ombre, tous les cent mètres")
    assert Proposal.objects.get().text == TEXT


def test_a_comment_is_not_lost(visitor):
    consultation = make_consultation(("discussion", {"title": "Votre avis"}))
    page = visitor.page
    page.goto(consultation.url)
    page.locator(".discussion__write").scroll_into_view_if_needed()
    page.get_by_label(french("Your comment")).fill(TEXT)
    visitor.sign_out()
    page.get_by_role("button", name=french("Publish the comment")).click()
    expect(page.get_by_label(french("Your comment"))).to_have_value(TEXT)
    page.locator(".discussion__write").get_by_role("link", name=french("Sign in")).click()
    sign_in_again(page)
    expect(page.get_by_label(french("Your comment"))).to_have_value(TEXT)
    page.get_by_role("button", name=french("Publish the comment")).click()
    expect(page.locator(".comment", has_text=TEXT)).to_be_visible()
    assert Comment.objects.get().activity == activity_of(consultation, "discussion")


def test_a_page_from_before_another_sign_in_says_why_nothing_happens(visitor):
    consultation = make_consultation(("discussion", {"title": "Votre avis"}))
    page = visitor.page
    page.goto(consultation.url)
    page.locator(".discussion__write").scroll_into_view_if_needed()
    page.get_by_label(french("Your comment")).fill(TEXT)
    visitor.context.clear_cookies(name="csrftoken")
    page.get_by_role("button", name=french("Publish the comment")).click()
    expect(page.locator("#messages")).to_contain_text(french("Nothing was sent: please try again"))
    expect(page.get_by_label(french("Your comment"))).to_have_value(TEXT)

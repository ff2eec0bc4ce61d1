"""Supporting in a real browser: in place with JavaScript, page by page without."""

import pytest
from django.conf import settings
from django.urls import reverse
from django.utils import translation
from playwright.sync_api import expect

from participation.proposals.models import Proposal, Support
from tests.factories.people import make_person
from tests.factories.proposals import make_call, make_proposal

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def visit(browser, client, live_server):
    """`visit(person=None, **options)`: a new browser, signed in as `person`; its page, and what the console complained of."""
    contexts = []

    def open_browser(person=None, **options):
        context = browser.new_context(locale="en-GB", **options)
        contexts.append(context)
        if person:
            client.force_login(person)
            # Signing in gives both cookies.
            client.get(reverse("proposals:submit", args=[Proposal.objects.first().activity_id]))
            names = (settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME)
            context.add_cookies([{"name": name, "value": client.cookies[name].value, "url": live_server.url} for name in names])
        page = context.new_page()
        complaints = []
        page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
        return page, complaints

    yield open_browser
    for context in contexts:
        context.close()


@pytest.fixture
def address(live_server):
    proposal = make_proposal(make_call(threshold=1500))
    with translation.override("en"):
        return f"{live_server.url}{proposal.get_absolute_url()}"


def test_with_javascript_the_page_stays_and_the_number_grows(visit, address):
    page, complaints = visit(make_person())
    page.goto(address)
    page.evaluate("window.stayed = true")
    page.get_by_role("button", name="Support this proposal").click()
    expect(page.locator("#support")).to_contain_text("your support is counted")
    expect(page.locator("#support .stones__value")).to_have_text("1")
    assert Support.objects.count() == 1
    page.get_by_role("button", name="Withdraw my support").click()
    expect(page.locator("#support .stones__value")).to_have_text("0")
    assert page.evaluate("window.stayed")
    assert not Support.objects.exists()
    assert not complaints, "nothing that the content security policy forbids"


def test_without_javascript_a_page_asks_and_a_button_confirms(visit, address):
    page, _complaints = visit(make_person(), java_script_enabled=False)
    page.goto(address)
    page.get_by_role("link", name="Support this proposal").click()
    assert not Support.objects.exists()
    page.get_by_role("button", name="Support this proposal").click()
    expect(page.locator("#support .stones__value")).to_have_text("1")
    assert page.url == f"{address}#support"


def test_a_visitor_gets_no_cookie_and_is_led_to_sign_in(visit, address):
    page, complaints = visit()
    page.goto(address)
    button = page.locator("#support").get_by_role("link", name="Support this proposal")
    expect(button).to_be_visible()
    assert page.context.cookies() == []
    button.click()
    page.wait_for_url("**/login/?next=**")
    assert not complaints

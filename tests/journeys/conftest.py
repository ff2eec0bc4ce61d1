"""A browser for each person, which notices whatever the console complains of and wherever a page calls."""

import re
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.core import mail
from django.urls import reverse
from playwright.sync_api import Page


class Visitor:
    """One person in front of one browser of their own."""

    def __init__(self, browser, site: str, *, person=None, **options):
        self.site = site
        self.context = browser.new_context(**{"locale": "fr-FR", "base_url": site, **options})
        self.context.set_default_timeout(10_000)
        if person:
            self.sign_in(person)
        self.complaints: list[str] = []
        self.calls_elsewhere: list[str] = []
        self.page = self.watched(self.context.new_page())

    def watched(self, page: Page) -> Page:
        """Write down what the console says is wrong (the content security policy speaks there), and calls to other hosts."""
        page.on("console", lambda message: self.complaints.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("request", self._request)
        return page

    def _request(self, request) -> None:
        address = urlsplit(request.url)
        if address.scheme.startswith("http") and address.netloc != urlsplit(self.site).netloc:
            self.calls_elsewhere.append(request.url)

    def sign_in(self, person) -> None:
        """Give the browser the session of `person`, and the token against forgery, as if they had signed in earlier."""
        session = SessionStore()
        session[SESSION_KEY] = str(person.pk)
        session[BACKEND_SESSION_KEY] = "django.contrib.auth.backends.ModelBackend"
        session[HASH_SESSION_KEY] = person.get_session_auth_hash()
        session.save()
        cookie = {"name": settings.SESSION_COOKIE_NAME, "value": session.session_key, "url": self.site}
        self.context.add_cookies([cookie])
        self.context.request.get(reverse("accounts:profile"))

    def sign_out(self) -> None:
        """The session ends, as it does by itself after some weeks; the other cookies stay."""
        self.context.clear_cookies(name=settings.SESSION_COOKIE_NAME)


@pytest.fixture
def visit(browser, live_server):
    """`visit(person=None, **options)`: a Visitor, signed in as `person` if given; options are those of Playwright's context."""
    visitors = []

    def open_browser(person=None, **options) -> Visitor:
        visitors.append(Visitor(browser, live_server.url, person=person, **options))
        return visitors[-1]

    yield open_browser
    for visitor in visitors:
        visitor.context.close()


def code_from_mail() -> str:
    """The code in the last e-mail that was sent."""
    return re.search(r"^[A-Z0-9-]{6,}$", mail.outbox[-1].body, re.M).group()

"""Two places, three people, a waiting list."""

import re

import pytest
from django.core import mail
from django.urls import reverse
from playwright.sync_api import expect

from cms.notices.models import EmailRefusal
from participation.registrations.enums import RegistrationStatus as Status
from participation.registrations.models import Registration
from tests.factories.people import make_person
from tests.journeys.places import french, make_initiative

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def places_of(*people):
    """Where each of them stands now."""
    standing = dict(Registration.objects.values_list("person", "status"))
    return [standing[person.pk] for person in people]


def test_a_place_given_back_goes_to_the_first_in_line(visit):
    initiative = make_initiative(("registration", {"title": "Je viens planter", "capacity": 2, "waiting_list": True}))
    jeanne, malik, awa = (make_person(display_name=name, language="fr") for name in ("Jeanne", "Malik", "Awa"))

    pages = {}
    for person in (jeanne, malik):
        pages[person] = page = visit(person).page
        page.goto(initiative.url)
        page.locator(".registration__standing").scroll_into_view_if_needed()
        page.get_by_role("button", name=french("Register")).click()
        expect(page.locator(".registration__standing")).to_contain_text(french("You have a place."))
    third = visit(awa)
    third.page.goto(initiative.url)
    third.page.locator(".registration__standing").scroll_into_view_if_needed()
    third.page.get_by_role("button", name=french("Join the waiting list")).click()
    expect(third.page.locator(".places__waiting")).to_contain_text("1")
    assert places_of(jeanne, malik, awa) == [
        Status.CONFIRMED,
        Status.CONFIRMED,
        Status.WAITING,
    ]

    mail.outbox.clear()
    pages[jeanne].get_by_role("link", name=french("Give my place back")).click()
    pages[jeanne].get_by_role("button", name=french("Give my place back")).click()
    expect(pages[jeanne].locator(".registration__standing")).to_contain_text(french("Your registration is cancelled."))
    assert places_of(jeanne, malik, awa) == [
        Status.CANCELLED,
        Status.CONFIRMED,
        Status.CONFIRMED,
    ]

    third.page.reload()
    third.page.locator(".registration__standing").scroll_into_view_if_needed()
    expect(third.page.locator(".registration__standing")).to_contain_text(french("You have a place."))
    third.page.goto(reverse("notices:list"))
    (told,) = [email for email in mail.outbox if email.to == [awa.email]]
    expect(third.page.get_by_role("link", name=told.subject.removeprefix("Parvis – "))).to_be_visible()
    assert third.complaints == []

    unsubscribe = re.search(r"https?://\S+?(/\S+)$", told.extra_headers["List-Unsubscribe"].strip("<>")).group(1)
    assert unsubscribe in told.body
    stranger = visit(java_script_enabled=False).page
    stranger.goto(re.sub(r"^\w+://[^/]+", "", unsubscribe))
    assert not EmailRefusal.objects.exists(), "opening the link, as mail scanners do, changes nothing"
    stranger.get_by_role("button", name=french("Send me no more e-mails about this")).click()
    expect(stranger.get_by_role("heading", name=french("No more e-mails about this"))).to_be_visible()
    assert EmailRefusal.objects.get().person == awa

"""An editor of a borough council opens a consultation, and residents find it in both languages."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from participation.activities.models import Activity
from participation.consultations.models import ConsultationPage
from participation.proposals.models import Proposal, Support
from tests.factories.people import make_person
from tests.factories.proposals import make_proposal
from tests.factories.teams import make_borough
from tests.journeys.places import french, in_english

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def publish_consultation(page, section, *, title, call):
    """In Wagtail's admin: a new consultation below `section` with a call for proposals of this title."""
    page.goto(reverse("wagtailadmin_pages:add", args=["consultations", "consultationpage", section.pk]))
    page.locator("textarea[name=title], input[name=title]").fill(title)
    page.locator("#panel-child-content-body-section .c-sf-add-button, [data-contentpath=body] .c-sf-add-button").first.click()
    page.get_by_role("option", name=french("Call for proposals")).click()
    page.locator("input[name=body-0-value-title]").fill(call)
    page.locator("input[name=body-0-value-threshold]").fill("2")
    page.locator("footer [data-w-dropdown-target=toggle]").click()
    page.locator("button[name=action-publish]").click()
    page.wait_for_url("**/admin/pages/**")


def test_an_editor_publishes_and_residents_take_part_in_two_languages(visit):
    borough = make_borough("11")
    desk = visit(borough.editor)
    publish_consultation(desk.page, borough.section, title="La place Léon-Blum", call="Vos idées pour la place")
    expect(desk.page.locator(".messages .success")).to_be_visible()
    assert desk.complaints == []
    assert desk.calls_elsewhere == []

    consultation = ConsultationPage.objects.get()
    activity = Activity.objects.get()
    assert (activity.title, activity.setting("threshold")) == ("Vos idées pour la place", 2)
    resident = visit(java_script_enabled=False).page
    resident.goto(borough.section.url)
    resident.get_by_role("link", name="La place Léon-Blum").first.click()
    expect(resident.get_by_role("heading", name="Vos idées pour la place")).to_be_visible()
    expect(resident.get_by_role("link", name=french("Submit a proposal")).first).to_be_visible()

    proposal = make_proposal(activity, title="Des bancs autour de la fontaine")
    english = in_english(consultation, title="Léon Blum square", slug="leon-blum-square")
    assert Activity.objects.get() == activity, "the translation offers the same Activity"
    james = visit(make_person(display_name="James"), locale="en-GB").page
    james.goto(english.url)
    james.get_by_role("link", name=proposal.title).click()
    james.get_by_role("button", name="Support this proposal").click()
    expect(james.locator("#support .stones__value")).to_have_text("1")
    assert Support.objects.get().proposal == Proposal.objects.get()
    resident.goto(consultation.url)
    resident.get_by_role("link", name=proposal.title).click()
    expect(resident.locator("#support .stones__value")).to_have_text("1")

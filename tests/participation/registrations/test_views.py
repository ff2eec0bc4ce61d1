"""The block, the private fragment and the pages of registrations, without JavaScript and with htmx."""

import json
from html import unescape

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from participation.registrations import services
from participation.registrations.enums import RegistrationStatus
from participation.registrations.models import Registration
from tests.factories.pages import make_activity, shift_window
from tests.factories.people import make_people, make_person

pytestmark = pytest.mark.django_db
HTMX = {"HTTP_HX_REQUEST": "true"}


@pytest.fixture
def resident(client):
    person = make_person("canary@secret.example", display_name="Camille")
    client.force_login(person)
    return person


def enrol(activity, *people):
    return [services.register(activity_id=activity.pk, person=person) for person in people]


def register_url(activity) -> str:
    return reverse("registrations:register", args=[activity.pk])


def page_html(client, activity) -> str:
    return unescape(client.get(activity.page.specific.get_url()).content.decode())


def test_the_page_shows_places_as_stones_with_their_numbers(client):
    activity = make_activity("registration", capacity=5)
    assert _("Register") in page_html(client, activity)
    enrol(activity, *make_people(3))
    html = page_html(client, activity)
    assert ngettext("%(number)s place left", "%(number)s places left", 2) % {"number": 2} in html
    assert 'class="stone-bar' in html
    enrol(activity, *make_people(4))
    html = page_html(client, activity)
    assert _("All places are taken") in html
    assert ngettext("%(number)s person on the waiting list", "%(number)s people on the waiting list", 2) % {"number": 2} in html
    assert _("Join the waiting list") in html


def test_the_page_never_says_who_is_registered(client):
    activity = make_activity("registration", capacity=1)
    enrol(activity, make_person("canary1@secret.example", display_name="Visible Name"), make_person("canary2@secret.example"))
    for url in (activity.page.specific.get_url(), reverse("registrations:csv"), reverse("registrations:json")):
        response = client.get(url)
        content = (b"".join(response) if response.streaming else response.content).decode()
        assert "Visible Name" not in content
        assert "secret.example" not in content
        assert not response.cookies


def test_a_visitor_signs_in_first_and_comes_back(client):
    activity = make_activity("registration")
    response = client.get(register_url(activity))
    assert response.status_code == 302
    assert response["Location"].startswith(reverse("account_login"))
    assert "registrations" in response["Location"] or "next=" in response["Location"]
    assert client.post(register_url(activity)).status_code == 302
    fragment = client.get(register_url(activity), **HTMX)
    assert reverse("account_login") in fragment.content.decode()
    assert not fragment.cookies
    assert client.post(register_url(activity), **HTMX).status_code == 409
    assert not Registration.objects.exists()


def test_reading_never_registers(client, resident):
    activity = make_activity("registration")
    response = client.get(register_url(activity))
    assert response.status_code == 200
    assert "no-store" in response["Cache-Control"]
    assert not Registration.objects.exists()


def test_registering_and_cancelling_without_javascript(client, resident):
    activity = make_activity("registration", capacity=1)
    response = client.post(register_url(activity))
    assert response.status_code == 303
    assert _("You have a place.") in unescape(client.get(response["Location"]).content.decode())
    assert client.post(register_url(activity)).status_code == 303
    row = Registration.objects.get()
    cancel_url = reverse("registrations:cancel", args=[row.pk])
    assert client.get(cancel_url).status_code == 200
    assert Registration.objects.get().status == RegistrationStatus.CONFIRMED
    response = client.post(cancel_url)
    assert response.status_code == 303
    assert _("Your registration is cancelled.") in unescape(client.get(response["Location"]).content.decode())
    assert client.post(cancel_url).status_code == 303
    assert Registration.objects.get().status == RegistrationStatus.CANCELLED


def test_with_htmx_the_fragment_and_the_numbers_are_swapped(client, resident):
    activity = make_activity("registration", capacity=1)
    enrol(activity, make_person())
    response = client.post(register_url(activity), **HTMX)
    html = unescape(response.content.decode())
    assert "<html" not in html
    assert _("You are number %(position)s in line.") % {"position": 1} in html
    assert f'id="places-{activity.pk}" hx-swap-oob="true"' in html
    row = Registration.objects.get(person=resident)
    html = client.post(reverse("registrations:cancel", args=[row.pk]), **HTMX).content.decode()
    assert _("Your registration is cancelled.") in unescape(html)


def test_full_and_closed_say_why(client, resident):
    activity = make_activity("registration", capacity=1, waiting_list=False)
    enrol(activity, make_person())
    response = client.post(register_url(activity))
    assert response.status_code == 409
    assert response.context["decision"].message in unescape(response.content.decode())
    shift_window(activity, closes="-1 second")
    response = client.post(register_url(activity), **HTMX)
    assert response.status_code == 409
    assert response.context["decision"].message in unescape(response.content.decode())
    assert response.context["decision"].message in page_html(client, activity)


def test_a_registration_is_its_persons_alone(client, resident):
    activity = make_activity("registration")
    (row,) = enrol(activity, make_person())
    url = reverse("registrations:cancel", args=[row.pk])
    assert client.get(url).status_code == 404
    assert client.post(url).status_code == 404
    client.logout()
    assert client.post(url).status_code == 302
    assert Registration.objects.get().status == RegistrationStatus.CONFIRMED


def test_one_can_cancel_after_the_page_is_gone(client, resident):
    activity = make_activity("registration")
    (row,) = enrol(activity, resident)
    activity.page.unpublish()
    assert client.get(register_url(activity)).status_code == 404
    url = reverse("registrations:cancel", args=[row.pk])
    assert client.get(url).status_code == 200
    assert client.post(url).status_code == 303
    assert client.get(url).status_code == 200


def test_unknown_and_other_kinds_are_not_found(client, resident):
    for number in (10**9, make_activity("discussion").pk):
        url = reverse("registrations:register", args=[number])
        assert client.get(url).status_code == 404
        assert client.post(url).status_code in (404, 409)
    assert client.get(reverse("registrations:cancel", args=[10**9])).status_code == 404


def test_open_data_holds_totals_only(client):
    activity = make_activity("registration", capacity=2, title="Workshop")
    enrol(activity, *make_people(3))
    make_activity("registration").page.unpublish()
    (row,) = json.loads(b"".join(client.get(reverse("registrations:json"))))["rows"]
    assert (row["title"], row["places"], row["with_a_place"], row["waiting"]) == ("Workshop", 2, 2, 1)


def test_queries_do_not_grow_with_the_number_of_people(client):
    counts = []
    for capacity, crowd in ((2, 3), (200, 300)):
        activity = make_activity("registration", capacity=capacity)
        people = make_people(crowd)
        Registration.objects.bulk_create(
            Registration(
                activity=activity,
                person=person,
                status="confirmed" if n < capacity else "waiting",
                place=n + 1 if n < capacity else None,
            )
            for n, person in enumerate(people)
        )
        client.logout()
        page = activity.page.specific.get_url()
        client.get(page)
        with CaptureQueriesContext(connection) as reading:
            client.get(page)
        client.force_login(make_person())
        activity.first_contribution_at = activity.created_at
        activity.save()
        with CaptureQueriesContext(connection) as registering:
            client.post(register_url(activity))
        row = Registration.objects.get(activity=activity, place=1)
        client.force_login(row.person)
        with CaptureQueriesContext(connection) as cancelling:
            client.post(reverse("registrations:cancel", args=[row.pk]))
        counts.append((len(reading), len(registering), len(cancelling)))
    assert counts[0] == counts[1]

"""The corner in the header, and my account."""

import pytest
from django.urls import reverse
from django.utils.translation import override

from cms.core.models import Territory
from cms.notices.models import Event, Notice
from tests.factories.people import make_city_editor, make_person

pytestmark = pytest.mark.django_db

HTMX = {"HX-Request": "true", "HX-Current-URL": "http://testserver/en/proposals/7/?sort=new"}


def menu(client, **headers):
    return client.get("/en/me/", headers=headers or HTMX)


def test_a_visitor_gets_a_link_that_comes_back_and_no_cookie(client):
    fragment = menu(client)
    assert fragment.status_code == 200
    assert not fragment.cookies
    assert "csrf" not in fragment.text
    assert "/en/account/login/?next=%2Fen%2Fproposals%2F7%2F%3Fsort%3Dnew" in fragment.text
    assert fragment["Cache-Control"] == "private, no-store"
    assert "<html" not in fragment.text


def test_a_visitor_costs_no_query(client, django_assert_num_queries):
    with django_assert_num_queries(0):
        menu(client)


@pytest.mark.parametrize(
    "here", ["http://evil.example/en/x/", "http://testserver//evil.example/", "http://testserver/en/account/signup/", "nonsense"]
)
def test_next_is_a_page_of_this_site_and_not_one_of_signing_in(client, here):
    fragment = menu(client, **{"HX-Request": "true", "HX-Current-URL": here})
    assert 'href="/en/account/login/"' in fragment.text


def test_without_javascript_it_is_a_page_without_cookie(client):
    page = client.get("/en/me/")
    assert "<html" in page.text
    assert "/en/account/signup/" in page.text
    assert not page.cookies
    assert page["Cache-Control"] == "private, no-store"


def test_somebody_signed_in_sees_their_name_news_and_the_way_out(client, django_assert_num_queries):
    person = make_person(display_name="Jeanne")
    for key in "ab":
        Notice.objects.create(person=person, event=Event.objects.create(kind="tests.menu", key=key))
    client.force_login(person)
    # Session, person, unread news, and two for whether they may enter the admin.
    with django_assert_num_queries(5):
        fragment = menu(client)
    assert "Jeanne" in fragment.text
    assert person.email not in fragment.text
    for name in ("notices:list", "notices:follows", "accounts:profile", "account_logout"):
        with override("en"):
            assert reverse(name) in fragment.text
    assert "csrfmiddlewaretoken" in fragment.text
    assert "/admin/" not in fragment.text
    assert client.get("/en/me/").status_code == 200


def test_an_editor_sees_the_way_into_the_admin(client):
    client.force_login(make_city_editor())
    assert "/admin/" in menu(client).text


def test_my_account_is_kept_and_shown_in_the_language_chosen(client):
    person = make_person(language="en", display_name="Jeanne")
    client.force_login(person)
    borough = Territory.objects.get(code="5")
    page = client.post("/en/me/account/", {"display_name": "Jeanne D.", "language": "fr", "territory": borough.pk})
    assert page.status_code == 302
    assert page.url.startswith("/fr/")
    person.refresh_from_db()
    assert (person.display_name, person.language, person.territory) == ("Jeanne D.", "fr", borough)
    assert client.get(page.url).status_code == 200


@pytest.mark.parametrize(
    "data",
    [
        {"language": "xx"},
        {"language": "fr", "territory": "999999"},
        {"language": "fr", "display_name": "x" * 61},
        {"language": "fr", "display_name": "a\0b"},
        {},
    ],
)
def test_what_cannot_be_kept_is_422_and_the_header_keeps_the_old_name(client, data):
    person = make_person(display_name="Jeanne")
    client.force_login(person)
    page = client.post("/en/me/account/", data)
    assert page.status_code == 422
    assert "form-errors" in page.text
    person.refresh_from_db()
    assert person.display_name == "Jeanne"


def test_the_city_is_not_where_somebody_lives(client):
    client.force_login(make_person())
    city = Territory.objects.get(kind="city")
    assert client.post("/en/me/account/", {"language": "fr", "territory": city.pk}).status_code == 422


def test_my_account_is_mine_alone(client):
    page = client.get("/en/me/account/")
    assert page.status_code == 302
    assert page.url.startswith("/en/account/login/")

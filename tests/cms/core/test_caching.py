"""Public pages may be kept by any cache, for they are the same for everybody; what became personal is kept by nobody."""

import pytest
from django.http import HttpResponse
from django.test import RequestFactory
from django.urls import ResolverMatch

from cms.core.caching import PublicPagesMiddleware
from tests.cms.blocks.content import every_block, make_document, make_image
from tests.factories.pages import block_value, make_home, make_page
from tests.factories.people import make_city_editor, make_person

pytestmark = pytest.mark.django_db
PUBLIC = "max-age=0, public, s-maxage=60"


@pytest.fixture
def written():
    """A page with every block, content and participation."""
    blocks = every_block(make_image(), make_document(), make_home())
    asked = [(name, block_value(name)) for name in ("proposals", "discussion", "registration")]
    return make_page(*blocks.items(), *asked)


def directives(response):
    """What the answer says to caches."""
    return set(response["Cache-Control"].split(", "))


def test_an_anonymous_page_leaves_nothing_behind(client, written):
    response = client.get(written.url)
    html = response.content.decode()
    assert not response.cookies
    assert "csrf" not in html.lower()
    assert directives(response) == set(PUBLIC.split(", "))
    assert response["Vary"] == "HX-Request"
    assert not client.cookies


def test_a_page_that_has_not_changed_is_not_sent_again(client, written):
    first = client.get(written.url)
    again = client.get(written.url, headers={"if-none-match": first["ETag"]})
    assert again.status_code == 304
    assert again.content == b""
    assert directives(again) == directives(first)
    written.title = "Un autre titre"
    written.save_revision().publish()
    assert client.get(written.url, headers={"if-none-match": first["ETag"]}).status_code == 200


@pytest.mark.parametrize("make_reader", [make_person, make_city_editor])
def test_signed_in_people_read_the_very_same_page(client, written, make_reader):
    anonymous = client.get(written.url)
    client.force_login(make_reader())
    response = client.get(written.url)
    assert response.content == anonymous.content
    assert directives(response) == {"private", "no-cache"}
    assert response["ETag"] == anonymous["ETag"]


def answer(response, method="get", url_name="wagtail_serve", **cookies):
    """What the middleware makes of a view's response."""
    request = getattr(RequestFactory(), method)("/fr/")
    request.COOKIES.update(cookies)
    request.resolver_match = ResolverMatch(lambda: None, (), {}, url_name=url_name)
    return PublicPagesMiddleware(lambda request: response)(request)


def test_a_page_that_sets_a_cookie_is_kept_by_nobody():
    response = HttpResponse("x")
    response.set_cookie("messages", "1")
    assert directives(answer(response)) == {"private", "no-store"}


def test_a_page_that_touched_the_session_is_kept_by_nobody():
    assert directives(answer(HttpResponse("x", headers={"Vary": "Cookie"}))) == {"private", "no-store"}


def test_a_page_may_know_better():
    assert answer(HttpResponse("x", headers={"Cache-Control": "no-store"}))["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    ("response", "options"),
    [
        (HttpResponse("x"), {"method": "post"}),
        (HttpResponse("x", status=404), {}),
        (HttpResponse("x"), {"url_name": "proposals:support"}),
    ],
)
def test_all_else_is_left_alone(response, options):
    assert "Cache-Control" not in answer(response, **options)

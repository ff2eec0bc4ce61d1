"""The door, what robots read, and what people see when something goes wrong."""

import pytest
from django.test import Client

from cms.core.views import preferred_language

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("accepted", "language"),
    [
        ("", "fr"),
        ("en", "en"),
        ("en-GB,en;q=0.9", "en"),
        ("fr-FR,fr;q=0.9,en;q=0.8", "fr"),
        ("de,en;q=0.7,fr;q=0.3", "en"),
        ("EN-us", "en"),
        ("de", "fr"),
        ("*", "fr"),
        ("en;q=0", "fr"),
        ("\x00;;;=,,q=", "fr"),
    ],
)
def test_the_door_opens_in_the_readers_language(accepted, language):
    assert preferred_language(accepted) == language


def test_the_door_leaves_nothing_behind(client):
    response = client.get("/", headers={"accept-language": "en"})
    assert (response.status_code, response["Location"]) == (302, "/en/")
    assert "Accept-Language" in response["Vary"]
    assert "Cookie" not in response["Vary"]
    assert not response.cookies


def test_robots_are_told_what_is_not_for_them(client):
    response = client.get("/robots.txt")
    lines = response.content.decode().splitlines()
    assert response["Content-Type"].startswith("text/plain")
    assert "Disallow: /admin/" in lines
    assert any(line.startswith("Disallow: /fr/") for line in lines)
    assert any(line.startswith("Disallow: /en/") for line in lines)
    assert lines[-1].endswith("/sitemap.xml")
    assert "Disallow: /" not in lines


def test_weaknesses_have_an_address(client):
    text = client.get("/.well-known/security.txt").content.decode()
    assert "Contact: mailto:" in text
    assert "Expires: " in text


def test_old_browsers_find_the_sign_of_the_house(client):
    assert client.get("/favicon.ico")["Location"].endswith("img/favicon.png")


@pytest.mark.parametrize("path", ["/fr/nulle-part/", "/en/nowhere/", "/fr/%F0%9F%8C%B3/"])
def test_an_unknown_address_is_a_humane_404(client, path):
    response = client.get(path)
    assert response.status_code == 404
    html = response.content.decode()
    assert '<main id="main"' in html
    assert not response.cookies


def test_something_broken_is_said_in_both_languages(client, monkeypatch):
    def stumble(*args, **kwargs):
        raise RuntimeError("secret detail")

    client.raise_request_exception = False
    monkeypatch.setattr("wagtail.models.Site.find_for_request", stumble)
    response = client.get("/fr/")
    html = response.content.decode()
    assert response.status_code == 500
    assert 'lang="en"' in html
    assert "secret detail" not in html
    assert "style=" not in html


def refused_form(**headers):
    """What the browser gets whose form carried no valid token."""
    strict = Client(enforce_csrf_checks=True)
    data = {"login": "resident@example.org", "body": "Des arbres <b>partout</b>", "password": "hunter2-hunter2", "activity": "12"}
    return strict.post("/fr/compte/login/", data, headers={"referer": "http://testserver/fr/page/?x=1", **headers})


def test_an_old_form_keeps_what_was_typed():
    response = refused_form()
    html = response.content.decode()
    assert response.status_code == 403
    assert "Des arbres &lt;b&gt;partout&lt;/b&gt;" in html
    assert "hunter2" not in html
    assert 'href="/fr/page/"' in html
    assert "no-store" in response["Cache-Control"]


def test_an_old_form_in_a_corner_of_the_page_says_so_above_it_and_stays():
    response = refused_form(**{"HX-Request": "true"})
    assert response.status_code == 409, "htmx is told to show conflicts"
    assert response["HX-Retarget"] == "#messages"
    assert 'href="/fr/page/"' in response.text
    assert "<html" not in response.text
    assert "no-store" in response["Cache-Control"]


@pytest.mark.parametrize("headers", [{"origin": "https://evil.example"}, {"referer": "https://evil.example/"}])
def test_words_sent_from_elsewhere_are_not_shown(headers):
    response = refused_form(**headers)
    assert response.status_code == 403
    assert "Des arbres" not in response.content.decode()


@pytest.mark.parametrize("token_is_checked", [True, False])
def test_a_form_in_another_encoding_is_refused_and_no_error_of_ours(token_is_checked):
    client = Client(enforce_csrf_checks=token_is_checked, raise_request_exception=False)
    body = b"login=%ff%fe&csrfmiddlewaretoken=x"
    answer = client.post("/fr/compte/login/", body, content_type="application/x-www-form-urlencoded; charset=utf-7")
    assert answer.status_code == 400
    assert "no-store" in answer["Cache-Control"]

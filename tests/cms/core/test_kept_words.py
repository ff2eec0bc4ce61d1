"""What somebody was writing when their session ended waits for them, and for nobody and nothing else."""

import pytest
from django.urls import reverse

from tests.factories.people import make_person
from tests.factories.proposals import make_call

pytestmark = pytest.mark.django_db

WORDS = {"title": "Des bancs à l’ombre, partout", "text": "Pour se reposer en chemin."}


@pytest.fixture
def address():
    return reverse("proposals:submit", args=[make_call().pk])


def test_the_words_come_back_once_and_only_after_signing_in(client, address):
    page = client.post(address, {**WORDS, "csrfmiddlewaretoken": "a-token"})
    assert page.status_code == 302
    assert client.session["kept_words"]["words"] == WORDS
    client.force_login(make_person())
    assert WORDS["text"] in client.get(address).text
    assert WORDS["text"] not in client.get(address).text


def test_another_form_does_not_get_them(client, address):
    client.post(address, WORDS)
    client.force_login(make_person())
    assert WORDS["text"] not in client.get(reverse("proposals:submit", args=[make_call().pk])).text
    assert WORDS["text"] in client.get(address).text


def test_an_hour_later_they_are_gone(client, address, monkeypatch):
    client.post(address, WORDS)
    client.force_login(make_person())
    monkeypatch.setattr("cms.core.kept_words.SECONDS", 0)
    assert WORDS["text"] not in client.get(address).text


@pytest.mark.parametrize("words", [{}, {"title": " "}, {"text": "a" * 40_001}])
def test_nothing_and_too_much_leave_no_cookie(client, address, words):
    client.post(address, words)
    assert not client.cookies

"""Searching the whole site."""

import pytest
from django.urls import reverse
from django.utils import translation

from tests.factories.pages import make_page

pytestmark = pytest.mark.django_db


def search(client, words):
    with translation.override("fr"):
        return client.get(reverse("home:search"), {"q": words})


def test_finds_pages_that_hold_all_the_words(client):
    make_page(title="Arbres et ombre")
    make_page(title="Arbres en pot")
    assert [page.title for page in search(client, "arbres ombre").context["page_obj"]] == ["Arbres et ombre"]


def test_drafts_are_not_found(client):
    make_page(title="Arbres", live=False)
    assert not search(client, "arbres").context["page_obj"].object_list


@pytest.mark.parametrize("words", ["", "   ", "'\"<*", "a AND (", "-", "x" * 500, "arbres:*"])
def test_strange_words_find_nothing_and_break_nothing(client, words):
    make_page(title="Ombre")
    answer = search(client, words)
    assert answer.status_code == 200
    assert not list(answer.context["page_obj"])

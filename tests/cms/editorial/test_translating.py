"""A borough council translates its own pages, and nobody else's."""

import pytest
from django.urls import reverse
from wagtail.models import Locale
from wagtail_localize.models import Translation, TranslationSource

from tests.factories.pages import make_page
from tests.factories.teams import make_borough

pytestmark = pytest.mark.django_db


@pytest.fixture
def ours(client):
    borough = make_borough("11")
    client.force_login(borough.editor)
    return borough


def submit(client, page):
    english = Locale.objects.get(language_code="en")
    return client.post(reverse("wagtail_localize:submit_page_translation", args=[page.pk]), {"locales": [english.pk]})


def test_they_translate_their_own(client, ours):
    page = make_page(title="Chez nous", parent=ours.section)
    assert submit(client, page).status_code == 302
    assert Translation.objects.filter(source__object_id=page.translation_key).exists()
    assert page.get_translation(Locale.objects.get(language_code="en")).get_parent().title != ours.section.title


@pytest.mark.parametrize("method", ["get", "post"])
def test_not_those_of_others(client, ours, method):
    page = make_page(title="Chez eux", parent=make_borough("20").section)
    answer = getattr(client, method)(reverse("wagtail_localize:submit_page_translation", args=[page.pk]))
    assert answer.status_code in (302, 403)
    assert "Chez eux" not in answer.content.decode()
    assert not Translation.objects.filter(source__object_id=page.translation_key).exists()


@pytest.mark.parametrize("method", ["get", "post"])
def test_nor_do_they_bring_those_of_others_up_to_date(client, ours, method):
    page = make_page(title="Chez eux", parent=make_borough("20").section)
    source, _created = TranslationSource.get_or_create_from_instance(page)
    page.title = "Chez eux, changé"
    page.save_revision().publish()
    answer = getattr(client, method)(reverse("wagtail_localize:update_translations", args=[source.pk]), {"publish": "on"})
    assert answer.status_code in (302, 403)
    source.refresh_from_db()
    assert "changé" not in source.content_json


def test_they_bring_their_own_up_to_date(client, ours):
    page = make_page(title="Chez nous", parent=ours.section)
    submit(client, page)
    source = TranslationSource.objects.get(object_id=page.translation_key)
    assert client.get(reverse("wagtail_localize:update_translations", args=[source.pk])).status_code == 200

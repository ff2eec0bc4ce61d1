"""Translations bring words: dates, places and themes come from the page in its first language, at once."""

from datetime import UTC, datetime

import pytest
from wagtail.models import Locale

from cms.core.models import Theme
from initiatives.volunteering.models import InitiativePage
from tests.factories.pages import make_home, make_page, publish

pytestmark = pytest.mark.django_db


@pytest.fixture
def french():
    return make_page(
        title="Une haie",
        model=InitiativePage,
        organiser="Un collectif",
        place_name="Parc de Belleville",
        starts_at=datetime(2035, 5, 1, 8, tzinfo=UTC),
    )


@pytest.fixture
def english(french):
    english, _new = Locale.objects.get_or_create(language_code="en")
    make_home().copy_for_translation(english)
    page = french.copy_for_translation(english)
    page.title = "A hedge"
    return publish(page)


def test_a_new_date_and_theme_reach_the_translation_when_the_original_is_published(french, english):
    french.starts_at = datetime(2035, 6, 1, 8, tzinfo=UTC)
    french.themes = [Theme.objects.get(slug="environment")]
    publish(french)
    english.refresh_from_db()
    assert english.starts_at == french.starts_at
    assert [theme.slug for theme in english.themes.all()] == ["environment"]
    assert english.title == "A hedge"


def test_an_older_translation_brings_no_older_date_back(french, english):
    old = english.latest_revision
    french.starts_at = datetime(2035, 6, 1, 8, tzinfo=UTC)
    publish(french)
    old.publish()
    assert InitiativePage.objects.get(pk=english.pk).starts_at == french.starts_at


def test_words_of_a_translation_stay_its_own(french, english):
    french.organiser = "Un autre collectif"
    publish(french)
    english.refresh_from_db()
    assert english.organiser == "Un collectif"

"""A page with every block goes through wagtail-localize: words are asked for, rules are not, and blocks stay the same."""

import pytest
from django.test import TestCase
from django.utils.translation import override
from wagtail.models import Locale
from wagtail_localize.models import OverridableSegment, StringSegment, StringTranslation, Translation, TranslationSource

from cms.core.models import Territory, Theme
from home.models import ContentPage
from participation.consultations.models import ConsultationPage
from tests.cms.blocks.content import every_block, make_document, make_image
from tests.factories.pages import block_value, make_home, make_page, publish
from tests.factories.people import make_city_editor

pytestmark = pytest.mark.django_db
PARTICIPATION = ["proposals", "discussion", "registration"]


@pytest.fixture
def english():
    """The second language of the site."""
    return Locale.objects.get_or_create(language_code="en")[0]


@pytest.fixture
def source_page(english):
    """A published French page with one of each block, content and participation."""
    content = every_block(make_image(), make_document(), make_home())
    asked = {
        name: block_value(
            name,
            title=f"Titre {name}",
            introduction="<p>Venez nombreux</p>",
            rule_change={"decided_by": "Conseil", "reason": "Motif"},
        )
        for name in PARTICIPATION
    }
    return make_page(*content.items(), *asked.items(), title="Page en français", search_description="Description en français")


@pytest.fixture
def translation(source_page, english, django_capture_on_commit_callbacks):
    """The page handed over for translation, after its home page."""
    for page in (make_home(), source_page):
        source, _created = TranslationSource.update_or_create_from_instance(page)
        translation = Translation.objects.create(source=source, target_locale=english)
        if page is not source_page:
            with django_capture_on_commit_callbacks(execute=True):
                translation.save_target(publish=True)
    return translation


def segments(translation):
    """What a translator is asked for: the place of each string and its words."""
    found = StringSegment.objects.filter(source=translation.source).select_related("string", "context")
    return [(segment.context.path, segment.string.data) for segment in found]


def translate_everything(translation):
    """Fill each string with its own words and a mark, and publish."""
    for segment in StringSegment.objects.filter(source=translation.source).select_related("string"):
        StringTranslation.objects.create(
            translation_of=segment.string,
            locale=translation.target_locale,
            context=segment.context,
            data="english-page" if segment.context.path == "slug" else f"EN {segment.string.data}",
        )
    with TestCase.captureOnCommitCallbacks(execute=True):
        translation.save_target(publish=True)
    return ContentPage.objects.get(translation_key=translation.source.object_id, locale=translation.target_locale)


def test_translators_are_asked_for_words_and_for_nothing_else(translation):
    words = [text for _path, text in segments(translation)]
    for expected in [
        "Ce qui change", "Plus d’arbres dans la cour", "Une voisine", "À savoir", "La réunion est déplacée.", "Qui participe ?",
        "Tout le monde.", "Qui est venu", "Réunion", "Mai", "Salle comble", "Des habitants sur la place", "La place en mai",
        "Un banc", "Le banc", "Trois minutes pour comprendre", "Lire la suite", "À lire", "Titre proposals", "Titre discussion",
        "Venez nombreux", "Description en français",
    ]:  # fmt: skip
        assert expected in words, expected
    rules = {"warning", "primary", "everyone", "1500", "20", "84", "2", "True", "Motif", "Conseil"}
    assert not rules & set(words)


def test_the_english_page_has_the_same_blocks_in_english_words(client, translation, source_page):
    page = translate_everything(translation)
    assert [child.id for child in page.body] == [child.id for child in source_page.body]
    with override("en"):
        html = client.get(page.url).content.decode()
    for words in [
        "EN Ce qui change", "EN Plus d’arbres dans la cour", "EN La réunion est déplacée.", "EN Qui participe ?",
        "EN Qui est venu", "EN Réunion", "EN Mai", "EN Salle comble", "84",
        "EN Des habitants sur la place", "EN La place en mai", "EN Le banc",
        "EN Trois minutes pour comprendre", "EN Lire la suite", "EN À lire",
    ]:  # fmt: skip
        assert words in html, words
    assert source_page.body[0].value["text"] == "Ce qui change"


def test_rules_stay_those_of_the_source(translation, source_page):
    page = translate_everything(translation)
    for name in PARTICIPATION:
        theirs, ours = (one.body.first_block_by_name(name).value for one in (page, source_page))
        assert theirs["title"] == f"EN Titre {name}"
        assert {key: value for key, value in theirs.items() if key not in ("title", "introduction", "rule_change")} == {
            key: value for key, value in ours.items() if key not in ("title", "introduction", "rule_change")
        }
        assert theirs["rule_change"] == ours["rule_change"]


def test_links_between_pages_follow_the_language(client, translation, source_page):
    page = translate_everything(translation)
    home = make_home().get_translation(translation.target_locale)
    with override("en"):
        html = client.get(page.url).content.decode()
    assert f'<a href="{home.url}">la page</a>' in html
    assert f'href="{home.url}"><span>EN Lire la suite' in html


def test_the_translators_screen_opens(client, translation):
    page = translate_everything(translation)
    client.force_login(make_city_editor())
    response = client.get(f"/admin/pages/{page.pk}/edit/")
    assert response.status_code == 200
    assert "Qui est venu" in response.content.decode()


def test_themes_and_territory_chosen_later_reach_the_translation(english, django_capture_on_commit_callbacks):
    page = make_page(model=ConsultationPage, themes=Theme.objects.filter(slug="sport"))
    with django_capture_on_commit_callbacks(execute=True):
        source, _created = TranslationSource.update_or_create_from_instance(page)
        translation = Translation.objects.create(source=source, target_locale=english)
        translation.save_target(publish=True)
    page.themes.set(Theme.objects.filter(slug__in=["culture", "health"]))
    page.territory = Territory.objects.get(code="19")
    publish(page)
    with django_capture_on_commit_callbacks(execute=True):
        source.update_from_db()
        translation.save_target(publish=True)
    translated = page.get_translation(english)
    assert {theme.slug for theme in translated.themes.all()} == {"culture", "health"}
    assert translated.territory.code == "19"
    assert not OverridableSegment.objects.filter(source=source, context__path="territory").exists()

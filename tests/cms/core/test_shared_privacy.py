"""Privacy holds in every language."""

import pytest
from django.contrib.auth.models import Group
from django.utils import translation
from wagtail.models import Locale, PageViewRestriction

from tests.factories.pages import make_home, make_page, publish
from tests.factories.people import make_person

pytestmark = pytest.mark.django_db
LOGIN, GROUPS = PageViewRestriction.LOGIN, PageViewRestriction.GROUPS


@pytest.fixture(autouse=True)
def _in_french():
    """A visit to an English page leaves English active in this thread."""
    with translation.override("fr"):
        yield


@pytest.fixture
def french():
    english, _new = Locale.objects.get_or_create(language_code="en")
    make_home()
    publish(make_home().copy_for_translation(english))
    return make_page(title="Entre nous")


def in_english(page):
    return publish(page.copy_for_translation(Locale.objects.get(language_code="en")))


def restrict(page, **fields):
    return PageViewRestriction.objects.create(page=page, **{"restriction_type": LOGIN, **fields})


def test_the_translation_is_closed_and_opened_with_its_original(client, french):
    english = in_english(french)
    assert client.get(english.url).status_code == 200
    restriction = restrict(french)
    assert client.get(english.url).status_code == 302
    restriction.delete()
    assert client.get(english.url).status_code == 200


def test_a_later_translation_is_closed_from_the_start(client, french):
    restrict(french)
    assert client.get(in_english(french).url).status_code == 302


def test_groups_are_the_same(client, french):
    english, team = in_english(french), Group.objects.create(name="Team")
    restrict(french, restriction_type=GROUPS).groups.add(team)
    member, stranger = make_person(), make_person()
    member.groups.add(team)
    client.force_login(member)
    assert client.get(english.url).status_code == 200
    client.force_login(stranger)
    assert client.get(english.url).status_code != 200


def test_a_translation_kept_closer_does_not_close_its_original(client, french):
    restrict(in_english(french))
    assert client.get(french.url).status_code == 200


def test_deleting_the_original_does_not_open_its_translation(client, french):
    english = in_english(french)
    restrict(french)
    french.delete()
    assert client.get(english.url).status_code == 302

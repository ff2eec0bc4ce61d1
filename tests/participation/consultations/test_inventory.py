"""The inventory: every consultation, what is open first, found by words, state, territory and theme."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import Locale

from cms.core.models import Territory, Theme
from participation.activities.models import Activity
from participation.consultations.enums import ConsultationState
from participation.consultations.models import ConsultationIndexPage, ConsultationPage
from tests.factories.pages import block_value, make_home, make_page, shift_window

pytestmark = pytest.mark.django_db


@pytest.fixture
def inventory():
    home = make_home()
    index = ConsultationIndexPage(title="Consultations", slug="consultations", locale=home.locale)
    return home.add_child(instance=index)


def a_consultation(inventory, title, *, opens=None, closes=None, blocks=("discussion",), **fields):
    page = make_page(
        *((kind, block_value(kind)) for kind in blocks), title=title, parent=inventory, model=ConsultationPage, **fields
    )
    for activity in Activity.objects.filter(page=page):
        shift_window(activity, opens=opens, closes=closes)
    return page


def titles(client, inventory, **query):
    return [page.title for page in client.get(inventory.url, query).context["page_obj"]]


def test_open_ones_come_first_and_the_soonest_to_close_before_the_others(client, inventory):
    a_consultation(inventory, "Over", opens="-9 days", closes="-1 day")
    a_consultation(inventory, "To come", opens="+2 days", closes="+9 days")
    a_consultation(inventory, "No end")
    a_consultation(inventory, "Later", opens="-1 day", closes="+20 days")
    a_consultation(inventory, "Soon over", opens="-1 day", closes="+1 day")
    assert titles(client, inventory) == ["Soon over", "Later", "No end", "To come", "Over"]


def test_each_state_finds_its_own(client, inventory):
    a_consultation(inventory, "Over", opens="-9 days", closes="-1 day")
    a_consultation(inventory, "To come", opens="+2 days")
    a_consultation(inventory, "Open", opens="-1 day")
    a_consultation(inventory, "Only words", blocks=())
    assert titles(client, inventory, state="open") == ["Open"]
    assert titles(client, inventory, state="soon") == ["To come"]
    assert set(titles(client, inventory, state="closed")) == {"Over", "Only words"}


def test_a_consultation_is_open_while_one_of_its_parts_is(inventory):
    page = a_consultation(inventory, "Two parts", blocks=("discussion", "proposals"))
    first, second = Activity.objects.filter(page=page)
    shift_window(first, opens="-2 days", closes="-1 day")
    shift_window(second, opens="+1 day", closes="+3 days")
    assert ConsultationPage.objects.get(pk=page.pk).state == ConsultationState.SOON
    shift_window(second, opens="-1 day", closes="+3 days")
    assert ConsultationPage.objects.get(pk=page.pk).state == ConsultationState.OPEN


def test_territory_theme_and_words_narrow_the_list(client, inventory):
    borough, theme = Territory.objects.get(code="12"), Theme.objects.get(slug="mobility")
    a_consultation(inventory, "Bicycle lanes", territory=borough, themes=[theme])
    a_consultation(inventory, "Benches in the park")
    assert titles(client, inventory, territory="12") == ["Bicycle lanes"]
    assert titles(client, inventory, theme="mobility") == ["Bicycle lanes"]
    assert titles(client, inventory, q="benches") == ["Benches in the park"]
    assert titles(client, inventory, q="benches", territory="12") == []


def test_a_page_without_territory_takes_the_one_above(client, inventory):
    from home.boroughs import borough_section

    section = borough_section(Territory.objects.get(code="20"), Locale.get_default())
    make_page(title="Streets for schools", parent=section, model=ConsultationPage)
    assert titles(client, inventory, territory="20") == ["Streets for schools"]


def test_nonsense_in_the_address_is_not_an_error(client, inventory):
    a_consultation(inventory, "Benches")
    answer = client.get(inventory.url, {"territory": "atlantis", "state": "?", "page": "minus one", "q": "'\"<*"})
    assert answer.status_code == 200


def test_drafts_and_other_languages_are_not_listed(client, inventory):
    a_consultation(inventory, "Draft", live=False)
    assert titles(client, inventory) == []


def test_a_long_list_costs_as_many_queries_as_a_short_one(inventory):
    def cost():
        with CaptureQueriesContext(connection) as queries:
            Client().get(inventory.url)
        return len(queries)

    theme = Theme.objects.get(slug="sport")
    a_consultation(inventory, "One", themes=[theme])
    Client().get(inventory.url)
    short = cost()
    for number in range(8):
        a_consultation(inventory, f"Number {number}", themes=[theme], territory=Territory.objects.get(code="12"))
    assert cost() == short


def test_no_closing_date_is_announced_while_a_part_is_open_without_one(inventory):
    page = a_consultation(inventory, "Two parts", blocks=("discussion", "proposals"))
    shift_window(Activity.objects.filter(page=page).first(), opens="-1 day", closes="+3 days")
    page = type(page).objects.with_state().get(pk=page.pk)
    assert page.state == "open"
    assert page.deadline == ""

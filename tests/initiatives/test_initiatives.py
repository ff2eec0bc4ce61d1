"""Finding an initiative by date, place and theme, in Paris days."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from cms.core.models import Territory, Theme
from initiatives.volunteering.filters import When, days_of
from initiatives.volunteering.models import InitiativeIndexPage, InitiativePage
from tests.factories.pages import make_home, make_page


@pytest.fixture
def index(db):
    home = make_home()
    return home.add_child(instance=InitiativeIndexPage(title="Act", slug="act", locale=home.locale))


def an_initiative(index, title, starts_at, hours=2, **fields):
    usual = {"organiser": "A collective", "place_name": "A park", "ends_at": starts_at + timedelta(hours=hours)}
    return make_page(title=title, parent=index, model=InitiativePage, starts_at=starts_at, **{**usual, **fields})


def titles(client, index, **query):
    return [page.title for page in client.get(index.url, query).context["page_obj"]]


def test_what_is_to_come_in_order_and_what_is_over_on_demand(client, index):
    now = timezone.now()
    an_initiative(index, "Next month", now + timedelta(days=30))
    an_initiative(index, "Under way", now - timedelta(hours=1))
    an_initiative(index, "Over", now - timedelta(days=2))
    assert titles(client, index) == ["Under way", "Next month"]
    assert titles(client, index, when="past") == ["Over"]


def test_place_and_theme(client, index):
    soon = timezone.now() + timedelta(days=1)
    an_initiative(index, "Hedge", soon, territory=Territory.objects.get(code="20"))
    an_initiative(index, "Choir", soon, themes=[Theme.objects.get(slug="culture")])
    assert titles(client, index, territory="20") == ["Hedge"]
    assert titles(client, index, theme="culture") == ["Choir"]
    assert titles(client, index, territory="20", theme="culture") == []


def test_a_range_holds_whole_days_in_paris(client, index):
    # 23:30 on the 9th in London is 0:30 on the 10th in Paris, in winter time.
    an_initiative(index, "Night walk", datetime(2035, 1, 9, 23, 30, tzinfo=UTC), hours=1)
    assert titles(client, index, first_day="2035-01-10", last_day="2035-01-10") == ["Night walk"]
    assert titles(client, index, first_day="2035-01-09", last_day="2035-01-09") == []


def test_a_range_may_lie_in_the_past(client, index):
    an_initiative(index, "Last year", datetime(2020, 6, 1, 12, tzinfo=UTC))
    assert titles(client, index, first_day="2020-06-01", last_day="2020-06-01") == ["Last year"]


def test_a_range_the_wrong_way_round_says_so_and_still_lists(client, index):
    an_initiative(index, "Hedge", timezone.now() + timedelta(days=1))
    answer = client.get(index.url, {"first_day": "2030-02-02", "last_day": "2030-01-01"})
    assert "last_day" in answer.context["filter_form"].errors
    assert answer.status_code == 200


@pytest.mark.parametrize(
    ("when", "today", "expected"),
    [
        (When.TODAY, date(2030, 1, 2), (date(2030, 1, 2), date(2030, 1, 2))),
        (When.WEEKEND, date(2030, 1, 2), (date(2030, 1, 5), date(2030, 1, 6))),
        (When.WEEKEND, date(2030, 1, 5), (date(2030, 1, 5), date(2030, 1, 6))),
        (When.WEEKEND, date(2030, 1, 6), (date(2030, 1, 6), date(2030, 1, 6))),
        (When.WEEK, date(2030, 1, 2), (date(2030, 1, 2), date(2030, 1, 8))),
        (When.MONTH, date(2030, 1, 2), (date(2030, 1, 2), date(2030, 1, 31))),
    ],
)
def test_the_usual_words_for_dates(when, today, expected):
    assert days_of(when, today) == expected


def test_it_cannot_end_before_it_starts(index):
    page = an_initiative(index, "Backwards", timezone.now())
    page.ends_at = page.starts_at
    with pytest.raises(ValidationError) as refused:
        page.full_clean()
    assert "ends_at" in refused.value.message_dict
    with pytest.raises(IntegrityError), transaction.atomic():
        InitiativePage.objects.filter(pk=page.pk).update(ends_at=page.starts_at)


def test_the_page_says_when_where_and_with_whom(client, index):
    page = an_initiative(index, "Hedge", datetime(2035, 7, 1, 8, tzinfo=UTC), latitude="48.863500", longitude="2.401200")
    html = client.get(page.url).content.decode()
    assert "de 10\u00a0h" in html
    assert "A park" in html
    assert "A collective" in html
    assert "mlat=48.863500" in html


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31", "1899-12-31", "3000-01-01"])
@pytest.mark.parametrize("end", ["first_day", "last_day"])
def test_days_that_no_calendar_can_shift_are_refused_beside_the_field(client, index, end, day):
    answer = client.get(index.url, {end: day})
    assert answer.status_code == 200
    assert list(answer.context["filter_form"].errors) == [end]

"""Dates and hours as each language writes them."""

from datetime import UTC, date, datetime

import pytest
from django.utils import timezone, translation

from cms.core.dates import date_in_words, end_in_words, moment_in_words, span_in_words

# Summer time: two hours ahead of UTC in Paris.
AFTERNOON = datetime(2026, 7, 1, 12, 30, tzinfo=UTC)
EVENING = datetime(2026, 7, 1, 15, 0, tzinfo=UTC)
MIDNIGHT = datetime(2026, 7, 31, 22, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def paris():
    with timezone.override("Europe/Paris"):
        yield


def test_french_writes_hours_with_an_h_and_the_first_of_a_month_as_an_ordinal():
    with translation.override("fr"):
        assert date_in_words(date(2026, 7, 1)) == "1er juillet 2026"
        assert date_in_words(date(2026, 7, 11)) == "11 juillet 2026"
        assert moment_in_words(AFTERNOON) == "mercredi 1er juillet 2026 à 14\u00a0h\u00a030"
        assert span_in_words(AFTERNOON, EVENING) == "mercredi 1er juillet 2026, de 14\u00a0h\u00a030 à 17\u00a0h"
        assert end_in_words(MIDNIGHT) == "vendredi 31 juillet 2026 à minuit"


def test_english_writes_the_day_before_the_month():
    with translation.override("en"):
        assert date_in_words(date(2026, 7, 1)) == "1 July 2026"
        assert span_in_words(AFTERNOON, EVENING) == "Wednesday 1 July 2026, from 14:30 to 17:00"
        assert end_in_words(MIDNIGHT) == "Friday 31 July 2026 at midnight"

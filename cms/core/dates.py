"""Dates and times in words, in the active language and in Paris time."""

from datetime import date, datetime

from django.utils import formats, timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _


def date_in_words(day: date, precision: str = "day") -> str:
    """A date no more precise than its source: `precision` is "day", "month" or "year"."""
    if precision == "year":
        return str(day.year)
    return formats.date_format(day, "YEAR_MONTH_FORMAT" if precision == "month" else "DATE_FORMAT")


def period_in_words(first: date, last: date, precision: str = "day") -> str:
    """From one date to another."""
    return _("%(first)s to %(last)s") % {
        "first": date_in_words(first, precision),
        "last": date_in_words(last, precision),
    }


def moment_in_words(moment: datetime) -> str:
    """A day with its name and the time in Paris."""
    local = timezone.localtime(moment)
    day = formats.date_format(local, "l") + " " + formats.date_format(local, "DATE_FORMAT")
    return _("%(day)s, %(time)s") % {"day": capfirst(day), "time": formats.date_format(local, "TIME_FORMAT")}


def span_in_words(start: datetime, end: datetime | None) -> str:
    """When something takes place: the second date is left out when it is the first one's day."""
    if end is None:
        return moment_in_words(start)
    same_day = timezone.localtime(start).date() == timezone.localtime(end).date()
    last = formats.date_format(timezone.localtime(end), "TIME_FORMAT") if same_day else moment_in_words(end)
    return _("%(start)s to %(end)s") % {"start": moment_in_words(start), "end": last}

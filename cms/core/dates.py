"""Dates and times in words, in the active language and in Paris time."""

from datetime import date, datetime, time, timedelta

from django.utils import formats, timezone
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
    """A day with its name, and the time in Paris unless it is midnight, when the day begins."""
    local = timezone.localtime(moment)
    if local.time() == time.min:
        return day_in_words(local)
    return _("%(day)s, %(time)s") % {"day": day_in_words(local), "time": formats.date_format(local, "TIME_FORMAT")}


def day_in_words(day: date) -> str:
    """A date with the name of its day."""
    return _("%(weekday)s %(date)s") % {"weekday": formats.date_format(day, "l"), "date": formats.date_format(day, "DATE_FORMAT")}


def end_in_words(moment: datetime) -> str:
    """The end of a half-open window: one that closes at midnight lasts through the whole day before."""
    local = timezone.localtime(moment)
    if local.time() == time.min:
        return _("%(day)s at midnight") % {"day": day_in_words(local - timedelta(days=1))}
    return moment_in_words(moment)


def span_in_words(start: datetime, end: datetime | None) -> str:
    """When something takes place: the second date is left out when it is the first one's day."""
    if end is None:
        return moment_in_words(start)
    same_day = timezone.localtime(start).date() == timezone.localtime(end).date()
    last = formats.date_format(timezone.localtime(end), "TIME_FORMAT") if same_day else moment_in_words(end)
    return _("%(start)s to %(end)s") % {"start": moment_in_words(start), "end": last}

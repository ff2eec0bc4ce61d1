"""Dates and times in words, in the active language and in Paris time."""

from datetime import date, datetime, time, timedelta

from django.utils import formats, timezone
from django.utils.translation import gettext as _
from django.utils.translation import pgettext


def date_in_words(day: date, precision: str = "day") -> str:
    """A date no more precise than its source: `precision` is "day", "month" or "year"."""
    if precision == "year":
        return str(day.year)
    if precision == "month":
        return formats.date_format(day, "YEAR_MONTH_FORMAT")
    # Translators: a format of dates; French writes "1er" on the first day of a month and on no other.
    return formats.date_format(day, pgettext("the first of a month", "j F Y") if day.day == 1 else "DATE_FORMAT")


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
    return _("%(day)s, %(time)s") % {"day": day_in_words(local), "time": hour_in_words(local)}


def hour_in_words(local: datetime) -> str:
    """An hour of the day, without its minutes where there are none."""
    # Translators: formats of hours: "17 h" and "17 h 30" in French.
    return formats.date_format(
        local, pgettext("a full hour", "G:i") if local.minute == 0 else pgettext("hour and minutes", "G:i")
    )


def day_in_words(day: date) -> str:
    """A date with the name of its day."""
    return _("%(weekday)s %(date)s") % {"weekday": formats.date_format(day, "l"), "date": date_in_words(day)}


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
    first, last = timezone.localtime(start), timezone.localtime(end)
    if first.date() == last.date():
        hours = {"start": hour_in_words(first), "end": hour_in_words(last)}
        return _("%(day)s, from %(start)s to %(end)s") % {"day": day_in_words(first), **hours}
    return _("%(start)s to %(end)s") % {"start": moment_in_words(start), "end": moment_in_words(end)}

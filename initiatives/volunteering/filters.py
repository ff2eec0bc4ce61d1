"""Finding an initiative: by date, by place, by theme."""

from datetime import date, datetime, time, timedelta

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.models import PageQuerySet

from cms.core.listing import Listing, ListingForm
from initiatives.volunteering.models import InitiativePage


class When(models.TextChoices):
    """The usual ways to ask for a date."""

    TODAY = "today", _("Today")
    WEEKEND = "weekend", _("This week-end")
    WEEK = "week", _("The next seven days")
    MONTH = "month", _("The next thirty days")
    PAST = "past", _("Already over")


def days_of(when: str, today: date) -> tuple[date, date]:
    """First and last day that `when` stands for, seen from `today` (a date in Paris). On a Sunday the week-end is today."""
    if when == When.TODAY:
        return today, today
    if when == When.WEEKEND:
        saturday = today + timedelta(days=5 - today.weekday())
        return max(saturday, today), saturday + timedelta(days=1)
    return today, today + timedelta(days=6 if when == When.WEEK else 29)


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))


# Days that calendars and databases can count from, whatever the time zone: the first and the last of all cannot be shifted.
KNOWN_DAYS = [MinValueValidator(date(1900, 1, 1)), MaxValueValidator(date(2999, 12, 31))]


class DayInput(forms.DateInput):
    """The browser's own calendar, which sends ISO dates in every language."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class InitiativeForm(ListingForm):
    """When, where, about what."""

    when = forms.ChoiceField(label=_("When"), choices=[("", _("All dates to come")), *When.choices], required=False)
    first_day = forms.DateField(label=pgettext_lazy("a day", "From"), required=False, widget=DayInput, validators=KNOWN_DAYS)
    last_day = forms.DateField(label=pgettext_lazy("a day", "Until"), required=False, widget=DayInput, validators=KNOWN_DAYS)
    field_order = ["when", "first_day", "last_day", "territory", "theme", "q"]

    def clean(self) -> dict:
        """A range must not end before it begins."""
        asked = super().clean()
        first, last = asked.get("first_day"), asked.get("last_day")
        if first and last and last < first:
            self.add_error("last_day", _("The last day must not come before the first."))
        return asked

    def narrow(self, pages: PageQuerySet) -> PageQuerySet:
        """By dates, on top of what every list can do. Days are days in Paris, whole."""
        pages = super().narrow(pages)
        asked = self.cleaned_data
        when, first, last = asked.get("when"), asked.get("first_day"), asked.get("last_day")
        if when == When.PAST:
            return pages.past()
        if when:
            first, last = days_of(when, timezone.localdate())
        # Without any date, what is over is left out; a range may lie in the past.
        pages = pages.upcoming() if when or not (first or last) else pages.with_end().order_by("starts_at", "pk")
        if first:
            pages = pages.filter(over_at__gte=_midnight(first))
        if last:
            pages = pages.filter(starts_at__lt=_midnight(last + timedelta(days=1)))
        return pages


class InitiativeFilter(Listing):
    """Every published initiative."""

    form_class = InitiativeForm

    def pages(self) -> PageQuerySet:
        """Those of the list's language."""
        return InitiativePage.objects.live().public().filter(locale=self.locale).for_cards()

"""Lists of pages that people narrow down with a plain GET form: one way for all of them."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.paginator import Page as PaginatedPage
from django.core.paginator import Paginator
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.models import Locale, PageQuerySet

from cms.core.models import Territory, Theme
from cms.core.text import searchable


class ListingForm(forms.Form):
    """Words, territory and theme. Subclasses add fields and narrow the queryset in `narrow`."""

    q = forms.CharField(label=pgettext_lazy("to search for", "Words"), required=False, max_length=80)
    territory = forms.ModelChoiceField(
        label=_("Territory"),
        queryset=Territory.objects.all(),
        to_field_name="code",
        required=False,
        empty_label=_("All of Paris"),
    )
    theme = forms.ModelChoiceField(
        label=_("Theme"), queryset=Theme.objects.all(), to_field_name="slug", required=False, empty_label=_("All themes")
    )

    def narrow(self, pages: PageQuerySet) -> PageQuerySet:
        """Keep what was asked for. A field with an invalid value says so in the form and narrows nothing."""
        asked = self.cleaned_data
        if asked.get("territory"):
            pages = pages.filter(territory=asked["territory"])
        if asked.get("theme"):
            pages = pages.filter(themes=asked["theme"])
        if searchable(asked.get("q", "")):
            found = pages.model.objects.live().search(searchable(asked["q"]), operator="and", order_by_relevance=False)
            pages = pages.filter(pk__in=found.get_queryset().order_by().values("pk"))
        return pages


class Listing:
    """A filtered, paginated list of one kind of page in one language.

    Subclasses set `form_class`, `per_page` and `pages()`. The list always costs the same number of queries.
    """

    form_class: type[ListingForm] = ListingForm
    per_page = 12

    def __init__(self, query: QueryDict, *, locale: Locale) -> None:
        self.query = query
        self.locale = locale
        self.form = self.form_class(query or None) if query else self.form_class({})

    def pages(self) -> PageQuerySet:
        """All pages of this kind that anybody may see, in the list's language and order."""
        raise NotImplementedError

    def results(self) -> PaginatedPage:
        """The page of results that was asked for; the nearest one where its number makes no sense."""
        self.form.is_valid()
        return Paginator(self.form.narrow(self.pages()), self.per_page).get_page(self.query.get("page"))

    def context(self) -> dict[str, Any]:
        """What the index page's template needs: the filter form, the results, whether anything was asked for."""
        return {"filter_form": self.form, "page_obj": self.results(), "is_filtered": any(self.form.cleaned_data.values())}

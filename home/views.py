"""Searching the whole site: its pages, and the proposals of residents."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe
from wagtail.models import Locale, Page, PageQuerySet

from cms.core.caching import shared_page
from cms.core.permissions import anybody, public_view
from cms.core.text import searchable
from home.forms import SearchForm
from participation.proposals.models import Proposal

PER_PAGE = 12
PROPOSALS_SHOWN = 5


@public_view(anybody)
@shared_page
@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """Pages in the reader's language that hold all the words, the best match first, and proposals that name them."""
    form = SearchForm(request.GET)
    words = form.cleaned_data["q"].strip() if form.is_valid() else ""
    found = Paginator(_pages(words) if searchable(words) else [], PER_PAGE).get_page(request.GET.get("page"))
    context = {"form": form, "words": words, "page_obj": found, "proposals": _proposals(words) if words else []}
    return render(request, "pages/search.html", context)


def _pages(words: str):
    pages: PageQuerySet = Page.objects.live().public().filter(locale=Locale.get_active(), depth__gt=1)
    return pages.specific().search(searchable(words), operator="and")


def _proposals(words: str) -> list[Proposal]:
    named = Proposal.objects.public().listed().filter(activity__page__live=True, title__icontains=words)
    return list(named.for_cards().order_by("-supports_count", "-pk")[:PROPOSALS_SHOWN])

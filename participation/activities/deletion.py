"""Deleting pages that people have used: explained, with unpublishing as the way out."""

from __future__ import annotations

from collections.abc import Iterable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from wagtail.models import Page

from participation.activities.contributions import parts_in_use


def keep_pages_in_use(request: HttpRequest, pages: Iterable[Page]) -> HttpResponse | None:
    """The page that explains which parts of these pages hold contributions; None when they may be deleted.

    A translation may always go: it brings words only.
    """
    pages = list(pages)
    parts = parts_in_use(pages)
    if not parts:
        return None
    choices = [(page, page.live and page.permissions_for_user(request.user).can_unpublish()) for page in pages]
    return render(request, "editorial/kept_pages.html", {"parts": parts, "choices": choices}, status=409)

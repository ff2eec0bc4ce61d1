"""Deletions that the admin refuses, with an explanation: people who have contributed, the section of a team."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from django.contrib import messages
from django.db import router
from django.db.models import Model
from django.db.models.deletion import Collector, ProtectedError, RestrictedError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.models import GroupPagePermission, Page

from cms.accounts.models import User


def what_protects(rows: Iterable[Model]) -> dict[str, int]:
    """The kinds of records that keep these rows from being deleted, and how many of each. Empty when nothing does."""
    kept: Counter[str] = Counter()
    for row in rows:
        collector = Collector(using=router.db_for_write(type(row)), origin=row)
        try:
            collector.collect([row])
        except ProtectedError as error:
            protected = error.protected_objects
        except RestrictedError as error:
            protected = error.restricted_objects
        else:
            continue
        kept.update(capfirst(str(record._meta.verbose_name_plural)) for record in protected)
    return dict(kept)


def keep_contributors(request: HttpRequest, people: Iterable[User]) -> HttpResponse | None:
    """The page that explains why these people cannot be deleted, and how to close their accounts; None if they can be."""
    people = list(people)
    kept = what_protects(people)
    if not kept:
        return None
    context = {"people": people, "kept": kept, "page_title": _title(people)}
    return render(request, "editorial/kept_people.html", context, status=409)


def _title(people: list[User]) -> str:
    return ", ".join(str(person) for person in people[:3])


def keep_sections(request: HttpRequest, pages: Iterable[Page]) -> HttpResponse | None:
    """Back to the page, with a word, when an editor would delete the section that their own rights stand on."""
    for page in pages:
        parent = page.get_parent()
        holds_rights = GroupPagePermission.objects.filter(page=page).exists()
        if holds_rights and not (parent and parent.permissions_for_user(request.user).can_edit()):
            messages.error(request, _("“%(section)s” is the part of a team: only the City can remove it.") % {"section": page})
            return redirect("wagtailadmin_explore", page.pk)
    return None

"""The first screen of the admin: what asks for attention on the editor's pages, and help where the work is."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.components import Component

# Wagtail's own panels that speak of Wagtail instead of the editor's work.
CLUTTER = {"upgrade_notification", "whats_new_in_wagtail_version", "user_objects_in_workflow_moderation"}

TIPS = [
    (
        _("Rules are promises"),
        _("Dates, thresholds and places can change until the first person takes part. Afterwards, a change shows in public."),
    ),
    (
        _("Answer what waits"),
        _("Proposals that wait to be read are invisible. When you do not publish one, its author reads your reason."),
    ),
    (
        _("Unpublish, do not delete"),
        _("A page on which people have taken part stays: unpublishing hides it and keeps every contribution."),
    ),
]


@dataclass(frozen=True)
class DeskItem:
    """One line of the desk: what it is, when, and where to go."""

    text: str
    url: str
    detail: str = ""


@dataclass(frozen=True)
class DeskSection:
    """One part of the desk: a heading, its first lines, how many there are in all, and the address of all of them."""

    title: str
    items: list[DeskItem] = field(default_factory=list)
    total: int = 0
    url: str = ""
    nothing: str = ""
    order: int = 100


SectionSource = Callable[[HttpRequest], DeskSection | None]
_sources: list[SectionSource] = []


def desk_section(source: SectionSource) -> SectionSource:
    """Add a part to the desk. `source(request)` gives it for this editor, or None to leave it out. Usable as a decorator."""
    _sources.append(source)
    return source


class DeskPanel(Component):
    """The editor's desk on the admin's first screen."""

    name = "desk"
    template_name = "editorial/desk.html"
    order = 50

    def get_context_data(self, parent_context: dict[str, Any]) -> dict[str, Any]:
        """All sections that have something to say to this editor, and the tips."""
        request = parent_context["request"]
        found = [source(request) for source in _sources]
        sections = sorted((section for section in found if section), key=lambda section: section.order)
        return {"request": request, "sections": sections, "tips": TIPS}


def without_clutter(panels: Iterable[Component]) -> list[Component]:
    """The panels of Wagtail that concern the editor's work."""
    return [panel for panel in panels if getattr(panel, "name", "") not in CLUTTER]

"""Bases of every viewset of the project: each of their views stays within the declared scope of its model."""

from __future__ import annotations

from typing import Any

from django.contrib.admin.utils import quote
from django.db.models import QuerySet
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.admin_url_finder import register_admin_url_finder
from wagtail.admin.viewsets.chooser import ChooserViewSet
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.log_actions import registry as log_registry
from wagtail.snippets.views.chooser import SnippetChooserViewSet
from wagtail.snippets.views.snippets import SnippetViewSet

from cms.core.models import Territory, Theme
from cms.editorial.acts import ActView, RecordAct
from cms.editorial.bulk_actions import bulk_act
from cms.editorial.records import RecordHistoryView, RecordIndexView, RecordInspectView
from cms.editorial.scoping import CITY_WIDE, declare_scope, policy_of, scope_of
from cms.editorial.views import scoped
from cms.editorial.vocabularies import ThemeForm, VocabularyDeleteView

# Vocabularies of the whole City: who may change them is a matter of permissions, not of pages.
declare_scope(Territory, CITY_WIDE, acts={"view", "change"})
declare_scope(Theme, CITY_WIDE)


class ScopedViewSetMixin:
    """Builds every view of a viewset with the scope of its model. Raises LookupError where none is declared."""

    def construct_view(self, view_class: type, **kwargs: Any):
        """The view, kept in scope whatever it is: Wagtail's own, or one that a viewset adds."""
        scope_of(self.model)
        return super().construct_view(scoped(view_class), **kwargs)


class ScopedModelViewSet(ScopedViewSetMixin, ModelViewSet):
    """A ModelViewSet whose index, results, exports, forms, inspect, history, usage and copy stay in scope."""

    inspect_view_enabled = True


class ScopedChooserViewSet(ScopedViewSetMixin, ChooserViewSet):
    """A chooser that offers, and accepts, only rows in scope."""


class ScopedSnippetChooserViewSet(ScopedViewSetMixin, SnippetChooserViewSet):
    """The chooser of a scoped snippet."""


class ScopedSnippetViewSet(ScopedViewSetMixin, SnippetViewSet):
    """A SnippetViewSet whose every view and chooser stays in scope; for its bulk deletion see `bulk_actions`."""

    chooser_viewset_class = ScopedSnippetChooserViewSet


class _InspectURLFinder:
    """Sends whoever follows a reference to a record to its inspect view: records have no edit form."""

    viewset: RecordViewSet

    def __init__(self, user=None) -> None:
        self.user = user

    def get_edit_url(self, instance) -> str | None:
        """The address of the record, or None when this person may not see it."""
        policy = policy_of(self.viewset.model)
        if self.user is not None and not policy.user_has_permission_for_instance(self.user, "view", instance):
            return None
        return reverse(self.viewset.get_url_name("inspect"), args=(quote(instance.pk),))


class RecordViewSet(ScopedModelViewSet):
    """Residents' records: listed, searched, filtered, exported and inspected, never typed or deleted by editors.

    What editors may do with a record is a RecordAct, served at `<pk>/<its name>/` and, where it says so, in bulk.
    `select` names the relations that a listing reads, `help_text` says in a sentence what the listing is for.
    `inspect_view_fields` is the whole list of what is shown of one record; dotted paths are labelled in
    `export_headings`.
    """

    acts: tuple[RecordAct, ...] = ()
    select: tuple[str, ...] = ()
    help_text = ""
    index_view_class = RecordIndexView
    inspect_view_class = RecordInspectView
    history_view_class = RecordHistoryView
    copy_view_enabled = False
    add_to_reference_index = False
    list_per_page = 50
    # Plain database search: records are found by the words they hold, whether indexed or not.
    search_backend_name = None

    def get_common_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        """Name only the addresses that exist, and the acts."""
        nowhere = dict.fromkeys(["add_url_name", "edit_url_name", "delete_url_name", "usage_url_name"])
        acts = {"acts": self.acts, "act_url_names": {act.name: self.get_url_name(act.name) for act in self.acts}}
        return super().get_common_view_kwargs(**nowhere, **acts, **kwargs)

    def get_queryset(self) -> QuerySet:
        """All records, with what the columns read."""
        return self.model._default_manager.select_related(*self.select)

    def get_index_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        """Read what the columns need in the same query."""
        return super().get_index_view_kwargs(queryset=self.get_queryset(), help_text=self.help_text, **kwargs)

    def get_inspect_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        """Relations are named as in exports."""
        return super().get_inspect_view_kwargs(labels=self.export_headings, **kwargs)

    def get_form_fields(self) -> list[str]:
        """None: there is no form."""
        return []

    def get_urlpatterns(self) -> list[URLPattern]:
        """The doors of a record: fewer than Wagtail's, so fewer to guard."""
        key = f"<{self.pk_path_converter}:pk>"
        return [
            path("", self.index_view, name="index"),
            path("results/", self.index_results_view, name="index_results"),
            path(f"inspect/{key}/", self.inspect_view, name="inspect"),
            path(f"history/{key}/", self.history_view, name="history"),
            path(f"history-results/{key}/", self.history_results_view, name="history_results"),
            *(path(f"{key}/{act.name}/", self.construct_view(ActView, act=act), name=act.name) for act in self.acts),
        ]

    def on_register(self) -> None:
        """Also offer the acts in bulk, and name them in histories."""
        super().on_register()
        for act in self.acts:
            log_registry.register_action(act.log_action(self.model), act.label, act.done)
            if act.in_bulk:
                hooks.register("register_bulk_action", bulk_act(self.model, act))

    def register_admin_url_finder(self) -> None:
        """References to a record lead to its inspect view, for those who may see it."""
        register_admin_url_finder(self.model, type("RecordURLFinder", (_InspectURLFinder,), {"viewset": self}))


class ThemeViewSet(ScopedModelViewSet):
    """The themes, which city editors may rename."""

    model = Theme
    name = "themes"
    icon = "tag"
    menu_label = _("Themes")
    list_display = ["name_fr", "name_en", "slug", "icon"]
    search_fields = ["name_fr", "name_en", "slug"]
    search_backend_name = None
    delete_view_class = VocabularyDeleteView
    copy_view_enabled = False
    add_to_settings_menu = True

    def get_form_class(self, for_update: bool = False) -> type[ThemeForm]:
        """The form in which a code is given once."""
        return ThemeForm


class TerritoryViewSet(ScopedModelViewSet):
    """The City and its boroughs, whose names and places on the map city editors may correct."""

    model = Territory
    name = "territories"
    icon = "site"
    menu_label = _("Territories")
    list_display = ["name_fr", "name_en", "number", "kind"]
    search_fields = ["name_fr", "name_en", "code"]
    search_backend_name = None
    form_fields = ["name_fr", "name_en", "number", "latitude", "longitude"]
    copy_view_enabled = False
    add_to_settings_menu = True

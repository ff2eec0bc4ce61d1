"""The listing and the inspect view of residents' records, with the acts that editors may do."""

from __future__ import annotations

from typing import Any

from django.contrib.admin.utils import quote
from django.db import models
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.admin.ui.menus import MenuItem
from wagtail.admin.ui.tables import BaseColumn, BulkActionsCheckboxColumn, Column, TitleColumn
from wagtail.admin.views import generic
from wagtail.admin.views.generic.history import HistoryView
from wagtail.admin.widgets.button import Button, HeaderButton
from wagtail.coreutils import multigetattr

from cms.core.exports import SafeExportMixin
from cms.editorial.acts import RecordAct


class RecordIndexView(SafeExportMixin, generic.IndexView):
    """A listing with checkboxes where there are acts for several records, and exports that no spreadsheet executes."""

    template_name = "editorial/records.html"
    acts: tuple[RecordAct, ...] = ()
    act_url_names: dict[str, str] = {}
    help_text = ""

    @cached_property
    def columns(self) -> list[BaseColumn]:
        """The listing's columns, after a checkbox where it is of use."""
        columns = list(super().columns)
        columns[0] = self._first_column(columns[0])
        if any(act.in_bulk for act in self.acts) and self.user_has_permission("change"):
            return [BulkActionsCheckboxColumn("bulk_actions", obj_type="record"), *columns]
        return columns

    def _first_column(self, column: Column) -> TitleColumn:
        """Whatever the first column shows leads to the record and has its buttons."""
        return self._get_title_column_class(TitleColumn)(
            column.name,
            label=column.label,
            accessor=column.accessor,
            sort_key=column.sort_key,
            get_url=self.get_inspect_url,
            get_title_id=lambda record: f"record_{quote(record.pk)}_title",
        )

    def get_list_more_buttons(self, instance: models.Model) -> list:
        """Inspect, then each act that fits the record's state. Scope needs no query: the listing is within it."""
        buttons = super().get_list_more_buttons(instance)
        if not self.user_has_permission("change"):
            return buttons
        return buttons + [
            MenuItem(
                act.label,
                url=reverse(self.act_url_names[act.name], args=[quote(instance.pk)]),
                icon_name=act.icon,
                priority=30 + position,
            )
            for position, act in enumerate(self.acts)
            if act.possible(instance)
        ]

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add what the listing is for, in a sentence."""
        return {**super().get_context_data(*args, **kwargs), "help_text": self.help_text}


class RecordInspectView(generic.InspectView):
    """One record, with the acts that fit its state and its history."""

    acts: tuple[RecordAct, ...] = ()
    act_url_names: dict[str, str] = {}
    labels: dict[str, str] = {}
    history_url_name = None

    @cached_property
    def header_buttons(self) -> list[HeaderButton]:
        """One button for each act that this editor may do now."""
        return [
            HeaderButton(act.label, url=self._address(self.act_url_names[act.name]), icon_name=act.icon, priority=position)
            for position, act in enumerate(self.acts)
            if act.possible(self.object) and act.permitted(self.request.user, self.object)
        ]

    @cached_property
    def header_more_buttons(self) -> list[Button]:
        """The record's history."""
        return [Button(_("History"), url=self._address(self.history_url_name), icon_name="history", priority=10)]

    def get_fields(self) -> list[str]:
        """The declared fields only: no field of a record is shown because nobody thought of hiding it."""
        return list(self.fields)

    def get_page_title(self) -> str:
        """What kind of record it is."""
        return capfirst(str(self.model._meta.verbose_name))

    def get_fields_context(self) -> list[dict[str, Any]]:
        """What there is to say: a proposal that nobody refused has no reason for it."""
        return [shown for shown in super().get_fields_context() if shown["value"] not in (None, "")]

    def get_context_for_field(self, field_name: str) -> dict[str, Any]:
        """Label and value. A dotted path such as "author.public_name" leads to what a relation shows of itself."""
        if "." not in field_name:
            return super().get_context_for_field(field_name)
        return {"label": self.labels[field_name], "value": multigetattr(self.object, field_name), "component": None}

    def _address(self, name: str) -> str:
        return reverse(name, args=[quote(self.object.pk)])


class RecordHistoryView(HistoryView):
    """What editors did with one record, for whoever may see the record."""

    any_permission_required = ["view", "change"]
    inspect_url_name = None

    @cached_property
    def header_buttons(self) -> list[HeaderButton]:
        """None: a record has no edit form."""
        return []

    def get_edit_url(self, instance: models.Model) -> str:
        """The record itself."""
        return reverse(self.inspect_url_name, args=[quote(instance.pk)])

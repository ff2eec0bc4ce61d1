"""Acts on several rows at once: Wagtail's bulk actions, kept in scope before anything is loaded or shown."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import models
from django.http import Http404, HttpRequest
from django.utils.functional import classproperty
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail.admin.views.bulk_action import BulkAction
from wagtail.snippets.bulk_actions.delete import DeleteBulkAction
from wagtail.snippets.models import get_snippet_models

from cms.editorial.acts import RecordAct
from cms.editorial.scoping import policy_of, scope_of


class ScopedBulkActionMixin:
    """Rows out of scope do not exist: Wagtail would load them and name them among those "without permission"."""

    def get_actionable_objects(self) -> tuple[list[models.Model], dict[str, list]]:
        """The chosen rows that are in scope and may be acted on, and no word about any other. Raises Http404 for none."""
        rows = scope_of(self.model).limit(self.model._default_manager.all(), self.request.user)
        keys = self.request.GET.getlist("id")
        if "all" not in keys:
            try:
                rows = rows.filter(pk__in=keys)
            except (ValueError, ValidationError):
                raise Http404 from None
        chosen = [row for row in rows if self.check_perm(row)]
        if not chosen:
            raise Http404
        return chosen, {"items_with_no_access": []}


class ScopedBulkAction(ScopedBulkActionMixin, BulkAction):
    """Base of the project's bulk actions."""


class RecordBulkAct(ScopedBulkAction):
    """One RecordAct for several records."""

    act: RecordAct
    template_name = "editorial/bulk_act.html"

    def __init__(self, request: HttpRequest, model: type[models.Model]) -> None:
        super().__init__(request, model)
        self.form_class = self.act.form_class

    def check_perm(self, record: models.Model) -> bool:
        """Those to which the editor may do this, and which are in a state for it."""
        return self.act.permitted(self.request.user, record) and self.act.possible(record)

    def get_execution_context(self) -> dict[str, Any]:
        """Who acts, and the answers of the form."""
        return {"view": self}

    @classmethod
    def execute_action(cls, objects: list[models.Model], *, view: RecordBulkAct, **kwargs: Any) -> tuple[int, int]:
        """Do it to each; those which turn out impossible are left, and said so."""
        done = 0
        for record in objects:
            try:
                cls.act.carry_out(record=record, by=view.request.user, **view.cleaned_form.cleaned_data)
            except ValidationError as error:
                messages.warning(view.request, f"{record}: {' '.join(error.messages)}")
            else:
                done += 1
        return done, 0

    def get_success_message(self, num_parent_objects: int, num_child_objects: int) -> str | None:
        """How many."""
        if not num_parent_objects:
            return None
        return ngettext("Done for %(number)s.", "Done for %(number)s.", num_parent_objects) % {"number": num_parent_objects}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the act."""
        return {**super().get_context_data(**kwargs), "act": self.act}


def bulk_act(model: type[models.Model], act: RecordAct) -> type[RecordBulkAct]:
    """The bulk action of an act, for Wagtail's `register_bulk_action`."""
    return type(
        f"Bulk{type(act).__name__}",
        (RecordBulkAct,),
        {
            "act": act,
            "models": [model],
            "action_type": act.name,
            "display_name": act.label,
            "aria_label": act.question,
            "classes": {"serious"} if act.serious else set(),
        },
    )


class ScopedSnippetDelete(ScopedBulkActionMixin, DeleteBulkAction):
    """Wagtail's deletion of several snippets, for those of our models that are snippets: theirs names foreign rows."""

    display_name = _("Delete")

    @classproperty
    def models(cls) -> list[type[models.Model]]:
        """Our snippets."""
        return [model for model in get_snippet_models() if policy_of(model)]

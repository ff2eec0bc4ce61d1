"""The same scope for wagtail-modeladmin, whose views load their row before asking anybody."""

from __future__ import annotations

from functools import wraps
from typing import Any

from django.contrib.admin import RelatedFieldListFilter
from django.core.exceptions import PermissionDenied
from django.db import models
from django.http import HttpRequest, HttpResponse
from wagtail_modeladmin.helpers import PermissionHelper
from wagtail_modeladmin.options import ModelAdmin
from wagtail_modeladmin.views import CreateView, EditView, IndexView

from cms.core.exports import SafeExportMixin
from cms.editorial.scoping import limit_choices, limit_fields, policy_of, scope_of
from cms.editorial.views import stay_in_scope


class ScopedPermissionHelper(PermissionHelper):
    """Asks the declared policy of the model, for each row."""

    def _may(self, user, *actions: str) -> bool:
        return any(policy_of(self.model).user_has_permission(user, action) for action in actions)

    def _may_touch(self, user, action: str, obj: models.Model) -> bool:
        return policy_of(self.model).user_has_permission_for_instance(user, action, obj)

    def user_can_list(self, user) -> bool:
        """Whether there may be something in the listing for this person."""
        return self._may(user, *policy_of(self.model).acts)

    def user_can_create(self, user) -> bool:
        """Whether rows are created in the admin at all, and by this person."""
        return self._may(user, "add")

    def user_can_inspect_obj(self, user, obj: models.Model) -> bool:
        """Whether this person may look at this row."""
        return self.inspect_view_enabled and self._may_touch(user, "view", obj)

    def user_can_edit_obj(self, user, obj: models.Model) -> bool:
        """Whether this person may change this row."""
        return self._may_touch(user, "change", obj)

    def user_can_delete_obj(self, user, obj: models.Model) -> bool:
        """Whether this person may delete this row."""
        return self._may_touch(user, "delete", obj)


class ScopedRelatedFilter(RelatedFieldListFilter):
    """A filter by a related row that offers only rows in scope."""

    def field_choices(self, field, request: HttpRequest, model_admin) -> list[tuple[Any, str]]:
        """Key and name of each row in scope."""
        rows = limit_choices(field.remote_field.model._default_manager.all(), request.user)
        return [(row.pk, str(row)) for row in rows]


class ScopedIndexView(SafeExportMixin, IndexView):
    """The listing, filtered by its declared filters only.

    Modeladmin hands any parameter of the address to the query: `?author__email__startswith=a` would read, letter by
    letter, what no column shows.
    """

    def get_filters_params(self, params=None) -> dict[str, list[str]]:
        """The parameters that belong to a declared filter."""
        declared = [name[0] if isinstance(name, tuple) else name for name in self.list_filter]
        known = tuple(f"{name}__" for name in declared if isinstance(name, str))
        chosen = super().get_filters_params(params)
        return {name: value for name, value in chosen.items() if name in declared or name.startswith(known)}


class ScopedFormMixin:
    """Forms that offer and accept only choices in scope, and save no row outside it."""

    def get_form(self):
        """The form, with its lists narrowed."""
        form = super().get_form()
        limit_fields(form.fields.values(), self.request.user)
        return form

    def form_valid(self, form) -> HttpResponse:
        """Save, unless the row would end up outside the scope."""
        if not scope_of(self.model).allows(self.request.user, form.instance):
            raise PermissionDenied
        return super().form_valid(form)


class ScopedCreateView(ScopedFormMixin, CreateView):
    """A new row, within the scope."""


class ScopedEditView(ScopedFormMixin, EditView):
    """A row that stays within the scope."""


class ScopedModelAdmin(ModelAdmin):
    """A ModelAdmin whose listing, export, inspect, edit, delete and history views stay within the model's scope."""

    permission_helper_class = ScopedPermissionHelper
    index_view_class = ScopedIndexView
    create_view_class = ScopedCreateView
    edit_view_class = ScopedEditView
    inspect_view_enabled = True

    def __init__(self, parent=None) -> None:
        scope_of(self.model)
        super().__init__(parent)

    def get_queryset(self, request: HttpRequest) -> models.QuerySet:
        """Only rows in scope."""
        return scope_of(self.model).limit(super().get_queryset(request), request.user)

    def get_list_filter(self, request: HttpRequest) -> list:
        """Related rows are offered only in scope."""
        return [
            (name, ScopedRelatedFilter) if isinstance(name, str) and self._leads_to_rows(name) else name
            for name in super().get_list_filter(request)
        ]

    def _leads_to_rows(self, name: str) -> bool:
        model = self.model
        for step in name.split("__"):
            field = model._meta.get_field(step)
            model = field.related_model
        return model is not None

    def get_admin_urls_for_registration(self) -> tuple:
        """Every address of a row asks for the scope before its view runs, and those which exist for no one are left out."""
        acts = policy_of(self.model).acts
        closed = {
            self.url_helper.get_action_url_name(view)
            for view, act in (("create", "add"), ("edit", "change"), ("delete", "delete"))
            if act not in acts
        }
        patterns = [pattern for pattern in super().get_admin_urls_for_registration() if pattern.name not in closed]
        for pattern in patterns:
            if "instance_pk" in pattern.pattern.regex.groupindex:
                pattern.callback = self._guarded(pattern.callback)
        return tuple(patterns)

    def _guarded(self, view):
        @wraps(view)
        def guarded(request: HttpRequest, instance_pk: str, **kwargs):
            stay_in_scope(self.model, request.user, instance_pk)
            return view(request, instance_pk, **kwargs)

        return guarded

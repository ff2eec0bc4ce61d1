"""The scope at work in Wagtail's generic views: one mixin for listings, forms, histories, choosers and acts."""

from __future__ import annotations

from functools import cache
from typing import Any

from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.functional import cached_property
from wagtail.admin.views.generic import IndexView
from wagtail.coreutils import resolve_model_string

from cms.editorial.scoping import limit_fields, scope_of


def stay_in_scope(model: type[models.Model], user, pk: Any) -> None:
    """Raise Http404 unless a row of `model` with this key exists and lies within the scope of `user`.

    The same answer for a foreign row as for none at all: an editor cannot find out which keys exist.
    """
    try:
        found = scope_of(model).limit(model._base_manager.filter(pk=unquote(str(pk))), user).exists()
    except (ValueError, ValidationError):
        found = False
    if not found:
        raise Http404


class ScopedViewMixin:
    """Keeps a view of the admin within the scope of its model.

    Whatever the view does, an address that names a row outside the scope is a 404 before the view looks at it, and what
    the view lists, offers and saves stays within. Works before any class-based view of Wagtail's that has a `model`.
    """

    @cached_property
    def scoped_model(self) -> type[models.Model]:
        """The model whose scope holds here."""
        return resolve_model_string(self.model)

    def setup(self, request: HttpRequest, *args, **kwargs) -> None:
        """Check the row that the address names, before the view loads it."""
        named = kwargs.get(getattr(self, "pk_url_kwarg", "pk"), args[0] if args else None)
        if named is not None:
            stay_in_scope(resolve_model_string(self.model), request.user, named)
        super().setup(request, *args, **kwargs)

    def limited(self, queryset: models.QuerySet) -> models.QuerySet:
        """Only the rows in scope; other models (the lines of a history) are left as they are."""
        if not issubclass(queryset.model, self.scoped_model):
            return queryset
        return scope_of(self.scoped_model).limit(queryset, self.request.user)

    def checked(self, instance: models.Model) -> models.Model:
        """The row itself. Raises Http404 when it is out of scope."""
        if isinstance(instance, self.scoped_model) and not scope_of(self.scoped_model).allows(self.request.user, instance):
            raise Http404
        return instance

    # Listings and their exports.

    def get_base_queryset(self) -> models.QuerySet:
        """What the listing and its exports start from."""
        return self.limited(super().get_base_queryset())

    @cached_property
    def filters(self):
        """The listing's filters, which offer only what is in scope."""
        filters = super().filters
        if filters is not None and isinstance(self, IndexView):
            limit_fields(filters.form.fields.values(), self.request.user)
        return filters

    # Single rows.

    def get_base_object_queryset(self) -> models.QuerySet:
        """Where histories and usages look for their row."""
        return self.limited(super().get_base_object_queryset())

    def get_object(self, *args, **kwargs) -> models.Model:
        """The row of the address."""
        return self.checked(super().get_object(*args, **kwargs))

    # Forms.

    def get_form(self, *args, **kwargs):
        """The form, which offers and accepts only choices in scope."""
        form = super().get_form(*args, **kwargs)
        limit_fields(form.fields.values(), self.request.user)
        return form

    def form_valid(self, form) -> HttpResponse:
        """Save, unless the row would end up outside the scope."""
        instance = getattr(form, "instance", None)
        if isinstance(instance, self.scoped_model) and not scope_of(self.scoped_model).allows(self.request.user, instance):
            raise PermissionDenied
        return super().form_valid(form)

    # Choosers.

    def get_object_list(self) -> models.QuerySet:
        """What a chooser offers."""
        return self.limited(super().get_object_list())

    def get_objects(self, *args, **kwargs) -> models.QuerySet:
        """What was chosen in a chooser for several."""
        return self.limited(super().get_objects(*args, **kwargs))

    def get_creation_form(self):
        """The form of a chooser that also creates."""
        form = super().get_creation_form()
        if form is not None:
            limit_fields(form.fields.values(), self.request.user)
        return form

    def save_form(self, form) -> models.Model:
        """Create from a chooser, unless the row would lie outside the scope."""
        if not scope_of(self.scoped_model).allows(self.request.user, form.instance):
            raise PermissionDenied
        return super().save_form(form)


@cache
def scoped(view_class: type) -> type:
    """The same view, kept within the scope of its model."""
    if issubclass(view_class, ScopedViewMixin):
        return view_class
    return type(f"Scoped{view_class.__name__}", (ScopedViewMixin, view_class), {"__doc__": view_class.__doc__})

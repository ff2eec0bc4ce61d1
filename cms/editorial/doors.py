"""All addresses of the admin that are ours, found by walking the resolver: none can be forgotten."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from inspect import unwrap

from django.apps import apps
from django.conf import settings
from django.contrib.auth.mixins import PermissionRequiredMixin
from django.db import models
from django.urls import URLPattern, URLResolver, get_resolver
from wagtail import hooks
from wagtail.admin.views.bulk_action import BulkAction
from wagtail.coreutils import resolve_model_string
from wagtail.models import Page
from wagtail_modeladmin.options import ModelAdmin

from cms.editorial.modeladmin import ScopedModelAdmin
from cms.editorial.scoping import policy_of
from cms.editorial.views import ScopedViewMixin


@dataclass(frozen=True, kw_only=True)
class Door:
    """One address of the admin: its route, the names of its arguments, what stands behind it.

    `model` is None for a screen of ours that shows no kind of record, such as the one that sets up borough councils.
    """

    route: str
    name: str
    arguments: tuple[str, ...]
    model: type[models.Model] | None
    view: type | None
    modeladmin: ModelAdmin | None

    @property
    def is_scoped(self) -> bool:
        """Whether what stands behind it is of our scoped kinds and its model has a scope, or asks for a permission."""
        if self.model is None:
            return self.view is not None and issubclass(self.view, PermissionRequiredMixin)
        guarded = isinstance(self.modeladmin, ScopedModelAdmin) or (
            self.view is not None and issubclass(self.view, ScopedViewMixin)
        )
        return guarded and policy_of(self.model) is not None


def is_ours(model: type[models.Model]) -> bool:
    """Whether the admin of this model is ours to guard: a model of our packages, but no page and no account.

    Pages and accounts are guarded by Wagtail's own permission policies.
    """
    if issubclass(model, Page) or model._meta.label == settings.AUTH_USER_MODEL:
        return False
    return _in_our_packages(model)


def _in_our_packages(thing: type | Callable) -> bool:
    return thing.__module__.split(".")[0] in settings.PARVIS_PACKAGES


def admin_doors(patterns: list | None = None) -> list[Door]:
    """Each address behind which stands a viewset or modeladmin of a model of ours, or any other view of ours."""
    return list(_walk(get_resolver().url_patterns if patterns is None else patterns, "", ()))


def _walk(patterns: list, prefix: str, namespaces: tuple[str, ...]) -> Iterator[Door]:
    for pattern in patterns:
        route = prefix + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            inner = (*namespaces, pattern.namespace) if pattern.namespace else namespaces
            yield from _walk(pattern.url_patterns, route, inner)
        elif isinstance(pattern, URLPattern) and (door := _door(pattern, route, namespaces)):
            yield door


def _door(pattern: URLPattern, route: str, namespaces: tuple[str, ...]) -> Door | None:
    view, modeladmin = getattr(pattern.callback, "view_class", None), _modeladmin_of(pattern.callback)
    model = modeladmin.model if modeladmin else _model_of(view, getattr(pattern.callback, "view_initkwargs", {}))
    if model is not None and not is_ours(model):
        return None
    if model is None and not (route.startswith("admin/") and _in_our_packages(view or pattern.callback)):
        return None
    return Door(
        route=route,
        name=":".join([*namespaces, pattern.name or ""]),
        arguments=tuple(pattern.pattern.regex.groupindex),
        model=model,
        view=view,
        modeladmin=modeladmin,
    )


def _modeladmin_of(callback: Callable) -> ModelAdmin | None:
    owner = getattr(unwrap(callback), "__self__", None)
    return owner if isinstance(owner, ModelAdmin) else None


def _model_of(view: type | None, initkwargs: dict) -> type[models.Model] | None:
    model = initkwargs.get("model") or getattr(view, "model", None)
    return resolve_model_string(model) if isinstance(model, str | type) else None


def bulk_doors() -> list[tuple[type[models.Model], type[BulkAction]]]:
    """Each bulk action that Wagtail would run on a model of ours: the last one registered for its name."""
    found = {}
    for action in hooks.get_hooks("register_bulk_action"):
        for model in action.models:
            if model in apps.get_models() and is_ours(model):
                found[(model, action.action_type)] = action
    return [(model, action) for (model, _name), action in found.items()]

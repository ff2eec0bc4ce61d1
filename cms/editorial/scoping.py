"""Which records an editor may see and touch: those that belong to pages the editor may change.

One declaration per model, `declare_scope(Proposal, PageScope("activity__page"))`, rules all its listings, whatever
draws them: viewsets, snippets, modeladmin, choosers, bulk acts, exports, histories and reports.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Protocol

from django.db import models
from django.db.models import Q
from wagtail import hooks
from wagtail.log_actions import registry as log_registry
from wagtail.models import Page
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permissions import page_permission_policy, register_permission_policy

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from cms.accounts.models import User

    Person = User | AnonymousUser


class Scope(Protocol):
    """Says which rows of a model a person may reach in the admin."""

    def limit(self, queryset: models.QuerySet, user: Person) -> models.QuerySet:
        """Only the rows that `user` may reach."""

    def allows(self, user: Person, instance: models.Model) -> bool:
        """Whether `user` may reach this one row, saved or not."""


class PageScope:
    """Rows that belong to a page which the person may change, by Wagtail's page permissions.

    `page_lookup` leads from the row to its page, as in a filter: "activity__page"; empty for pages themselves.
    """

    def __init__(self, page_lookup: str = "activity__page") -> None:
        self.steps = page_lookup.split("__") if page_lookup else []

    def limit(self, queryset: models.QuerySet, user: Person) -> models.QuerySet:
        """Only rows whose page is at or below a page on which `user` has the permission to change.

        One condition on the page's path for each granted part of the tree, never a list of ids. Somebody who may only
        add pages reaches the rows of pages they own, as in Wagtail.
        """
        if not user.is_active:
            return queryset.none()
        if user.is_superuser:
            return queryset
        condition = Q(pk__in=[])
        for path, own_only in page_grants(user):
            below = Q(**{"__".join([*self.steps, "path__startswith"]): path})
            if own_only:
                below &= Q(**{"__".join([*self.steps, "owner"]): user.pk})
            condition |= below
        return queryset.filter(condition)

    def allows(self, user: Person, instance: models.Model) -> bool:
        """Whether the page of this row is one that `user` may change. A row without a page is nobody's."""
        page = instance
        for step in self.steps:
            page = getattr(page, step, None)
        return page is not None and may_change_page(user, page)


class CityWide:
    """No limit by page: for vocabularies that the whole City shares. Model permissions alone decide."""

    def limit(self, queryset: models.QuerySet, user: Person) -> models.QuerySet:
        """All rows."""
        return queryset

    def allows(self, user: Person, instance: models.Model) -> bool:
        """Any row."""
        return True


CITY_WIDE = CityWide()
PAGES = PageScope("")


def page_grants(user: Person) -> list[tuple[str, bool]]:
    """The parts of the tree that `user` may change, as `(path of the top page, only pages the person owns)`.

    Costs one query for each request: Wagtail keeps a person's page permissions on the user object.
    """
    full, own = set(), set()
    for grant in page_permission_policy.get_cached_permissions_for_user(user):
        if grant.permission.codename == "change_page":
            full.add(grant.page.path)
        elif grant.permission.codename == "add_page":
            own.add(grant.page.path)
    own = {path for path in own if not any(path.startswith(top) for top in full)}
    full = {path for path in full if not any(path != top and path.startswith(top) for top in full)}
    return [(path, False) for path in sorted(full)] + [(path, True) for path in sorted(own)]


def may_change_page(user: Person, page: Page) -> bool:
    """Whether `user` may change this page: the same answer as `PageScope.limit`, for one page in memory."""
    if not user.is_active:
        return False
    return user.is_superuser or any(
        page.path.startswith(path) and (not own_only or page.owner_id == user.pk) for path, own_only in page_grants(user)
    )


class ScopedPermissionPolicy(ModelPermissionPolicy):
    """Wagtail's model permissions, narrowed to a scope, and to the acts that the admin offers at all.

    An act outside `acts` is refused to everybody, superusers included: residents' records are not created or rewritten
    by editors. The policy alone does not filter Wagtail's views; `cms.editorial.views` does, and asks this policy.
    """

    def __init__(self, model: type[models.Model], scope: Scope, acts: Iterable[str]) -> None:
        super().__init__(model)
        self.scope = scope
        self.acts = frozenset(acts)

    def user_has_permission(self, user: Person, action: str) -> bool:
        """Whether `user` may do this to some rows."""
        return action in self.acts and super().user_has_permission(user, action)

    def user_has_permission_for_instance(self, user: Person, action: str, instance: models.Model) -> bool:
        """Whether `user` may do this to this row."""
        return self.user_has_permission(user, action) and self.scope.allows(user, instance)

    def instances_user_has_any_permission_for(self, user: Person, actions: Iterable[str]) -> models.QuerySet:
        """The rows to which `user` may do any of these."""
        return self.scope.limit(super().instances_user_has_any_permission_for(user, actions), user)

    def users_with_any_permission(self, actions: Iterable[str]) -> models.QuerySet:
        """The people who may do any of these to some rows."""
        return super().users_with_any_permission([action for action in actions if action in self.acts])

    def users_with_any_permission_for_instance(self, actions: Iterable[str], instance: models.Model) -> models.QuerySet:
        """The people who may do any of these to this row."""
        people = self.users_with_any_permission(actions)
        return people.filter(pk__in=[person.pk for person in people if self.scope.allows(person, instance)])


READ = frozenset({"view"})
MODERATE = frozenset({"view", "change"})
FULL = frozenset({"add", "change", "delete", "view"})

_declared: dict[type[models.Model], ScopedPermissionPolicy] = {}


def declare_scope(model: type[models.Model], scope: Scope, *, acts: Iterable[str] = FULL) -> None:
    """Declare once, at the top of a sub-app's `viewsets.py`, who reaches the rows of `model` in the admin.

    Also gives the model a history that is limited in the same way: Wagtail's own site history shows every row of a
    model to whoever may change one of them. Raises ValueError for a second declaration.
    """
    from cms.editorial.models import RecordLogEntry

    if model in _declared:
        raise ValueError(f"{model._meta.label} has been given a scope already.")
    _declared[model] = ScopedPermissionPolicy(model, scope, acts)
    register_permission_policy(model, _declared[model], exact_class=True)
    log_registry.register_model(model, RecordLogEntry)


def policy_of(model: type[models.Model]) -> ScopedPermissionPolicy | None:
    """The declared policy of a model, or None."""
    return _declared.get(model)


def declared_policies() -> list[ScopedPermissionPolicy]:
    """All of them, once Wagtail's hooks have been read."""
    hooks.search_for_hooks()
    return list(_declared.values())


def scope_of(model: type[models.Model]) -> Scope:
    """The declared scope of a model. Raises LookupError where there is none: better no listing than an open one."""
    policy = policy_of(model)
    if policy is None:
        raise LookupError(f"{model._meta.label} has no scope. Call declare_scope() at the top of its viewsets.py.")
    return policy.scope


def limit_choices(queryset: models.QuerySet, user: Person) -> models.QuerySet:
    """What may be offered to `user` in a form's or filter's list: fails closed for models without a scope."""
    if issubclass(queryset.model, Page):
        return PAGES.limit(queryset, user)
    policy = policy_of(queryset.model)
    return policy.scope.limit(queryset, user) if policy else queryset.none()


def limit_fields(fields: Iterable[Any], user: Person) -> None:
    """Narrow each field that offers rows, so that neither its list nor a forged value goes beyond the scope."""
    for field in fields:
        if getattr(field, "queryset", None) is not None:
            field.queryset = limit_choices(field.queryset, user)

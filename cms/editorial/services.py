"""Setting up the teams that work in the admin: that of a borough council, and that of the City."""

from __future__ import annotations

from collections.abc import Iterable

from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from wagtail import hooks
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.log_actions import log
from wagtail.models import (
    Collection,
    GroupApprovalTask,
    GroupCollectionPermission,
    GroupPagePermission,
    Locale,
    Page,
    Workflow,
    WorkflowPage,
    WorkflowTask,
)

from cms.accounts.models import User
from cms.core.models import Territory
from cms.editorial.registry import borough_section, city_permissions
from cms.editorial.scoping import PageScope, declared_policies

CITY_GROUP = "Éditeurs de la Ville"
TRANSLATE = "wagtail_localize.submit_translation"
SET_UP = "editorial.set_up_borough"
BOROUGH_PAGE_ACTS = ("add", "change", "publish", "lock", "unlock")
CITY_PAGE_ACTS = (*BOROUGH_PAGE_ACTS, "bulk_delete")
BOROUGH_FILE_ACTS = ("add", "change", "choose")
CITY_FILE_ACTS = (*BOROUGH_FILE_ACTS, "delete")


def borough_group_name(territory: Territory) -> str:
    """The name of a borough council's group, collection and workflow, in French whatever the language."""
    return f"Mairie {territory.name_fr}"


@transaction.atomic
def set_up_borough(*, territory: Territory, section: Page, editors: Iterable[User] = (), by: User | None = None) -> Group:
    """Let the editors of a borough council work in their own part of the tree, and nowhere else.

    `section` is the top of that part; its translations belong to it as well. They may add, change, publish and lock
    pages there, use files of a collection of their own, and see and moderate the records of their pages. Running it
    again changes nothing, takes no right away and removes nobody.
    """
    name = borough_group_name(territory)
    group, created = Group.objects.get_or_create(name=name)
    sections = list(section.get_translations(inclusive=True))
    for page in sections:
        _allow_on_page(group, page, BOROUGH_PAGE_ACTS)
    collection = Collection.objects.filter(name=name, depth=2).first() or Collection.get_first_root_node().add_child(name=name)
    _allow_in_collection(group, collection, BOROUGH_FILE_ACTS)
    group.permissions.add(*_record_permissions(), _permission("wagtailadmin.access_admin"), _permission(TRANSLATE))
    _review_among_themselves(group, sections)
    newcomers = [person for person in editors if not person.groups.filter(pk=group.pk).exists()]
    group.user_set.add(*newcomers)
    if created or newcomers:
        log(instance=group, action=SET_UP, user=by, data={"territory": territory.code, "newcomers": len(newcomers)})
    return group


@transaction.atomic
def open_borough(*, territory: Territory, emails: Iterable[str] = (), by: User | None = None) -> tuple[Group, Page]:
    """Find or create a borough council's section in each language, then `set_up_borough` with these people.

    An address without an account gets one, without a password: its owner signs in with a code sent by e-mail. Gives
    back the group and the section in the default language. Raises ValueError for the City as a whole, LookupError when
    no app says where sections stand.
    """
    if territory.is_city:
        raise ValueError(f"{territory.name} is no borough.")
    hooks.search_for_hooks()
    default = Locale.get_default()
    section = borough_section(territory, default)
    for locale in Locale.objects.exclude(pk=default.pk):
        borough_section(territory, locale)
    editors = [account_of(email, language=default.language_code) for email in emails]
    return set_up_borough(territory=territory, section=section, editors=editors, by=by), section


def account_of(email: str, *, language: str) -> User:
    """The account with this e-mail address, created without a password where there is none."""
    address = email.strip().lower()
    return User.objects.filter(email=address).first() or User.objects.create_user(address, language=language)


@transaction.atomic
def set_up_city(*, editors: Iterable[User] = ()) -> Group:
    """Let the City's own editors work on all pages, files, records and vocabularies, and set up borough councils.

    Running it again changes nothing, takes no right away and removes nobody.
    """
    hooks.search_for_hooks()
    group, _created = Group.objects.get_or_create(name=CITY_GROUP)
    _allow_on_page(group, Page.get_first_root_node(), CITY_PAGE_ACTS)
    _allow_in_collection(group, Collection.get_first_root_node(), CITY_FILE_ACTS)
    named = {"wagtailadmin.access_admin", TRANSLATE, SET_UP, *city_permissions()}
    group.permissions.add(*_record_permissions(city=True), *map(_permission, sorted(named)))
    group.user_set.add(*editors)
    return group


def _allow_on_page(group: Group, page: Page, acts: Iterable[str]) -> None:
    for act in acts:
        GroupPagePermission.objects.get_or_create(group=group, page=page, permission=_permission(f"wagtailcore.{act}_page"))


def _allow_in_collection(group: Group, collection: Collection, acts: Iterable[str]) -> None:
    for model in (get_image_model(), get_document_model()):
        for act in acts:
            permission = _permission(f"{model._meta.app_label}.{act}_{model._meta.model_name}")
            GroupCollectionPermission.objects.get_or_create(group=group, collection=collection, permission=permission)


def _record_permissions(*, city: bool = False) -> list[Permission]:
    """What the admin offers at all for each kind of record. Scope narrows it to pages; vocabularies are the City's."""
    return [
        permission
        for policy in declared_policies()
        if city or isinstance(policy.scope, PageScope)
        for permission in Permission.objects.filter(
            content_type=ContentType.objects.get_for_model(policy.model),
            codename__in=[f"{act}_{policy.model._meta.model_name}" for act in policy.acts],
        )
    ]


def _permission(name: str) -> Permission:
    app_label, codename = name.split(".")
    return Permission.objects.get(content_type__app_label=app_label, codename=codename)


def _review_among_themselves(group: Group, sections: Iterable[Page]) -> None:
    """Pages submitted for review there go to this team. A workflow chosen by hand for a section stays."""
    free = [page for page in sections if not WorkflowPage.objects.filter(page=page).exists()]
    if not free:
        return
    workflow, created = Workflow.objects.get_or_create(name=group.name)
    if created:
        task = GroupApprovalTask.objects.create(name=group.name)
        task.groups.add(group)
        WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    for page in free:
        WorkflowPage.objects.create(workflow=workflow, page=page)

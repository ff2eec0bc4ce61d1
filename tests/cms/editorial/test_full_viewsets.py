"""Every kind of view that a scoped viewset can have, with all permissions on the model: forms, choosers, copies, deletions.

Our own records use few of them. Changes of rules serve as the example here, because their form chooses an Activity.
"""

from types import ModuleType

import pytest
from django.contrib.auth.models import Permission
from django.urls import include, path, reverse
from wagtail.admin.auth import require_admin_access
from wagtail.admin.panels import FieldPanel
from wagtail.log_actions import registry as log_registry
from wagtail.permissions import policy_registry
from wagtail.utils.urlpatterns import decorate_urlpatterns

from cms import urls
from cms.editorial import scoping
from cms.editorial.doors import admin_doors
from cms.editorial.modeladmin import ScopedModelAdmin
from cms.editorial.scoping import PageScope, declare_scope
from cms.editorial.viewsets import ScopedChooserViewSet, ScopedModelViewSet
from participation.activities.models import Activity, RuleChange
from tests.admin_doors import MARKER, Walker
from tests.factories.pages import block_value, make_page
from tests.factories.teams import make_borough

pytestmark = pytest.mark.django_db
FIELDS = ["activity", "rule", "decided_by", "reason"]


class ChangeViewSet(ScopedModelViewSet):
    """All of Wagtail's views."""

    model = RuleChange
    name = "changes"
    form_fields = FIELDS
    list_display = ["rule", "reason"]
    list_filter = ["activity"]
    list_export = ["rule", "reason"]
    search_fields = ["reason"]
    search_backend_name = None


class ChangeChooser(ScopedChooserViewSet):
    """A chooser that also creates."""

    model = RuleChange
    name = "change_chooser"
    form_fields = FIELDS
    register_widget = False


class ChangeAdmin(ScopedModelAdmin):
    """All of modeladmin's views."""

    model = RuleChange
    base_url_path = "changes-admin"
    panels = [FieldPanel(name) for name in FIELDS]
    list_filter = ["activity"]
    list_display = ["rule", "reason"]
    list_export = ["rule", "reason"]
    search_fields = ["reason"]


def make_change(borough, word):
    make_page(("discussion", block_value("discussion", title=f"{word} talk")), parent=borough.section, title=f"{word} page")
    activity = Activity.objects.get(title=f"{word} talk")
    return RuleChange.objects.create(activity=activity, rule=f"{word} rule", decided_by=f"{word} office", reason=f"{word} reason")


@pytest.fixture
def declared(monkeypatch):
    """The scope of changes of rules, for the time of one test."""
    for registry, name in [
        (policy_registry, "values_by_exact_class"),
        (policy_registry, "fallback_policies"),
        (log_registry.log_entry_models_by_type, "values_by_class"),
    ]:
        monkeypatch.setattr(registry, name, dict(getattr(registry, name)))
    policy_registry.fallback_policies.pop(RuleChange, None)
    monkeypatch.setattr(scoping, "_declared", dict(scoping._declared))
    declare_scope(RuleChange, PageScope("activity__page"))


@pytest.fixture
def addresses(declared, settings):
    """The three kinds of viewset, in the admin."""
    changes, chooser = ChangeViewSet(), ChangeChooser()
    inner = [
        path("changes/", include((changes.get_urlpatterns(), "changes"))),
        path("chooser/", include((chooser.get_urlpatterns(), "change_chooser"))),
        *ChangeAdmin().get_admin_urls_for_registration(),
    ]
    module = ModuleType("tests_urls")
    module.urlpatterns = [path("admin/", include(decorate_urlpatterns(inner, require_admin_access))), *urls.urlpatterns]
    settings.ROOT_URLCONF = module


@pytest.fixture
def ours(client):
    borough = make_borough("11")
    borough.group.permissions.add(*Permission.objects.filter(content_type__model="rulechange"))
    client.force_login(borough.editor)
    return borough


@pytest.fixture
def own(ours):
    return make_change(ours, "own")


@pytest.fixture
def foreign(ours):
    return make_change(make_borough("20"), MARKER)


def forged(activity, **fields):
    return {"activity": activity.pk, "rule": "capacity", "decided_by": "Office", "reason": "Forged", **fields}


def test_no_door_opens_on_a_foreign_row(client, addresses, own, foreign):
    doors = [door for door in admin_doors() if door.model is RuleChange]
    names = {door.name.rpartition(":")[2] for door in doors}
    assert names >= {"edit", "delete", "copy", "usage", "history", "inspect", "chosen", "chosen_multiple", "create"}
    assert names >= {f"changes-admin_modeladmin_{view}" for view in ("index", "edit", "delete", "history", "inspect", "create")}
    walker = Walker(client, {RuleChange: foreign, Activity: foreign.activity})
    for door in doors:
        walker.try_door(door)
    assert walker.leaks == []
    assert not RuleChange.objects.filter(activity=foreign.activity).exclude(pk=foreign.pk).exists()


@pytest.mark.parametrize("name", ["changes:edit", "changes-admin_modeladmin_edit"])
def test_ones_own_row_can_be_edited_but_not_sent_elsewhere(client, addresses, own, foreign, name):
    address = reverse(name, args=[own.pk])
    assert client.post(address, forged(foreign.activity)).status_code == 200
    own.refresh_from_db()
    assert (own.activity.title, own.reason) == ("own talk", "own reason")
    assert client.post(address, forged(own.activity, reason="Better")).status_code == 302
    own.refresh_from_db()
    assert own.reason == "Better"


@pytest.mark.parametrize("name", ["changes:add", "change_chooser:create", "changes-admin_modeladmin_create"])
def test_new_rows_belong_to_ones_own_pages(client, addresses, own, foreign, name):
    client.post(reverse(name), forged(foreign.activity, reason="Sent elsewhere"))
    assert not RuleChange.objects.filter(reason="Sent elsewhere").exists()
    client.post(reverse(name), forged(own.activity, reason="Kept at home"))
    assert RuleChange.objects.filter(reason="Kept at home", activity=own.activity).exists()
    assert MARKER not in client.get(reverse(name)).text


def test_a_copy_is_no_way_to_send_a_row_elsewhere(client, addresses, own, foreign):
    client.post(reverse("changes:copy", args=[own.pk]), forged(foreign.activity, reason="Copied elsewhere"))
    assert not RuleChange.objects.filter(reason="Copied elsewhere").exists()


@pytest.mark.parametrize("name", ["changes:delete", "changes-admin_modeladmin_delete"])
def test_ones_own_row_can_be_deleted(client, addresses, own, foreign, name):
    assert client.post(reverse(name, args=[own.pk])).status_code == 302
    assert set(RuleChange.objects.all()) == {foreign}


def test_choosers_offer_ones_own_rows(client, addresses, own, foreign):
    assert "own rule" in client.get(reverse("change_chooser:choose")).text
    assert client.get(reverse("change_chooser:chosen", args=[own.pk])).status_code == 200
    chosen = client.get(reverse("change_chooser:chosen_multiple"), {"id": [own.pk, foreign.pk]}).text
    assert "own rule" in chosen
    assert MARKER not in chosen

"""A borough's editor knocks at every address of the admin that serves our records, with another borough's rows.

The addresses are found by walking the resolver: a new viewset is tried without anybody thinking of this file, and a kind
of record or an argument that the walker does not know makes it fail.
"""

import pytest
from django.contrib.auth.models import Permission
from django.urls import path, reverse
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.log_actions import log

from cms.core.models import Territory, Theme
from cms.editorial.doors import Door, admin_doors, bulk_doors
from participation.activities.models import Activity
from participation.discussions.models import Comment
from participation.proposals.models import Proposal, RightToCall
from participation.registrations.models import Registration
from participation.registrations.services import register
from tests.admin_doors import MARKER, Walker
from tests.factories.discussions import make_comment
from tests.factories.pages import block_value, make_page
from tests.factories.people import make_person
from tests.factories.proposals import make_proposal
from tests.factories.teams import make_borough

pytestmark = pytest.mark.django_db


def make_records(borough, word: str) -> dict:
    """One row of each kind on a page of this borough; `word` stands in every text and name."""
    types = ["proposals", "discussion", "registration"]
    blocks = [(type_, block_value(type_, title=f"{word} {type_}", **_rules(type_))) for type_ in types]
    make_page(*blocks, title=f"{word} page", parent=borough.section)
    calls, talk, workshop = (Activity.objects.get(title=f"{word} {type_}") for type_ in types)
    person = make_person(f"{word}@example.org", display_name=f"{word} person")
    proposal = make_proposal(calls, author=person, title=f"{word} proposal", text=f"{word} text " * 5)
    return {
        Activity: calls,
        Proposal: proposal,
        RightToCall: RightToCall.objects.create(proposal=proposal, supports_at_crossing=1500),
        Comment: make_comment(talk, author=person, text=f"{word} comment"),
        Registration: register(activity_id=workshop.pk, person=person),
    }


def _rules(type_):
    return {"moderation": True} if type_ == "proposals" else {}


@pytest.fixture
def ours():
    return make_borough("11")


@pytest.fixture
def foreign(ours):
    theirs = make_borough("20")
    rows = make_records(theirs, MARKER)
    make_records(ours, "own")
    return rows


@pytest.fixture
def walker(client, ours, foreign):
    client.force_login(ours.editor)
    vocabularies = {Theme: Theme.objects.first(), Territory: Territory.objects.first()}
    return Walker(client, {**foreign, **vocabularies})


def test_every_address_stays_closed_to_editors_of_other_pages(walker):
    doors = admin_doors()
    assert {door.model for door in doors} >= {Activity, Proposal, RightToCall, Comment, Registration}
    for door in doors:
        walker.try_door(door)
    assert walker.leaks == []


def test_every_bulk_action_passes_over_rows_of_other_pages(walker):
    doors = bulk_doors()
    assert {model for model, _action in doors} >= {Proposal, Comment, Registration}
    for model, action in doors:
        walker.try_bulk(model, action)
    assert walker.leaks == []


def test_an_editor_with_every_permission_but_no_page_finds_nothing(client, foreign):
    """Permissions on models alone, as a careless administrator might give them, open no row."""
    person = make_person()
    person.user_permissions.set(Permission.objects.exclude(content_type__app_label="auth"))
    client.force_login(person)
    walker = Walker(client, {**foreign, Theme: Theme.objects.first(), Territory: Territory.objects.first()})
    for door in admin_doors():
        if door.model not in (Theme, Territory, None):
            walker.try_door(door)
    assert walker.leaks == []


def test_editors_of_the_page_do_come_in(client, ours, foreign):
    """The walk would also be clean if every door were bricked up."""
    client.force_login(ours.editor)
    for name in ("activities", "proposals", "comments", "registrations"):
        assert "own" in client.get(reverse(f"admin_{name}:index")).text
    assert "own proposal" in client.get("/admin/participation/rights-to-call/").text


def test_reports_of_wagtail_show_no_foreign_record(client, ours, foreign):
    for row in foreign.values():
        log(instance=row, action="wagtail.edit")
    client.force_login(ours.editor)
    for name in ("wagtailadmin_reports:site_history", "wagtailadmin_home"):
        assert MARKER not in client.get(reverse(name)).text


class TestTheWalkItself:
    """It must fail where a door is open: shown with doors that are."""

    @pytest.fixture
    def open_doors(self, settings, ours):
        """Wagtail's own viewset on our Activities, without scope, reached by its own addresses."""
        viewset = ModelViewSet(
            model=Activity, name="open", inspect_view_enabled=True, form_fields=["title"], list_export=["title"]
        )
        ours.editor.user_permissions.set(Permission.objects.filter(content_type__model="activity"))
        routes = [*viewset.get_urlpatterns(), path("odd/<int:activity_pk>/", viewset.inspect_view, name="odd")]
        settings.ROOT_URLCONF = _urlconf(routes)
        return {door.name: door for door in admin_doors() if door.route.startswith("admin/open/")}

    def test_it_finds_an_unscoped_viewset_and_the_check_refuses_to_start(self, open_doors):
        from cms.editorial.checks import every_admin_door_is_scoped

        assert set(open_doors) >= {"open:index", "open:inspect", "open:delete", "open:history", "open:usage", "open:copy"}
        refused = [error for error in every_admin_door_is_scoped(None) if error.id == "parvis.E101"]
        assert len(refused) == len(open_doors)

    @pytest.mark.parametrize("name", ["index", "index_results", "inspect"])
    def test_it_reports_each_open_door(self, walker, open_doors, name):
        walker.try_door(open_doors[f"open:{name}"])
        assert any("shows a foreign row" in leak for leak in walker.leaks)

    def test_it_fails_on_an_address_it_cannot_build(self, walker, open_doors):
        with pytest.raises(AssertionError, match="activity_pk"):
            walker.try_door(open_doors["open:odd"])

    def test_it_fails_on_a_kind_of_record_it_does_not_know(self, client):
        stranger = Door(route="", name="", arguments=("pk",), model=Proposal, view=None, modeladmin=None)
        with pytest.raises(AssertionError, match="make a foreign proposals"):
            Walker(client, {}).try_door(stranger)


def _urlconf(routes):
    """The site's addresses, and these in its admin."""
    from types import ModuleType

    from django.urls import include
    from wagtail.admin.auth import require_admin_access
    from wagtail.utils.urlpatterns import decorate_urlpatterns

    from cms import urls

    module = ModuleType("tests_urls")
    decorated = decorate_urlpatterns(routes, require_admin_access)
    module.urlpatterns = [path("admin/open/", include((decorated, "open"))), *urls.urlpatterns]
    module.handler404, module.handler500 = "django.views.defaults.page_not_found", "django.views.defaults.server_error"
    return module

"""A borough council's editors: at home in their own part of the tree in both languages, strangers everywhere else."""

import pytest
from django.contrib.auth.models import Group
from django.core.management import CommandError, call_command
from django.urls import reverse
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Collection, GroupPagePermission, Locale, Page, Workflow, WorkflowPage

from cms.accounts.models import User
from cms.core.models import Territory
from cms.editorial.scoping import declared_policies
from cms.editorial.services import SET_UP, open_borough, set_up_borough, set_up_city
from home.models import BoroughPage, ContentPage
from tests.factories.pages import make_home, make_page
from tests.factories.people import make_city_editor, make_person
from tests.factories.teams import make_borough

pytestmark = pytest.mark.django_db


@pytest.fixture
def ours(client):
    borough = make_borough("11")
    client.force_login(borough.editor)
    return borough


@pytest.fixture
def theirs(ours):
    return make_borough("20")


def everything_about(group):
    """All that a set-up writes."""
    return (
        set(group.permissions.values_list("codename", flat=True)),
        set(group.page_permissions.values_list("page", "permission__codename")),
        set(group.collection_permissions.values_list("collection__name", "permission__codename")),
        set(group.user_set.values_list("email", flat=True)),
        Collection.objects.count(),
        Workflow.objects.count(),
        WorkflowPage.objects.count(),
        BoroughPage.objects.count(),
    )


class TestSetUp:
    def test_twice_is_the_same_as_once(self, ours):
        before = everything_about(ours.group)
        set_up_borough(territory=ours.territory, section=ours.english, editors=[ours.editor])
        assert everything_about(ours.group) == before

    def test_rights_are_on_both_languages_and_on_nothing_else(self, ours):
        pages = set(ours.group.page_permissions.values_list("page", flat=True))
        assert pages == {ours.section.pk, ours.english.pk}

    def test_it_takes_no_right_away(self, ours):
        extra = make_page(title="Shared with them")
        permission = ours.group.page_permissions.first().permission
        GroupPagePermission.objects.create(group=ours.group, page=extra, permission=permission)
        set_up_borough(territory=ours.territory, section=ours.section)
        assert ours.group.page_permissions.filter(page=extra).exists()
        assert ours.group.user_set.get() == ours.editor

    def test_records_are_for_reading_and_moderating_vocabularies_are_the_citys(self, ours):
        names = set(ours.group.permissions.values_list("codename", flat=True))
        assert {"view_activity", "view_proposal", "change_proposal", "view_registration", "access_admin"} <= names
        assert not names & {"add_proposal", "delete_proposal", "change_theme", "change_territory", "change_frozen_rules"}

    def test_the_command_opens_sections_accounts_and_rights(self, capsys):
        make_home().copy_for_translation(Locale.objects.get_or_create(language_code="en")[0]).save_revision().publish()
        call_command("setup_borough", "12", "--editor", "New.Person@mairie.example")
        call_command("setup_borough", "12", "--editor", "new.person@mairie.example")
        assert BoroughPage.objects.filter(territory__code="12", live=True).count() == 2
        person = User.objects.get(email="new.person@mairie.example")
        assert not person.has_usable_password()
        assert person.may_enter_admin
        assert "1 editor(s)" in capsys.readouterr().out

    @pytest.mark.parametrize("code", ["paris", "99"])
    def test_the_command_knows_boroughs_only(self, code):
        with pytest.raises(CommandError, match="paris-centre"):
            call_command("setup_borough", code)

    def test_the_command_refuses_what_is_no_address(self):
        with pytest.raises(CommandError, match="no e-mail address"):
            call_command("setup_borough", "12", "--editor", "nobody")

    def test_the_city_has_no_borough_council(self):
        with pytest.raises(ValueError, match="no borough"):
            open_borough(territory=Territory.objects.get(code="paris"))

    def test_the_citys_editors_work_everywhere_and_change_frozen_rules(self, client, theirs):
        call_command("setup_city", "--editor", "city@paris.example")
        person = User.objects.get(email="city@paris.example")
        assert person.has_perms(["activities.change_frozen_rules", SET_UP, "core.change_theme"])
        assert not person.has_perm("auth.change_group")
        client.force_login(person)
        for address in ("wagtailadmin_pages:edit", "wagtail_localize:submit_page_translation"):
            assert client.get(reverse(address, args=[theirs.section.pk])).status_code == 200
        for policy in declared_policies():
            assert policy.user_has_permission(person, "view") or "view" not in policy.acts


class TestTheScreen:
    def test_it_is_for_the_citys_editors(self, client, ours):
        address = reverse("editorial_set_up_borough")
        assert client.get(address).status_code != 200
        client.post(address, {"territory": Territory.objects.get(code="13").pk, "emails": ours.editor.email})
        assert not Group.objects.filter(name__endswith="13").exists()
        city = make_person()
        set_up_city(editors=[city])
        client.force_login(city)
        assert client.get(address).status_code == 200

    def test_it_sets_up_and_shows_the_section(self, client):
        client.force_login(make_city_editor())
        make_home().copy_for_translation(Locale.objects.get_or_create(language_code="en")[0]).save_revision().publish()
        territory = Territory.objects.get(code="13")
        answer = client.post(
            reverse("editorial_set_up_borough"), {"territory": territory.pk, "emails": "a@mairie.example\nb@mairie.example\n"}
        )
        section = BoroughPage.objects.get(territory=territory, locale__language_code="fr")
        assert answer.url == reverse("wagtailadmin_explore", args=[section.pk])
        assert Group.objects.get(name=f"Mairie {territory.name_fr}").user_set.count() == 2

    def test_what_was_typed_stays_with_its_error(self, client):
        client.force_login(make_city_editor())
        answer = client.post(reverse("editorial_set_up_borough"), {"emails": "not an address"})
        assert answer.status_code == 422
        assert "not an address" in answer.text


class TestAtHome:
    def test_they_create_edit_and_publish(self, client, ours):
        address = reverse("wagtailadmin_pages:add", args=["home", "contentpage", ours.section.pk])
        assert client.get(address).status_code == 200
        data = {
            "title": "Un nouveau parc",
            "slug": "parc",
            "summary": "",
            "body-count": "0",
            "action-publish": "1",
            **_no_comments(),
        }
        client.post(address, data)
        page = ContentPage.objects.get(title="Un nouveau parc")
        assert page.live
        client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), {**data, "title": "Le parc"})
        page.refresh_from_db()
        assert page.title == "Le parc"

    def test_in_both_languages(self, client, ours):
        for section in (ours.section, ours.english):
            assert client.get(reverse("wagtailadmin_explore", args=[section.pk])).status_code == 200
            assert client.get(reverse("wagtailadmin_pages:edit", args=[section.pk])).status_code == 200

    def test_their_files_are_in_a_collection_of_their_own(self, client, ours, theirs):
        image = get_image_model()
        own, foreign = (
            image.objects.create(title=name, file=get_test_image_file(), collection=Collection.objects.get(name=group.name))
            for name, group in (("Ours", ours.group), ("Zqx theirs", theirs.group))
        )
        assert client.get(reverse("wagtailimages:edit", args=[own.pk])).status_code == 200
        assert _refused(client.get(reverse("wagtailimages:edit", args=[foreign.pk])))
        assert _refused(client.post(reverse("wagtailimages:delete", args=[foreign.pk])))
        assert "Zqx" not in client.get(reverse("wagtailimages:index")).text
        assert "Zqx" not in client.get(reverse("wagtailimages_chooser:choose")).text


def _no_comments():
    return {f"comments-{name}": "0" for name in ("TOTAL_FORMS", "INITIAL_FORMS", "MIN_NUM_FORMS", "MAX_NUM_FORMS")}


def _refused(answer):
    return answer.status_code in (403, 404) or (answer.status_code == 302 and answer.url == reverse("wagtailadmin_home"))


PAGE_DOORS = [
    "edit", "delete", "unpublish", "copy", "move", "history", "usage", "workflow_history", "set_privacy", "lock", "unlock",
    "submit_translation",
]  # fmt: skip


class TestElsewhere:
    @pytest.fixture
    def foreign(self, theirs):
        return make_page(title="Zqx foreign", parent=theirs.section)

    @pytest.mark.parametrize("method", ["get", "post"])
    @pytest.mark.parametrize("door", PAGE_DOORS)
    def test_no_door_of_a_page_opens(self, client, foreign, door, method):
        before = Page.objects.values().get(pk=foreign.pk)
        name = "wagtail_localize:submit_page_translation" if door == "submit_translation" else f"wagtailadmin_pages:{door}"
        answer = getattr(client, method)(reverse(name, args=[foreign.pk]))
        assert _refused(answer) or (method, answer.status_code) == ("get", 405), answer.status_code
        assert Page.objects.values().get(pk=foreign.pk) == before

    @pytest.mark.parametrize("where", ["section", "home"])
    def test_nothing_can_be_added(self, client, theirs, where):
        parent = theirs.section if where == "section" else make_home()
        address = reverse("wagtailadmin_pages:add", args=["home", "contentpage", parent.pk])
        assert _refused(client.get(address))
        assert _refused(client.post(address, {"title": "Intruder", "slug": "intruder", "action-publish": "1"}))
        assert not Page.objects.filter(title="Intruder").exists()

    def test_no_page_is_moved_there(self, client, ours, theirs):
        page = make_page(parent=ours.section)
        answer = client.post(reverse("wagtailadmin_pages:move_confirm", args=[page.pk, theirs.section.pk]))
        assert _refused(answer)
        page.refresh_from_db()
        assert page.is_child_of(ours.section)

    def test_no_foreign_page_is_moved_home(self, client, ours, foreign):
        assert _refused(client.post(reverse("wagtailadmin_pages:move_confirm", args=[foreign.pk, ours.section.pk])))

    def test_no_page_is_copied_there(self, client, ours, theirs):
        page = make_page(parent=ours.section)
        data = {"new_title": "Copy", "new_slug": "copy", "new_parent_page": theirs.section.pk}
        client.post(reverse("wagtailadmin_pages:copy", args=[page.pk]), data)
        theirs.section.refresh_from_db()
        assert not theirs.section.get_children().exists()

    @pytest.mark.parametrize("action", ["delete", "publish", "unpublish", "move"])
    def test_bulk_actions_pass_over_it(self, client, theirs, foreign, action):
        address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", action])
        before = Page.objects.values().get(pk=foreign.pk)
        client.post(f"{address}?id={foreign.pk}", {"chooser": theirs.section.pk})
        assert Page.objects.values().get(pk=foreign.pk) == before

    def test_the_explorer_shows_their_own_part(self, client, ours, theirs, foreign):
        for root in (make_home(), ours.section, theirs.section):
            assert "Zqx" not in client.get(reverse("wagtailadmin_explore", args=[root.pk]), follow=True).text

    def test_teams_accounts_and_settings_are_not_theirs(self, client, ours):
        names = ["wagtailusers_users:index", "wagtailusers_groups:index", "wagtailadmin_collections:index", "themes:index"]
        for name in [*names, "territories:index", "wagtailsites:index", "wagtailadmin_workflows:index"]:
            assert _refused(client.get(reverse(name))), name

    def test_their_section_itself_is_the_citys_to_remove(self, client, ours):
        client.post(reverse("wagtailadmin_pages:delete", args=[ours.section.pk]))
        assert Page.objects.filter(pk=ours.section.pk).exists()


class TestWhatAnEditorMayLinkTo:
    def test_published_pages_and_drafts_of_ones_own_but_no_drafts_of_others(self, client):
        ours, theirs = make_borough("11"), make_borough("12")
        make_page(title="Our secret draft", parent=ours.section, live=False)
        make_page(title="Their secret draft", parent=theirs.section, live=False)
        make_page(title="Their secret made public", parent=theirs.section)
        client.force_login(ours.editor)
        found = client.get(reverse("wagtailadmin_choose_page_search"), {"q": "secret"}).content.decode()
        assert "Our secret draft" in found
        assert "Their secret made public" in found
        assert "Their secret draft" not in found
        browsed = client.get(reverse("wagtailadmin_choose_page_child", args=[theirs.section.pk])).content.decode()
        assert "Their secret draft" not in browsed

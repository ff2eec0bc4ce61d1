"""After the first contribution rules change only by a city editor, with a public reason, and leave a public trace."""

import pytest
from django.contrib.auth.models import Permission
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from cms.core.models import Territory
from participation.activities.models import Activity, RuleChange
from participation.activities.services import take_part
from tests.factories.pages import block_value, make_page
from tests.factories.people import make_person

pytestmark = pytest.mark.django_db

WHY = {"decided_by": "Direction de la démocratie", "reason": "The first meeting was cancelled by the flood."}


@pytest.fixture
def call():
    return make_page(("proposals", block_value("proposals", title="Ideas", threshold=1500)))


@pytest.fixture
def activity(call):
    return Activity.objects.get(page=call)


@pytest.fixture
def city_editor():
    editor = make_person(is_superuser=False)
    editor.user_permissions.add(Permission.objects.get(codename="change_frozen_rules"))
    return editor


def contribute(activity):
    from django.db import transaction

    with transaction.atomic():
        take_part(activity_id=activity.pk, act="submit", person=make_person())


def change(page, *, by, threshold=300, why=None):
    page.body[0].value["threshold"] = threshold
    page.body[0].value["rule_change"] = why or {"decided_by": "", "reason": ""}
    save(page, by=by)


def save(page, *, by):
    """Publish as the author of the revision: whose hand presses the button does not matter to the rules."""
    page.save_revision(user=by).publish()
    page.refresh_from_db()


def test_before_the_first_contribution_rules_change_freely(call, activity):
    change(call, by=make_person())
    activity.refresh_from_db()
    assert activity.setting("threshold") == 300
    assert not RuleChange.objects.exists()


def test_afterwards_nobody_else_can_change_them(call, activity):
    contribute(activity)
    change(call, by=make_person(), why=WHY)
    activity.refresh_from_db()
    assert activity.setting("threshold") == 1500
    assert not RuleChange.objects.exists()


def test_words_still_change(call, activity):
    contribute(activity)
    call.body[0].value["title"] = "All your ideas"
    save(call, by=make_person())
    activity.refresh_from_db()
    assert activity.title == "All your ideas"


def test_a_city_editor_needs_a_reason(call, activity, city_editor):
    contribute(activity)
    change(call, by=city_editor)
    activity.refresh_from_db()
    assert activity.setting("threshold") == 1500


def test_a_city_editor_with_a_reason_leaves_a_trace(call, activity, city_editor):
    contribute(activity)
    change(call, by=city_editor, why=WHY)
    activity.refresh_from_db()
    assert activity.setting("threshold") == 300
    trace = activity.rule_changes.get()
    assert (trace.rule, trace.old_value, trace.new_value) == ("threshold", 1500, 300)
    assert (trace.decided_by, trace.reason, trace.changed_by) == (WHY["decided_by"], WHY["reason"], city_editor)


def test_an_old_reason_does_not_serve_again(call, activity, city_editor):
    contribute(activity)
    change(call, by=city_editor, why=WHY)
    change(call, by=city_editor, threshold=1, why=WHY)
    activity.refresh_from_db()
    assert activity.setting("threshold") == 300


def test_an_old_revision_does_not_bring_old_rules_back(call, activity, city_editor):
    contribute(activity)
    old = call.latest_revision
    change(call, by=city_editor, why=WHY)
    old.publish()
    activity.refresh_from_db()
    assert activity.setting("threshold") == 300


def test_the_page_shows_the_change(call, activity, city_editor, client):
    contribute(activity)
    change(call, by=city_editor, why=WHY)
    html = client.get(call.url).content.decode()
    assert WHY["reason"] in html
    assert WHY["decided_by"] in html


class TestTheEditorsForm:
    """The explanation stands beside the block, and nothing is half-saved."""

    def save(self, client, page, value, **extra):
        block = {"title": "Ideas", "introduction": rich_text(""), "audience": "everyone", "opens_at": "", "closes_at": ""}
        value = {**block, "threshold": "1500", "rule_change": {"decided_by": "", "reason": ""}, **value}
        data = {
            "title": page.title,
            "slug": page.slug,
            "summary": "",
            "body": streamfield([("proposals", value)]),
            "comments": {"TOTAL_FORMS": "0", "INITIAL_FORMS": "0"},
            "action-publish": "1",
            **extra,
        }
        flat = nested_form_data(data) | {"comments-TOTAL_FORMS": "0", "comments-INITIAL_FORMS": "0"}
        flat["body-0-id"] = page.body[0].id
        return client.post(f"/admin/pages/{page.pk}/edit/", flat)

    def test_asks_for_a_reason(self, client, call, activity):
        contribute(activity)
        client.force_login(make_person(is_superuser=True, language="en"))
        answer = self.save(client, call, {"threshold": "2"})
        assert answer.status_code == 200
        error = answer.context["form"].errors.as_data()["body"][0].block_errors[0].block_errors["rule_change"]
        assert "reason" in error.block_errors
        activity.refresh_from_db()
        assert activity.setting("threshold") == 1500
        assert call.get_latest_revision() == call.latest_revision

    def test_accepts_a_reason(self, client, call, activity):
        contribute(activity)
        client.force_login(make_person(is_superuser=True))
        answer = self.save(client, call, {"threshold": "2", "rule_change": WHY})
        assert answer.status_code == 302
        activity.refresh_from_db()
        assert activity.setting("threshold") == 2

    def test_tells_other_editors_to_ask_the_city(self, client, call, activity):
        from django.contrib.auth.models import Group
        from wagtail.models import GroupPagePermission

        contribute(activity)
        group = Group.objects.create(name="Borough")
        group.permissions.add(Permission.objects.get(codename="access_admin"))
        for permission in Permission.objects.filter(codename__in=["change_page", "publish_page"]):
            GroupPagePermission.objects.create(group=group, page=call, permission=permission)
        editor = make_person()
        editor.groups.add(group)
        client.force_login(editor)
        answer = self.save(client, call, {"threshold": "2", "rule_change": WHY})
        assert answer.status_code == 200
        assert answer.context["form"].errors.as_data()["body"][0].block_errors[0].non_block_errors
        activity.refresh_from_db()
        assert activity.setting("threshold") == 1500


class TestTerritoryOfAPage:
    """A borough council speaks for its own territory."""

    def errors(self, *, territory, city=False):
        from wagtail.models import Locale

        from home.boroughs import borough_section
        from home.models import BoroughPage
        from participation.consultations.models import ConsultationPage
        from tests.factories.people import make_city_editor

        make_page()
        section = borough_section(Territory.objects.get(code="12"), Locale.get_default())
        page = make_page(parent=section, model=ConsultationPage)
        form_class = ConsultationPage.get_edit_handler().get_form_class()
        editor = make_city_editor() if city else make_person()
        data = {"territory": Territory.objects.get(code=territory).pk, "body-count": "0"}
        form = form_class(data, instance=page, parent_page=BoroughPage.objects.get(pk=section.pk), for_user=editor)
        return form.errors.get("territory")

    def test_its_editors_cannot_speak_for_another(self):
        assert self.errors(territory="20")
        assert self.errors(territory="paris")

    def test_they_can_speak_for_their_own(self):
        assert not self.errors(territory="12")

    def test_a_section_keeps_its_own_which_is_that_of_all_pages_below(self):
        from tests.factories.teams import make_borough

        ours = make_borough("11")
        form_class = type(ours.section).get_edit_handler().get_form_class()
        for territory, refused in ((None, True), ("12", True), ("11", False)):
            number = Territory.objects.get(code=territory).pk if territory else ""
            section = type(ours.section).objects.get(pk=ours.section.pk)
            data = {"territory": number, "body-count": "0"}
            form = form_class(data, instance=section, parent_page=section.get_parent(), for_user=ours.editor)
            assert ("territory" in form.errors) == refused

    def test_the_citys_editors_can_choose(self):
        assert not self.errors(territory="20", city=True)

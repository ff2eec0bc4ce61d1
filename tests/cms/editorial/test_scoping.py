"""Who reaches which rows: by the page they belong to, and by nothing else."""

import pytest
from django.contrib.auth.models import AnonymousUser, Group, Permission
from django.core.management import call_command
from wagtail.log_actions import log
from wagtail.models import GroupPagePermission, Locale

from cms.core.models import Theme
from cms.editorial.models import RecordLogEntry
from cms.editorial.scoping import PAGES, PageScope, declare_scope, limit_choices, page_grants, policy_of, scope_of
from participation.activities.models import Activity, RuleChange
from tests.factories.pages import block_value, make_page
from tests.factories.people import make_city_editor, make_person
from tests.factories.teams import make_borough

pytestmark = pytest.mark.django_db


def make_part(parent, title="A discussion", **fields):
    """An Activity on a page below `parent`."""
    page = make_page(("discussion", block_value("discussion", title=title)), parent=parent, **fields)
    return Activity.objects.get(page=page)


@pytest.fixture
def ours():
    return make_borough("11")


@pytest.fixture
def theirs():
    return make_borough("20")


def reached(user):
    """What the listing starts from, checked against the answer for each row in memory."""
    scope = scope_of(Activity)
    rows = set(scope.limit(Activity.objects.all(), user))
    assert rows == {row for row in Activity.objects.select_related("page") if scope.allows(user, row)}
    return rows


def test_an_editor_reaches_the_rows_of_their_own_pages_only(ours, theirs):
    mine, foreign = make_part(ours.section), make_part(theirs.section)
    assert reached(ours.editor) == {mine}
    assert reached(theirs.editor) == {foreign}


def test_pages_further_down_belong_to_the_same_part_of_the_tree(ours):
    part = make_part(make_page(title="Below", parent=ours.section))
    assert reached(ours.editor) == {part}


def test_a_page_moved_elsewhere_takes_its_rows_along(ours, theirs):
    part = make_part(ours.section)
    part.page.move(theirs.section, pos="last-child")
    assert reached(ours.editor) == set()
    assert reached(theirs.editor) == {part}


def test_superusers_reach_everything_and_strangers_nothing(ours):
    part = make_part(ours.section)
    assert reached(make_city_editor()) == {part}
    assert reached(make_person()) == set()
    assert reached(AnonymousUser()) == set()


def test_a_dismissed_editor_reaches_nothing(ours):
    make_part(ours.section)
    ours.editor.is_active = False
    assert reached(ours.editor) == set()


def test_somebody_who_may_only_add_reaches_the_rows_of_pages_they_own(ours):
    author = make_person()
    team = Group.objects.create(name="Authors")
    team.user_set.add(author)
    GroupPagePermission.objects.create(group=team, page=ours.section, permission=Permission.objects.get(codename="add_page"))
    own, other = make_part(ours.section, owner=author), make_part(ours.section)
    assert reached(author) == {own}
    assert other not in reached(author)


def test_a_right_on_a_page_makes_those_below_it_redundant(ours):
    child = make_page(title="Child", parent=ours.section)
    GroupPagePermission.objects.create(group=ours.group, page=child, permission=Permission.objects.get(codename="change_page"))
    assert (child.path, False) not in page_grants(ours.editor)
    assert (ours.section.path, False) in page_grants(ours.editor)


def test_a_page_whose_path_only_looks_similar_is_not_below(ours, theirs):
    assert theirs.section.path[:-1] == ours.section.path[:-1]
    make_part(theirs.section)
    assert reached(ours.editor) == set()


def test_the_listing_asks_one_question_however_many_pages(ours, django_assert_num_queries):
    for _number in range(5):
        make_part(ours.section)
    with django_assert_num_queries(2):  # the person's page permissions, then the rows
        assert len(scope_of(Activity).limit(Activity.objects.all(), ours.editor)) == 5


def test_a_translation_shows_the_same_rows_as_its_source(ours):
    page = make_page(("discussion", block_value("discussion")), parent=ours.section)
    page.copy_for_translation(Locale.objects.get(language_code="en")).save_revision().publish()
    assert reached(ours.editor) == {Activity.objects.get()}


def test_editors_do_not_create_rewrite_or_delete_what_residents_wrote():
    policy = policy_of(Activity)
    boss = make_city_editor()
    assert policy.user_has_permission(boss, "view")
    assert not any(policy.user_has_permission(boss, act) for act in ("add", "change", "delete"))


def test_the_policy_names_the_people_who_may_see_a_row(ours, theirs):
    part = make_part(ours.section)
    assert set(policy_of(Activity).users_with_permission_for_instance("view", part)) == {ours.editor}
    assert set(policy_of(Activity).instances_user_has_permission_for(theirs.editor, "view")) == set()


def test_lists_in_forms_offer_only_rows_in_scope_and_nothing_undeclared(ours, theirs):
    mine, foreign = make_part(ours.section), make_part(theirs.section)
    assert set(limit_choices(Activity.objects.all(), ours.editor)) == {mine}
    assert foreign.page not in limit_choices(type(foreign.page).objects.all(), ours.editor)
    assert limit_choices(Theme.objects.all(), ours.editor).exists()
    assert not limit_choices(type(ours.editor).objects.all(), ours.editor).exists()


def test_a_row_without_a_page_is_nobodys(ours):
    assert not PageScope("page").allows(ours.editor, Activity())
    assert not PAGES.allows(make_person(), ours.section)


def test_a_model_without_scope_is_refused():
    with pytest.raises(LookupError, match="declare_scope"):
        scope_of(RuleChange)


def test_a_scope_is_declared_once():
    with pytest.raises(ValueError, match="already"):
        declare_scope(Activity, PageScope("page"))


def test_the_history_of_the_site_shows_lines_about_rows_in_scope(ours, theirs):
    mine, foreign = make_part(ours.section, title="Ours"), make_part(theirs.section, title="Theirs")
    for part in (mine, foreign):
        log(instance=part, action="wagtail.edit")
    assert [line.label for line in RecordLogEntry.objects.viewable_by_user(ours.editor)] == ["Ours"]
    assert RecordLogEntry.objects.viewable_by_user(make_city_editor()).count() == 2
    assert not RecordLogEntry.objects.viewable_by_user(make_person()).exists()


def test_the_project_starts_with_every_door_guarded():
    call_command("check", tags=["parvis"])

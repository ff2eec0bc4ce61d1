"""A published block becomes an Activity, and stays the same one whatever happens to its page."""

import uuid
from datetime import UTC, datetime

import pytest
from django.core.management import call_command
from django.db import transaction
from django.db.models import ProtectedError
from wagtail.models import Locale, Page

from home.models import ContentPage
from participation.activities.enums import Act, ActivityState, Audience
from participation.activities.models import Activity
from participation.activities.services import publish_activities, take_part
from tests.factories.pages import block_value, make_home, make_page, publish
from tests.factories.people import make_person

pytestmark = pytest.mark.django_db

JUNE = datetime(2030, 6, 1, 10, tzinfo=UTC)


def a_page(**values):
    return make_page(("proposals", block_value("proposals", **{"title": "Ideas", **values})))


def the_activity(page):
    return Activity.objects.get(translation_key=page.translation_key)


def translate(page, *, title="In English"):
    """The page in English, published, as an editor makes it: a copy in the other language with its own words."""
    english, _new = Locale.objects.get_or_create(language_code="en")
    for ancestor in page.get_ancestors().specific():
        if ancestor.depth > 1 and not ancestor.has_translation(english):
            ancestor.copy_for_translation(english)
    translated = page.copy_for_translation(english)
    translated.title = title
    publish(translated)
    return translated


class TestPublishing:
    def test_a_draft_has_no_activity_until_it_is_published(self):
        page = make_page(("proposals", block_value("proposals")), live=False)
        assert not Activity.objects.exists()
        publish(page)
        assert the_activity(page).state == ActivityState.LIVE

    def test_the_blocks_rules_become_the_activitys(self):
        page = a_page(opens_at=JUNE, threshold=42, per_person=2, audience=Audience.LOCAL)
        activity = the_activity(page)
        assert (activity.opens_at, activity.closes_at, activity.audience) == (JUNE, None, Audience.LOCAL)
        assert (activity.setting("threshold"), activity.setting("per_person")) == (42, 2)

    def test_the_usual_threshold_is_1500(self):
        assert the_activity(a_page()).setting("threshold") == 1500

    def test_publishing_again_updates_the_same_one(self):
        page = a_page()
        before = the_activity(page).pk
        page.body[0].value["title"] = "Better ideas"
        page.body[0].value["threshold"] = 10
        publish(page)
        after = the_activity(page)
        assert (after.pk, after.title, after.setting("threshold")) == (before, "Better ideas", 10)

    def test_two_blocks_are_two_activities(self):
        page = make_page(("proposals", block_value("proposals")), ("discussion", block_value("discussion")))
        assert Activity.objects.filter(page=page).count() == 2

    def test_removing_the_block_closes_and_restoring_an_old_revision_reopens(self):
        page = a_page()
        activity, with_block = the_activity(page), page.latest_revision
        page.body = []
        publish(page)
        activity.refresh_from_db()
        assert activity.state == ActivityState.REMOVED
        with_block.publish()
        assert the_activity(page) == activity
        activity.refresh_from_db()
        assert activity.state == ActivityState.LIVE

    def test_unpublishing_closes_and_publishing_reopens(self):
        page = a_page()
        page.unpublish()
        assert the_activity(page).state == ActivityState.UNPUBLISHED
        publish(ContentPage.objects.get(pk=page.pk))
        assert the_activity(page).state == ActivityState.LIVE

    def test_a_scheduled_page_has_no_activity_before_its_time(self):
        page = make_page(("proposals", block_value("proposals")), live=False)
        page.go_live_at = JUNE
        publish(page)
        assert not Activity.objects.exists()

    def test_a_page_that_goes_live_on_schedule_gets_its_activity(self, time_machine):
        page = make_page(("proposals", block_value("proposals")), live=False)
        page.go_live_at = JUNE
        publish(page)
        time_machine.move_to(datetime(2030, 6, 2, tzinfo=UTC))
        call_command("publish_scheduled")
        assert the_activity(page).state == ActivityState.LIVE

    def test_a_page_that_expires_closes_its_activity(self, time_machine):
        page = a_page()
        page.expire_at = JUNE
        publish(page)
        time_machine.move_to(datetime(2030, 6, 2, tzinfo=UTC))
        call_command("publish_scheduled")
        assert the_activity(page).state == ActivityState.UNPUBLISHED

    def test_moving_the_page_changes_nothing(self):
        page, elsewhere = a_page(), make_page(title="Elsewhere")
        before = the_activity(page)
        Page.objects.get(pk=page.pk).move(Page.objects.get(pk=elsewhere.pk), pos="last-child")
        assert the_activity(page) == before

    def test_a_pages_own_territory_or_the_one_above_goes_with_it(self, django_assert_num_queries):
        from cms.core.models import Territory

        page = make_page(("proposals", block_value("proposals")), territory=Territory.objects.get(code="12"))
        assert the_activity(page).territory.code == "12"


class TestTranslations:
    def test_the_translation_shares_the_activity(self):
        page = a_page()
        translated = translate(page)
        assert translated.body[0].id == page.body[0].id
        assert Activity.objects.count() == 1
        assert Activity.objects.for_page(translated).get() == the_activity(page)

    def test_a_translation_brings_no_rules_and_no_title(self):
        page = a_page(threshold=1500)
        translated = translate(page)
        translated.body[0].value["threshold"] = 1
        translated.body[0].value["title"] = "Ideas in English"
        publish(translated)
        activity = the_activity(page)
        assert (activity.setting("threshold"), activity.title) == (1500, "Ideas")

    def test_removing_the_block_from_a_translation_closes_nothing(self):
        page = a_page()
        translated = translate(page)
        translated.body = []
        publish(translated)
        assert the_activity(page).state == ActivityState.LIVE

    def test_an_older_translation_reopens_nothing(self):
        page = a_page()
        translated = translate(page)
        page.body = []
        publish(page)
        publish(translated)
        assert the_activity(page).state == ActivityState.REMOVED

    def test_unpublishing_a_translation_closes_nothing(self):
        page = a_page()
        translate(page).unpublish()
        assert the_activity(page).state == ActivityState.LIVE

    def test_unpublishing_the_source_closes_all_languages(self):
        page = a_page()
        translated = translate(page)
        page.unpublish()
        publish(translated)
        assert Activity.objects.for_page(translated).get().state == ActivityState.UNPUBLISHED


class TestCopies:
    def test_a_copy_gets_its_own_activity(self):
        page = a_page()
        copy = page.copy(update_attrs={"title": "Copy", "slug": "copy"}, keep_live=True)
        publish(ContentPage.objects.get(pk=copy.pk))
        assert copy.translation_key != page.translation_key
        assert Activity.objects.count() == 2
        assert set(Activity.objects.values_list("page_id", flat=True)) == {page.pk, copy.pk}

    def test_a_draft_copy_has_none(self):
        page = a_page()
        page.copy(update_attrs={"title": "Copy", "slug": "copy"}, keep_live=False)
        assert Activity.objects.count() == 1


class TestDeleting:
    def test_a_page_nobody_has_used_goes_with_its_activities(self):
        page = a_page()
        page.delete()
        assert not Activity.objects.exists()

    def test_a_page_with_contributions_cannot_be_deleted(self):
        from participation.proposals.models import Proposal

        page = a_page()
        Proposal.objects.create(activity=the_activity(page), author=make_person(), title="A bench", text="For resting.")
        with pytest.raises(ProtectedError):
            page.delete()
        assert ContentPage.objects.filter(pk=page.pk).exists()

    def test_nor_can_the_page_above_it(self):
        from participation.proposals.models import Proposal

        above = make_page(title="Above")
        page = make_page(("proposals", block_value("proposals")), parent=above)
        Proposal.objects.create(activity=the_activity(page), author=make_person(), title="A bench", text="For resting.")
        with pytest.raises(ProtectedError):
            Page.objects.get(pk=above.pk).delete()

    def test_a_translation_can_be_deleted(self):
        page = a_page()
        translate(page).delete()
        assert the_activity(page).state == ActivityState.LIVE


class TestConstraints:
    def test_one_activity_per_block(self):
        from django.db import IntegrityError

        activity = the_activity(a_page())
        with pytest.raises(IntegrityError), transaction.atomic():
            Activity.objects.create(
                translation_key=activity.translation_key, block_id=activity.block_id, kind=activity.kind, page=activity.page
            )

    def test_the_window_cannot_end_before_it_begins(self):
        from django.db import IntegrityError

        activity = the_activity(a_page())
        with pytest.raises(IntegrityError), transaction.atomic():
            Activity.objects.filter(pk=activity.pk).update(opens_at=JUNE, closes_at=JUNE)

    def test_publishing_costs_the_same_number_of_queries_for_one_page_view(self, django_assert_max_num_queries):
        page = make_page(*[("discussion", block_value("discussion")) for _ in range(5)])
        with django_assert_max_num_queries(1):
            assert len({activity.opening.state for activity in Activity.objects.for_page(page)}) == 1


def test_a_block_that_was_never_saved_is_left_alone():
    page = make_home()
    publish_activities(page=page)
    assert not Activity.objects.exists()


def test_taking_part_freezes_the_rules_once():
    activity = the_activity(a_page())
    person = make_person()
    with transaction.atomic():
        take_part(activity_id=activity.pk, act=Act.SUBMIT, person=person)
    activity.refresh_from_db()
    first = activity.first_contribution_at
    assert activity.is_frozen
    with transaction.atomic():
        take_part(activity_id=activity.pk, act=Act.SUBMIT, person=person)
    activity.refresh_from_db()
    assert activity.first_contribution_at == first


def test_an_unknown_activity_is_not_found():
    with pytest.raises(Activity.DoesNotExist), transaction.atomic():
        take_part(activity_id=uuid.uuid4().int % 10**9, act=Act.SUBMIT, person=make_person())

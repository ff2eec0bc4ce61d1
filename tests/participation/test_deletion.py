"""What people contributed survives editors: pages and accounts in use are not deleted, and the admin says why."""

import pytest
from django.db.models import ProtectedError
from django.urls import reverse
from wagtail.models import Locale, Page

from participation.activities.contributions import parts_in_use, with_contributions
from participation.activities.models import Activity
from tests.factories.discussions import make_comment
from tests.factories.pages import block_value, make_home, make_page
from tests.factories.people import make_city_editor, make_person
from tests.factories.proposals import make_proposal

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(client):
    person = make_city_editor()
    client.force_login(person)
    return person


@pytest.fixture
def used():
    """A page with two parts: two comments in one, nothing in the other."""
    page = make_page(
        ("discussion", block_value("discussion", title="The big talk")),
        ("registration", block_value("registration", title="The workshop")),
        title="The used page",
    )
    talk = Activity.objects.get(page=page, title="The big talk")
    make_comment(talk)
    make_comment(talk)
    return page


def test_a_page_in_use_is_protected_whoever_deletes_it(used):
    with pytest.raises(ProtectedError):
        used.delete()
    assert Page.objects.filter(pk=used.pk).exists()


def test_a_page_that_nobody_used_goes_with_its_parts():
    page = make_page(("discussion", block_value("discussion")))
    page.delete()
    assert not Activity.objects.exists()


def test_a_section_with_a_used_page_below_is_protected_too(used):
    section = make_page(title="Section")
    used.move(section, pos="last-child")
    section.refresh_from_db()
    with pytest.raises(ProtectedError):
        section.delete()
    assert [part.activity.title for part in parts_in_use([section])] == ["The big talk"]


@pytest.mark.parametrize("method", ["get", "post"])
def test_the_admin_says_which_parts_hold_how_much_and_offers_to_unpublish(client, editor, used, method):
    answer = getattr(client, method)(reverse("wagtailadmin_pages:delete", args=[used.pk]))
    assert answer.status_code == 409
    assert "The big talk" in answer.text
    assert "2 contributions" in answer.text
    assert "The workshop" not in answer.text
    assert reverse("wagtailadmin_pages:unpublish", args=[used.pk]) in answer.text
    assert Page.objects.filter(pk=used.pk).exists()


def test_the_same_for_the_page_above(client, editor, used):
    section = make_page(title="Section")
    used.move(section, pos="last-child")
    answer = client.post(reverse("wagtailadmin_pages:delete", args=[section.pk]))
    assert answer.status_code == 409
    assert "The used page" in answer.text


def test_several_at_once_are_all_kept_when_one_is_in_use(client, editor, used):
    free = make_page(title="Free")
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "delete"])
    answer = client.post(f"{address}?id={used.pk}&id={free.pk}")
    assert answer.status_code == 409
    assert "The big talk" in answer.text
    assert Page.objects.filter(pk__in=[used.pk, free.pk]).count() == 2


def test_unused_pages_are_deleted_as_ever(client, editor):
    page = make_page(("discussion", block_value("discussion")))
    assert client.post(reverse("wagtailadmin_pages:delete", args=[page.pk])).status_code == 302
    assert not Page.objects.filter(pk=page.pk).exists()


def test_a_translation_may_go_since_it_holds_words_only(client, editor, used):
    english, _created = Locale.objects.get_or_create(language_code="en")
    make_home().copy_for_translation(english)
    translation = used.copy_for_translation(english)
    translation.save_revision().publish()
    assert parts_in_use([translation]) == []
    assert client.post(reverse("wagtailadmin_pages:delete", args=[translation.pk])).status_code == 302
    assert Activity.objects.filter(page=used).count() == 2


def test_unpublishing_keeps_everything(client, editor, used):
    client.post(reverse("wagtailadmin_pages:unpublish", args=[used.pk]))
    talk = Activity.objects.get(title="The big talk")
    assert talk.comments.count() == 2
    assert not talk.opening.allowed


def test_all_kinds_of_records_count_as_contributions():
    proposal = make_proposal()
    assert with_contributions(Activity.objects.all()).get(pk=proposal.activity_id).contributions == 1


class TestPeople:
    @pytest.fixture
    def author(self):
        return make_comment().author

    @pytest.mark.parametrize("method", ["get", "post"])
    def test_somebody_who_contributed_is_not_deleted(self, client, editor, author, method):
        answer = getattr(client, method)(reverse("wagtailusers_users:delete", args=[author.pk]))
        assert answer.status_code == 409
        assert reverse("wagtailusers_users:edit", args=[author.pk]) in answer.text
        author.refresh_from_db()

    def test_nor_are_several_at_once(self, client, editor, author):
        newcomer = make_person()
        address = reverse("wagtail_bulk_action", args=["accounts", "user", "delete"])
        assert client.post(f"{address}?id={author.pk}&id={newcomer.pk}").status_code == 409
        author.refresh_from_db()
        newcomer.refresh_from_db()

    def test_somebody_who_did_not_is(self, client, editor):
        person = make_person()
        assert client.post(reverse("wagtailusers_users:delete", args=[person.pk])).status_code == 302
        assert not type(person).objects.filter(pk=person.pk).exists()

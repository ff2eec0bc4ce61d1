"""A page for a closed circle (Wagtail's page privacy): what people have said there is read and written by nobody else."""

import pytest
from django.urls import reverse
from wagtail.models import PageViewRestriction

from cms.notices.registry import describe_one
from participation.activities.models import Activity
from participation.activities.permissions import Refused
from participation.activities.topics import activity_topic
from participation.discussions import services as discussions
from participation.discussions.models import Comment
from participation.proposals import services as proposals
from participation.proposals.models import Proposal, Support
from participation.registrations import services as registrations
from participation.registrations.models import Registration
from tests.factories.discussions import make_comment
from tests.factories.pages import make_activity
from tests.factories.people import make_city_editor, make_person
from tests.factories.proposals import make_call, make_proposal

pytestmark = pytest.mark.django_db


def close(activity, *, above=False):
    """Keep the activity's page, or the page above it, to those who sign in: nobody else may know of its records."""
    page = activity.page.get_parent() if above else activity.page
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)


@pytest.fixture(params=[False, True], ids=["the page", "the page above"])
def above(request):
    return request.param


@pytest.fixture
def resident(client):
    person = make_person()
    client.force_login(person)
    return person


class TestReading:
    def test_no_resident_reads_a_proposal_by_its_number(self, client, resident, above):
        proposal = make_proposal(title="A title for the circle alone")
        close(proposal.activity, above=above)
        for name in ("detail", "support"):
            assert client.get(reverse(f"proposals:{name}", args=[proposal.pk])).status_code == 404

    def test_its_author_and_its_editors_still_do(self, client):
        proposal = make_proposal()
        close(proposal.activity)
        for person in (proposal.author, make_city_editor()):
            client.force_login(person)
            assert client.get(reverse("proposals:detail", args=[proposal.pk])).status_code == 200

    def test_the_search_does_not_find_it(self, client, above):
        proposal = make_proposal(title="Benches on the secret square")
        url = reverse("home:search")
        assert list(client.get(url, {"q": "secret square"}).context["proposals"]) == [proposal]
        close(proposal.activity, above=above)
        assert list(client.get(url, {"q": "secret square"}).context["proposals"]) == []

    def test_nothing_of_it_can_be_followed_or_named(self, client, resident, above):
        proposal, comment = make_proposal(), make_comment(make_activity("discussion"))
        topics = [proposal.topic, activity_topic(proposal.activity), f"comment:{comment.pk}"]
        assert all(describe_one(topic, "fr") for topic in topics)
        close(proposal.activity, above=above)
        if not above:
            close(comment.activity)
        for topic in topics:
            assert describe_one(topic, "fr") is None
            assert client.get(reverse("notices:follow", args=[topic])).status_code == 404


class TestTakingPart:
    def test_nobody_supports(self, client, resident, above):
        proposal = make_proposal()
        close(proposal.activity, above=above)
        assert client.post(reverse("proposals:support", args=[proposal.pk])).status_code == 404
        with pytest.raises(Proposal.DoesNotExist):
            proposals.support(proposal_id=proposal.pk, resident=resident)
        assert not Support.objects.exists()

    def test_nobody_submits(self, client, resident, above):
        call = make_call()
        close(call, above=above)
        typed = {"title": "Benches on the square", "text": "In the shade of the trees, two by two, please."}
        assert client.post(reverse("proposals:submit", args=[call.pk]), typed).status_code == 404
        with pytest.raises(Activity.DoesNotExist):
            proposals.submit(activity_id=call.pk, author=resident, **typed)
        assert not Proposal.objects.exists()

    def test_nobody_comments(self, client, resident, above):
        discussion = make_activity("discussion")
        close(discussion, above=above)
        assert client.post(reverse("discussions:comment", args=[discussion.pk]), {"text": "Hello"}).status_code == 404
        with pytest.raises(Activity.DoesNotExist):
            discussions.post(activity_id=discussion.pk, author=resident, text="Hello")
        assert not Comment.objects.exists()

    def test_nobody_registers(self, client, resident, above):
        workshop = make_activity("registration", capacity=3)
        close(workshop, above=above)
        assert client.post(reverse("registrations:register", args=[workshop.pk])).status_code == 404
        with pytest.raises(Activity.DoesNotExist):
            registrations.register(activity_id=workshop.pk, person=resident)
        assert not Registration.objects.exists()

    def test_whoever_has_a_place_can_still_give_it_back(self, client, resident):
        workshop = make_activity("registration", capacity=3)
        mine = registrations.register(activity_id=workshop.pk, person=resident)
        close(workshop)
        assert client.post(reverse("registrations:cancel", args=[mine.pk])).status_code == 303
        mine.refresh_from_db()
        assert mine.place is None

    def test_an_unpublished_page_still_says_why(self, resident):
        workshop = make_activity("registration", capacity=3)
        workshop.page.unpublish()
        with pytest.raises(Refused):
            registrations.register(activity_id=workshop.pk, person=resident)

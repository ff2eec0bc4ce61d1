"""The demo as its visitors find it. It takes half a minute to load: once, for all these tests."""

import re
from collections import Counter
from dataclasses import dataclass
from html import unescape

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import connection, transaction
from django.db.models import F
from django.test import Client, TestCase
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.translation import override
from wagtail.models import Page

from cms.accounts.models import User
from initiatives.action_plan.models import ActionPlanPage
from participation.activities.enums import ActivityKind
from participation.activities.models import Activity
from participation.discussions.models import Comment
from participation.proposals.invariants import differences
from participation.proposals.models import Proposal, RightToCall
from participation.registrations.models import Registration

# Each test has a savepoint of its own inside the transaction of the module.
pytestmark = [pytest.mark.slow, pytest.mark.django_db]

LANGUAGES = ("fr", "en")
MOST_QUERIES = 40

# Words of the interface that nobody would write in the other language.
FOREIGN = {
    "fr": (
        "Skip to the content|Sign in|Search the site|Submit a proposal|Support this proposal|Write a comment|Call for proposals|"
        "At a glance|See them all|places left|people on the waiting list|comments|supports|Reply|Until|Opens on|Closed since|"
        "Published|Follow|Milestones?|Rules|January|February|April|June|July|August|September|October|November|December"
    ),
    "en": (
        "Aller au contenu|Se connecter|Rechercher|Déposer une proposition|Soutenir cette proposition|Écrire un commentaire|"
        "Appel à propositions|En un coup d’œil|Tout voir|places restantes|liste d’attente|commentaires|soutiens|Répondre|"
        "Jusqu’au|Ouvre le|Clos depuis|Suivre|Jalons?|Règles|janvier|février|avril|juin|juillet|août|septembre|octobre|"
        "novembre|décembre"
    ),
}


def call_demo():
    """`manage.py demo`, with what waits for the end of its transaction."""
    with TestCase.captureOnCommitCallbacks(execute=True):
        call_command("demo", verbosity=0)


def all_rows():
    """How many rows each table of ours and of Wagtail's pages holds, and the latest revision of each page."""
    models = [model for model in apps.get_models() if model._meta.managed and not model._meta.proxy]
    counted = {model._meta.label: model._default_manager.count() for model in models if model._meta.app_label != "sessions"}
    return counted, dict(Page.objects.values_list("pk", "latest_revision"))


@dataclass
class Answer:
    """What an anonymous visitor is given at one address."""

    url: str
    language: str
    status: int
    cookies: list[str]
    text: str
    queries: int

    @property
    def words(self):
        """What one reads, but for the comments: each is in the language of its author."""
        without = re.sub(r'<(head|script|svg)\b.*?</\1>|<div class="comment__body.*?</div>', " ", self.text, flags=re.DOTALL)
        return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", without)))


@pytest.fixture(scope="module", autouse=True)
def demo(django_db_setup, django_db_blocker):
    """The demo, taken back after the last test of this module."""
    with django_db_blocker.unblock(), transaction.atomic():
        call_demo()
        yield
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def pages(demo):
    """Every page of the site, as an anonymous visitor gets it."""
    found = Page.objects.filter(depth__gt=1).select_related("locale")
    return [visit(page.get_url(), page.locale.language_code) for page in found]


@pytest.fixture(scope="module")
def records(demo):
    """Every public page and file of proposals, discussions and registrations, in both languages."""
    addresses = []
    for language in LANGUAGES:
        with override(language):
            names = [("home:search", []), ("registrations:csv", []), ("registrations:json", [])]
            names += [("proposals:detail", [pk]) for pk in Proposal.objects.values_list("pk", flat=True)]
            names += [("discussions:thread", [pk]) for pk in Comment.objects.threads().values_list("pk", flat=True)]
            for activity in Activity.objects.live():
                if activity.kind == ActivityKind.PROPOSALS:
                    names += [(f"proposals:{name}", [activity.pk]) for name in ("list", "csv", "json")]
                if activity.kind == ActivityKind.DISCUSSION:
                    names += [(f"discussions:{name}", [activity.pk]) for name in ("all", "csv", "json")]
            addresses += [(reverse(name, args=args), language) for name, args in names]
    return [visit(*address) for address in [*addresses, ("/sitemap.xml", "fr"), ("/robots.txt", "fr")]]


def visit(url, language):
    """Ask twice, as the second visitor: what is made once (pictures in their sizes) is there."""
    Client().get(url)
    client = Client()
    with CaptureQueriesContext(
        connection,
    ) as queries:
        response = client.get(url)
        text = b"".join(response).decode()
    return Answer(url, language, response.status_code, list(client.cookies), text, len(queries))


def test_loading_it_again_changes_nothing():
    before = all_rows()
    call_demo()
    assert all_rows() == before


def test_the_tree_is_sound():
    assert not any(Page.find_problems())
    counted = Counter(Page.objects.filter(depth__gt=1, live=True).values_list("locale__language_code", flat=True))
    assert counted["fr"] == counted["en"] > 20


def test_everything_public_opens_and_leaves_no_trace(pages, records):
    everything = pages + records
    assert [answer.url for answer in everything if answer.status != 200] == []
    assert [answer.url for answer in everything if answer.cookies] == []
    assert [answer.url for answer in everything if "csrfmiddlewaretoken" in answer.text] == []


def test_no_address_of_a_person_is_public(pages, records):
    """Offices may give theirs: whom to write to about accessibility or one's data."""
    people = set(User.objects.values_list("email", flat=True))
    found = {address.lower() for answer in pages + records for address in re.findall(r"[\w.+-]+@[\w.-]+\w", answer.text)}
    assert len(people) > 1000
    assert found & people == set()


def test_every_page_speaks_its_language(pages):
    found = [(page.url, set(re.findall(rf"\b(?:{FOREIGN[page.language]})\b", page.words))) for page in pages]
    assert [page for page in found if page[1]] == []


def test_no_page_needs_many_queries(pages, records):
    everything = sorted(pages + records, key=lambda answer: -answer.queries)
    print("\nMost queries:", *(f"{answer.queries} {answer.url}" for answer in everything[:5]), sep="\n  ")  # noqa: T201 - shown with -s
    assert everything[0].queries <= MOST_QUERIES


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_plan_of_2017_has_the_figures_of_its_review(pages, language):
    plan = ActionPlanPage.objects.get(starts_on__year__lt=2020, locale__language_code=language)
    (page,) = [answer for answer in pages if answer.url == plan.get_url()]
    band = re.findall(r'class="figure__number">(\d+)<', page.text)
    table = page.text.partition('class="glance__table"')[2].partition("</table>")[0]
    commitments, well_advanced, clearly_relevant, transformative, starred = map(int, band)
    assert commitments == 5
    assert re.findall(r'class="number">(\d+)<', table) == ["2", "1", "2", "0"], "complete, substantial, limited, not started"
    assert (clearly_relevant, transformative, well_advanced, starred) == (4, 0, 3, 0)


def test_translations_share_their_activities():
    live = Page.objects.filter(live=True).specific()
    blocks = {language: set() for language in LANGUAGES}
    for page in live:
        for block in getattr(page, "body", []):
            if block.block_type in ("proposals", "discussion", "registration"):
                blocks[page.locale.language_code].add((page.translation_key, block.id))
    activities = {(activity.translation_key, str(activity.block_id)) for activity in Activity.objects.live()}
    assert blocks["fr"] == blocks["en"] == activities
    assert Activity.objects.count() == len(activities) > 10


def test_proposals_add_up():
    assert not list(differences())
    reached = Proposal.objects.filter(supports_count__gte=F("threshold"))
    assert list(RightToCall.objects.values_list("proposal", flat=True)) == list(reached.values_list("pk", flat=True))
    assert [(proposal.threshold, proposal.supports_count >= 1500) for proposal in reached] == [(1500, True)]


def test_a_full_workshop_shows_its_waiting_list(pages):
    full = Activity.objects.filter(pk__in=Registration.objects.in_line().values("activity"))
    assert full
    for activity in full:
        waiting = Registration.objects.places(activity).waiting
        shown = [page for page in pages if f'id="places-{activity.pk}"' in page.text]
        assert len(shown) == len(LANGUAGES)
        for page in shown:
            places = page.text.partition(f'id="places-{activity.pk}"')[2].partition("</section>")[0]
            assert re.search(rf"places__waiting.*?\b{waiting} ", places, re.DOTALL), page.url

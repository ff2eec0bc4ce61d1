"""The pages: my news, what I follow, the follow button, and the unsubscribe link."""

import re
from urllib.parse import unquote, urlsplit

import pytest
from django.core import mail
from django.http import QueryDict
from django.test import Client
from django.urls import reverse
from django.utils.translation import override

from cms.core.models import Territory
from cms.notices import services
from cms.notices.models import EmailRefusal, Follow, Notice
from cms.notices.unsubscribing import token_for
from tests.factories.people import make_person

pytestmark = pytest.mark.django_db

HTMX = {"HX-Request": "true"}


@pytest.fixture
def person(client):
    person = make_person(language="en")
    client.force_login(person)
    return person


def address(name, *args):
    with override("en"):
        return reverse(f"notices:{name}", args=args)


# --- My news


def test_news_are_in_the_language_of_the_page_and_unread_ones_are_marked(client, person, tell):
    tell(to=[person])
    page = client.get(address("list"))
    assert "Anne &amp; Léa spoke about &quot;&lt;b&gt;Les arbres&lt;/b&gt;&quot;" in page.text
    assert "/en/speeches/1/" in page.text
    assert "notice--unread" in page.text
    assert page["Cache-Control"] == "private, no-store"


def test_marking_one_and_all_as_read(client, person, tell):
    for key in "abc":
        tell(key=key, to=[person])
    notice = Notice.objects.first()
    assert client.post(address("mark_read", notice.pk)).status_code == 302
    assert Notice.objects.of(person).unread().count() == 2
    client.post(address("mark_all_read"))
    client.post(address("mark_all_read"))
    assert Notice.objects.of(person).unread().count() == 0
    assert client.get(address("mark_all_read")).status_code == 405


def test_nobody_reads_or_marks_the_news_of_another(client, person, tell):
    other = make_person()
    tell(to=[other])
    client.post(address("mark_read", Notice.objects.get().pk))
    assert Notice.objects.of(other).unread().count() == 1
    assert "spoke about" not in client.get(address("list")).text


def test_the_list_costs_the_same_with_any_number_of_news(client, person, tell, django_assert_max_num_queries):
    for key in range(45):
        tell(key=str(key), to=[person])
    with django_assert_max_num_queries(8) as few:
        client.get(address("list"))
    client.get(address("list"), {"page": 2})
    for key in range(45, 90):
        tell(key=str(key), to=[person])
    with django_assert_max_num_queries(8) as many:
        page = client.get(address("list"), {"page": 99})
    assert len(few) == len(many)
    assert page.context["page_obj"].number == 5


def test_visitors_are_sent_to_sign_in_and_back(client):
    for name in ("list", "follows"):
        page = client.get(address(name))
        assert page.status_code == 302
        assert page.url.startswith("/en/account/login/?next=%2Fen%2F")


# --- What I follow


def test_what_i_follow_with_a_constant_number_of_queries(client, person, django_assert_max_num_queries):
    pks = list(Territory.objects.exclude(code="20").values_list("pk", flat=True))
    services.follow(person=person, topic=f"territory:{pks[0]}")
    with django_assert_max_num_queries(8) as few:
        client.get(address("follows"))
    for pk in pks:
        services.follow(person=person, topic=f"territory:{pk}")
    with django_assert_max_num_queries(8) as many:
        page = client.get(address("follows"))
    assert len(few) == len(many)
    assert page.text.count("/en/unfollow/territory:") == 0
    assert page.text.count("unfollow/territory:") == 17


def test_what_is_no_longer_public_is_listed_without_its_title_and_can_be_left(client, person):
    hidden = f"territory:{Territory.objects.get(code='20').pk}"
    services.follow(person=person, topic=hidden)
    page = client.get(address("follows"))
    assert "No longer public" in page.text
    assert "20th" not in page.text
    client.post(address("unfollow", hidden))
    assert not Follow.objects.exists()


def test_choosing_emails(client, person, topic):
    for scope in ("everything", "event:tests.spoken", f"topic:{topic}"):
        client.post(address("emails"), {"scope": scope, "emails": "no"})
        client.post(address("emails"), {"scope": scope, "emails": "no"})
        assert EmailRefusal.objects.filter(person=person, scope=scope).count() == 1
        assert client.get(address("follows")).status_code == 200
        client.post(address("emails"), {"scope": scope, "emails": "yes"})
        assert not EmailRefusal.objects.exists()


@pytest.mark.parametrize(
    "data", [{}, {"scope": "everything"}, {"scope": "topic:x", "emails": "no"}, {"scope": "\0", "emails": "no"}]
)
def test_an_unknown_choice_is_refused_in_words(client, person, data):
    page = client.post(address("emails"), data)
    assert page.status_code == 422
    assert "form-errors" in page.text
    assert not EmailRefusal.objects.exists()


# --- The follow button


def test_a_visitor_gets_a_link_and_no_cookie(client, topic):
    fragment = client.get(address("follow", topic), headers=HTMX)
    assert fragment.status_code == 200
    assert not fragment.cookies
    assert "csrf" not in fragment.text
    assert address("follow", topic) in fragment.text
    assert fragment["Cache-Control"] == "private, no-store"


def test_without_javascript_a_visitor_signs_in_and_comes_back_to_the_form(client, topic):
    page = client.get(address("follow", topic))
    assert page.status_code == 302
    came_from = QueryDict(urlsplit(page.url).query)["next"]
    assert unquote(came_from) == unquote(address("follow", topic))


def test_following_by_htmx_and_a_double_click(client, person, topic):
    assert 'value="yes"' in client.get(address("follow", topic), headers=HTMX).text
    for _click in range(2):
        fragment = client.post(address("follow", topic), {"follow": "yes"}, headers=HTMX)
        assert fragment.status_code == 200
        assert 'value="no"' in fragment.text
    assert Follow.objects.filter(person=person, topic=topic).count() == 1
    for _click in range(2):
        client.post(address("follow", topic), {"follow": "no"}, headers=HTMX)
    assert not Follow.objects.exists()


def test_following_without_javascript(client, person, topic):
    assert "Follow this?" in client.get(address("follow", topic)).text
    page = client.post(address("follow", topic), {"follow": "yes"})
    assert page.status_code == 302
    assert page.url == f"/en/territories/{topic.split(':')[1]}/"
    assert "You follow this" in client.get(address("follow", topic)).text


def test_an_outside_address_in_next_is_ignored(client, person, topic):
    for target in ("https://evil.example/", "//evil.example/", "javascript:alert(1)", "/\\evil.example"):
        page = client.post(address("follow", topic), {"follow": "yes", "next": target})
        assert page.url.startswith("/en/territories/")


def test_wishing_to_follow_takes_back_a_refusal_of_emails_but_following_by_taking_part_does_not(client, person, topic):
    scope = EmailRefusal.scope_of_topic(topic)
    services.refuse_emails(person_id=person.pk, scope=scope)
    services.follow(person=person, topic=topic)
    assert EmailRefusal.objects.filter(scope=scope).exists()
    client.post(address("follow", topic), {"follow": "yes"})
    assert not EmailRefusal.objects.filter(scope=scope).exists()


@pytest.mark.parametrize(
    "ending", ["territory:0", "territory:99999999", "territory:abc", "unknown:1", "territory:" + "9" * 40, "territory:%00", "x"]
)
def test_unknown_things_cannot_be_followed(client, person, ending):
    assert client.get(f"/en/notices/follow/{ending}/").status_code == 404
    assert client.post(f"/en/notices/follow/{ending}/", {"follow": "yes"}).status_code == 404


def test_what_is_not_public_cannot_be_followed(client, person):
    hidden = f"territory:{Territory.objects.get(code='20').pk}"
    assert client.get(address("follow", hidden)).status_code == 404


def test_a_post_without_a_choice_is_422(client, person, topic):
    assert client.post(address("follow", topic), {}).status_code == 422
    assert client.post(address("follow", topic), {"follow": "x"}, headers=HTMX).status_code == 422


def test_following_needs_the_csrf_token(topic):
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(make_person())
    assert strict.post(address("follow", topic), {"follow": "yes"}).status_code == 403


# --- The link at the foot of an e-mail


@pytest.fixture
def link(tell, topic, django_capture_on_commit_callbacks):
    person = make_person(language="en")
    with django_capture_on_commit_callbacks(execute=True):
        tell(to=[person], topic=topic)
    url = mail.outbox[0].extra_headers["List-Unsubscribe"].strip("<>")
    return re.sub(r"^https?://[^/]+", "", url), person, EmailRefusal.scope_of_topic(topic)


def test_opening_the_link_asks_and_changes_nothing(client, link):
    url, _person, _scope = link
    page = client.get(url)
    assert page.status_code == 200
    assert "5th borough" in page.text
    assert not page.cookies
    assert not EmailRefusal.objects.exists()


def test_one_click_works_without_session_or_csrf_token(link):
    url, person, scope = link
    for _click in range(2):
        page = Client(enforce_csrf_checks=True).post(url, {"List-Unsubscribe": "One-Click"})
        assert page.status_code == 200
        assert not page.cookies
    assert EmailRefusal.objects.get().scope == scope
    assert EmailRefusal.objects.get().person == person


def test_undoing(client, link):
    url, _person, _scope = link
    assert "Undo" in client.post(url).text
    assert "again" in client.post(url, {"undo": "1"}).text
    assert not EmailRefusal.objects.exists()


def test_without_a_topic_the_kind_of_event_is_stopped(client, tell, django_capture_on_commit_callbacks):
    person = make_person()
    with django_capture_on_commit_callbacks(execute=True):
        tell(to=[person])
    url = mail.outbox[0].extra_headers["List-Unsubscribe"].strip("<>")
    client.post(url)
    assert EmailRefusal.objects.get().scope == "event:tests.spoken"


def test_a_forged_or_foreign_token_does_nothing(client, link):
    _url, person, scope = link
    for token in ("x", token_for(person.pk, scope)[:-1] + "_", token_for(10**9, scope)):
        assert client.post(address("unsubscribe", token)).status_code == 404
    assert not EmailRefusal.objects.exists()

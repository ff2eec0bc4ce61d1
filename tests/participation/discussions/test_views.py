"""The public pages of discussions, without JavaScript and with htmx."""

import json
import re
from html import unescape

import pytest
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from participation.discussions import services
from participation.discussions.models import Comment
from participation.discussions.threads import REPLIES_SHOWN, THREADS_ON_PAGE
from tests.factories.discussions import make_comment, make_comments
from tests.factories.pages import make_activity, shift_window
from tests.factories.people import make_city_editor, make_person

pytestmark = pytest.mark.django_db
HTMX = {"HTTP_HX_REQUEST": "true"}


@pytest.fixture
def discussion():
    return make_activity("discussion", title="The square")


@pytest.fixture
def resident(client):
    person = make_person()
    client.force_login(person)
    return person


def write_url(activity) -> str:
    return reverse("discussions:comment", args=[activity.pk])


def page_url(activity) -> str:
    return activity.page.specific.get_url()


def text_of(response) -> str:
    return response.content.decode()


def test_the_page_shows_newest_threads_with_their_oldest_replies(client, discussion):
    make_comments(discussion, THREADS_ON_PAGE + 2, replies=REPLIES_SHOWN + 2)
    html = text_of(client.get(page_url(discussion)))
    shown = re.findall(r"Thread (\d+)", html)
    assert shown == [str(n) for n in range(THREADS_ON_PAGE + 1, 1, -1)]
    assert re.findall(r"Answer (\d+)", html)[:REPLIES_SHOWN] == [str(n) for n in range(REPLIES_SHOWN)]
    assert html.count('class="comment__more"') == THREADS_ON_PAGE
    total = (THREADS_ON_PAGE + 2) * (REPLIES_SHOWN + 3)
    assert ngettext("%(number)s comment", "%(number)s comments", total) % {"number": total} in html
    assert reverse("discussions:all", args=[discussion.pk]) in html


def test_the_public_page_holds_nothing_personal(client, discussion):
    make_comment(discussion, author=make_person("canary@secret.example", display_name=""))
    for url in (page_url(discussion), reverse("discussions:all", args=[discussion.pk])):
        response = client.get(url)
        assert not response.cookies
        html = text_of(response)
        assert "csrfmiddlewaretoken" not in html
        assert "canary" not in html
        assert _("A resident") in html


def test_every_page_and_file_keeps_addresses_to_itself(client, discussion):
    thread = make_comment(discussion, author=make_person("canary@secret.example"))
    make_comment(discussion, parent=thread, author=make_person("canary2@secret.example"))
    for name, number in [("all", discussion.pk), ("csv", discussion.pk), ("json", discussion.pk), ("thread", thread.pk)]:
        response = client.get(reverse(f"discussions:{name}", args=[number]))
        content = b"".join(response) if response.streaming else response.content
        assert response.status_code == 200
        assert b"secret.example" not in content


def test_residents_markup_is_shown_and_never_run(client, discussion):
    make_comment(discussion, text="<script>alert(1)</script> [x](javascript:alert(1)) **bold** <img src=x onerror=alert(1)>")
    html = text_of(client.get(page_url(discussion)))
    assert "<script>alert" not in html
    assert "<img src=x" not in html
    assert 'href="javascript' not in html
    assert "<strong>bold</strong>" in html


def test_a_visitor_is_sent_to_sign_in_and_back_to_the_form(client, discussion):
    url = f"{write_url(discussion)}?parent=3"
    response = client.get(url)
    assert response.status_code == 302
    assert response["Location"].startswith(reverse("account_login"))
    assert "write%2F%3Fparent%3D3" in response["Location"] or "parent%3D3" in response["Location"]
    fragment = client.get(write_url(discussion), **HTMX)
    assert fragment.status_code == 200
    assert reverse("account_login") in text_of(fragment)
    assert not fragment.cookies


def test_a_visitors_words_come_back_with_the_reason(client, discussion):
    response = client.post(write_url(discussion), {"text": "Not lost"})
    assert response.status_code == 409
    assert "Not lost" in text_of(response)
    assert reverse("account_login") in text_of(response)


def test_reading_the_form_writes_nothing(client, discussion, resident):
    response = client.get(f"{write_url(discussion)}?text=Hello")
    assert response.status_code == 200
    assert "no-store" in response["Cache-Control"]
    assert not Comment.objects.exists()


def test_a_comment_without_javascript(client, discussion, resident):
    form = client.get(write_url(discussion))
    token = form.context["form"]["token"].value()
    response = client.post(write_url(discussion), {"text": "Hello", "token": str(token)})
    comment = Comment.objects.get()
    assert response.status_code == 303
    assert response["Location"] == f"{page_url(discussion)}#comment-{comment.pk}"
    client.post(write_url(discussion), {"text": "Hello", "token": str(token)})
    assert Comment.objects.count() == 1
    assert f'id="comment-{comment.pk}"' in text_of(client.get(page_url(discussion)))


def test_a_comment_with_htmx_appears_in_place(client, discussion, resident):
    response = client.post(write_url(discussion), {"text": "Hello"}, **HTMX)
    assert response.status_code == 201
    assert f'hx-swap-oob="afterbegin:#threads-{discussion.pk}"' in text_of(response)
    thread = Comment.objects.get()
    response = client.post(write_url(discussion), {"text": "Hi", "parent": thread.pk}, **HTMX)
    assert f'hx-swap-oob="beforeend:#replies-{thread.pk}"' in text_of(response)
    assert "<html" not in text_of(response)


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_bad_input_comes_back_beside_the_field(client, discussion, resident, headers):
    for data in ({"text": "  "}, {"text": "y" * 5000}, {"text": "Kept words", "parent": "999999"}, {"text": "a\x00b"}):
        response = client.post(write_url(discussion), data, **headers)
        assert response.status_code == 422
        assert response.context["form"].errors
    assert "Kept words" in text_of(client.post(write_url(discussion), {"text": "Kept words", "parent": "7"}, **headers))
    assert not Comment.objects.exists()


@pytest.mark.parametrize("data", [{"parent": "x"}, {"token": "not a token"}, {"parent": "9" * 40}, {"parent": "-1"}])
def test_forged_fields_are_errors_and_never_a_crash(client, discussion, resident, data):
    assert client.post(write_url(discussion), {"text": "Hello", **data}).status_code == 422
    assert client.get(f"{write_url(discussion)}?parent=%00&shown=1-x-{'9' * 60}", **HTMX).status_code == 200
    assert not Comment.objects.exists()


def test_a_closed_discussion_says_since_when_and_keeps_the_words(client, discussion, resident):
    shift_window(discussion, closes="-1 second")
    response = client.post(write_url(discussion), {"text": "Too late"})
    assert response.status_code == 409
    assert response.context["decision"].message in unescape(text_of(response))
    assert "Too late" in text_of(response)
    html = text_of(client.get(page_url(discussion)))
    assert response.context["decision"].message in unescape(html)
    assert _("Write a comment") not in html


def test_unknown_and_unpublished_discussions_are_not_found(client, discussion, resident):
    assert client.get(reverse("discussions:comment", args=[10**9])).status_code == 404
    assert client.post(reverse("discussions:comment", args=[10**9]), {"text": "x"}).status_code == 404
    assert client.get(reverse("discussions:thread", args=[10**9])).status_code == 404
    comment = make_comment(discussion)
    discussion.page.unpublish()
    for name, number in [("all", discussion.pk), ("csv", discussion.pk), ("thread", comment.pk)]:
        assert client.get(reverse(f"discussions:{name}", args=[number])).status_code == 404


def test_a_closed_circles_comments_stay_there(client, discussion):
    from wagtail.models import PageViewRestriction

    make_comment(discussion)
    PageViewRestriction.objects.create(page=discussion.page.get_parent(), restriction_type="login")
    for name in ("all", "csv", "json"):
        assert client.get(reverse(f"discussions:{name}", args=[discussion.pk])).status_code == 404


def test_the_registration_of_another_kind_is_not_a_discussion(client, resident):
    other = make_activity("registration")
    assert client.get(reverse("discussions:all", args=[other.pk])).status_code == 404
    assert client.post(write_url(other), {"text": "Hello"}).status_code in (404, 409)


def test_a_removed_comment_leaves_its_place(client, discussion, resident):
    comment = make_comment(discussion, author=resident, text="Regretted")
    make_comment(discussion, parent=comment, text="An answer")
    url = reverse("discussions:remove", args=[comment.pk])
    assert client.get(url).status_code == 200
    assert Comment.objects.get(pk=comment.pk).is_readable
    assert client.post(url).status_code == 303
    html = text_of(client.get(page_url(discussion)))
    assert _("Removed by its author") in html
    assert "An answer" in html
    assert "Regretted" not in html
    assert client.post(url).status_code == 303


def test_only_its_author_removes_and_only_editors_hide(client, discussion, resident):
    comment = make_comment(discussion)
    for name in ("remove", "hide"):
        url = reverse(f"discussions:{name}", args=[comment.pk])
        assert client.get(url).status_code == 403
        assert client.post(url, {"reason": "x"}).status_code == 403
    client.logout()
    assert client.post(reverse("discussions:remove", args=[comment.pk])).status_code == 302
    client.force_login(make_city_editor())
    url = reverse("discussions:hide", args=[comment.pk])
    assert client.post(url, {"reason": " "}).status_code == 422
    assert client.post(url, {"reason": "Insult"}).status_code == 303
    html = text_of(client.get(page_url(discussion)))
    assert _("Hidden by moderation") in html
    assert "Insult" not in html
    assert "A comment" not in html


def test_a_persons_own_tools_come_in_the_private_fragment_alone(client, discussion, resident):
    mine, other = make_comment(discussion, author=resident), make_comment(discussion)
    url = f"{write_url(discussion)}?shown={mine.pk}-{other.pk}"
    html = text_of(client.get(url, **HTMX))
    assert reverse("discussions:remove", args=[mine.pk]) in html
    assert f"tools-{other.pk}" not in html
    shift_window(discussion, closes="-1 second")
    closed = text_of(client.get(url, **HTMX))
    assert reverse("discussions:remove", args=[mine.pk]) in closed
    assert "<form" not in closed
    client.force_login(make_city_editor())
    assert reverse("discussions:hide", args=[other.pk]) in text_of(client.get(url, **HTMX))


def test_a_thread_has_a_page_with_all_its_replies(client, discussion):
    (thread,) = make_comments(discussion, 1, replies=REPLIES_SHOWN + 4)
    html = text_of(client.get(reverse("discussions:thread", args=[thread.pk])))
    assert html.count("Answer ") == REPLIES_SHOWN + 4
    reply = thread.replies.first()
    moved = client.get(reverse("discussions:thread", args=[reply.pk]))
    assert moved["Location"].endswith(f"{thread.pk}/#comment-{reply.pk}")


def test_open_data_holds_what_anybody_may_read(client, discussion):
    thread = make_comment(discussion, text="=SUM(A1)", author=make_person(display_name="Aïcha"))
    gone = make_comment(discussion, parent=thread, text="Gone")
    services.hide(comment=gone, by=make_city_editor(), reason="Secret reason")
    rows = b"".join(client.get(reverse("discussions:csv", args=[discussion.pk]))).decode()
    assert "'=SUM(A1)" in rows
    assert "Gone" not in rows
    assert "Secret reason" not in rows
    data = json.loads(b"".join(client.get(reverse("discussions:json", args=[discussion.pk]))))
    assert [row["text"] for row in data["rows"]] == ["=SUM(A1)"]
    assert set(data["rows"][0]) == {"id", "discussion", "discussion_title", "in_answer_to", "author", "text", "written_at"}

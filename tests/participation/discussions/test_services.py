"""Writing, removing and hiding comments: what is stored, what is refused, who is told."""

from contextlib import contextmanager
from uuid import uuid4

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction

from cms.notices.models import Notice
from participation.activities.enums import Refusal
from participation.activities.models import Activity
from participation.activities.permissions import Refused
from participation.discussions import services
from participation.discussions.enums import CommentStatus
from participation.discussions.models import MAX_LENGTH, Comment
from tests.factories.discussions import make_comment
from tests.factories.pages import make_activity, publish, shift_window
from tests.factories.people import make_city_editor, make_person
from tests.factories.teams import make_borough

pytestmark = pytest.mark.django_db


@pytest.fixture
def discussion():
    return make_activity("discussion")


@contextmanager
def refused_beside(field: str):
    with pytest.raises(ValidationError) as refused:
        yield
    assert list(refused.value.message_dict) == [field]


def told(event: str) -> list:
    return [notice.person for notice in Notice.objects.filter(event__kind=event).select_related("person")]


def test_a_comment_is_published_at_once_and_freezes_the_rules(discussion):
    author = make_person()
    comment = services.post(activity_id=discussion.pk, author=author, text="  Bonjour\r\nà tous \n")
    comment.refresh_from_db()
    assert (comment.text, comment.status, comment.author) == ("Bonjour\nà tous", CommentStatus.PUBLISHED, author)
    assert comment.created_at is not None
    assert Activity.objects.get(pk=discussion.pk).is_frozen


@pytest.mark.parametrize("text", ["", "  \r\n ", "x" * (MAX_LENGTH + 1), "a\x00b"])
def test_words_that_cannot_be_kept_are_refused_beside_the_field(discussion, text):
    with pytest.raises(ValidationError) as refused:
        services.post(activity_id=discussion.pk, author=make_person(), text=text)
    assert list(refused.value.message_dict) == ["text"]
    assert not Comment.objects.exists()


def test_replies_have_one_level(discussion):
    thread = make_comment(discussion)
    reply = make_comment(discussion, parent=thread)
    assert reply.parent == thread
    with refused_beside("parent"):
        make_comment(discussion, parent=reply)
    assert Comment.objects.count() == 2


def test_a_parent_from_another_discussion_is_refused(discussion):
    elsewhere = make_comment()
    with refused_beside("parent"):
        make_comment(discussion, parent=elsewhere)
    with refused_beside("parent"):
        services.post(activity_id=discussion.pk, author=make_person(), text="Hello", parent_id=10**9)


def test_what_has_been_taken_away_cannot_be_answered(discussion):
    thread = make_comment(discussion)
    services.remove(comment=thread, by=thread.author)
    with refused_beside("parent"):
        make_comment(discussion, parent=thread)


def test_the_same_form_sent_twice_is_one_comment(discussion):
    author, token = make_person(), uuid4()
    first = services.post(activity_id=discussion.pk, author=author, text="Once", token=token)
    again = services.post(activity_id=discussion.pk, author=author, text="Once ", token=token)
    assert again == first
    assert Comment.objects.count() == 1


def test_the_same_form_sent_twice_is_one_comment_even_if_it_closes_in_between(discussion):
    author, token = make_person(), uuid4()
    first = services.post(activity_id=discussion.pk, author=author, text="Once", token=token)
    shift_window(discussion, closes="-1 second")
    assert services.post(activity_id=discussion.pk, author=author, text="Once", token=token) == first


def test_other_words_in_the_same_form_are_another_comment(discussion):
    """The back button brings the old form back, and what is then written in it must not be lost."""
    author, token = make_person(), uuid4()
    services.post(activity_id=discussion.pk, author=author, text="First", token=token)
    services.post(activity_id=discussion.pk, author=author, text="Second", token=token)
    assert set(Comment.objects.values_list("text", flat=True)) == {"First", "Second"}


def test_a_token_is_one_persons_own(discussion):
    token = uuid4()
    services.post(activity_id=discussion.pk, author=make_person(), text="Same", token=token)
    services.post(activity_id=discussion.pk, author=make_person(), text="Same", token=token)
    assert Comment.objects.count() == 2


def test_the_window_is_half_open_by_the_databases_clock(discussion):
    shift_window(discussion, opens="+0 seconds", closes="+1 hour")
    make_comment(discussion)
    for window, refusal in [
        ({"opens": "+1 minute", "closes": "+1 hour"}, Refusal.NOT_YET_OPEN),
        ({"closes": "+0 seconds"}, Refusal.CLOSED),
    ]:
        shift_window(discussion, **window)
        with pytest.raises(Refused) as refused:
            make_comment(discussion)
        assert refused.value.decision.refusal == refusal
        assert refused.value.decision.message
    assert Comment.objects.count() == 1


def test_comments_survive_their_block_and_are_found_again_with_it(discussion):
    make_comment(discussion)
    page = discussion.page.specific
    body = page.body.raw_data[:]
    page.body = []
    publish(page)
    with pytest.raises(Refused):
        make_comment(discussion)
    page.body = body
    publish(page)
    make_comment(discussion)
    assert discussion.comments.count() == 2


def test_its_author_removes_a_comment_and_the_thread_stays_whole(discussion):
    thread = make_comment(discussion, text="Do not keep this")
    reply = make_comment(discussion, parent=thread)
    shift_window(discussion, closes="-1 second")
    services.remove(comment=thread, by=thread.author)
    services.remove(comment=thread, by=thread.author)
    thread.refresh_from_db()
    assert (thread.status, thread.text) == (CommentStatus.REMOVED, "")
    assert list(thread.replies.all()) == [reply]


def test_nobody_removes_somebody_elses_comment(discussion):
    comment = make_comment(discussion)
    for person in (make_person(), make_city_editor()):
        with pytest.raises(PermissionDenied):
            services.remove(comment=comment, by=person)
    comment.refresh_from_db()
    assert comment.is_readable


def test_an_editor_of_the_page_hides_a_comment_with_a_reason_that_its_author_is_told(discussion):
    comment = make_comment(discussion)
    with pytest.raises(ValidationError):
        services.hide(comment=comment, by=make_city_editor(), reason=" ")
    services.hide(comment=comment, by=make_city_editor(), reason="Insult")
    comment.refresh_from_db()
    assert (comment.status, comment.hidden_reason, comment.text) == (CommentStatus.HIDDEN, "Insult", "A comment")
    assert told("discussions.hidden") == [comment.author]
    with pytest.raises(Refused):
        services.remove(comment=comment, by=comment.author)


def test_another_boroughs_editor_and_residents_hide_nothing():
    ours, theirs = make_borough("11"), make_borough("12")
    comment = make_comment(make_activity("discussion", page_fields={"parent": ours.section}))
    for person in (theirs.editor, comment.author):
        with pytest.raises(PermissionDenied):
            services.hide(comment=comment, by=person, reason="No")
    services.hide(comment=comment, by=ours.editor, reason="Spam")


def test_a_reply_tells_whoever_began_the_thread_and_whoever_follows_it(discussion, django_capture_on_commit_callbacks):
    from cms.notices import services as notices

    thread, follower, replier = make_comment(discussion), make_person(), make_person()
    notices.follow(person=follower, topic=f"comment:{thread.pk}")
    notices.follow(person=replier, topic=f"comment:{thread.pk}")
    with django_capture_on_commit_callbacks(execute=True):
        make_comment(discussion, parent=thread, author=replier)
    assert set(told("discussions.reply")) == {thread.author, follower}


def test_answering_oneself_tells_nobody(discussion, django_capture_on_commit_callbacks):
    thread = make_comment(discussion)
    with django_capture_on_commit_callbacks(execute=True):
        make_comment(discussion, parent=thread, author=thread.author)
    assert told("discussions.reply") == []


@pytest.mark.parametrize(
    "broken",
    [
        {"text": ""},
        {"status": "hidden"},
        {"status": "removed"},
        {"status": "gone"},
    ],
)
def test_the_database_refuses_comments_that_break_the_rules(discussion, broken):
    comment = make_comment(discussion)
    with pytest.raises(IntegrityError), transaction.atomic():
        Comment.objects.filter(pk=comment.pk).update(**broken)
    with pytest.raises(IntegrityError), transaction.atomic():
        Comment.objects.filter(pk=comment.pk).update(parent=comment.pk)


def test_words_keep_nothing_invisible(discussion):
    comment = services.post(activity_id=discussion.pk, author=make_person(), text="Read\u202e this\u200b\r\n\r\n\r\n\r\nslowly ")
    assert comment.text == "Read this\n\nslowly"
    with pytest.raises(ValidationError):
        services.post(activity_id=discussion.pk, author=make_person(), text="\u200b\u2060 \u202e")

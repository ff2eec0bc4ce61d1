"""Reading discussions: a page of threads with their first replies, always in the same number of queries."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from participation.activities.models import Activity
from participation.discussions.models import Comment

THREADS_ON_PAGE = 10
THREADS_ON_LIST = 20
REPLIES_SHOWN = 3
REPLIES_ON_THREAD = 50


@dataclass(frozen=True, kw_only=True)
class FirstThreads:
    """What a discussion shows on its page: the newest threads, how many comments there are, whether there are more threads."""

    threads: list[Comment]
    total: int
    has_more: bool


def first_threads(activity: Activity) -> FirstThreads:
    """The newest threads of a discussion with their first replies. Two queries, whatever the number of comments."""
    found = list(Comment.objects.in_activity(activity).threads().with_total()[: THREADS_ON_PAGE + 1])
    threads = with_replies(found[:THREADS_ON_PAGE])
    return FirstThreads(threads=threads, total=found[0].total if found else 0, has_more=len(found) > THREADS_ON_PAGE)


def with_replies(threads: Sequence[Comment]) -> list[Comment]:
    """Give each thread `shown_replies`, its oldest replies, and `more_replies`, how many more there are. One query."""
    replies: dict[int, list[Comment]] = {thread.pk: [] for thread in threads}
    for reply in Comment.objects.replies_to(list(replies), first=REPLIES_SHOWN):
        replies[reply.parent_id].append(reply)
    for thread in threads:
        thread.shown_replies = replies[thread.pk]
        thread.more_replies = max(0, thread.reply_count - len(thread.shown_replies))
    return list(threads)


def ids_shown(threads: Sequence[Comment]) -> str:
    """The comments on a page as one short word ("12-15-16"), for the private fragment that adds a person's own tools."""
    return "-".join(str(comment.pk) for thread in threads for comment in [thread, *getattr(thread, "shown_replies", [])])


def read_ids(word: str) -> list[int]:
    """The other way round. Whatever is no number is left out; at most a page's worth is read."""
    return [int(part) for part in word.split("-")[:200] if part.isascii() and part.isdigit() and len(part) < 18]

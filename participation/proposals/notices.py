"""Who is told of what happens to a proposal. Called inside the services' transactions; mails leave after the commit."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext_lazy as _
from wagtail.models import GroupPagePermission, Page

from cms.accounts.models import User
from cms.notices import services as notices
from cms.notices.registry import register_event, register_topic
from cms.notices.words import in_each_language
from participation.activities.topics import activity_topic

if TYPE_CHECKING:
    from participation.proposals.models import Proposal, RightToCall


def register() -> None:
    """Make known what can be followed here, and what people are told of."""
    register_topic("proposal", label=_("Proposal"), describe=describe_proposals)
    register_event("proposals.published", label=_("Your proposal is published"))
    register_event("proposals.refused", label=_("Your proposal is not published"))
    register_event("proposals.new", label=_("A new proposal where you follow a call for proposals"))
    register_event("proposals.right_to_call", label=_("A proposal may call on the City"))


def describe_proposals(ids: list[str], language: str) -> dict[str, tuple[str, str]]:
    """Title and address of these proposals in `language`, by number; only those that anybody may read. One query."""
    from participation.proposals.models import Proposal

    proposals = Proposal.objects.public().filter(pk__in=[number for number in ids if str(number).isdigit()])
    with translation.override(language):
        return {str(pk): (title, reverse("proposals:detail", args=[pk])) for pk, title in proposals.values_list("pk", "title")}


def follow_own(proposal: Proposal) -> None:
    """An author hears of what becomes of the proposal."""
    notices.follow(person=proposal.author, topic=proposal.topic)


def published(proposal: Proposal) -> None:
    """Its author is told that a moderator has published it."""
    notices.tell(
        event="proposals.published",
        key=str(proposal.pk),
        topic=proposal.topic,
        to=[proposal.author_id],
        context={"title": proposal.title, "threshold": proposal.threshold, "closes_at": proposal.activity.closes_at},
        url=_url(proposal),
    )


def refused(proposal: Proposal) -> None:
    """Its author is told that it is not published, and why."""
    notices.tell(
        event="proposals.refused",
        key=str(proposal.pk),
        topic=proposal.topic,
        to=[proposal.author_id],
        context={
            "title": proposal.title,
            "reason": in_each_language(proposal.get_refusal_reason_display),
            "note": proposal.refusal_note,
        },
        url=_url(proposal),
    )


def new_proposal(proposal: Proposal) -> None:
    """Those who follow the call for proposals hear of a new one."""
    notices.tell(
        event="proposals.new",
        key=str(proposal.pk),
        topic=activity_topic(proposal.activity),
        exclude=[proposal.author_id],
        context={"title": proposal.title, "call": proposal.activity.title},
        url=_url(proposal),
    )


def right_to_call(call: RightToCall) -> None:
    """Author, followers and the editors of the page hear that the City must study the proposal and answer."""
    proposal = call.proposal
    notices.tell(
        event="proposals.right_to_call",
        key=str(proposal.pk),
        topic=proposal.topic,
        also=[proposal.author_id, *editors_of(proposal.activity.page).values_list("pk", flat=True)],
        context={"title": proposal.title, "supports": call.supports_at_crossing, "reached_at": call.reached_at},
        url=_url(proposal),
    )


def editors_of(page: Page) -> QuerySet[User]:
    """The active people whose groups may publish this page, because of this page or of one above it."""
    above = _paths_to(page.path, page.steplen)
    groups = GroupPagePermission.objects.filter(page__path__in=above, permission__codename="publish_page").values("group")
    return User.objects.filter(groups__in=groups, is_active=True).distinct()


def _paths_to(path: str, step: int) -> Iterable[str]:
    return [path[:end] for end in range(step, len(path) + 1, step)]


def _url(proposal: Proposal) -> dict[str, str]:
    return in_each_language(proposal.get_absolute_url)

"""The public pages of proposals. What is personal is apart: these pages set no cookie and can be kept by any cache."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from cms.core.caching import shared_page
from cms.core.permissions import anybody, public_view
from cms.core.templatetags.parvis import ancestors
from cms.core.writers import csv_response, json_response
from participation.activities.enums import ActivityKind
from participation.activities.links import activity_url, page_of, public_activity
from participation.activities.models import Activity
from participation.proposals.enums import ListOrder
from participation.proposals.exports import PUBLIC_PROPOSAL, public_proposals
from participation.proposals.forms import OrderForm
from participation.proposals.models import Proposal
from participation.proposals.permissions import may_withdraw

PER_PAGE = 12


@public_view(anybody)
@shared_page
@require_safe
def proposal_list(request: HttpRequest, activity_id: int) -> HttpResponse:
    """All proposals of one call, in the order asked for, page by page."""
    activity = call_for_proposals(activity_id)
    order = OrderForm(request.GET).chosen()
    proposals = Proposal.objects.listed().filter(activity=activity).in_order(order).for_cards()
    page_obj = Paginator(proposals, PER_PAGE).get_page(request.GET.get("page"))
    context = {"page_obj": page_obj, "order": order, "orders": ListOrder.choices}
    return render(request, "proposals/list.html", {**around(activity), **context})


@public_view(anybody)
@shared_page
@require_safe
def detail(request: HttpRequest, pk: int) -> HttpResponse:
    """One proposal. Before it is public, or once refused, only its author and the page's editors may read it."""
    proposal = find_public(pk)
    if proposal is not None:
        return render(request, "proposals/detail.html", {**around(proposal.clocked_activity), "proposal": proposal})
    return _not_public(request, pk)


@public_view(anybody, private=True)
def _not_public(request: HttpRequest, pk: int) -> HttpResponse:
    proposal = Proposal.objects.visible_to(request.user).for_page().filter(pk=pk).first()
    if proposal is None or not request.user.is_authenticated:
        raise Http404
    context = {"proposal": proposal, "may_withdraw": may_withdraw(request.user, proposal)}
    return render(request, "proposals/detail_private.html", {**around(proposal.clocked_activity), **context})


@public_view(anybody)
@require_safe
def proposals_csv(request: HttpRequest, activity_id: int) -> StreamingHttpResponse:
    """All proposals of one call that anybody may read, as CSV."""
    activity = call_for_proposals(activity_id)
    return csv_response(public_proposals(activity), PUBLIC_PROPOSAL, filename=f"proposals-{activity.pk}")


@public_view(anybody)
@require_safe
def proposals_json(request: HttpRequest, activity_id: int) -> StreamingHttpResponse:
    """The same as JSON, with what each column means."""
    activity = call_for_proposals(activity_id)
    about = {"title": activity.title, "url": request.build_absolute_uri(activity_url(activity))}
    return json_response(public_proposals(activity), PUBLIC_PROPOSAL, filename=f"proposals-{activity.pk}", about=about)


def call_for_proposals(activity_id: int) -> Activity:
    """A call for proposals on a page that everybody may open. Raises Http404."""
    return public_activity(activity_id, kind=ActivityKind.PROPOSALS)


def find_public(pk: int) -> Proposal | None:
    """A proposal that anybody may read, with its Activity and the database's clock; None otherwise. One query."""
    return Proposal.objects.public().for_page().filter(pk=pk).first()


def around(activity: Activity) -> dict[str, Any]:
    """What the frame of a page needs: the page on which the call stands, the way back to it, whether it is open."""
    page = page_of(activity)
    crumbs = [*ancestors(page), {"title": page.title, "url": page.get_url()}] if page.live else []
    return {
        "activity": activity,
        "opening": activity.opening,
        "activity_page": page,
        "activity_url": activity_url(activity, page=page) if page.live else "",
        "crumbs": crumbs,
        "half": getattr(page.specific_class, "half", "") or "decide",
    }

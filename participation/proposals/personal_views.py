"""What a person does with proposals: submit one, support one, take either back. Never kept by any cache."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from cms.core.kept_words import give_back_words
from cms.core.permissions import public_view, signed_in
from participation.activities.enums import Act
from participation.activities.links import sign_in_url
from participation.activities.models import Activity
from participation.activities.permissions import Decision, Refused, decide
from participation.proposals import services
from participation.proposals.enums import OPEN_FOR_SUPPORT
from participation.proposals.forms import ProposalForm
from participation.proposals.models import Proposal, Support
from participation.proposals.permissions import may_withdraw
from participation.proposals.views import around, call_for_proposals, find_public

GET_AND_POST = ["GET", "HEAD", "POST"]


def signed_in_or_fragment(request: HttpRequest) -> bool:
    """Somebody who has signed in; or anybody for the fragment of a public page, which then offers to sign in."""
    return request.user.is_authenticated or (request.method == "GET" and bool(request.htmx))


@public_view(signed_in)
@require_http_methods(GET_AND_POST)
def submit(request: HttpRequest, activity_id: int) -> HttpResponse:
    """The form for a new proposal, and its sending. What was typed is kept whatever happens."""
    form = ProposalForm(request.POST) if request.method == "POST" else ProposalForm(initial=give_back_words(request))
    if request.method == "POST" and form.is_valid():
        try:
            proposal = services.submit(activity_id=activity_id, author=request.user, **_typed(form))
        except Activity.DoesNotExist as error:
            raise Http404 from error
        except Refused as refused:
            return _submit_page(request, activity_id, form, refused.decision, status=422)
        except ValidationError as error:
            form.add_error(None, error)
        else:
            messages.success(request, _("Thank you: your proposal has been submitted."))
            return see_other(proposal.get_absolute_url())
    return _submit_page(request, activity_id, form, status=422 if form.is_bound else 200)


def _typed(form: ProposalForm) -> dict[str, str | UUID | None]:
    return {name: form.cleaned_data.get(name) for name in ("title", "text", "submission")}


def _submit_page(
    request: HttpRequest, activity_id: int, form: ProposalForm, refusal: Decision | None = None, *, status: int
) -> HttpResponse:
    """The form where one may submit. Where one may not, the reason, and the form only if something was typed."""
    activity = call_for_proposals(activity_id)
    decision = refusal or decide(activity=activity, act=Act.SUBMIT, person=request.user)
    context = {"form": form, "decision": decision, "show_form": decision.allowed or form.is_bound}
    return render(request, "proposals/submit.html", {**around(activity), **context}, status=status)


@public_view(signed_in_or_fragment, private=True)
@require_http_methods(GET_AND_POST)
def support(request: HttpRequest, pk: int) -> HttpResponse:
    """Whether one supports this proposal, with the button to do so: a page, or to htmx a fragment. Only POST supports."""
    if request.method == "POST":
        return _act(request, pk, Act.SUPPORT)
    proposal = find_public(pk)
    if proposal is None:
        raise Http404
    person = request.user
    supported = person.is_authenticated and Support.objects.filter(proposal=proposal, resident=person).exists()
    return _support_response(request, proposal, supported=supported)


@public_view(signed_in)
@require_http_methods(GET_AND_POST)
def withdraw_support(request: HttpRequest, pk: int) -> HttpResponse:
    """Take back one's support. Arrived at by a link, after signing in for instance, it leads to the page that asks."""
    if request.method == "POST":
        return _act(request, pk, Act.WITHDRAW)
    return redirect("proposals:support", pk=pk)


def _act(request: HttpRequest, pk: int, act: Act) -> HttpResponse:
    service = services.support if act == Act.SUPPORT else services.withdraw_support
    try:
        result = service(proposal_id=pk, resident=request.user)
    except Proposal.DoesNotExist as error:
        raise Http404 from error
    except Refused as refused:
        return _refused(request, pk, refused.decision)
    if not request.htmx:
        return see_other(f"{result.proposal.get_absolute_url()}#support")
    return _support_response(request, result.proposal, supported=result.supported, thanks=result.changed)


def _refused(request: HttpRequest, pk: int, refusal: Decision) -> HttpResponse:
    proposal = get_object_or_404(Proposal.objects.public().for_page(), pk=pk)
    supported = Support.objects.filter(proposal=proposal, resident=request.user).exists()
    return _support_response(request, proposal, supported=supported, refusal=refusal, status=422)


def _support_response(
    request: HttpRequest,
    proposal: Proposal,
    *,
    supported: bool,
    thanks: bool = False,
    refusal: Decision | None = None,
    status: int = 200,
) -> HttpResponse:
    """What this person can do now: support, take it back, sign in, or read why not."""
    act = Act.WITHDRAW if supported else Act.SUPPORT
    decision = refusal or decide(activity=proposal.clocked_activity, act=act, person=request.user)
    context = {
        "proposal": proposal,
        "supported": supported,
        "thanks": thanks,
        "decision": decision,
        "opening": proposal.clocked_activity.opening,
        "withdrawn": proposal.status not in OPEN_FOR_SUPPORT,
        "may_withdraw": may_withdraw(request.user, proposal),
        "sign_in_url": sign_in_url(reverse("proposals:support", args=[proposal.pk])),
    }
    if request.htmx:
        return render(request, "proposals/support_fragment.html", context, status=status)
    return render(request, "proposals/support.html", {**around(proposal.activity), **context}, status=status)


@public_view(signed_in)
@require_http_methods(GET_AND_POST)
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask an author whether to withdraw the proposal, and withdraw it."""
    proposal = get_object_or_404(Proposal.objects.for_page(), pk=pk, author=request.user)
    refusal = ""
    if request.method == "POST":
        try:
            services.withdraw_proposal(proposal_id=pk, author=request.user)
            return see_other(proposal.get_absolute_url())
        except Refused as refused:
            refusal = str(refused)
    elif not may_withdraw(request.user, proposal):
        refusal = _("This proposal is not on the site any more, so there is nothing to withdraw.")
    context = {**around(proposal.clocked_activity), "proposal": proposal, "refusal": refusal}
    return render(request, "proposals/withdraw.html", context, status=422 if refusal and request.method == "POST" else 200)


def see_other(url: str) -> HttpResponseRedirect:
    """After a form has done its work: the browser goes to `url` with GET, so that reloading it repeats nothing."""
    return HttpResponseRedirect(url, status=303)

"""The private pages and fragments of registrations: nothing here is for a cache, and nobody sees anybody else's."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from cms.core.permissions import anybody, public_view, signed_in
from participation.activities.enums import Act, ActivityKind, Refusal
from participation.activities.links import activity_url, page_of, public_activity, sign_in_url
from participation.activities.models import Activity
from participation.activities.permissions import Decision, Refused, decide
from participation.registrations import services
from participation.registrations.models import Registration


@public_view(anybody, private=True)
@require_http_methods(["GET", "HEAD", "POST"])
def register(request: HttpRequest, activity_id: int) -> HttpResponse:
    """Where this person stands, and the button to register; as a page or (to htmx) a fragment. POST registers."""
    if request.method == "POST" and request.user.is_authenticated:
        return _register(request, activity_id)
    activity = _registration_activity(activity_id)
    decision = decide(activity=activity, act=Act.REGISTER, person=request.user)
    if decision.refusal == Refusal.SIGN_IN and not request.htmx:
        return redirect(sign_in_url(request.path))
    return _standing(request, activity, decision, status=409 if request.method == "POST" else 200)


def _register(request: HttpRequest, activity_id: int) -> HttpResponse:
    try:
        registration = services.register(activity_id=activity_id, person=request.user)
    except Activity.DoesNotExist as error:
        raise Http404 from error
    except Refused as refused:
        return _standing(request, _registration_activity(activity_id), refused.decision, status=409)
    if not request.htmx:
        return HttpResponseRedirect(reverse("registrations:register", args=[registration.activity_id]), status=303)
    return _standing(request, registration.activity, None, mine=registration, just_done=True)


@public_view(signed_in)
@require_http_methods(["GET", "HEAD", "POST"])
def cancel(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask whether to give up one's own place or turn, and give it up. Possible at any date."""
    mine = Registration.objects.of(request.user).select_related("activity__page", "activity__territory").filter(pk=pk).first()
    if mine is None:
        raise Http404
    if request.method == "POST":
        mine = services.cancel(registration=mine, person=request.user)
        if not request.htmx:
            return HttpResponseRedirect(request.path, status=303)
    return _show(request, mine.activity, "cancel", {"mine": mine})


def _standing(
    request: HttpRequest,
    activity: Activity,
    decision: Decision | None,
    *,
    mine: Registration | None = None,
    just_done: bool = False,
    status: int = 200,
) -> HttpResponse:
    """Where the person stands, with the decision for those who are not registered."""
    if mine is None and request.user.is_authenticated:
        mine = Registration.objects.in_activity(activity).of(request.user).active().first()
    register_url = reverse("registrations:register", args=[activity.pk])
    context = {
        "mine": mine,
        "decision": decision,
        "just_done": just_done,
        "sign_in_url": sign_in_url(register_url),
        # The public page has said already that it is not open.
        "silent": bool(request.htmx) and request.method == "GET" and decision is not None and decision.state != "open",
    }
    return _show(request, activity, "standing", context, status=status)


def _show(request: HttpRequest, activity: Activity, name: str, context: dict[str, Any], status: int = 200) -> HttpResponse:
    """A fragment to htmx, with the fresh numbers of places beside it; otherwise a whole page around it."""
    context |= {"activity": activity, "places": Registration.objects.places(activity), "fragment": f"registrations/{name}.html"}
    if request.htmx:
        return render(request, "registrations/fragment.html", context, status=status)
    page = page_of(activity)
    around = {
        "activity_page": page,
        "activity_url": activity_url(activity, page=page),
        "half": getattr(page.specific_class, "half", ""),
    }
    return render(request, "registrations/page.html", {**context, **around}, status=status)


def _registration_activity(activity_id: int) -> Activity:
    """A registration on a page that everybody may open. Raises Http404."""
    return public_activity(activity_id, kind=ActivityKind.REGISTRATION)

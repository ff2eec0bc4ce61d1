"""What I have been told, what I follow, and the link at the foot of an e-mail."""

from django.contrib.auth import get_user_model
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import get_language
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from cms.core.permissions import anybody, public_view, signed_in
from cms.notices import registry, services
from cms.notices.delivery import scope_name
from cms.notices.forms import EmailChoiceForm, FollowForm
from cms.notices.models import EmailRefusal, Follow, Notice
from cms.notices.permissions import anybody_sees_the_button_and_signed_in_people_use_it
from cms.notices.unsubscribing import read_token

PER_PAGE = 20


@public_view(signed_in)
@require_GET
def list_notices(request: HttpRequest) -> HttpResponse:
    """What I have been told, newest first. Query: `page`."""
    notices = Notice.objects.of(request.user)
    page = Paginator(notices, PER_PAGE).get_page(request.GET.get("page"))
    return render(request, "notices/list.html", {"page_obj": page, "unread": notices.unread().count()})


@public_view(signed_in)
@require_POST
def mark_read(request: HttpRequest, pk: int | None = None) -> HttpResponse:
    """Mark one notice of mine, or all of them, as read, and go back to the list."""
    services.mark_read(person=request.user, notice_id=pk)
    return _back(request, "notices:list")


@public_view(signed_in)
@require_GET
def list_follows(request: HttpRequest) -> HttpResponse:
    """What I follow, and which e-mails I want. Query: `page`."""
    return _follows_page(request, EmailChoiceForm())


@public_view(signed_in)
@require_POST
def choose_emails(request: HttpRequest) -> HttpResponse:
    """Refuse e-mails of one scope, or allow them again. POST: `scope`, `emails` (yes or no). 422 for an unknown scope."""
    form = EmailChoiceForm(request.POST)
    if not form.is_valid():
        return _follows_page(request, form, status=422)
    change = services.accept_emails if form.wanted else services.refuse_emails
    change(person_id=request.user.pk, scope=form.cleaned_data["scope"])
    return _back(request, "notices:follows")


@public_view(anybody_sees_the_button_and_signed_in_people_use_it, private=True)
@require_http_methods(["GET", "POST"])
def follow(request: HttpRequest, topic: str) -> HttpResponse:
    """Follow a topic, or no longer: a button for htmx, else a page. POST: `follow` (yes or no). 404 for what is not public."""
    subject = registry.describe_one(topic, get_language())
    if subject is None:
        raise Http404
    form = FollowForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        if form.wanted:
            services.follow_with_emails(person=request.user, topic=topic)
        else:
            services.unfollow(person=request.user, topic=topic)
        if not request.htmx:
            return _back(request, subject.url)
    following = request.user.is_authenticated and Follow.objects.filter(person=request.user, topic=topic).exists()
    context = {"topic": topic, "subject": subject, "following": following, "form": form}
    template = "notices/follow_fragment.html" if request.htmx else "notices/follow.html"
    status = 422 if request.method == "POST" and not form.is_valid() else 200
    return render(request, template, context, status=status)


@public_view(signed_in)
@require_POST
def unfollow(request: HttpRequest, topic: str) -> HttpResponse:
    """Follow a topic no longer, even one that is no longer public, and go back to the list of what I follow."""
    services.unfollow(person=request.user, topic=topic)
    return redirect("notices:follows")


# RFC 8058: the reader's mail service sends this POST by itself, without cookies or a token of ours in the body. The
# signed token in the address is the authority, and all it allows is to stop or allow e-mails to its own person.
@csrf_exempt
@public_view(anybody, private=True)
@require_http_methods(["GET", "POST"])
def unsubscribe(request: HttpRequest, token: str) -> HttpResponse:
    """Stop the e-mails of one scope. GET only asks, since mail scanners open every link. POST with `undo` takes it back."""
    read = read_token(token)
    if read is None:
        return render(request, "notices/unsubscribe_unknown.html", status=404)
    person_id, scope = read
    if not get_user_model().objects.filter(pk=person_id).exists():
        return render(request, "notices/unsubscribe_unknown.html", status=404)
    if request.method == "POST":
        change = services.accept_emails if "undo" in request.POST else services.refuse_emails
        change(person_id=person_id, scope=scope)
    context = {
        "name": scope_name(scope, get_language()),
        "stopped": EmailRefusal.objects.filter(person=person_id, scope=scope).exists(),
        "undone": "undo" in request.POST,
    }
    return render(request, "notices/unsubscribe.html", context)


def _follows_page(request: HttpRequest, form: EmailChoiceForm, status: int = 200) -> HttpResponse:
    language = get_language()
    follows = Follow.objects.filter(person=request.user).order_by("-created_at", "-pk")
    page = Paginator(follows, PER_PAGE).get_page(request.GET.get("page"))
    subjects = registry.describe([follow.topic for follow in page], language)
    refused = set(EmailRefusal.objects.filter(person=request.user).values_list("scope", flat=True))
    for entry in page:
        entry.subject = subjects.get(entry.topic)
        entry.scope = EmailRefusal.scope_of_topic(entry.topic)
        entry.kind = registry.topic_kinds[entry.topic.partition(":")[0]] if registry.is_topic(entry.topic) else None
    context = {
        "page_obj": page,
        "form": form,
        "everything": EmailRefusal.EVERYTHING,
        "refused": refused,
        "refused_kinds": [
            (scope, kind.label)
            for kind in registry.event_kinds.values()
            if (scope := EmailRefusal.scope_of_event(kind.name)) in refused
        ],
    }
    return render(request, "notices/follows.html", context, status=status)


def _back(request: HttpRequest, otherwise: str) -> HttpResponse:
    """To the page of this site that the form names in `next`, else to `otherwise` (a path or the name of a view)."""
    target = request.POST.get("next", "")
    if url_has_allowed_host_and_scheme(target, allowed_hosts={request.get_host()}, require_https=request.is_secure()):
        return redirect(target)
    return redirect(otherwise)

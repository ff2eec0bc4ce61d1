"""The public pages and fragments of discussions."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from cms.core.caching import shared_page
from cms.core.kept_words import give_back_words, keep_words
from cms.core.permissions import anybody, public_view, signed_in
from participation.activities.enums import Act, ActivityKind, Refusal
from participation.activities.links import activity_url, page_of, public_activity, sign_in_url
from participation.activities.models import Activity
from participation.activities.permissions import Decision, Refused, decide
from participation.discussions import services
from participation.discussions.forms import CommentForm, HideForm
from participation.discussions.models import Comment
from participation.discussions.permissions import may_moderate, may_remove
from participation.discussions.threads import REPLIES_ON_THREAD, THREADS_ON_LIST, ids_shown, read_ids, with_replies


@shared_page
@public_view(anybody)
@require_safe
def all_comments(request: HttpRequest, activity_id: int) -> HttpResponse:
    """A discussion as a whole, thread by thread, newest first."""
    activity = _discussion(activity_id)
    comments = Comment.objects.in_activity(activity)
    page_obj = Paginator(comments.threads(), THREADS_ON_LIST).get_page(request.GET.get("page"))
    threads = with_replies(list(page_obj.object_list))
    context = {"threads": threads, "page_obj": page_obj, "shown": ids_shown(threads), "total": comments.readable().count()}
    return render(request, "discussions/all.html", {**_around(activity), **context})


@shared_page
@public_view(anybody)
@require_safe
def thread(request: HttpRequest, pk: int) -> HttpResponse:
    """One thread with all its replies; for a reply, the thread it stands in. To htmx, the replies alone."""
    comment = get_object_or_404(Comment.objects.select_related("author"), pk=pk)
    activity = _discussion(comment.activity_id)
    if comment.parent_id:
        return redirect(f"{reverse('discussions:thread', args=[comment.parent_id])}#{comment.anchor}")
    replies = comment.replies.select_related("author").order_by("created_at", "pk")
    page_obj = Paginator(replies, REPLIES_ON_THREAD).get_page(request.GET.get("page"))
    comment.shown_replies, comment.more_replies = list(page_obj.object_list), 0
    context = {"thread": comment, "page_obj": page_obj, "shown": ids_shown([comment]), "topic": f"comment:{comment.pk}"}
    return render(request, "discussions/thread.html", {**_around(activity), **context})


@public_view(anybody, private=True)
@require_http_methods(["GET", "HEAD", "POST"])
def write(request: HttpRequest, activity_id: int) -> HttpResponse:
    """The form for a comment, or with `?parent=` for an answer, as a page or (to htmx) a fragment; and its sending."""
    if request.method == "POST":
        return _send(request, activity_id)
    activity = _discussion(activity_id)
    decision = decide(activity=activity, act=Act.COMMENT, person=request.user)
    if decision.refusal == Refusal.SIGN_IN and not request.htmx:
        return redirect(sign_in_url(request.get_full_path()))
    parent_id = next(iter(read_ids(request.GET.get("parent", ""))), None)
    form = CommentForm(initial={**give_back_words(request, part=_part(parent_id)), "parent": parent_id})
    return _form_response(request, activity, form, decision, parent_id=parent_id)


def _send(request: HttpRequest, activity_id: int) -> HttpResponse:
    """Store what was written, or give it back with the reason why not."""
    form = CommentForm(request.POST)
    parent_id = form.cleaned_data.get("parent") if form.is_valid() else None
    try:
        if form.is_valid():
            comment = services.post(
                activity_id=activity_id,
                author=request.user,
                text=form.cleaned_data["text"],
                parent_id=parent_id,
                token=form.cleaned_data["token"],
            )
            return _sent(request, comment)
    except Activity.DoesNotExist as error:
        raise Http404 from error
    except Refused as refused:
        if refused.decision.refusal == Refusal.SIGN_IN:
            keep_words(request, part=_part(parent_id))
        return _form_response(request, _discussion(activity_id), form, refused.decision, parent_id=parent_id, status=409)
    except ValidationError as error:
        form.add_error(None if "parent" in error.error_dict else "text", _messages(error))
    activity = _discussion(activity_id)
    decision = decide(activity=activity, act=Act.COMMENT, person=request.user)
    return _form_response(request, activity, form, decision, parent_id=parent_id, status=422)


def _part(parent_id: int | None) -> str:
    """Which form of the address: the one for a comment, or the one for an answer to `parent_id`."""
    return f"?parent={parent_id}" if parent_id else ""


def _messages(error: ValidationError) -> list[str]:
    return [message for messages in error.message_dict.values() for message in messages]


def _sent(request: HttpRequest, comment: Comment) -> HttpResponse:
    """The page, at the new comment; to htmx, the comment itself and an empty form."""
    if not request.htmx:
        return HttpResponseRedirect(activity_url(comment.activity, comment.anchor), status=303)
    comment.shown_replies, comment.more_replies = [], 0
    write_url = reverse("discussions:comment", args=[comment.activity_id])
    context = {"comment": comment, "activity": comment.activity, "write_url": write_url}
    return render(request, "discussions/sent.html", context, status=201)


def _form_response(
    request: HttpRequest,
    activity: Activity,
    form: CommentForm,
    decision: Decision,
    *,
    parent_id: int | None = None,
    status: int = 200,
) -> HttpResponse:
    """The form where one may write, the reason where one may not, and what was typed in both cases."""
    parent = Comment.objects.filter(pk=parent_id, activity=activity).select_related("author").first() if parent_id else None
    write_url = reverse("discussions:comment", args=[activity.pk])
    context = {
        "activity": activity,
        "form": form,
        "decision": decision,
        "parent": parent,
        "auto_id": f"answer-{parent.pk}" if parent else f"comment-in-{activity.pk}",
        "write_url": write_url,
        "sign_in_url": sign_in_url(f"{write_url}?parent={parent.pk}" if parent else write_url),
        "silent": bool(request.htmx) and decision.state != "open" and not form.is_bound,
        **_tools(request, activity),
    }
    form.auto_id = f"{context['auto_id']}-%s"
    if parent:
        form.fields["text"].label = _("Your reply")
    # A reader who asked for an answer's form wants to write; the form that comes with the page by itself takes no focus.
    if parent and "shown" not in request.GET:
        form.fields["text"].widget.attrs["autofocus"] = True
    if request.htmx:
        return render(request, "discussions/form.html", context, status=status)
    return render(request, "discussions/write.html", {**_around(activity), **context}, status=status)


def _tools(request: HttpRequest, activity: Activity) -> dict[str, Any]:
    """Which of the comments on the reader's page this person may remove or hide: `?shown=12-13-15` names them."""
    ids = read_ids(request.GET.get("shown", "")) if request.htmx and request.user.is_authenticated else []
    if not ids:
        return {}
    moderates = may_moderate(request.user, activity)
    comments = Comment.objects.readable().filter(activity=activity, pk__in=ids)
    if not moderates:
        comments = comments.filter(author=request.user)
    tools = [{"comment": comment, "remove": may_remove(request.user, comment), "hide": moderates} for comment in comments]
    return {"tools": tools}


@public_view(signed_in)
@require_http_methods(["GET", "HEAD", "POST"])
def remove(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask whether to remove one's own comment, and remove it."""
    comment = _own_or_moderated(pk)
    if comment.author_id != request.user.pk:
        raise PermissionDenied
    refusal, status = None, 200
    if request.method == "POST":
        try:
            services.remove(comment=comment, by=request.user)
            return HttpResponseRedirect(_back_to(comment), status=303)
        except Refused as refused:
            refusal, status = refused.decision, 409
    context = {"comment": comment, "decision": refusal, "back_url": _back_to(comment)}
    return render(request, "discussions/remove.html", {**_around(comment.activity), **context}, status=status)


@public_view(signed_in)
@require_http_methods(["GET", "HEAD", "POST"])
def hide(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask a moderator for the reason, and hide the comment."""
    comment = _own_or_moderated(pk)
    if not may_moderate(request.user, comment.activity):
        raise PermissionDenied
    form = HideForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        services.hide(comment=comment, by=request.user, reason=form.cleaned_data["reason"])
        return HttpResponseRedirect(_back_to(comment), status=303)
    status = 422 if request.method == "POST" else 200
    context = {"comment": comment, "form": form, "back_url": _back_to(comment)}
    return render(request, "discussions/hide.html", {**_around(comment.activity), **context}, status=status)


def _discussion(activity_id: int) -> Activity:
    """A discussion on a page that everybody may open. Raises Http404."""
    return public_activity(activity_id, kind=ActivityKind.DISCUSSION)


def _own_or_moderated(pk: int) -> Comment:
    """A comment, whatever has become of its page: removing one's words is always possible. Raises Http404."""
    return get_object_or_404(Comment.objects.select_related("activity__page", "author"), pk=pk)


def _back_to(comment: Comment) -> str:
    return f"{reverse('discussions:thread', args=[comment.thread_id])}#{comment.anchor}"


def _around(activity: Activity) -> dict[str, Any]:
    """What the frame of a whole page needs: the page on which the discussion stands."""
    page = page_of(activity)
    return {
        "activity": activity,
        "activity_page": page,
        "activity_url": activity_url(activity, page=page),
        "half": getattr(page.specific_class, "half", ""),
    }

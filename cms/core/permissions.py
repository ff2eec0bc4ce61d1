"""Who may open a view: declared on each view, in plain words, and checked before the view runs."""

from collections.abc import Callable
from functools import wraps

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.utils.http import urlencode

from cms.core.kept_words import keep_words

Predicate = Callable[[HttpRequest], bool]
DECLARED = "parvis_permission"


def anybody(request: HttpRequest) -> bool:
    """Everyone, signed in or not. Whether an act is possible *now* is the Activity's to say."""
    return True


def signed_in(request: HttpRequest) -> bool:
    """A person who has signed in."""
    return request.user.is_authenticated


def public_view(permission: Predicate, *, private: bool = False) -> Callable[[Callable], Callable]:
    """Declare who may open a view.

    A visitor whom `permission` refuses is sent to the sign-in page and brought back afterwards (what they posted waits for
    them, see kept_words); a signed-in person whom it refuses gets 403. With `private`, or when only signed-in people may
    open it, the answer is marked `private, no-store`, so that no cache keeps what is personal.
    """

    def declare(view: Callable) -> Callable:
        @wraps(view)
        def checked(request: HttpRequest, *args, **kwargs) -> HttpResponse:
            if not permission(request):
                if request.user.is_authenticated:
                    raise PermissionDenied
                return _to_sign_in(request)
            response = view(request, *args, **kwargs)
            if private or permission is not anybody:
                patch_cache_control(response, private=True, no_store=True)
            return response

        setattr(checked, DECLARED, permission)
        return checked

    return declare


def _to_sign_in(request: HttpRequest) -> HttpResponse:
    """The sign-in page, coming back here; htmx is told to move the whole window, not to swap a form into a corner.

    What was typed in a form, whose reader's session has ended meanwhile, waits for them.
    """
    if request.method == "POST":
        keep_words(request)
    came_from = request.get_full_path() if request.method == "GET" else request.headers.get("Referer", "/")
    target = f"{reverse('account_login')}?{urlencode({'next': came_from})}"
    if getattr(request, "htmx", False):
        return HttpResponse(status=204, headers={"HX-Redirect": target})
    return redirect(target)

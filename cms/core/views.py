"""Addresses that every site has: its door, what robots read, and what people see when something goes wrong."""

from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest, HttpResponseRedirect
from django.shortcuts import render
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.urls import NoReverseMatch, reverse
from django.utils.cache import patch_cache_control, patch_vary_headers
from django.utils.translation import get_supported_language_variant, override
from django.utils.translation import gettext as _
from django.utils.translation.trans_real import parse_accept_lang_header
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from cms.core.addresses import absolute
from cms.core.permissions import anybody, public_view

# Addresses of which a search engine has no use: personal, or an endless list of answers.
NOT_FOR_ROBOTS = ("account_login", "account_signup", "accounts:menu", "accounts:profile", "home:search")
NEVER_SHOWN_AGAIN = ("password", "csrf", "code", "token", "altcha", "next")


@public_view(anybody)
@require_safe
def language_redirect(request: HttpRequest) -> HttpResponse:
    """From `/` to the home page in the first language of the browser that we speak, else in French."""
    response = HttpResponseRedirect(f"/{preferred_language(request.headers.get('Accept-Language', ''))}/")
    patch_vary_headers(response, ["Accept-Language"])
    patch_cache_control(response, public=True, max_age=3600)
    return response


def preferred_language(accepted: str) -> str:
    """The code of our language that comes first in an Accept-Language header; the site's own where none does."""
    for code in [code for code, weight in parse_accept_lang_header(accepted.lower()) if weight]:
        try:
            return get_supported_language_variant(code)
        except LookupError:
            continue
    return settings.LANGUAGE_CODE


@public_view(anybody)
@require_safe
@cache_control(public=True, max_age=3600)
def robots_txt(request: HttpRequest) -> HttpResponse:
    """Everything is open to search engines except the admin and what is personal."""
    closed = ["/admin/"]
    for code, _name in settings.LANGUAGES:
        with override(code):
            closed += [path for name in NOT_FOR_ROBOTS if (path := _reverse_if_there(name))]
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in sorted(set(closed))), f"Sitemap: {absolute('/sitemap.xml')}"]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


@public_view(anybody)
@require_safe
@cache_control(public=True, max_age=3600)
def security_txt(request: HttpRequest) -> HttpResponse:
    """Whom to tell of a weakness (RFC 9116). The notice expires, as the RFC asks; this one is renewed each day."""
    expires = (datetime.now(UTC) + timedelta(days=90)).replace(hour=0, minute=0, second=0, microsecond=0)
    lines = [f"Contact: {settings.SECURITY_CONTACT}", f"Expires: {expires.isoformat()}", "Preferred-Languages: fr, en"]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


@public_view(anybody)
@require_safe
@cache_control(public=True, max_age=86400)
def favicon(request: HttpRequest) -> HttpResponse:
    """For browsers and readers of feeds that ask for /favicon.ico without reading the page."""
    return HttpResponseRedirect(static("img/favicon.png"))


@public_view(anybody, private=True)
def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """What a browser gets for what cannot even be read, such as a form in another encoding than UTF-8.

    Unlike Django's own view this one asks for no token against forgery: looking for it in the form would fail again.
    """
    return HttpResponseBadRequest(render_to_string("400.html"))


@public_view(anybody, private=True)
def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """What somebody sees whose form was too old to be accepted: why, how to go on, and every word they had typed.

    The words come back only to the page they were typed on (same origin), and never a password or a code.
    """
    came_from = request.headers.get("Referer", "")
    ours = _is_ours(request, request.headers.get("Origin") or came_from)
    typed = [value for name, value in request.POST.items() if ours and _is_words(name, value)]
    back = urlsplit(came_from).path if ours and _is_ours(request, came_from) else ""
    if getattr(request, "htmx", False):
        return _csrf_failure_in_place(request, back)
    return render(request, "403_csrf.html", {"typed": typed, "back": back}, status=403)


def _csrf_failure_in_place(request: HttpRequest, back: str) -> HttpResponse:
    """The same as a message above the page, which would else ignore the refusal. The form stays, with what was typed in it."""
    context = {
        "kind": "error",
        "title": _("Nothing was sent: please try again"),
        "text": _(
            "Your page had been open for a long time, or you signed in or out in another window, so we could not be sure that "
            "it was you."
        ),
        "url": back,
        "action": _("Back to the page"),
        "live": True,
    }
    # The page swaps a conflict (409) but no other refusal.
    response = render(request, "components/message.html", context, status=409)
    response["HX-Retarget"] = "#messages"
    response["HX-Reswap"] = "innerHTML show:top"
    return response


def _is_ours(request: HttpRequest, address: str) -> bool:
    return urlsplit(address).netloc == request.get_host()


def _is_words(name: str, value: str) -> bool:
    return bool(value.strip()) and not value.isdigit() and not any(part in name.lower() for part in NEVER_SHOWN_AGAIN)


def _reverse_if_there(name: str) -> str:
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""

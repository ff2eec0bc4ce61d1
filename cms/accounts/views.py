"""One's own corner of the site: the menu in the header, and the account. Signing in is allauth's."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.http import require_GET, require_http_methods

from cms.accounts.forms import ProfileForm
from cms.accounts.models import User
from cms.core.permissions import anybody, public_view, signed_in
from cms.notices.models import Notice


@dataclass(frozen=True, kw_only=True)
class MenuLink:
    """One entry of the menu in the header."""

    label: str
    url: str
    icon: str
    count: int = 0


@public_view(anybody, private=True)
@require_GET
def menu(request: HttpRequest) -> HttpResponse:
    """The personal corner of the header for htmx, else the same as a page. Sets no cookie on a visitor."""
    person = request.user if request.user.is_authenticated else None
    context = {"person": person, **_addresses(request)}
    if person:
        context["unread"] = Notice.objects.of(person).unread().count()
        context["links"] = _links(context["unread"])
        context["admin_url"] = reverse("wagtailadmin_home") if person.may_enter_admin else ""
    return render(request, "account/menu_fragment.html" if request.htmx else "account/menu.html", context)


@public_view(signed_in)
@require_http_methods(["GET", "POST"])
def profile(request: HttpRequest) -> HttpResponse:
    """My public name, my language, where I live. POST saves and shows the page in the language chosen; 422 if it cannot."""
    # A copy, so that a refused name does not appear in the header as if it had been kept.
    form = ProfileForm(request.POST if request.method == "POST" else None, instance=User.objects.get(pk=request.user.pk))
    if request.method == "POST" and form.is_valid():
        person = form.save()
        with override(person.language):
            messages.success(request, _("Your account has been updated."))
            return redirect("accounts:profile")
    return render(request, "account/profile.html", {"form": form}, status=422 if request.method == "POST" else 200)


def _links(unread: int) -> list[MenuLink]:
    return [
        MenuLink(label=_("My news"), url=reverse("notices:list"), icon="bell", count=unread),
        MenuLink(label=_("What I follow"), url=reverse("notices:follows"), icon="eye"),
        MenuLink(label=_("My account"), url=reverse("accounts:profile"), icon="person"),
    ]


def _addresses(request: HttpRequest) -> dict[str, str]:
    """Sign-in and sign-up, coming back to the page on which the menu stands."""
    here = _page_around(request)
    query = f"?{urlencode({'next': here})}" if here else ""
    return {"sign_in_url": reverse("account_login") + query, "sign_up_url": reverse("account_signup") + query}


def _page_around(request: HttpRequest) -> str:
    """The path of the page that fetched this fragment; empty for pages of signing in themselves, and without htmx."""
    here = (request.htmx.current_url_abs_path or "") if request.htmx else ""
    if here.startswith(reverse("account_login").removesuffix("login/")):
        return ""
    return here if url_has_allowed_host_and_scheme(here, allowed_hosts=None) else ""

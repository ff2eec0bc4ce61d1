"""Two answers that views of others do not give: 403 to residents in the admin, 422 to a form that cannot be accepted."""

from collections.abc import Callable

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse


class AdminForStaffMiddleware:
    """Answer 403 to a signed-in person without access to `/admin/`.

    Wagtail would send them to the sign-in page, which sends signed-in people back: a loop.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Callable, args: tuple, kwargs: dict) -> None:
        """Raise PermissionDenied where a resident knocks at the editors' door."""
        if request.path.startswith("/admin/") and request.user.is_authenticated and not request.user.may_enter_admin:
            raise PermissionDenied

    def process_template_response(self, request: HttpRequest, response: TemplateResponse) -> TemplateResponse:
        """Say 422 where a form of signing in was not accepted: allauth shows it again with 200."""
        match = request.resolver_match
        if match and (match.url_name or "").startswith("account_") and request.method == "POST" and response.status_code == 200:
            forms = (response.context_data or {}).get("form"), (response.context_data or {}).get("verify_form")
            if any(form is not None and form.errors for form in forms):
                response.status_code = 422
        return response

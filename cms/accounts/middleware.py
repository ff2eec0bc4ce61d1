"""Keep residents out of the editors' admin with an answer instead of a loop."""

from collections.abc import Callable

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse


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

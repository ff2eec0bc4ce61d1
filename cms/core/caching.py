"""Who may keep a page, and for how long."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.cache import (
    get_conditional_response,
    has_vary_header,
    patch_cache_control,
    patch_vary_headers,
    set_response_etag,
)

SHARED_SECONDS = 60
PAGE_VIEWS = ("wagtail_serve",)
MARK = "parvis_shared_page"


def shared_page(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Declare that a view outside the tree answers with a page that is the same for everybody, as pages of the tree do."""
    setattr(view, MARK, True)
    return view


class PublicPagesMiddleware:
    """Lets shared caches keep the pages of the tree, which are the same for everybody.

    - A reader without a session: `public, max-age=0, s-maxage=60`. Shared caches answer for a minute; a browser always
      asks again (and mostly hears 304, by the ETag), so that a person who has just commented and comes back sees it.
    - A reader with a session: `private, no-cache`. The page is the same, but a cache that is not told about sessions
      could show somebody their own comment a minute late; caches should let requests with a session cookie through.
    - A page that touched the session, or sets a cookie, has become personal by mistake: it is kept by nobody.

    `Vary: Cookie` is not needed, for nothing in a page depends on a cookie; `Vary: HX-Request` is, for htmx asks for parts.
    It stands above the session's middleware, to see the cookies that it sets.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if not _is_page(request, response):
            return response
        patch_vary_headers(response, ["HX-Request"])
        if not response.has_header("Cache-Control"):
            _say_who_may_keep(request, response)
        if not response.has_header("ETag"):
            set_response_etag(response)
        return get_conditional_response(request, etag=response.get("ETag"), response=response)


def _is_page(request: HttpRequest, response: HttpResponse) -> bool:
    match = request.resolver_match
    is_read = request.method in ("GET", "HEAD") and response.status_code == 200 and not response.streaming
    return bool(is_read and match and (match.url_name in PAGE_VIEWS or getattr(match.func, MARK, False)))


def _say_who_may_keep(request: HttpRequest, response: HttpResponse) -> None:
    if response.cookies or has_vary_header(response, "Cookie"):
        patch_cache_control(response, private=True, no_store=True)
    elif settings.SESSION_COOKIE_NAME in request.COOKIES:
        patch_cache_control(response, private=True, no_cache=True)
    else:
        patch_cache_control(response, public=True, max_age=0, s_maxage=SHARED_SECONDS)

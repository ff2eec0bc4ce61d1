"""Who may open the views of notices."""

from django.http import HttpRequest

from cms.core.permissions import signed_in


def anybody_sees_the_button_and_signed_in_people_use_it(request: HttpRequest) -> bool:
    """The follow button is fetched into public pages by everybody; the page and the act need a person."""
    return signed_in(request) or (request.method == "GET" and bool(getattr(request, "htmx", False)))

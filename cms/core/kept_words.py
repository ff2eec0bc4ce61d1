"""What somebody was writing when their session ended: kept while they sign in again, then put back into the same form.

The words lie in the session of that browser, for an hour at most, and only after the form has passed the check against
forgery: a reader who writes nothing gets no cookie from this.
"""

from __future__ import annotations

import time

from django.http import HttpRequest

KEY = "kept_words"
SECONDS = 60 * 60
MOST = 40_000


def keep_words(request: HttpRequest, part: str = "") -> None:
    """Keep what was posted for the form at this address, or for one `part` of it. Beyond 40,000 characters nothing is kept."""
    words = {name: value for name, value in request.POST.items() if value.strip() and name != "csrfmiddlewaretoken"}
    if words and sum(map(len, words.values())) <= MOST:
        request.session[KEY] = {"form": request.path + part, "words": words, "at": int(time.time())}


def give_back_words(request: HttpRequest, part: str = "") -> dict[str, str]:
    """The words kept for the form at this address, as its initial values; given once. Nothing where there are none."""
    kept = request.session.get(KEY) if request.user.is_authenticated else None
    if not kept or kept["form"] != request.path + part:
        return {}
    del request.session[KEY]
    return kept["words"] if time.time() - kept["at"] < SECONDS else {}

"""Whole addresses, for what is read away from the site: search engines, social networks, mail."""

from django.conf import settings


def absolute(url: str) -> str:
    """`url` with the address of the site before it; empty stays empty, and a whole address as it is.

    The address is that of the settings and never that of the request: what a cache keeps must not depend on the host asked for.
    """
    return url if not url or url.startswith(("http://", "https://")) else f"{settings.SITE_URL.rstrip('/')}{url}"

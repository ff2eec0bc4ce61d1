"""What the tests of proposals ask of an answer."""

from django.urls import reverse


def url(name, *args):
    return reverse(f"proposals:{name}", args=args)


def content(response):
    return " ".join(response.content.decode().split())


def is_for_everybody(response):
    return (
        not response.cookies
        and "csrfmiddlewaretoken" not in response.content.decode()
        and "public" in response["Cache-Control"]
        and "Cookie" not in response.get("Vary", "")
    )


def is_private(response):
    return "private" in response["Cache-Control"] and "no-store" in response["Cache-Control"]

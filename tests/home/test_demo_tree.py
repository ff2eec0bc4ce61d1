"""The demo as it is loaded: each page can be reached, in both languages."""

import pytest
from django.core.management import call_command
from wagtail.models import Page

pytestmark = pytest.mark.django_db


def test_every_page_of_the_demo_opens_in_its_language(client, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        call_command("demo", verbosity=0)

    assert not any(Page.find_problems())
    pages = Page.objects.filter(depth__gt=1).select_related("locale")
    assert {page.locale.language_code for page in pages} == {"fr", "en"}
    assert {page.full_url: client.get(page.get_url()).status_code for page in pages} == {page.full_url: 200 for page in pages}

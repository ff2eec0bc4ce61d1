"""`manage.py start_site`: a new city's site answers in both languages, and its boroughs can be opened."""

import pytest
from django.core.management import call_command
from wagtail.models import Page, Site

pytestmark = pytest.mark.django_db


def test_a_new_site_has_its_pages_in_both_languages_once(client, settings):
    settings.SITE_URL = "https://participer.example.org"
    call_command("start_site", verbosity=0)
    before = Page.objects.count()
    call_command("start_site", verbosity=0)
    assert Page.objects.count() == before == 1 + 2 * 4
    site = Site.objects.get(is_default_site=True)
    assert (site.hostname, site.port) == ("participer.example.org", 443)
    for address in ["/fr/", "/en/", "/fr/decider/", "/en/decide/", "/fr/agir/", "/en/act/", "/fr/rendre-compte/", "/en/account/"]:
        assert client.get(address).status_code == 200, address


def test_a_borough_can_be_set_up_on_a_new_site(client):
    call_command("start_site", verbosity=0)
    call_command("setup_borough", "12", "--editor", "mairie12@example.org", verbosity=0)
    assert Page.objects.filter(slug__endswith="12").count() == 2

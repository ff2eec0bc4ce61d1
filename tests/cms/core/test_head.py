"""What search engines and social networks read of a page."""

import re
from xml.etree import ElementTree

import pytest
from django.utils.translation import override
from wagtail.models import Locale, PageViewRestriction

from tests.cms.blocks.content import make_image
from tests.factories.pages import make_home, make_page, publish

pytestmark = pytest.mark.django_db
SITEMAP = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


def head_of(client, url):
    """The <head> of a page."""
    return client.get(url).content.decode().split("</head>")[0]


def in_english(page):
    """A live translation of `page`, made as by hand."""
    english = Locale.objects.get_or_create(language_code="en")[0]
    copy = page.copy_for_translation(english, copy_parents=True)
    with override("en"):
        copy.title = f"EN {page.title}"
        copy.slug = f"en-{page.slug}"
        return publish(copy)


@pytest.fixture
def translated(settings):
    """A page in two languages, below a home page in two languages."""
    settings.SITE_URL = "https://parvis.example"
    in_english(make_home())
    page = make_page(title="Une page", search_description="De quoi il s’agit")
    return page, in_english(page)


def test_a_page_names_itself_and_its_translations(client, translated):
    french, english = translated
    head = head_of(client, f"{french.url}?page=2&utm_source=x")
    assert f'<link rel="canonical" href="https://parvis.example{french.url}?page=2">' in head
    assert f'<link rel="alternate" hreflang="fr" href="https://parvis.example{french.url}">' in head
    assert f'<link rel="alternate" hreflang="en" href="https://parvis.example{english.url}">' in head
    assert f'<link rel="alternate" hreflang="x-default" href="https://parvis.example{french.url}">' in head
    assert '<meta property="og:title" content="Une page">' in head
    assert '<meta property="og:description" content="De quoi il s’agit">' in head
    assert "og:image" not in head


def test_a_page_in_one_language_has_no_alternates(client):
    assert "hreflang" not in head_of(client, make_page().url)


def test_the_picture_for_sharing_has_a_whole_address(client, settings):
    settings.SITE_URL = "https://parvis.example"
    page = make_page(social_image=make_image())
    assert re.search(r'og:image" content="https://parvis.example/media/[^"]+\.jpg"', head_of(client, page.url))


def test_what_a_cache_keeps_does_not_depend_on_the_host_asked_for(client):
    page = make_page()
    assert "evil.example" not in head_of(client, page.url)
    assert client.get(page.url, headers={"host": "evil.example"}).content.count(b"evil.example") == 0


def entries(client):
    """The sitemap as {address: {language: address}}."""
    root = ElementTree.fromstring(client.get("/sitemap.xml").content)  # noqa: S314 - our own sitemap
    return {
        url.find("s:loc", SITEMAP).text: {one.get("hreflang"): one.get("href") for one in url.findall("x:link", SITEMAP)}
        for url in root.findall("s:url", SITEMAP)
    }


def test_the_sitemap_lists_both_languages(client, translated):
    found = entries(client)
    french, english = (page.get_full_url() for page in translated)
    assert found[french] == found[english] == {"fr": french, "en": english, "x-default": french}


def test_the_sitemap_keeps_quiet_about_the_rest(client, translated):
    draft, closed = make_page(live=False), make_page()
    PageViewRestriction.objects.create(page=closed, restriction_type=PageViewRestriction.LOGIN)
    found = entries(client)
    assert draft.get_full_url() not in found
    assert closed.get_full_url() not in found


def test_the_sitemap_costs_the_same_whatever_its_length(client, translated, django_assert_max_num_queries):
    client.get("/sitemap.xml")
    with django_assert_max_num_queries(20) as few:
        client.get("/sitemap.xml")
    for _number in range(10):
        make_page()
    with django_assert_max_num_queries(len(few)):
        client.get("/sitemap.xml")

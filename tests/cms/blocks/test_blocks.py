"""What editors may put into a block, and what readers get."""

import re

import pytest
from django.core.exceptions import ValidationError
from django.template import Context, Template
from wagtail.admin.icons import get_icons

from cms.blocks.media import VideoBlock
from cms.blocks.stream import ContentStreamBlock, headings_of
from tests.cms.blocks.content import every_block, make_document, make_image, picture
from tests.factories.pages import make_home, make_page

pytestmark = pytest.mark.django_db
STREAM = ContentStreamBlock()
NAMES = list(STREAM.child_blocks)


def clean(name, **changes):
    """What the editor's form makes of a block filled with `changes`."""
    block = STREAM.child_blocks[name]
    stored = {**block.get_prep_value(block.get_default()), **changes}
    return block.clean(block.to_python(stored))


def refusal(name, **changes):
    """The errors of a block, by field, or the one error of the whole block."""
    with pytest.raises(ValidationError) as caught:
        clean(name, **changes)
    return caught.value.as_json_data()


def html_of(client, page):
    """The page as an anonymous reader gets it."""
    response = client.get(page.url)
    assert response.status_code == 200
    return response.content.decode()


@pytest.fixture
def blocks():
    """One of each, by name."""
    return every_block(make_image(), make_document(), make_home())


@pytest.fixture
def written(blocks):
    """A published page with one of each."""
    return make_page(*blocks.items())


def test_every_block_is_tried(blocks):
    assert set(blocks) == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_every_block_explains_itself(name):
    block = STREAM.child_blocks[name]
    assert block.get_description()
    assert block.meta.group
    assert block.is_previewable
    assert f'id="icon-{block.meta.icon}"' in get_icons() or block.meta.icon in get_icons()


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("library", ["empty", "filled"])
def test_every_block_shows_itself_to_editors(name, library):
    if library == "filled":
        make_image()
        make_document()
    block = STREAM.child_blocks[name]
    context = {"block_def": block, "bound_block": block.bind(block.get_preview_value())}
    html = Template('{% include "wagtailcore/shared/block_preview.html" %}').render(Context(context))
    assert f"block-{name}" in html
    assert 'data-theme="light"' in html


def test_a_page_shows_every_block(client, written):
    html = html_of(client, written)
    for words in [
        "Ce qui change", "Bonjour à <b>tous</b>", "Plus d’arbres dans la cour", "La réunion est déplacée.", "Qui participe ?",
        "Qui est venu", "La place en mai", "Le banc", "Trois minutes pour comprendre", "Lire la suite", "Charte",
    ]:  # fmt: skip
        assert words in html, words
    assert [f"block-{name}" for name in NAMES if f"block-{name}" not in html] == []


def test_nothing_is_loaded_from_another_host(client, written):
    html = html_of(client, written)
    assert "<iframe" not in html
    loaded = re.findall(
        r'(?:<(?:script|img|iframe|source|video|audio)\b[^>]*\bsrc(?:set)?|<link\b[^>]*\bhref)="(https?:[^"]*)"', html
    )
    assert [address for address in loaded if "127.0.0.1" not in address] == []
    assert 'href="https://www.youtube.com/watch?v=abcdefghijk"' in html
    assert 'data-player="https://www.youtube-nocookie.com/embed/abcdefghijk' in html


def test_links_that_leave_the_site_say_so(client, written):
    html = html_of(client, written)
    assert re.search(r'<a href="https://www.paris.fr/" rel="noopener external">', html)
    assert f'<a href="{make_home().url}">la page</a>' in html


def test_a_heading_keeps_its_address_when_its_words_change():
    block_id = "0b2c4a3e-1111-4222-8333-444455556666"
    page = make_page({"type": "heading", "value": {"text": "Avant", "level": "3"}, "id": block_id})
    assert headings_of(page.body) == [{"id": "heading-0b2c4a3e", "text": "Avant", "level": 3}]
    page.body[0].value["text"] = "Après"
    assert headings_of(page.body)[0]["id"] == "heading-0b2c4a3e"
    assert '<h3 id="heading-0b2c4a3e">Après</h3>' in page.body.render_as_block({"page": page, "id": "of another level"})


def test_each_block_gets_its_own_id_whatever_stands_above():
    page = make_page(("heading", {"text": "Un", "level": "2"}), ("heading", {"text": "Deux", "level": "2"}))
    html = page.body.render_as_block({"id": "outer"})
    assert re.findall(r'id="(heading-\w+)"', html) == [f"heading-{child.id[:8]}" for child in page.body]


def test_a_table_is_marked_up_for_those_who_hear_it(client, written):
    html = re.sub(r"\s+", " ", html_of(client, written))
    assert '<div class="table-scroll" role="region" aria-label="Qui est venu" tabindex="0">' in html
    assert "<caption>Qui est venu</caption>" in html
    assert '<th scope="col">Réunion</th>' in html
    assert '<th scope="row">Mai</th>' in html


def test_a_document_says_its_type_and_size(client, written):
    html = html_of(client, written)
    assert re.search(r'documents__meta">PDF, 15\s', html)


def test_pictures_say_what_they_show(client, written):
    html = html_of(client, written)
    assert 'alt="Des habitants sur la place"' in html
    assert re.search(r'<img[^>]*alt="Un banc"', html)
    assert re.search(r'<img[^>]*alt=""', html)


def test_a_picture_without_words_is_refused_unless_it_is_decoration():
    image = make_image()
    error = refusal("image", image=picture(image, ""))
    assert "alt_text" in error["blockErrors"]["image"]["blockErrors"]
    assert clean("image", image=picture(image, "", decorative=True))["image"].decorative
    assert clean("image", image=picture(image))["image"].contextual_alt_text
    assert "image" in refusal("image", image=None)["blockErrors"]


def test_a_button_leads_to_exactly_one_place():
    home = make_home()
    assert "page" in refusal("button", label="Lire")["blockErrors"]
    assert "url" in refusal("button", label="Lire", page=home.pk, url="https://www.paris.fr/")["blockErrors"]
    assert clean("button", label="Lire", url="https://www.paris.fr/").href_from(None) == "https://www.paris.fr/"
    assert clean("button", label="Lire", page=home.pk).href_from(home) == home.url


def test_a_button_to_a_page_which_is_not_online_is_not_shown():
    draft = make_page(live=False)
    block = STREAM.child_blocks["button"]
    value = block.to_python({"label": "Lire", "page": draft.pk, "url": "", "style": "primary"})
    assert "Lire" not in block.render(value, context={})


@pytest.mark.parametrize(
    ("address", "host", "page_url"),
    [
        ("https://www.youtube.com/watch?v=abcdefghijk", "YouTube", "https://www.youtube.com/watch?v=abcdefghijk"),
        ("https://www.youtube.com/watch?list=x&v=abcdefghijk&t=3", "YouTube", "https://www.youtube.com/watch?v=abcdefghijk"),
        ("https://youtu.be/abcdefghijk?si=1", "YouTube", "https://www.youtube.com/watch?v=abcdefghijk"),
        ("https://www.youtube-nocookie.com/embed/abcdefghijk", "YouTube", "https://www.youtube.com/watch?v=abcdefghijk"),
        ("https://vimeo.com/123456789", "Vimeo", "https://vimeo.com/123456789"),
        ("https://player.vimeo.com/video/123456789?h=2", "Vimeo", "https://vimeo.com/123456789"),
    ],
)
def test_videos_of_known_hosts_are_understood(address, host, page_url):
    value = clean("embed", title="Film", url=address)
    assert (value.host, value.page_url) == (host, page_url)
    assert value.player_url.startswith(("https://www.youtube-nocookie.com/embed/", "https://player.vimeo.com/video/"))


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/film.mp4",
        "https://www.youtube.com/@paris",
        "https://www.youtube.com.evil.example/watch?v=abcdefghijk",
        'https://www.youtube.com/watch?v=abcdefghijk"onload=',
        "javascript:alert(1)//youtu.be/abcdefghijk",
    ],
)
def test_other_addresses_are_no_videos(address):
    block = VideoBlock()
    value = block.to_python({"title": "Film", "url": address})
    if value.host:  # a tail which is dropped
        assert '"' not in value.player_url + value.page_url
    else:
        assert "url" in refusal("embed", title="Film", url=address)["blockErrors"]


def test_a_table_needs_a_caption_and_titles():
    filled = {
        "columns": [{"type": "text", "heading": "Réunion"}],
        "rows": [{"values": ["Mai"]}],
        "caption": "Qui est venu",
    }
    assert clean("table", table=filled)
    for wrong in [{"caption": " "}, {"columns": [{"type": "text", "heading": ""}]}, {"rows": []}]:
        assert refusal("table", table={**filled, **wrong})["messages"]


def test_words_of_every_block_are_found_by_search(written):
    words = " ".join(written.body.stream_block.get_searchable_content(written.body))
    for expected in [
        "Ce qui change", "Bonjour à", "Plus d’arbres", "La réunion est déplacée", "Qui participe", "Qui est venu",
        "La place en mai", "Des habitants", "Un banc", "Trois minutes", "Lire la suite", "À lire",
    ]:  # fmt: skip
        assert expected in words, expected
    assert "Section" not in words
    assert "warning" not in words


def test_reading_a_page_again_costs_the_same_whatever_it_holds(client, blocks, django_assert_max_num_queries):
    """Blocks of one kind are read together, and renditions come from the cache after the first reader."""
    few, many = make_page(*blocks.items()), make_page(*list(blocks.items()) * 4)
    counts = []
    for page in (few, many):
        client.get(page.url)
        with django_assert_max_num_queries(40) as captured:
            client.get(page.url)
        counts.append(len(captured))
    # Only the links of each text are asked for apart: one query for all links of one text.
    assert counts[1] - counts[0] <= 3, counts

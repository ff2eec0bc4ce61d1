"""Residents' text: a little Markdown, cleaned when shown, never raw HTML."""

import re
from functools import cache
from html import unescape

import nh3
from django.utils.html import strip_tags
from django.utils.text import Truncator
from markdown_it import MarkdownIt

ALLOWED_TAGS = {"p", "br", "strong", "em", "ul", "ol", "li", "blockquote", "a", "code"}


@cache
def _parser() -> MarkdownIt:
    """CommonMark without HTML, headings, pictures or code blocks: what a resident needs to write clearly."""
    parser = MarkdownIt("commonmark", {"html": False, "breaks": True, "linkify": False})
    return parser.disable(["image", "heading", "lheading", "hr", "code", "fence", "html_block", "html_inline"])


def render_markdown(text: str) -> str:
    """Return `text` as clean HTML: paragraphs, emphasis, lists, quotes and links, and nothing else.

    Links are marked `nofollow ugc` and open nothing but http, https and mailto addresses. The result is safe to show.
    """
    return nh3.clean(
        _parser().render(text),
        tags=ALLOWED_TAGS,
        attributes={"a": {"href"}},
        url_schemes={"http", "https", "mailto"},
        link_rel="nofollow ugc noopener",
    )


def excerpt(text: str, length: int = 140) -> str:
    """The beginning of residents' `text` on one line, without marks or tags, at most `length` characters; not escaped."""
    words = " ".join(unescape(strip_tags(render_markdown(text))).split())
    return Truncator(words).chars(length)


def searchable(text: str) -> str:
    """The words of a search, without signs that a search engine would take for its own language (SQLite's does)."""
    return " ".join(re.sub(r"[^\w]+", " ", text).split())

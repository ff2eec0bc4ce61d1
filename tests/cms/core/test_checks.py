"""Each house rule fires on a bad example and is silent on a good one."""

from functools import wraps
from types import SimpleNamespace

import pytest
from django.core.checks import run_checks
from django.http import HttpResponse
from django.urls import include, path
from django.views import View
from django.views.generic import TemplateView
from wagtail import blocks

from cms.core import checks
from cms.core.models import BasePage
from cms.core.permissions import anybody, public_view


class BareBlock(blocks.StructBlock):
    """Says nothing of itself."""

    words = blocks.CharBlock()


class GoodBlock(BareBlock):
    """Says all an editor needs."""

    class Meta:
        description = "Words."
        icon = "title"
        preview_value = {"words": "Bonjour"}


class InnerStream(blocks.StreamBlock):
    """A stream inside a block, with a bare choice."""

    bare = BareBlock()


class HoldingBlock(GoodBlock):
    """Good itself, but holds a stream of bare blocks."""

    parts = blocks.ListBlock(InnerStream())


def ids(errors):
    """The numbers of the rules that were broken."""
    return [error.id for error in errors]


def test_the_project_keeps_its_own_rules():
    assert [message for message in run_checks(tags=["parvis"]) if message.id.startswith("parvis.E0")] == []


def test_a_block_must_explain_itself():
    bare, good = BareBlock(), GoodBlock()
    bare.set_name("bare")
    assert ids(checks.block_errors(bare, where="a page")) == ["parvis.E001", "parvis.E002", "parvis.E003"]
    assert "BareBlock" in next(checks.block_errors(bare, where="a page")).msg
    assert ids(checks.block_errors(good, where="a page")) == []


def test_blocks_of_streams_inside_blocks_are_looked_at():
    stream = blocks.StreamBlock([("holding", HoldingBlock())])
    assert [block.name for block in checks._choices_in(stream)] == ["holding", "bare"]


def shown(request):
    """A view that does not say who may open it."""
    return HttpResponse("x")


class ShownView(View):
    """A class-based view that does not say it either."""


def keep_name(view):
    """A decorator by somebody else, which keeps what it wraps."""

    @wraps(view)
    def inner(request):
        return view(request)

    return inner


@pytest.mark.parametrize("view", [shown, ShownView.as_view(), keep_name(shown)])
def test_a_view_must_say_who_may_open_it(monkeypatch, settings, view):
    settings.PARVIS_PACKAGES = [*settings.PARVIS_PACKAGES, "tests"]
    nested = [path("deep/", include([path("view/", view)]))]
    errors = checks.view_errors(nested)
    assert ids(errors) == ["parvis.E010"]
    assert "/deep/view/" in errors[0].msg
    assert "hown" in errors[0].msg
    assert checks.view_errors([path("deep/", public_view(anybody)(view))]) == []
    assert checks.view_errors([path("deep/", keep_name(public_view(anybody)(view)))]) == []


def test_views_of_others_and_of_the_admin_have_their_own_guards(settings):
    assert checks.view_errors([path("other/", TemplateView.as_view(template_name="x"))]) == []
    settings.PARVIS_PACKAGES = [*settings.PARVIS_PACKAGES, "tests"]
    assert checks.view_errors([path("admin/", include([path("x/", shown)]))]) == []


def page_model(base=BasePage, **attributes):
    """An abstract page model of ours with all it needs, and `attributes` on top; another `base` makes it no page."""
    said = {"template": "pages/content_page.html", "page_description": "Words.", "subpage_types": [], **attributes}
    said = {name: value for name, value in said.items() if value is not None}
    meta = {"Meta": type("Meta", (), {"abstract": True})} if base is BasePage else {}
    return type("TriedPage", (base,), {"__module__": "home.models", **meta, **said})


def test_a_page_model_with_all_it_needs():
    assert ids(checks.page_errors(page_model())) == []


@pytest.mark.parametrize(
    ("wrong", "rule"),
    [
        ({"base": SimpleNamespace}, "parvis.E020"),
        ({"template": "pages/nowhere.html"}, "parvis.E021"),
        ({"subpage_types": None}, "parvis.E022"),
        ({"page_description": ""}, "parvis.E023"),
    ],
)
def test_a_page_model_that_lacks_something(wrong, rule):
    assert ids(checks.page_errors(page_model(**wrong))) == [rule]


def test_the_rule_of_blocks_covers_every_page_model():
    models = checks.our_pages()
    assert {"HomePage", "ContentPage", "ConsultationPage", "InitiativePage"} <= {model.__name__ for model in models}
    assert all(list(checks.stream_errors(model)) == [] for model in models)

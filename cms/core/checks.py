"""House rules as system checks: the site does not start while one of them is broken, and says which and how to mend it.

parvis.E001-E003  a block without description, icon or preview
parvis.E010       a public view that does not say who may open it
parvis.E020-E023  a page model that is no BasePage, or has no template, place in the tree or description
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from django.apps import apps
from django.conf import settings
from django.core.checks import CheckMessage, Error, register
from django.template import TemplateDoesNotExist
from django.template.loader import get_template
from django.urls import URLPattern, URLResolver, get_resolver
from wagtail.blocks import Block, ListBlock, StreamBlock, StructBlock
from wagtail.fields import StreamField
from wagtail.models import Page

from cms.core.models import BasePage
from cms.core.permissions import DECLARED

# Wagtail asks at the door of the admin; what lies behind has its own check (cms.editorial.checks).
GUARDED_OTHERWISE = "admin/"


@register("parvis")
def blocks_explain_themselves(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Each block that an editor can choose has a description, an icon and a preview."""
    errors = [error for model in our_pages() for error in stream_errors(model)]
    # The same block stands in the streams of many models: say it once.
    return list({(type(error.obj), error.id): error for error in errors}.values())


@register("parvis")
def views_declare_their_permission(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Each public view of ours says who may open it."""
    return view_errors(get_resolver().url_patterns)


@register("parvis")
def pages_keep_the_rules(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Each page model of ours is a BasePage with a template, a place in the tree and a description."""
    return [error for model in our_pages() for error in page_errors(model)]


def is_ours(module: str) -> bool:
    """Whether a module belongs to the project."""
    return module.split(".", maxsplit=1)[0] in settings.PARVIS_PACKAGES


def our_pages() -> list[type[Page]]:
    """The page models of the project, abstract ones left out."""
    return [model for model in apps.get_models() if issubclass(model, Page) and is_ours(model.__module__)]


def stream_errors(model: type) -> Iterator[Error]:
    """What is missing from the blocks of a model's StreamFields."""
    for field in model._meta.get_fields():
        if isinstance(field, StreamField):
            for block in _choices_in(field.stream_block):
                yield from block_errors(block, where=f"{model.__module__}.{model.__name__}.{field.name}")


def block_errors(block: Block, *, where: str) -> Iterator[Error]:
    """What an editor who sees `block` in the list of blocks would miss."""
    name = f"The block “{block.name}” ({type(block).__module__}.{type(block).__name__}) of {where}"
    if not block.get_description():
        yield Error(f"{name} has no description.", hint="Say in Meta.description what it is for.", obj=block, id="parvis.E001")
    if getattr(block.meta, "icon", "placeholder") == "placeholder":
        yield Error(f"{name} has no icon.", hint="Choose one of Wagtail's icons for Meta.icon.", obj=block, id="parvis.E002")
    if not block.is_previewable:
        yield Error(f"{name} has no preview.", hint="Give an example in Meta.preview_value.", obj=block, id="parvis.E003")


def _choices_in(block: Block) -> Iterator[Block]:
    """The blocks among which an editor chooses, in this stream and in those inside it."""
    if isinstance(block, StreamBlock):
        yield from block.child_blocks.values()
    if isinstance(block, ListBlock):
        yield from _choices_in(block.child_block)
    if isinstance(block, (StreamBlock, StructBlock)):
        for child in block.child_blocks.values():
            yield from _choices_in(child)


def view_errors(patterns: Iterable[URLPattern | URLResolver], prefix: str = "") -> list[CheckMessage]:
    """An error for each view of ours below `prefix` that lacks `public_view`, wherever it is included."""
    errors: list[CheckMessage] = []
    for pattern in patterns:
        route = prefix + str(pattern.pattern)
        if route.startswith(GUARDED_OTHERWISE):
            continue
        if isinstance(pattern, URLResolver):
            errors += view_errors(pattern.url_patterns, route)
        elif is_ours(module_of(pattern.callback)) and not hasattr(pattern.callback, DECLARED):
            errors.append(
                Error(
                    f"The view {view_name(pattern.callback)} at /{route} does not say who may open it.",
                    hint="Decorate it with @public_view(anybody) or another predicate: see cms.core.permissions.",
                    obj=pattern.callback,
                    id="parvis.E010",
                )
            )
    return errors


def view_name(callback: Callable) -> str:
    """The view as a developer can find it."""
    view = getattr(callback, "view_class", callback)
    return f"{module_of(callback)}.{getattr(view, '__qualname__', type(view).__name__)}"


def module_of(callback: Callable) -> str:
    """Where a view is written: a class-based one, where its class is."""
    view = getattr(callback, "view_class", callback)
    return getattr(view, "__module__", "")


def page_errors(model: type[Page]) -> Iterator[Error]:
    """What is wrong with one page model."""
    name = f"The page model {model.__module__}.{model.__name__}"
    if not issubclass(model, BasePage):
        yield Error(f"{name} is not a BasePage.", hint="Derive it from cms.core.models.BasePage.", obj=model, id="parvis.E020")
    try:
        get_template(model.template)
    except TemplateDoesNotExist:
        hint = "Create it below templates/pages/."
        yield Error(f"{name} has no template {model.template}.", hint=hint, obj=model, id="parvis.E021")
    if not any("subpage_types" in vars(base) for base in model.__mro__ if is_ours(base.__module__)):
        hint = "Name in subpage_types what may stand under it; [] for nothing. Parents on its right cannot be named here."
        yield Error(f"{name} does not say what may stand under it.", hint=hint, obj=model, id="parvis.E022")
    if not model.page_description:
        hint = "Say in page_description what an editor uses it for."
        yield Error(f"{name} has no description.", hint=hint, obj=model, id="parvis.E023")

"""The blocks a demo page can hold, named as in the page editor (`kind`)."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Literal, NamedTuple

from .text import T

Day = int | date
Paragraphs = tuple[T, ...]


class Window(NamedTuple):
    """From when to when something is open; None means no limit on that side."""

    opens: Day | None
    closes: Day | None


# ---------------------------------------------------------------- blocks of editorial content


@dataclass(frozen=True)
class Heading:
    """A section's title."""

    kind: ClassVar[str] = "heading"
    text: T


@dataclass(frozen=True)
class Text:
    """Paragraphs of rich text."""

    kind: ClassVar[str] = "text"
    paragraphs: Paragraphs


@dataclass(frozen=True)
class Picture:
    """An image of `images.IMAGES`, with its catalogue's alternative text and a caption of its own."""

    kind: ClassVar[str] = "image"
    image: str
    caption: T | None = None


@dataclass(frozen=True)
class Gallery:
    """Several images of `images.IMAGES`."""

    kind: ClassVar[str] = "gallery"
    images: tuple[str, ...]


@dataclass(frozen=True)
class Quote:
    """Words of somebody else, with who and where."""

    kind: ClassVar[str] = "quote"
    text: T
    attribution: T


@dataclass(frozen=True)
class Callout:
    """A framed note."""

    kind: ClassVar[str] = "callout"
    tone: Literal["info", "success", "warning"]
    title: T
    text: T


@dataclass(frozen=True)
class Button:
    """A link that stands out, to a seed page (`page`, its key) or to an address (`url`): exactly one of them."""

    kind: ClassVar[str] = "button"
    label: T
    page: str = ""
    url: str = ""


@dataclass(frozen=True)
class Table:
    """A small table: the first row is its header, the first column names each row."""

    kind: ClassVar[str] = "table"
    caption: T
    rows: tuple[tuple[T, ...], ...]


class AccordionItem(NamedTuple):
    """One question and its answer."""

    title: T
    text: Paragraphs


@dataclass(frozen=True)
class Accordion:
    """Questions that unfold."""

    kind: ClassVar[str] = "accordion"
    items: tuple[AccordionItem, ...]


# ---------------------------------------------------------------- blocks that become an Activity


@dataclass(frozen=True, kw_only=True)
class Participation:
    """What the three participation blocks share. Without a window of its own a block takes its page's."""

    key: str
    title: T
    introduction: T
    window: Window | None = None
    audience: Literal["everyone", "local"] = "everyone"


@dataclass(frozen=True, kw_only=True)
class Proposals(Participation):
    """A call for proposals and its rules."""

    kind: ClassVar[str] = "proposals"
    threshold: int = 1500
    per_person: int = 3
    moderated: bool = False


@dataclass(frozen=True, kw_only=True)
class Discussion(Participation):
    """A discussion, one level of replies."""

    kind: ClassVar[str] = "discussion"


@dataclass(frozen=True, kw_only=True)
class Registration(Participation):
    """Places to book, for a workshop or a mission; beyond `capacity`, a waiting list."""

    kind: ClassVar[str] = "registration"
    capacity: int
    waiting_list: bool = True


Block = Heading | Text | Picture | Gallery | Quote | Callout | Button | Table | Accordion | Proposals | Discussion | Registration
Body = tuple[Block, ...]

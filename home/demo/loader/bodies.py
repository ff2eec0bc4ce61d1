"""From the blocks of a seed to the stored form of a page's stream."""

from collections.abc import Callable, Iterable
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from django.utils import timezone
from wagtail.images.models import Image
from wagtail.models import Page

from home.demo import blocks
from home.demo.blocks import Body, Window
from home.demo.loader.catalogue import Catalogue

Stored = dict[str, Any]


def moment(day: int | date | None, today: date) -> datetime | None:
    """Midnight in Paris of a day, or of the day so many days after `today`."""
    if day is None:
        return None
    if isinstance(day, int):
        day = today + timedelta(days=day)
    return timezone.make_aware(datetime.combine(day, time.min))


def block_id(page_key: str, block_key: str) -> str:
    """The id of a participation block: the same on every load, so that its Activity is found again."""
    return str(uuid5(NAMESPACE_URL, f"parvis-demo:{page_key}/{block_key}"))


def as_items(values: Iterable[Stored]) -> list[Stored]:
    """The items of a list block as they are stored. Without an id Wagtail would take the wrapping for the value itself."""
    return [{"type": "item", "id": block_id("item", str(index)), "value": value} for index, value in enumerate(values)]


class BodyWriter:
    """Writes the body of one page. `pages` finds the page of a key, `images` the picture of one."""

    def __init__(
        self,
        catalogue: Catalogue,
        *,
        today: date,
        pages: Callable[[str], Page],
        images: Callable[[str], tuple[Image, Any]],
    ) -> None:
        self.words = catalogue
        self.today = today
        self.pages = pages
        self.images = images

    def write(self, page_key: str, body: Body, window: Window | None = None) -> list[Stored]:
        """The stored stream of `body`. Participation blocks without a window of their own take the page's."""
        return [
            {
                "type": block.kind,
                "value": getattr(self, f"_{block.kind}")(block, window),
                "id": block_id(page_key, getattr(block, "key", str(number))),
            }
            for number, block in enumerate(body)
        ]

    def _heading(self, block: blocks.Heading, _window) -> Stored:
        return {"text": self.words.plain(block.text), "level": "2"}

    def _text(self, block: blocks.Text, _window) -> str:
        return self.words.rich(*block.paragraphs)

    def _quote(self, block: blocks.Quote, _window) -> Stored:
        return {"text": self.words.plain(block.text), "attribution": self.words.plain(block.attribution), "source_url": ""}

    def _callout(self, block: blocks.Callout, _window) -> Stored:
        return {"title": self.words.plain(block.title), "text": self.words.rich(block.text), "kind": block.tone}

    def _button(self, block: blocks.Button, _window) -> Stored:
        page = self.pages(block.page).pk if block.page else None
        return {"label": self.words.plain(block.label), "page": page, "url": block.url, "style": "secondary"}

    def _accordion(self, block: blocks.Accordion, _window) -> Stored:
        questions = [{"title": self.words.plain(item.title), "text": self.words.rich(*item.text)} for item in block.items]
        return {"questions": as_items(questions)}

    def _table(self, block: blocks.Table, _window) -> Stored:
        head, *rows = block.rows
        table = {
            "columns": [{"type": "text", "heading": self.words.plain(cell)} for cell in head],
            "rows": [{"values": [self.words.plain(cell) for cell in row]} for row in rows],
            "caption": self.words.plain(block.caption),
        }
        return {"table": table, "first_column_is_header": True}

    def _picture(self, key: str) -> Stored:
        image, alt = self.images(key)
        return {"image": image.pk, "decorative": False, "alt_text": self.words.plain(alt)}

    def _image(self, block: blocks.Picture, _window) -> Stored:
        caption = self.words.plain(block.caption) if block.caption else ""
        return {"image": self._picture(block.image), "caption": caption, "credit": ""}

    def _gallery(self, block: blocks.Gallery, _window) -> Stored:
        return {"images": as_items({"image": self._picture(key), "caption": ""} for key in block.images)}

    def _participation(self, block: blocks.Participation, window: Window | None) -> Stored:
        opens, closes = block.window or window or Window(None, None)
        dates = {"opens_at": moment(opens, self.today), "closes_at": moment(closes, self.today)}
        return {
            "title": self.words.plain(block.title),
            "introduction": self.words.rich(block.introduction),
            "audience": block.audience,
            "rule_change": {"decided_by": "", "reason": ""},
            **{name: value.isoformat() if value else None for name, value in dates.items()},
        }

    def _proposals(self, block: blocks.Proposals, window) -> Stored:
        rules = {"threshold": block.threshold, "per_person": block.per_person, "moderation": block.moderated}
        return self._participation(block, window) | rules

    def _discussion(self, block: blocks.Discussion, window) -> Stored:
        return self._participation(block, window)

    def _registration(self, block: blocks.Registration, window) -> Stored:
        return self._participation(block, window) | {"capacity": block.capacity, "waiting_list": block.waiting_list}

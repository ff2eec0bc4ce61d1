"""The words of a notice: in the recipient's language, with dates in Paris time, as text and as HTML."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.template.loader import get_template, render_to_string
from django.utils import timezone, translation
from django.utils.dateparse import parse_datetime
from django.utils.functional import Promise
from django.utils.translation import gettext as _

LANGUAGE_CODES = tuple(code for code, _name in settings.LANGUAGES)
BUTTON_MARK = "→ "
BLANK_LINES = re.compile(r"\n\s*\n")


class ContextEncoder(DjangoJSONEncoder):
    """JSON with datetimes. Refuses lazy translations: they would be frozen in the language of whoever acted."""

    def default(self, o: Any) -> Any:
        """Turn `o` into a JSON value. Raises TypeError where that cannot be done."""
        if isinstance(o, Promise):
            raise TypeError("A lazy translation cannot be told: give in_each_language(lambda: str(...)) instead.")
        return super().default(o)


@dataclass(frozen=True, kw_only=True)
class Message:
    """A message in one language: plain text, not escaped."""

    subject: str
    paragraphs: tuple[str, ...]
    button: str


def in_each_language(words: Callable[[], Any]) -> dict[str, str]:
    """Call `words` once in each language: `{"fr": …, "en": …}`, for what depends on the reader, such as addresses."""
    values = {}
    for code in LANGUAGE_CODES:
        with translation.override(code):
            values[code] = str(words())
    return values


def read_in(language: str, value: Any) -> Any:
    """`value` itself, or what it says in `language` where it says something in every language."""
    if isinstance(value, Mapping) and set(value) == set(LANGUAGE_CODES):
        return value[language]
    return value


def plain_json(context: Mapping[str, Any]) -> dict[str, Any]:
    """`context` as JSON values. Raises TypeError where a value is none, such as a model instance."""
    return json.loads(json.dumps(dict(context), cls=ContextEncoder))


def template_name(event: str, language: str) -> str:
    """Where the words of an event are in one language."""
    return f"emails/{event}/{language}.txt"


def write(event: str, *, context: Mapping[str, Any], language: str) -> Message:
    """The message of an event in `language`.

    Values under keys that end in `_at` are datetimes again, shown in Paris time. The first line of the template is the
    subject, a line that starts with an arrow the label of the button, the rest paragraphs between blank lines.
    """
    values = {key: _value(key, read_in(language, value)) for key, value in context.items()}
    with translation.override(language), timezone.override(timezone.get_default_timezone()):
        # Plain text has nothing to escape; the HTML wrapper escapes each paragraph.
        template = get_template(template_name(event, language)).template  # type: ignore[attr-defined]
        text = template.render(_plain_context(values)).strip()
        default_button = _("Open the page")
    subject, _newline, body = text.partition("\n")
    paragraphs = tuple(part.strip() for part in BLANK_LINES.split(body) if part.strip())
    buttons = [part.removeprefix(BUTTON_MARK) for part in paragraphs if part.startswith(BUTTON_MARK)]
    return Message(
        subject=" ".join(subject.split()),
        paragraphs=tuple(part for part in paragraphs if not part.startswith(BUTTON_MARK)),
        button=buttons[-1] if buttons else default_button,
    )


def wrap(message: Message, *, language: str, name: str, url: str, stop_url: str, stops: str) -> tuple[str, str]:
    """The whole e-mail around a message, as text and as HTML with the same words."""
    context = {
        "message": message,
        "language": language,
        "name": name,
        "url": url,
        "stop_url": stop_url,
        "stops": stops,
        "site_url": settings.SITE_URL,
    }
    with translation.override(language):
        return render_to_string("emails/base.txt", context).strip() + "\n", render_to_string("emails/base.html", context)


def absolute(path: str) -> str:
    """The whole address of a path of this site; an address that is whole already stays as it is."""
    return path if path.startswith(("http://", "https://")) else f"{settings.SITE_URL.rstrip('/')}{path}"


def _value(key: str, value: Any) -> Any:
    if key.endswith("_at") and isinstance(value, str):
        return parse_datetime(value) or value
    return value


def _plain_context(values: dict[str, Any]) -> Any:
    from django.template import Context

    return Context(values, autoescape=False)

"""Texts in two languages, with the typography of each.

The data modules are written with an ordinary keyboard: plain spaces, straight apostrophes, lines broken where the source
is easiest to read. `t()` sets them properly, so that no invisible character ever has to be typed or reviewed.
"""

import re
from typing import NamedTuple

NBSP = "\u00a0"
THIN_NBSP = "\u202f"

_TAG = re.compile(r"(<[^>]*>)")


class T(NamedTuple):
    """One text in French and in English; both are complete, neither is a summary of the other."""

    fr: str
    en: str


def _outside_tags(rules: list[tuple[str, str]], text: str) -> str:
    """Apply regular expressions to the text between tags only, so that addresses in `href` stay as they are."""
    parts = _TAG.split(text)
    for index in range(0, len(parts), 2):
        for pattern, replacement in rules:
            parts[index] = re.sub(pattern, replacement, parts[index])
    return "".join(parts)


# Imprimerie nationale: a space that does not break before : ; ? ! % € and inside guillemets, a thin one in thousands.
_FRENCH = [
    (r"(?<=\w)'(?=\w|$)", "\u2019"),
    (r" +([:;?!»%€])", rf"{NBSP}\1"),
    (r"« +", f"«{NBSP}"),
    (r"(?<=\d) (?=\d{3}(?!\d))", THIN_NBSP),
    (r"(?<=\d) (?=(?:h|km|m|cm|ans|jours|mois|€|millions?|euros)\b)", NBSP),
    (rf"(?<=\d{NBSP}h) (?=\d)", NBSP),
]
_ENGLISH = [(r"(?<=\w)'(?=\w|\s|[.,;:)])", "\u2019")]


def french(text: str) -> str:
    """French typography for a text typed with plain spaces and straight apostrophes."""
    return _outside_tags(_FRENCH, text)


def english(text: str) -> str:
    """English typography: curly apostrophes; quotation marks are typed curly where they are needed."""
    return _outside_tags(_ENGLISH, text)


def one_line(text: str) -> str:
    """Undo the line breaks and indentation of the source."""
    return re.sub(r"\s+", " ", text).strip()


def t(fr: str, en: str) -> T:
    """Pair a French text with its English twin, on one line each and properly set. Inline tags are kept as typed."""
    return T(french(one_line(fr)), english(one_line(en)))

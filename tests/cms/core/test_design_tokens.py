"""The colours of the house can be read by everybody: WCAG 2.2 AA, in light and in dark."""

import re
from pathlib import Path

import pytest

CSS = Path(__file__).resolve().parents[3] / "static" / "css" / "tokens.css"
TEXT, GRAPHIC = 4.5, 3.0
HALVES = ("decide", "act", "account")


def _blocks() -> tuple[dict[str, str], dict[str, str], dict[str, str]]:
    """The colours of the light theme, of the dark one by the system, and of the dark one chosen by hand."""
    found = []
    for body in re.findall(r":root[^{},]*\{([^{}]*)\}", CSS.read_text()):
        colours = dict(re.findall(r"--([a-z-]+):\s*(#[0-9a-f]{6});", body))
        if "ground" in colours:
            found.append(colours)
    light, dark_by_system, dark_by_hand = found
    return light, light | dark_by_system, light | dark_by_hand


LIGHT, DARK, DARK_BY_HAND = _blocks()


def _luminance(colour: str) -> float:
    """Relative luminance as WCAG 2 defines it."""
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _pairs() -> list[tuple[str, str, float]]:
    grounds = ("ground", "surface", "sunk")
    pairs = [(ink, ground, TEXT) for ink in ("ink", "ink-soft", "danger", *HALVES) for ground in grounds]
    pairs += [("line-strong", ground, GRAPHIC) for ground in ("ground", "surface")]
    pairs += [("danger", "danger-soft", TEXT), ("ink", "danger-soft", TEXT), ("focus", "ground", GRAPHIC)]
    for half in HALVES:
        pairs += [(half, f"{half}-soft", TEXT), ("ink", f"{half}-soft", TEXT), ("ink-soft", f"{half}-soft", TEXT)]
        pairs += [("on-hue", half, TEXT), ("on-night", f"{half}-deep", TEXT)]
        pairs += [(f"{half}-stone", ground, GRAPHIC) for ground in ("ground", "surface")]
    return [*pairs, ("on-night", "night", TEXT), ("on-night-soft", "night", TEXT)]


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("front", "back", "least"), _pairs())
def test_contrast(theme: dict[str, str], front: str, back: str, least: float) -> None:
    """Text has 4.5 to 1, marks and borders of fields have 3 to 1."""
    assert _contrast(theme[front], theme[back]) >= least


def test_both_dark_lists_agree() -> None:
    """Dark by the system and dark by hand are the same colours."""
    assert DARK == DARK_BY_HAND

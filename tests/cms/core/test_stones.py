"""The picture of progress tells the truth."""

import pytest

from cms.core import stones


@pytest.mark.parametrize(
    ("value", "of", "laid"),
    [(0, 1500, 0), (14, 1500, 0), (15, 1500, 1), (1499, 1500, 99), (1500, 1500, 100), (18204, 1500, 100), (5, 0, 0), (-3, 10, 0)],
)
def test_a_square_is_full_only_at_the_goal(value: int, of: int, laid: int) -> None:
    """Whole hundredths only, never a hundred before the goal is reached, never more after it."""
    drawing = stones.square(value, of)
    assert drawing.laid == laid
    assert sum(path.count("M") for path in drawing.tones.values()) == laid
    assert drawing.empty.count("M") == 100 - laid


def test_the_stone_in_the_air() -> None:
    """One stone is being laid as soon as somebody supports, and none once the goal is reached."""
    assert stones.square(0, 1500).next_x is None
    assert (stones.square(1, 1500).next_x, stones.square(1, 1500).next_y) == (0, 108)
    assert stones.square(1500, 1500).next_x is None


@pytest.mark.parametrize(
    ("value", "of", "laid", "total"),
    [(3, 5, 3, 5), (20, 20, 20, 20), (1, 446, 1, 20), (445, 446, 19, 20), (446, 446, 20, 20), (0, 446, 0, 20), (9, 5, 5, 5)],
)
def test_a_row_neither_hides_the_first_nor_invents_the_last(value: int, of: int, laid: int, total: int) -> None:
    """Up to twenty, one stone each; above, twentieths, where something is never nothing and nearly all never all."""
    drawing = stones.row(value, of)
    assert (drawing.laid, drawing.total) == (laid, total)

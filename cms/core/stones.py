"""Paving stones as a picture of progress: how many are laid, and where each one lies."""

from dataclasses import dataclass, field

SIDE = 10
PITCH = 12
SQUARE = 10
MOST_IN_A_ROW = 20


@dataclass(frozen=True, kw_only=True)
class Stones:
    """What a template needs to draw stones: SVG path data by tone, the stone being laid, and the count.

    `laid` counts whole stones only, so that a square is full exactly when the goal is reached.
    """

    laid: int
    total: int
    width: int
    height: int
    tones: dict[str, str] = field(default_factory=dict)
    empty: str = ""
    next_x: int | None = None
    next_y: int | None = None

    @property
    def next_centre(self) -> str:
        """Where the stone being laid turns: "x y" in the units of the drawing."""
        return f"{(self.next_x or 0) + SQUARE // 2} {(self.next_y or 0) + SQUARE // 2}"


def hundredths(value: int, of: int) -> int:
    """How many stones of a hundred `value` has earned towards `of`: never 100 before the goal is reached."""
    if of <= 0 or value <= 0:
        return 0
    return min(100, value * 100 // of)


def square(value: int, of: int) -> Stones:
    """A square of 10 by 10 stones, laid from the lower left; one more is in the air while the goal is not reached."""
    laid = hundredths(value, of)
    places = [(index % SIDE * PITCH, (SIDE - 1 - index // SIDE) * PITCH) for index in range(SIDE * SIDE)]
    return _stones(places, laid, width=SIDE * PITCH - 2, height=SIDE * PITCH - 2, one_in_the_air=0 < value < of)


def row(value: int, of: int) -> Stones:
    """A row of `of` stones, `value` of them laid. Above twenty, each stone stands for a twentieth of the whole."""
    total = min(max(of, 1), MOST_IN_A_ROW)
    laid = max(0, min(value, of))
    if of > MOST_IN_A_ROW:
        # Something is never drawn as nothing, and nearly all never as all.
        laid = min(max(laid * total // of, int(laid > 0)), total - int(laid < of))
    places = [(index * PITCH, 0) for index in range(total)]
    return _stones(places, laid, width=total * PITCH - 2, height=SQUARE)


def _stones(places: list[tuple[int, int]], laid: int, *, width: int, height: int, one_in_the_air: bool = False) -> Stones:
    tones: dict[str, str] = {}
    for index, place in enumerate(places[:laid]):
        # Real cobbles are never of one colour: three tones, always the same at the same place.
        tone = "aabbc"[(index * 7 + index // SIDE * 3) % 5]
        tones[tone] = tones.get(tone, "") + _path(place)
    next_x, next_y = places[laid] if one_in_the_air and laid < len(places) else (None, None)
    return Stones(
        laid=laid,
        total=len(places),
        width=width,
        height=height,
        tones=dict(sorted(tones.items())),
        empty="".join(_path(place) for place in places[laid:]),
        next_x=next_x,
        next_y=next_y,
    )


def _path(place: tuple[int, int]) -> str:
    return f"M{place[0]} {place[1]}h{SQUARE}v{SQUARE}h-{SQUARE}z"

"""The tools of the pictures: a ground laid in stones, and a few plain shapes that throw a short shadow.

Lengths are in units of a hundred pixels of the final picture, which is 16 by 9. Drawing happens at twice the size, so
that edges come out smooth. Everything is computed from coordinates: the same picture each time, on every machine.
"""

from collections.abc import Sequence

from PIL import Image, ImageDraw

WIDTH, HEIGHT = 16, 9
_UNIT = 200
_SHADOW = (16, 25, 53, 38)
_DROP = 0.05

Colour = tuple[int, int, int]
Point = tuple[float, float]

# The hues of static/css/tokens.css, and the tones between them.
NIGHT: Colour = (16, 25, 53)
DUSK: Colour = (38, 52, 98)
BLUE: Colour = (44, 82, 214)
RIVER: Colour = (88, 125, 226)
SKY: Colour = (206, 219, 248)
MIST: Colour = (226, 232, 251)
PINE: Colour = (7, 69, 47)
GREEN: Colour = (19, 131, 93)
LEAF: Colour = (104, 178, 138)
MEADOW: Colour = (190, 224, 203)
OCHRE: Colour = (181, 118, 12)
SUN: Colour = (232, 172, 66)
CREAM: Colour = (249, 232, 198)
BRICK: Colour = (188, 88, 60)
ROSE: Colour = (236, 186, 164)
CHALK: Colour = (255, 254, 251)
LIMESTONE: Colour = (243, 240, 233)
STONE: Colour = (226, 219, 205)
SLATE: Colour = (126, 138, 164)
ZINC: Colour = (176, 187, 208)


def mix(one: Colour, other: Colour, share: float) -> Colour:
    """A colour between two: `share` of the other, from 0 to 1."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue


def grain(x: int, y: int) -> float:
    """A number from 0 to 1 that looks like chance and depends on the place only."""
    mixed = (x * 374761393 + y * 668265263) & 0xFFFFFFFF
    mixed = ((mixed ^ (mixed >> 13)) * 1274126177) & 0xFFFFFFFF
    return ((mixed ^ (mixed >> 16)) & 0xFFFF) / 0xFFFF


def shade(colour: Colour, amount: float) -> Colour:
    """Lighter for a positive amount, darker for a negative one, from -1 to 1."""
    return mix(colour, CHALK if amount > 0 else NIGHT, abs(amount))


class Canvas:
    """A picture being laid."""

    def __init__(self, ground: Colour) -> None:
        self.image = Image.new("RGB", (WIDTH * _UNIT, HEIGHT * _UNIT), ground)
        self._draw = ImageDraw.Draw(self.image, "RGBA")

    def finished(self) -> Image.Image:
        """The picture at its final size, 1600 by 900."""
        return self.image.reduce(2)

    # ------------------------------------------------------------ grounds

    def pave(self, x: float, y: float, w: float, h: float, colour: Colour, *, size: float = 0.5, vary: float = 0.09) -> None:
        """Lay square stones of `size` over a rectangle, each a little lighter or darker than its neighbour."""
        self.rectangle(x, y, w, h, shade(colour, -0.1))
        for row in range(round(h / size)):
            for column in range(round(w / size)):
                left, top = x + column * size, y + row * size
                tone = grain(round(left * 20), round(top * 20)) - 0.5
                self._stone(left, top, size, size, shade(colour, tone * 2 * vary))

    def _stone(self, x: float, y: float, w: float, h: float, colour: Colour) -> None:
        """One stone with its joint."""
        joint = 0.012
        box = (x + joint, y + joint, x + w - joint, y + h - joint)
        self._draw.rounded_rectangle([v * _UNIT for v in box], radius=0.05 * _UNIT, fill=colour)

    def stone(self, x: float, y: float, colour: Colour, *, size: float = 0.5, lift: float = 0) -> None:
        """A single stone; lifted, it leaves its hole and throws a longer shadow."""
        if lift:
            self._stone(x, y, size, size, shade(colour, -0.72))
            reach = lift * 0.35
            box = (x + reach, y - lift + reach * 1.2, x + size + reach, y - lift + size + reach * 1.2)
            self._draw.rounded_rectangle([v * _UNIT for v in box], radius=0.06 * _UNIT, fill=(16, 25, 53, 60))
        self._stone(x, y - lift, size, size, colour)

    # ------------------------------------------------------------ shapes

    def rectangle(
        self, x: float, y: float, w: float, h: float, colour: Colour, *, radius: float = 0, shadow: bool = False
    ) -> None:
        """A rectangle, its corners rounded by `radius`."""
        passes = [(_DROP, _SHADOW)] if shadow else []
        for drop, fill in [*passes, (0, colour)]:
            box = [(x + drop) * _UNIT, (y + drop) * _UNIT, (x + w + drop) * _UNIT - 1, (y + h + drop) * _UNIT - 1]
            self._draw.rounded_rectangle(box, radius=radius * _UNIT, fill=fill)

    def disc(self, x: float, y: float, r: float, colour: Colour, *, shadow: bool = False) -> None:
        """A disc around (x, y)."""
        self.sector(x, y, r, (0, 360), colour, shadow=shadow)

    def ring(self, x: float, y: float, r: float, width: float, colour: Colour) -> None:
        """A circle drawn with a line of this width, inwards."""
        box = [(x - r) * _UNIT, (y - r) * _UNIT, (x + r) * _UNIT, (y + r) * _UNIT]
        self._draw.ellipse(box, outline=colour, width=round(width * _UNIT))

    def sector(self, x: float, y: float, r: float, span: Point, colour: Colour, *, shadow: bool = False) -> None:
        """A slice of a disc from one angle to another, in degrees, clockwise from the right."""
        passes = [(_DROP, _SHADOW)] if shadow else []
        for drop, fill in [*passes, (0, colour)]:
            box = [(x - r + drop) * _UNIT, (y - r + drop) * _UNIT, (x + r + drop) * _UNIT - 1, (y + r + drop) * _UNIT - 1]
            self._draw.pieslice(box, *span, fill=fill)

    def dome(self, x: float, y: float, r: float, colour: Colour, *, shadow: bool = False) -> None:
        """The upper half of a disc, standing on (x, y)."""
        self.sector(x, y, r, (180, 360), colour, shadow=shadow)

    def polygon(self, points: Sequence[Point], colour: Colour, *, shadow: bool = False) -> None:
        """Straight edges between points."""
        passes = [(_DROP, _SHADOW)] if shadow else []
        for drop, fill in [*passes, (0, colour)]:
            self._draw.polygon([((px + drop) * _UNIT, (py + drop) * _UNIT) for px, py in points], fill=fill)

    def line(self, points: Sequence[Point], width: float, colour: Colour) -> None:
        """A line through points, with round joints and ends."""
        scaled = [(px * _UNIT, py * _UNIT) for px, py in points]
        self._draw.line(scaled, fill=colour, width=round(width * _UNIT), joint="curve")
        for end in (points[0], points[-1]):
            self.disc(*end, width / 2, colour)

    # ------------------------------------------------------------ small things that several pictures share

    def person(self, x: float, y: float, colour: Colour, skin: Colour, *, size: float = 1) -> None:
        """Somebody standing on (x, y): a rounded coat and a head."""
        w, h = 0.42 * size, 0.62 * size
        self.rectangle(x - w / 2, y - h, w, h, colour, radius=w / 2, shadow=True)
        self.rectangle(x - w / 2, y - h / 2, w, h / 2, colour, radius=0.04)
        self.disc(x, y - h - 0.14 * size, 0.16 * size, skin, shadow=True)

    def tree(self, x: float, y: float, r: float, colour: Colour, *, trunk: float = 0.8) -> None:
        """A tree standing on (x, y): trunk, round crown, its lit quarter."""
        self.rectangle(x - r * 0.09, y - trunk - r, r * 0.18, trunk + r, shade(OCHRE, -0.45))
        self.crown(x, y - trunk - r, r, colour)

    def crown(self, x: float, y: float, r: float, colour: Colour) -> None:
        """The crown of a tree around (x, y), as seen from above too: one quarter lit, one in the shade."""
        self.disc(x, y, r, colour, shadow=True)
        self.sector(x, y, r, (180, 270), shade(colour, 0.16))
        self.sector(x, y, r, (0, 90), shade(colour, -0.16))

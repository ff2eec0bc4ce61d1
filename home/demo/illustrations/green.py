"""The open air: trees, a garden, a street for bicycles, a school yard, a sports ground."""

from math import cos, sin, tau

from PIL import Image

from . import paving as p
from .paving import Canvas, grain, shade

_GREENS = (p.GREEN, p.LEAF, shade(p.GREEN, -0.3), p.mix(p.GREEN, p.LEAF, 0.5))


def trees() -> Image.Image:
    """A row of round trees on a planted square, their shade laid in darker stones."""
    canvas = Canvas(p.CREAM)
    for row in range(6):
        canvas.pave(0, row, 16, 1, p.mix(p.CREAM, p.MEADOW, row / 8), size=1, vary=0.03)
    canvas.disc(2.6, 2.1, 0.95, p.SUN)
    for x, h in ((0, 2.6), (2, 3.3), (5, 2.4), (8, 3.1), (11, 2.2), (13, 3.4)):
        canvas.rectangle(x, 6 - h, 2.9, h, p.mix(p.CREAM, p.CHALK, 0.3 + 0.5 * grain(x, 8)))
        for column in range(3):
            for row in range(int(h / 0.8)):
                canvas.rectangle(
                    x + 0.4 + column * 0.8, 6.2 - h + row * 0.8, 0.32, 0.5, p.mix(p.ZINC, p.MEADOW, 0.5), radius=0.03
                )
    canvas.pave(0, 5.5, 16, 3.5, p.STONE, vary=0.1)
    for x, y, r, tone in ((1.6, 6.2, 1.0, 1), (4.4, 6.2, 1.25, 0), (7.7, 6.2, 1.05, 3), (10.8, 6.2, 1.3, 2), (14.1, 6.2, 1.1, 1)):
        canvas.tree(x, y, r, _GREENS[tone], trunk=1.0)
        canvas.pave(round(x * 2) / 2 - 1, 6, 2, 0.5, p.GREEN, vary=0.16)
    for x, y, r, tone in ((0.4, 8.9, 1.5, 2), (5.9, 9.0, 1.2, 1), (12.6, 8.9, 1.6, 0)):
        canvas.tree(x, y, r, _GREENS[tone], trunk=0.9)
    canvas.rectangle(8.0, 7.5, 2.6, 0.16, p.OCHRE, radius=0.05, shadow=True)
    canvas.rectangle(8.0, 7.15, 2.6, 0.14, p.OCHRE, radius=0.05, shadow=True)
    for x in (8.25, 10.2):
        canvas.rectangle(x, 7.2, 0.12, 0.75, p.NIGHT)
    canvas.person(8.8, 7.55, p.BLUE, p.ROSE, size=0.95)
    canvas.person(9.5, 7.55, p.BRICK, (120, 78, 56), size=0.95)
    canvas.person(3.4, 8.0, p.SUN, (120, 78, 56), size=1.05)
    canvas.person(3.95, 8.05, p.GREEN, p.ROSE, size=0.75)
    return canvas.finished()


def park() -> Image.Image:
    """A garden seen from above: lawns, round paths, a basin, trees."""
    canvas = Canvas(p.LEAF)
    canvas.pave(0, 0, 16, 9, p.LEAF, vary=0.1)
    for points in (((0, 7.8), (5, 5.4)), ((16, 7.8), (11, 5.4)), ((0, 1.2), (5, 3.6)), ((16, 1.2), (11, 3.6)), ((8, 0), (8, 9))):
        canvas.line(points, 1.0, p.CREAM)
    canvas.disc(8, 4.5, 3.75, p.CREAM, shadow=True)
    for ring, colour in ((3.3, p.GREEN), (2.55, p.CREAM), (1.95, p.CHALK)):
        canvas.disc(8, 4.5, ring, colour)
    for petal in range(12):
        start = petal * 30
        canvas.sector(8, 4.5, 3.2, (start + 2, start + 28), (p.SUN, p.MEADOW, p.BRICK, p.MEADOW)[petal % 4])
    canvas.disc(8, 4.5, 2.55, p.CREAM)
    canvas.disc(8, 4.5, 1.95, p.CHALK, shadow=True)
    for ring, colour in ((1.75, p.BLUE), (1.3, p.RIVER), (0.85, p.mix(p.RIVER, p.SKY, 0.5)), (0.4, p.CHALK)):
        canvas.disc(8, 4.5, ring, colour)
    for line in (((8, 1.0), (8, 2.0)), ((8, 7.0), (8, 8.0)), ((4.6, 4.5), (5.5, 4.5)), ((10.5, 4.5), (11.4, 4.5))):
        canvas.line(line, 0.85, p.CREAM)
    crowns = (
        (1.5, 4.5, 1.15),
        (3.2, 4.4, 0.7),
        (14.5, 4.5, 1.15),
        (12.8, 4.6, 0.7),
        (2.9, 0.6, 0.95),
        (5.2, 0.8, 0.7),
        (13.1, 0.6, 0.95),
    )
    crowns += (
        (10.8, 0.8, 0.7),
        (2.9, 8.4, 0.95),
        (5.2, 8.2, 0.7),
        (13.1, 8.4, 0.95),
        (10.8, 8.2, 0.7),
        (0.2, 3.0, 0.6),
        (15.8, 6.0, 0.6),
    )
    for number, (x, y, r) in enumerate(crowns):
        canvas.crown(x, y, r, _GREENS[(0, 2, 3)[number % 3]])
    coats = (p.BLUE, p.BRICK, p.DUSK, p.SUN, p.CHALK)
    for number, angle in enumerate((20, 75, 130, 200, 255, 320)):
        x, y = 8 + 2.25 * cos(angle * tau / 360), 4.5 + 2.25 * sin(angle * tau / 360)
        canvas.disc(x, y, 0.17, coats[number % 5], shadow=True)
        canvas.disc(x, y, 0.08, (p.NIGHT, (88, 58, 44), p.SUN)[number % 3])
    return canvas.finished()


def _bicycle(canvas: Canvas, wheels: p.Point, colour: p.Colour, coat: p.Colour, skin: p.Colour) -> None:
    """A bicycle heading right and its rider, standing on the ground at `wheels`."""
    x, y = wheels
    for wheel in (x - 0.62, x + 0.62):
        canvas.ring(wheel, y - 0.45, 0.45, 0.07, p.NIGHT)
        canvas.disc(wheel, y - 0.45, 0.07, p.NIGHT)
    frame = [(x - 0.62, y - 0.45), (x - 0.3, y - 1.0), (x + 0.42, y - 1.0), (x + 0.05, y - 0.42), (x - 0.62, y - 0.45)]
    canvas.line(frame, 0.075, colour)
    canvas.line([(x + 0.62, y - 0.45), (x + 0.36, y - 1.25), (x + 0.58, y - 1.32)], 0.075, colour)
    canvas.line([(x - 0.3, y - 1.0), (x + 0.05, y - 0.42)], 0.075, colour)
    canvas.line([(x - 0.3, y - 1.2), (x + 0.12, y - 0.85), (x + 0.05, y - 0.4)], 0.15, p.DUSK)
    canvas.line([(x - 0.3, y - 1.2), (x - 0.02, y - 1.75)], 0.36, coat)
    canvas.line([(x + 0.0, y - 1.68), (x + 0.3, y - 1.45), (x + 0.52, y - 1.38)], 0.12, coat)
    canvas.disc(x + 0.14, y - 2.12, 0.22, skin, shadow=True)
    canvas.sector(x + 0.14, y - 2.15, 0.25, (180, 360), colour)


def bike_street() -> Image.Image:
    """A street of shops with a wide green lane for bicycles."""
    canvas = Canvas(p.MIST)
    for row in range(3):
        canvas.pave(0, row, 16, 1, p.mix(p.SKY, p.MIST, row / 2), size=1, vary=0.03)
    walls = (p.CREAM, p.ROSE, p.CHALK, p.CREAM, p.LIMESTONE)
    for number, (x, w, top) in enumerate(((0, 3, 1.0), (3, 4, 0.5), (7, 3, 1.3), (10, 3, 0.7), (13, 3, 1.1))):
        canvas.rectangle(x, top, w - 0.03, 5.5, walls[number])
        canvas.rectangle(x, top - 0.35, w - 0.03, 0.4, p.SLATE)
        for column in range(w):
            for row in range(3):
                left, level = x + 0.3 + column, top + 0.4 + row * 0.95
                lit = grain(round(left * 10), row + 4) > 0.8
                canvas.rectangle(left, level, 0.4, 0.62, p.SUN if lit else p.mix(p.SLATE, p.DUSK, 0.35), radius=0.03)
                canvas.rectangle(left - 0.08, level + 0.64, 0.56, 0.06, p.ZINC)
        hue = (p.BLUE, p.GREEN, p.BRICK, p.OCHRE, p.DUSK)[number]
        canvas.rectangle(x + 0.2, 4.2, w - 0.43, 1.4, shade(hue, -0.5))
        canvas.rectangle(x + 0.35, 4.5, w - 1.4, 0.85, p.mix(p.CREAM, p.SUN, 0.35), radius=0.03)
        canvas.rectangle(x + w - 0.85, 4.5, 0.5, 1.1, p.mix(p.SKY, p.CHALK, 0.4), radius=0.03)
        stripes = round((w - 0.4) / 0.26)
        for stripe in range(stripes):
            tone = hue if stripe % 2 == 0 else p.CHALK
            left = x + 0.2 + stripe * (w - 0.43) / stripes
            canvas.rectangle(left, 4.0, (w - 0.43) / stripes, 0.3, tone)
            canvas.sector(left + (w - 0.43) / stripes / 2, 4.29, (w - 0.43) / stripes / 2, (0, 180), tone)
    canvas.pave(0, 5.5, 16, 1, p.STONE, vary=0.1)
    canvas.pave(0, 6.5, 16, 2, p.GREEN, vary=0.09)
    canvas.rectangle(0, 6.44, 16, 0.12, p.CHALK)
    canvas.rectangle(0, 8.44, 16, 0.12, p.CHALK)
    canvas.pave(0, 8.5, 16, 0.5, p.DUSK, vary=0.05)
    for dash in range(6):
        canvas.rectangle(0.5 + dash * 3, 7.46, 1, 0.1, p.MEADOW, radius=0.04)
    for x in (1.4, 8.6, 14.8):
        canvas.tree(x, 6.2, 0.72, _GREENS[round(x) % 3], trunk=1.25)
        canvas.pave(round(x * 2) / 2 - 0.5, 6, 1, 0.5, p.mix(p.STONE, p.PINE, 0.45), vary=0.08)
    canvas.person(5.2, 6.2, p.BRICK, (120, 78, 56), size=1.15)
    canvas.person(5.8, 6.25, p.SUN, p.ROSE, size=0.8)
    canvas.person(11.4, 6.2, p.DUSK, (222, 170, 130), size=1.15)
    _bicycle(canvas, (4.0, 8.2), p.SUN, p.BLUE, p.ROSE)
    _bicycle(canvas, (7.4, 7.7), p.CHALK, p.BRICK, (88, 58, 44))
    _bicycle(canvas, (12.4, 8.3), p.BRICK, p.SUN, (222, 170, 130))
    return canvas.finished()


def schoolyard() -> Image.Image:
    """A school yard: the school behind, hopscotch, a planted circle, children at play."""
    canvas = Canvas(p.MIST)
    for row in range(4):
        canvas.pave(0, row, 16, 1, p.mix(p.SKY, p.MIST, row / 3), size=1, vary=0.03)
    canvas.rectangle(1, 1.3, 14, 3.2, p.mix(p.BRICK, p.ROSE, 0.45), shadow=True)
    canvas.rectangle(1, 1.3, 14, 0.22, p.CREAM)
    canvas.rectangle(1, 2.85, 14, 0.12, p.CREAM)
    canvas.polygon([(6.4, 1.3), (8, 0.35), (9.6, 1.3)], p.mix(p.BRICK, p.ROSE, 0.25), shadow=True)
    canvas.disc(8, 0.98, 0.22, p.CHALK)
    for bay in range(11):
        x = 1.9 + bay * 1.22
        for level in (1.75, 3.15):
            if bay == 5 and level > 3:
                continue
            canvas.rectangle(x - 0.36, level, 0.72, 0.9, p.CHALK)
            for half in (-0.3, 0.03):
                canvas.rectangle(x + half, level + 0.06, 0.27, 0.78, p.SUN if grain(bay, round(level)) > 0.7 else p.SLATE)
    canvas.dome(8, 3.55, 0.5, p.BLUE)
    canvas.rectangle(7.5, 3.53, 1, 0.97, p.BLUE)
    canvas.pave(0, 4.5, 16, 4.5, p.mix(p.CREAM, p.STONE, 0.35), vary=0.08)
    for x, y, w, h in ((0, 4.5, 3, 1), (13, 4.5, 3, 1), (0, 5.5, 1, 1.5), (15, 5.5, 1, 1.5)):
        canvas.pave(x, y, w, h, p.GREEN, vary=0.18)
    squares = ((5, 8), (5.75, 8), (6.5, 7.6), (6.5, 8.4), (7.25, 8), (8, 7.6), (8, 8.4), (8.75, 8))
    for number, (x, y) in enumerate(squares):
        canvas.stone(x, y - 0.3, (p.BLUE, p.SUN, p.GREEN, p.BRICK)[number % 4], size=0.72, lift=0.14 if number == 4 else 0)
    canvas.sector(9.5, 8.06, 0.42, (-90, 90), p.BLUE)
    for ring, colour in ((1.75, p.SLATE), (1.6, p.MEADOW), (1.35, p.LEAF)):
        canvas.sector(12.4, 7.9, ring, (0, 360), colour, shadow=ring == 1.75)
    canvas.tree(12.4, 8.0, 1.35, p.GREEN, trunk=0.75)
    canvas.tree(1.7, 5.4, 0.9, _GREENS[2], trunk=0.7)
    canvas.tree(14.4, 5.4, 0.8, _GREENS[1], trunk=0.7)
    skins = (p.ROSE, (120, 78, 56), (222, 170, 130), (88, 58, 44))
    children = (
        (3.1, 6.6, p.BLUE),
        (3.9, 6.5, p.SUN),
        (6.9, 6.0, p.GREEN),
        (7.5, 6.1, p.BRICK),
        (8.1, 5.95, p.DUSK),
        (2.2, 8.3, p.BRICK),
    )
    children += ((10.0, 6.5, p.SUN), (14.6, 7.9, p.BLUE), (5.4, 7.75, p.GREEN))
    for number, (x, y, coat) in enumerate(children):
        canvas.person(x, y, coat, skins[number % 4], size=0.85)
    canvas.disc(3.5, 6.75, 0.14, p.BRICK, shadow=True)
    return canvas.finished()


def _court(canvas: Canvas) -> None:
    """The ground, its lines, its circles and its two baskets."""
    canvas.pave(0, 0, 16, 9, p.STONE, vary=0.08)
    canvas.pave(1.5, 1, 13, 7, p.BLUE, vary=0.06)
    canvas.pave(1.5, 2.5, 3, 4, p.RIVER, vary=0.06)
    canvas.pave(11.5, 2.5, 3, 4, p.RIVER, vary=0.06)
    canvas.sector(4.5, 4.5, 1.3, (-90, 90), p.RIVER)
    canvas.sector(11.5, 4.5, 1.3, (90, 270), p.RIVER)
    for x, w in ((1.8, 2.7), (11.5, 2.7)):
        for line in (((x, 2.6), (x + w, 2.6)), ((x, 6.4), (x + w, 6.4))):
            canvas.line(line, 0.07, p.CHALK)
    for line in (((1.8, 1.3), (14.2, 1.3)), ((1.8, 7.7), (14.2, 7.7)), ((1.8, 1.3), (1.8, 7.7)), ((14.2, 1.3), (14.2, 7.7))):
        canvas.line(line, 0.07, p.CHALK)
    for x in (4.5, 8, 11.5):
        canvas.line([(x, 1.3 if x == 8 else 2.6), (x, 7.7 if x == 8 else 6.4)], 0.07, p.CHALK)
    canvas.disc(8, 4.5, 1.35, p.SUN)
    canvas.ring(8, 4.5, 1.38, 0.07, p.CHALK)
    canvas.line([(8, 3.15), (8, 5.85)], 0.07, p.CHALK)
    for x, side in ((1.8, 1), (14.2, -1)):
        canvas.ring(x + side * 0.45, 4.5, 0.24, 0.08, p.BRICK)
        canvas.rectangle(x + (0.05 if side > 0 else -0.17), 4.0, 0.12, 1.0, p.NIGHT)


def playground() -> Image.Image:
    """A sports ground seen from above: two teams, a ball, people on the benches, trees around."""
    canvas = Canvas(p.STONE)
    _court(canvas)
    hair = (p.NIGHT, (88, 58, 44), p.OCHRE)
    places = (
        (5.6, 2.4, p.BRICK),
        (6.3, 5.9, p.BRICK),
        (3.4, 5.3, p.BRICK),
        (9.6, 6.4, p.CREAM),
        (10.4, 3.0, p.CREAM),
        (12.6, 5.2, p.CREAM),
    )
    for number, (x, y, coat) in enumerate((*places, (7.2, 4.1, p.BRICK), (9.0, 5.0, p.CREAM))):
        canvas.rectangle(x - 0.36, y - 0.2, 0.72, 0.4, coat, radius=0.2, shadow=True)
        canvas.disc(x, y, 0.19, hair[number % 3])
    canvas.disc(8.15, 4.55, 0.2, p.CHALK, shadow=True)
    canvas.sector(8.15, 4.55, 0.2, (200, 340), p.BRICK)
    for x, y, r, tone in (
        (0.5, 1.0, 0.85, 0),
        (0.5, 7.9, 0.95, 2),
        (15.5, 1.1, 0.95, 3),
        (15.4, 7.8, 0.8, 0),
        (0.3, 4.4, 0.55, 1),
        (15.7, 4.6, 0.6, 2),
    ):
        canvas.crown(x, y, r, _GREENS[tone])
    for x in (3.5, 6.75, 10):
        canvas.rectangle(x, 8.4, 2.4, 0.3, p.OCHRE, radius=0.06, shadow=True)
        for seat in range(3):
            if grain(round(x * 4), seat) > 0.4:
                canvas.disc(x + 0.5 + seat * 0.7, 8.5, 0.19, (p.GREEN, p.DUSK, p.ROSE)[seat], shadow=True)
                canvas.disc(x + 0.5 + seat * 0.7, 8.47, 0.1, hair[seat])
    return canvas.finished()

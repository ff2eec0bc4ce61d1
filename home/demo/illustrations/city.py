"""The town: its square, its river, its roofs, its lights, its market, its table."""

from math import cos, sin, tau

from PIL import Image

from . import paving as p
from .paving import Canvas, grain, shade

_COATS = (p.BLUE, p.GREEN, p.SUN, p.BRICK, p.DUSK, p.LEAF)
_SKINS = (p.ROSE, (120, 78, 56), (222, 170, 130), (88, 58, 44))


def _crowd(canvas: Canvas, places: tuple[tuple[float, float], ...], *, size: float = 1.0) -> None:
    """People standing here and there, the nearest drawn last."""
    for number, (x, y) in enumerate(sorted(places, key=lambda place: place[1])):
        canvas.person(x, y, _COATS[number % len(_COATS)], _SKINS[number % len(_SKINS)], size=size)


def _sky_stones(canvas: Canvas, rows: int, top: p.Colour, bottom: p.Colour) -> None:
    """A sky laid in large stones, from one colour down to another."""
    for row in range(rows):
        canvas.pave(0, row, p.WIDTH, 1, p.mix(top, bottom, row / max(rows - 1, 1)), size=1, vary=0.03)


def parvis() -> Image.Image:
    """The square before city hall: a façade of arches, people, and one stone lifted."""
    canvas = Canvas(p.MIST)
    _sky_stones(canvas, 5, p.SKY, p.MIST)
    canvas.disc(13.4, 1.5, 0.75, p.SUN)
    canvas.rectangle(2, 2, 12, 2.5, p.CREAM, shadow=True)
    canvas.rectangle(7, 1, 2, 3.5, p.CREAM, shadow=True)
    canvas.polygon([(6.8, 1), (8, 0.15), (9.2, 1)], p.SLATE, shadow=True)
    canvas.polygon([(1.8, 2), (2.6, 1.3), (6.4, 1.3), (7, 2)], p.SLATE)
    canvas.polygon([(9, 2), (9.6, 1.3), (13.4, 1.3), (14.2, 2)], p.SLATE)
    canvas.disc(8, 1.55, 0.32, p.CHALK, shadow=True)
    canvas.line([(8, 1.55), (8, 1.36)], 0.05, p.NIGHT)
    canvas.line([(8, 1.55), (8.13, 1.6)], 0.05, p.NIGHT)
    for bay in range(12):
        x = 2.5 + bay
        lit = grain(bay, 3) > 0.6
        canvas.rectangle(x - 0.16, 2.3, 0.32, 0.55, p.SUN if lit else p.DUSK, radius=0.04)
        door = bay in (5, 6)
        canvas.dome(x, 3.6, 0.3, p.BLUE if door else shade(p.DUSK, 0.12))
        canvas.rectangle(x - 0.3, 3.58, 0.6, 0.92, p.BLUE if door else shade(p.DUSK, 0.12))
    canvas.pave(0, 4.5, 16, 4.5, p.STONE, vary=0.12)
    # Three rivers of coloured stones meet before the steps: decide, act, account.
    paths = {
        p.BLUE: ((4, 8.5), (4.5, 8), (5, 7.5), (5.5, 7), (6, 6.5), (6.5, 6)),
        p.GREEN: ((8, 8.5), (8, 8), (8, 7.5), (8, 7), (8, 6.5), (8, 6)),
    }
    paths[p.OCHRE] = tuple((16 - x - 0.5 + 0.5, y) for x, y in paths[p.BLUE])
    for colour, stones in paths.items():
        for step, (x, y) in enumerate(stones):
            for beside in (-0.5, 0.0):
                canvas.stone(
                    x + beside, y, shade(colour, 0.25 - step * 0.03 if grain(round(x * 4), round(y * 4)) > 0.5 else 0.05)
                )
    _crowd(canvas, ((2.3, 6.2), (3.2, 6.5), (5.1, 5.6), (10.4, 5.7), (11.0, 5.9), (12.2, 5.5), (15.2, 8.3), (2.6, 8.3)))
    canvas.stone(13, 7.5, p.SUN, size=1, lift=1.25)
    return canvas.finished()


def seine() -> Image.Image:
    """The river under a bridge of three arches, between two banks."""
    canvas = Canvas(p.CREAM)
    _sky_stones(canvas, 4, p.ROSE, p.CREAM)
    canvas.disc(11.5, 2.4, 1.1, p.SUN)
    for number, (x, w, h) in enumerate(((0, 1.5, 1.9), (1.5, 1, 1.4), (2.5, 2, 2.2), (4.5, 1, 1.6), (13, 1, 1.5), (14, 2, 2.1))):
        wall = (p.LIMESTONE, p.ROSE, p.CHALK)[number % 3]
        canvas.rectangle(x, 4.2 - h, w, h, wall, shadow=True)
        canvas.polygon([(x - 0.05, 4.2 - h), (x + 0.2, 3.75 - h), (x + w - 0.2, 3.75 - h), (x + w + 0.05, 4.2 - h)], p.SLATE)
        for column in range(round(w / 0.5)):
            for row in range(int(h / 0.55)):
                lit = grain(number * 7 + column, row) > 0.75
                canvas.rectangle(x + 0.15 + column * 0.5, 4.4 - h + row * 0.55, 0.2, 0.32, p.SUN if lit else p.SLATE)
    canvas.pave(0, 4, 16, 0.5, p.LEAF, vary=0.2)
    for row in range(9):
        canvas.pave(0, 4.5 + row * 0.5, 16, 0.5, p.mix(p.SKY, p.BLUE, 0.25 + row * 0.085), vary=0.06)
    for x, y, w in ((10.5, 7, 2), (11, 7.5, 1), (10.5, 8, 2), (11, 8.5, 1)):
        canvas.pave(x, y, w, 0.5, p.SUN, vary=0.12)
    # The bridge, one piece of stone with three arches cut out to the water behind it.
    canvas.rectangle(0, 4.55, 16, 1.95, p.LIMESTONE, shadow=True)
    for x in (3, 8, 13):
        for stone in range(9):
            angle = 180 + stone * 20
            canvas.sector(x, 6.7, 2.2, (angle + 1, angle + 19), shade(p.STONE, -0.05 if stone % 2 else 0.3))
        canvas.dome(x, 6.7, 1.85, shade(p.RIVER, -0.3))
        canvas.sector(x, 6.7, 1.85, (180, 232), shade(p.RIVER, -0.42))
    for x in (0.5, 5.5, 10.5, 15.5):
        canvas.rectangle(x - 0.32, 5.5, 0.64, 1.4, p.STONE, radius=0.32, shadow=True)
        canvas.rectangle(x - 0.32, 6.4, 0.64, 0.6, p.STONE)
        canvas.rectangle(x - 0.45, 6.75, 0.9, 0.28, shade(p.STONE, -0.08), radius=0.05)
    canvas.rectangle(0, 4.35, 16, 0.3, p.CHALK, shadow=True)
    _crowd(canvas, ((2, 4.38), (2.5, 4.38), (7.2, 4.38), (12.4, 4.38), (13, 4.38)), size=0.7)
    canvas.polygon([(3.2, 7.7), (7.4, 7.7), (7.0, 8.3), (3.7, 8.3)], p.NIGHT, shadow=True)
    canvas.rectangle(4.1, 7.25, 2.4, 0.48, p.CHALK, radius=0.06)
    for x in (4.3, 4.9, 5.5, 6.1):
        canvas.rectangle(x, 7.38, 0.28, 0.22, p.SUN)
    return canvas.finished()


def roofs() -> Image.Image:
    """Zinc roofs at the end of the day, chimney pots and lit windows."""
    canvas = Canvas(p.CREAM)
    for row in range(9):
        canvas.pave(0, row, 16, 1, p.mix(p.SKY, p.CREAM, min(row / 4, 1)), size=1, vary=0.03)
    canvas.disc(12, 3, 1.5, p.SUN)
    rows = ((3.6, 3.0, p.mix(p.ZINC, p.SKY, 0.45), 0.0), (5.2, 4.0, p.ZINC, -1.5), (7.0, 5.0, p.SLATE, 0.5))
    for depth, (top, width, zinc, shift) in enumerate(rows):
        x = shift - width
        while x < 16:
            peak = top + (grain(round(x * 10), depth) - 0.5) * 0.9
            wall = p.mix(p.CREAM, p.CHALK, grain(round(x * 7), depth + 5))
            canvas.rectangle(x, peak + 1, width - 0.06, 9, wall)
            for pot in range(3):
                place = x + width * 0.68 + pot * 0.26
                canvas.rectangle(place, peak - 0.72, 0.17, 0.4, p.BRICK, radius=0.03)
            canvas.rectangle(x + width * 0.64, peak - 0.4, 0.95, 0.5, shade(p.CREAM, -0.1), shadow=True)
            canvas.polygon(
                [(x - 0.05, peak + 1.1), (x + 0.35, peak), (x + width - 0.4, peak), (x + width, peak + 1.1)], zinc, shadow=True
            )
            seams = int(width / 0.5)
            for seam in range(1, seams):
                foot, head = x + seam * width / seams, x + 0.35 + seam * (width - 0.75) / seams
                canvas.line([(foot, peak + 1.08), (head, peak + 0.03)], 0.02, shade(zinc, -0.18))
            for dormer in range(int(width / 1.4)):
                place = x + 0.75 + dormer * 1.3
                lit = grain(round(place * 10), depth + 9) > 0.45
                canvas.rectangle(place - 0.24, peak + 0.36, 0.48, 0.66, p.CHALK, shadow=True)
                canvas.dome(place, peak + 0.38, 0.27, shade(zinc, -0.25))
                canvas.rectangle(place - 0.15, peak + 0.44, 0.3, 0.52, p.SUN if lit else p.DUSK)
            for row in range(3):
                for window in range(int(width / 0.8)):
                    place, level = x + 0.35 + window * 0.8, peak + 1.35 + row * 0.95
                    lit = grain(round(place * 10), row + depth * 3) > 0.62
                    canvas.rectangle(place, level, 0.34, 0.6, p.SUN if lit else p.mix(p.SLATE, p.DUSK, 0.4), radius=0.02)
            x += width
    return canvas.finished()


def night_network() -> Image.Image:
    """Stones in the dark, some of them lit and joined by lines: data one can follow."""
    canvas = Canvas(p.NIGHT)
    canvas.pave(0, 0, 16, 9, p.DUSK, size=1, vary=0.14)
    nodes = ((2, 2), (4, 4), (3, 7), (6, 2), (7, 5), (6, 7), (9, 3), (10, 6), (9, 7), (12, 2), (12, 5), (13, 7), (14, 3))
    links = (
        (0, 1),
        (1, 2),
        (1, 3),
        (3, 4),
        (1, 4),
        (2, 5),
        (4, 5),
        (3, 6),
        (4, 7),
        (6, 7),
        (5, 8),
        (7, 8),
        (6, 9),
        (7, 10),
        (9, 10),
    )
    for start, end in (*links, (10, 11), (9, 12), (10, 12), (7, 11)):
        (x1, y1), (x2, y2) = nodes[start], nodes[end]
        canvas.line([(x1 + 0.5, y1 + 0.5), (x1 + 0.5, y2 + 0.5), (x2 + 0.5, y2 + 0.5)], 0.05, p.RIVER)
    hues = (p.SUN, p.LEAF, p.RIVER, p.CREAM)
    for number, (x, y) in enumerate(nodes):
        hue = hues[number % 4]
        big = number in (4, 6, 10)
        canvas.stone(x, y, hue, size=1, lift=0.18 if big else 0)
        top = y - (0.18 if big else 0)
        if number % 3 == 0:
            canvas.disc(x + 0.5, top + 0.5, 0.25, p.NIGHT)
        elif number % 3 == 1:
            for bar in range(3):
                height = 0.18 + 0.17 * ((bar * 2 + number) % 3)
                canvas.rectangle(x + 0.24 + bar * 0.2, top + 0.78 - height, 0.13, height, p.NIGHT)
        else:
            canvas.sector(x + 0.5, top + 0.5, 0.28, (-90, 160), p.NIGHT)
    return canvas.finished()


def market() -> Image.Image:
    """Three stalls with striped awnings, crates of fruit, people."""
    canvas = Canvas(p.MIST)
    _sky_stones(canvas, 5, p.SKY, p.MIST)
    canvas.pave(0, 5, 16, 4, p.STONE, vary=0.12)
    for x, h in ((0, 3.4), (3, 2.6), (6, 3.8), (9, 2.9), (12, 3.6), (15, 3)):
        canvas.rectangle(x, 5 - h, 2.96, h, p.mix(p.CREAM, p.CHALK, grain(x, 2)))
        for column in range(3):
            for row in range(int(h / 0.9)):
                canvas.rectangle(x + 0.4 + column * 0.85, 5.3 - h + row * 0.9, 0.4, 0.55, p.ZINC, radius=0.03)
    for stall, (x, hue) in enumerate(((0.8, p.BLUE), (5.9, p.GREEN), (11.0, p.OCHRE))):
        canvas.rectangle(x + 0.15, 3.4, 0.12, 4, shade(p.OCHRE, -0.5))
        canvas.rectangle(x + 3.93, 3.4, 0.12, 4, shade(p.OCHRE, -0.5))
        canvas.rectangle(x + 0.27, 3.6, 3.66, 2.4, shade(hue, -0.62))
        canvas.person(x + 2.1, 5.9, p.CHALK, _SKINS[stall], size=1.25)
        for stripe in range(8):
            tone = hue if stripe % 2 == 0 else p.CHALK
            left = x - 0.1 + stripe * 0.55
            canvas.polygon(
                [
                    (left + (3.5 - stripe) * 0.07, 2.5),
                    (left + 0.55 + (2.5 - stripe) * 0.07, 2.5),
                    (left + 0.55, 3.6),
                    (left, 3.6),
                ],
                tone,
            )
            canvas.sector(left + 0.275, 3.6, 0.275, (0, 180), tone, shadow=True)
        canvas.rectangle(x, 5.9, 4.2, 1.5, shade(p.OCHRE, -0.28), shadow=True)
        for crate in range(3):
            left = x + 0.12 + crate * 1.35
            fruit = (p.BRICK, p.SUN, p.LEAF, p.GREEN, p.ROSE, p.SUN, p.LEAF, p.BRICK, p.CREAM)[stall * 3 + crate]
            for row in range(2):
                for column in range(4):
                    tone = shade(fruit, (grain(column + crate * 4, row + stall) - 0.5) * 0.3)
                    canvas.disc(left + 0.2 + column * 0.27 + row * 0.06, 5.72 + row * 0.22, 0.16, tone, shadow=True)
            canvas.rectangle(left, 6.0, 1.27, 0.62, p.SUN, radius=0.04, shadow=True)
            canvas.rectangle(left + 0.08, 6.26, 1.11, 0.06, p.OCHRE)
    _crowd(canvas, ((1.2, 8.5), (5.4, 8.2), (6.2, 8.5), (10.3, 8.3), (14.8, 8.5), (15.4, 8.2)), size=1.35)
    return canvas.finished()


def workshop() -> Image.Image:
    """A round table seen from above: people around it, stones laid out to choose from."""
    canvas = Canvas(p.STONE)
    canvas.pave(0, 0, 16, 9, p.mix(p.CREAM, p.STONE, 0.45), size=1, vary=0.08)
    for cx, cy, r, seats, turn in ((5.0, 4.5, 3.0, 8, 0.2), (12.2, 2.5, 1.75, 5, 0.55), (12.6, 7.3, 1.75, 5, 0.1)):
        for seat in range(seats):
            angle = turn + seat * tau / seats
            x, y = cx + (r + 0.42) * cos(angle), cy + (r + 0.42) * sin(angle)
            canvas.disc(x, y, 0.48, _COATS[(seat + round(cx)) % len(_COATS)], shadow=True)
            canvas.disc(x - 0.1 * cos(angle), y - 0.1 * sin(angle), 0.25, _SKINS[(seat + round(cy)) % len(_SKINS)])
        canvas.disc(cx, cy, r, p.CHALK, shadow=True)
        canvas.ring(cx, cy, r - 0.08, 0.04, p.STONE)
        side = 5 if r > 2 else 3
        for row in range(side):
            for column in range(side):
                chance = grain(row + round(cx), column + round(cy))
                x, y = cx + (column - side / 2) * 0.62 + 0.06, cy + (row - side / 2) * 0.62 + 0.06
                hue = (p.BLUE, p.GREEN, p.SUN, p.STONE, p.ROSE, p.STONE)[int(chance * 5.99)]
                canvas.stone(x, y, hue, lift=0.1 if (row, column) == (1, side - 2) else 0)
    return canvas.finished()

"""How the time grows with width, depth, batch and data: exponents, tables, and docs/growth.svg."""
import math
import statistics

from cells import GROWING, steps_that_grow, trainings
from names import OURS, PEERS
from room import REPOSITORY
from tables import microseconds, table

FIGURE = REPOSITORY / "docs/growth.svg"
COLOURS = {OURS: "#1f6feb", "NumPy": "#2da44e", "PyTorch": "#d1541b", "LibTorch": "#8250df"}
SIDE, MARGIN, LEGEND = 260, 46, 30


def seconds(found, what, library):
    """By the number that grows: of a step, or of an epoch."""
    if what != "data":
        return {n: found.of(name, "growth").seconds[library] for n, name in steps_that_grow(what).items()}
    return {n: per_epoch(found, name, library) for n, name in trainings().items()}


def per_epoch(found, name, library):
    of_all, epochs = (found.numbers("growth", name, library, number) for number in ("seconds", "epochs"))
    return statistics.median(s / e for s, e in zip(of_all, epochs))


def exponents(found):
    def text(what, library):
        points = list(seconds(found, what, library).items())
        return f"{slope(points):.2f} ({slope(points[-2:]):.2f})"

    head = ["library", *(f"{what}, {min(GROWING[what]):,} to {max(GROWING[what]):,}" for what in GROWING)]
    return table(head, ([library, *(text(what, library) for what in GROWING)] for library in (OURS, *PEERS)))


def slope(points):
    """Of the line through the logarithms."""
    x, y = ([math.log(number) for number in numbers] for numbers in zip(*points))
    return statistics.linear_regression(x, y).slope


def times(found, what):
    columns = {library: seconds(found, what, library) for library in (OURS, *PEERS)}
    return table([what, *columns], ([f"{n:,}", *(microseconds(c[n]) for c in columns.values())] for n in GROWING[what]))


def draw(found):
    panels = [panel(found, what, i) for i, what in enumerate(GROWING)]
    width = len(GROWING) * (SIDE + MARGIN) + MARGIN
    FIGURE.write_text("\n".join([
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {SIDE + 2 * MARGIN + LEGEND}"'
        ' font-family="sans-serif" font-size="12">',
        '<rect width="100%" height="100%" fill="white"/>', *legend(), *(line for lines in panels for line in lines),
        "</svg>", ""]))


def legend():
    for i, (library, colour) in enumerate(COLOURS.items()):
        x = MARGIN + 110 * i
        yield f'<line x1="{x}" y1="18" x2="{x + 22}" y2="18" stroke="{colour}" stroke-width="2.5"/>'
        yield f'<text x="{x + 28}" y="22">{library}</text>'


def panel(found, what, position):
    """A line for each library, both axes logarithmic."""
    lines = {library: seconds(found, what, library) for library in COLOURS}
    across, up = scale(GROWING[what]), scale([s for line in lines.values() for s in line.values()])
    left, top = MARGIN + position * (SIDE + MARGIN), MARGIN + LEGEND

    def place(n, s):
        return f"{left + SIDE * across(n):.1f},{top + SIDE * (1 - up(s)):.1f}"

    yield f'<rect x="{left}" y="{top}" width="{SIDE}" height="{SIDE}" fill="none" stroke="#888"/>'
    unit = "an epoch" if what == "data" else "a step"
    yield f'<text x="{left}" y="{top - 8}" font-weight="bold">time of {unit} by {what}</text>'
    for n in (min(GROWING[what]), max(GROWING[what])):
        yield f'<text x="{left + SIDE * across(n):.1f}" y="{top + SIDE + 16}" text-anchor="middle">{n:,}</text>'
    for exponent in range(-6, 2):
        if 0 <= up(10 ** exponent) <= 1:
            y = top + SIDE * (1 - up(10 ** exponent))
            yield f'<line x1="{left}" x2="{left + SIDE}" y1="{y:.1f}" y2="{y:.1f}" stroke="#ddd"/>'
            yield f'<text x="{left - 4}" y="{y + 4:.1f}" text-anchor="end">{POWERS[exponent]}</text>'
    for library, line in lines.items():
        points = " ".join(place(n, s) for n, s in line.items())
        yield f'<polyline points="{points}" fill="none" stroke="{COLOURS[library]}" stroke-width="2.5"/>'


def scale(numbers):
    """From the logarithms of the smallest and the largest to 0 and 1."""
    low, high = math.log(min(numbers)), math.log(max(numbers))
    return lambda number: (math.log(number) - low) / (high - low)


POWERS = {-6: "1 µs", -5: "10 µs", -4: "100 µs", -3: "1 ms", -2: "10 ms", -1: "100 ms", 0: "1 s", 1: "10 s"}

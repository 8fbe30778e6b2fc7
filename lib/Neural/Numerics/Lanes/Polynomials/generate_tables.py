"""Writes the tables beside it: polynomials of degree 5 on 32 intervals, for lanes of float.

Run: /usr/bin/python3 generate_tables.py   (Debian: python3-mpmath, python3-numpy)
"""
from pathlib import Path

import numpy
from mpmath import diff, erfc, exp, findroot, log1p, mp, mpf, nstr, pi, polyval, sqrt, tanh

from chebyshev import interpolate

mp.dps = 60
NAMES = ("Centre", "Constant", "First", "Second", "Third", "Fourth", "Fifth")


def float_of(value):
    return mpf(float(numpy.float32(float(value))))


def eighth(y):
    """How many eighths between powers of 2 come before that of y."""
    return int(numpy.float32(y).view(numpy.uint32)) >> 20


def begin_of(interval, offset):
    return mpf(float(numpy.uint32(eighth(offset) + interval << 20).view(numpy.float32))) - offset


def first_of(split, offset):
    """The least float a whose a + offset, rounded, is no longer below that of the split."""
    a = numpy.float32(split)
    while numpy.float32(below := numpy.nextafter(a, numpy.float32(0))) + numpy.float32(offset) >= split + offset:
        a = below
    return float(a)


def accurate_centre(function, middle, width):
    """A float near the middle at which the function is all but a float: S. Gal, "Computing elementary functions: a new
    approach for achieving high accuracy and good performance", 1986."""
    best = (mpf(1), None)
    for i in range(1, 4000):
        centre = float_of(middle + width * (i // 2) * (-1) ** i / 20000)
        value = function(centre)
        best = min(best, (abs(value / float_of(value) - 1), centre))
        if best[0] < mpf(2) ** -33:
            break
    return best[1]


def polynomial(function, low, high, root, extremum):
    """Centre, value there, and the other coefficients of the powers of the distance."""
    width = high - low
    if low == 0:
        centre = mpf(0)
    elif root is not None and low - width / 4 <= root <= high + width / 4:
        centre = float_of(root)
    elif extremum is not None and low - width / 4 <= extremum <= high + width / 4:
        centre = accurate_centre(function, extremum, width / 16)
    else:
        centre = accurate_centre(function, (low + high) / 2, width)
    value = function(centre)
    tiny = mpf(10) ** -25
    slopes = interpolate(lambda d: (function(centre + d + tiny) - value) / (d + tiny), low - centre, high - centre, 5)
    return [centre, value, *slopes]


def worst_error(function, row, low, high):
    """Relative, of the polynomial with its coefficients rounded."""
    worst = mpf(0)
    centre, *coefficients = [float_of(c) for c in row]
    for i in range(1, 60):
        x = low + (high - low) * mpf(i) / 60
        worst = max(worst, abs(polyval(coefficients[::-1], x - centre) / function(x) - 1))
    return worst


def listed(numbers):
    """Four to a line."""
    texts = [f"{numpy.float32(float(number))!s}f" for number in numbers]
    return "".join(f"        {', '.join(texts[i:i + 4])},\n" for i in range(0, len(texts), 4))


def write(name, summary, offset, near, far=None, split=None, root=None, extremum=None, end=None):
    """The function is what <near> says up to <split>, then <far>; <end> is what it tends to, constant and slope."""
    intervals = [(begin_of(i, offset), begin_of(i + 1, offset)) for i in range(32)]
    rows = []
    worst = (mpf(0), None)
    for low, high in intervals:
        function = near if split is None or low < split else far
        if end and high == intervals[-1][1]:
            centre = float_of((low + high) / 2)
            rows.append([centre, end(centre), end(mpf(1)) - end(mpf(0)), *[mpf(0)] * 4])
        else:
            rows.append(polynomial(function, low, high, root, extremum))
        worst = max(worst, (worst_error(function, rows[-1], low, high), float(low)))
    print(f"{name}: {nstr(worst[0] * 2 ** 24, 3)} units of 2^-24 from {worst[1]}")
    first = eighth(offset) % 32
    rows = rows[32 - first:] + rows[:32 - first]
    columns = "\n\n".join(
        f"    public static ReadOnlySpan<float> {column} =>\n    [\n{listed([row[j] for row in rows])}    ];"
        for j, column in enumerate(NAMES))
    split_text = "" if split is None else f"""
    public static double Split => {first_of(split, offset)!r};
"""
    (Path(__file__).parent / f"{name}.cs").write_text(f"""namespace Neural.Numerics.Lanes.Polynomials;

/// <summary>{summary}</summary>
/// <remarks>Written by generate_tables.py.</remarks>
internal readonly struct {name} : {"ITable" if split is None else "ITailTable"}
{{
    public static double Offset => {offset};
{split_text}
{columns}
}}
""")


def normal_tail(a):
    return erfc(a / sqrt(mpf(2))) / 2


def gelu_slope(a):
    return normal_tail(a) - a * exp(-a * a / 2) / sqrt(2 * pi)


def silu_slope(a):
    return (1 - a / (1 + exp(-a))) / (1 + exp(a))


def sech2(a):
    return 4 * exp(-2 * a) / (1 + exp(-2 * a)) ** 2


def times(function, growth):
    return lambda a: function(a) * growth(a)


def gaussian(a):
    return exp(a * a / 2)


SILU_ROOT = findroot(silu_slope, mpf("1.278"))
GELU_ROOT = findroot(gelu_slope, mpf("0.75"))

write("TanhTable", "tanh a.", 1, tanh)
write("TanhSlopeTail", "tanh′(a) = 1/cosh² a, beyond the split times e^(2a).", 1,
      sech2, times(sech2, lambda a: exp(2 * a)), 2, end=lambda a: mpf(4))
write("SigmoidTail", "σ(−a), beyond the split times eᵃ.", 1.375,
      lambda a: 1 / (1 + exp(a)), lambda a: 1 / (1 + exp(-a)), 3.125, end=lambda a: mpf(1))
write("SoftplusTail", "ln(1 + e⁻ᵃ), beyond the split times eᵃ.", 1.375,
      lambda a: log1p(exp(-a)), lambda a: log1p(exp(-a)) * exp(a), 3.125, end=lambda a: mpf(1))
write("SiLUTail", "a σ(−a), beyond the split times eᵃ.", 1.375,
      lambda a: a / (1 + exp(a)), lambda a: a / (1 + exp(-a)), 3.125, extremum=SILU_ROOT, end=lambda a: a)
write("SiLUSlopeTail", "σ(−a)(1 − a σ(a)), beyond the split times eᵃ.", 1.375, silu_slope, times(silu_slope, exp), 4.125,
      root=SILU_ROOT, extremum=findroot(lambda a: diff(silu_slope, a), mpf("2.4")), end=lambda a: 1 - a)
write("GELUTail", "a Φ(−a), beyond the split times e^(a²/2).", 1,
      times(normal_tail, lambda a: a), times(normal_tail, lambda a: a * gaussian(a)), 2, extremum=GELU_ROOT)
write("GELUSlopeTail", "Φ(−a) − a φ(a), beyond the split times e^(a²/2).", 1,
      gelu_slope, times(gelu_slope, gaussian), 2, root=GELU_ROOT, extremum=sqrt(mpf(2)))

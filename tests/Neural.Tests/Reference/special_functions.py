"""Writes special-functions.csv beside it: mpmath's values at 50 digits, rounded to double.

Run: /usr/bin/python3 special_functions.py   (Debian: python3-mpmath)
"""
import random
from pathlib import Path

from mpmath import erf, erfc, expm1, log1p, mp

mp.dps = 50
random.seed(20261123)


def spread(low, high, count):
    """Arguments of both signs whose magnitudes are spread evenly over the exponents."""
    for _ in range(count):
        yield random.choice((-1, 1)) * 2.0 ** random.uniform(low, high)


TABLE = {
    "log1p": (log1p, [x for x in spread(-60, 60, 800) if x > -1] + [random.uniform(-0.999, 3) for _ in range(200)]),
    "expm1": (expm1, [x for x in spread(-60, 9, 500)] + [random.uniform(-3, 3) for _ in range(200)]),
    "erf": (erf, [x for x in spread(-60, 3, 500)] + [random.uniform(-2, 2) for _ in range(200)]),
    "erfc": (erfc, [x for x in spread(-60, 4, 300)] + [random.uniform(-6, 26.5) for _ in range(400)]),
}

with (Path(__file__).parent / "special-functions.csv").open("w", newline="\n") as out:
    out.write("function,x,value\n")
    for name, (function, points) in TABLE.items():
        for x in sorted(points):
            out.write(f"{name},{x!r},{float(function(mp.mpf(x)))!r}\n")

"""Writes special-functions.csv.gz beside it: mpmath's values at 50 digits, each as its nearest double and what that
double misses, in units of its last place.

Run: /usr/bin/python3 special_functions.py   (Debian: python3-mpmath)
"""
import gzip
import math
import random
from pathlib import Path

from mpmath import expm1, log1p, mp

mp.dps = 50
random.seed(20261123)


def spread(low, high, count):
    """Arguments of both signs whose magnitudes are spread evenly over the exponents."""
    for _ in range(count):
        yield random.choice((-1, 1)) * 2.0 ** random.uniform(low, high)


TABLE = {
    "log1p": (log1p, [x for x in spread(-60, 60, 800) if x > -1] + [random.uniform(-0.999, 3) for _ in range(200)]),
    "expm1": (expm1, [x for x in spread(-60, 9, 500)] + [random.uniform(-3, 3) for _ in range(200)]),
}

with open(Path(__file__).parent / "special-functions.csv.gz", "wb") as raw:
    with gzip.GzipFile(fileobj=raw, mode="wb", filename="", mtime=0) as out:
        out.write(b"function,x,value,rest\n")
        for name, (function, points) in TABLE.items():
            for x in sorted(points):
                value = function(mp.mpf(x))
                nearest = float(value)
                rest = float((value - mp.mpf(nearest)) / mp.mpf(math.ulp(nearest)))
                out.write(f"{name},{x!r},{nearest!r},{rest:.2f}\n".encode())

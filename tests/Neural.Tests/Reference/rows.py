"""Writes rows.csv.gz beside it: softmax, log-softmax and their pullbacks of long and short rows by mpmath at 50 digits.

A row of numbers is made of a seed alike here and in RowReference.cs. Of each, a few entries are written, every result
as its nearest double and what that double misses in units of its last place, and the row's scales: the largest p, |y|,
p (|g| + Σ p |g|) and |g| + p |Σ g|, each over τ where the product is.

Run: /usr/bin/python3 rows.py   (Debian: python3-mpmath)
"""
import gzip
import math
from pathlib import Path

from mpmath import exp, log1p, mp, mpf

mp.dps = 50
BITS = {"float": 20, "double": 52}


def numbers(seed, length, bits, exponent):
    """Evenly spread over ±2^exponent, in as many bits: Knuth's linear congruential generator of 64 bits."""
    state, modulus = seed, 1 << 64
    for _ in range(length):
        state = (state * 6364136223846793005 + 1442695040888963407) % modulus
        yield math.ldexp((state >> (64 - bits)) - (1 << (bits - 1)), exponent - bits + 1)


def split(value):
    nearest = float(value)
    if abs(nearest) < 2.3e-308:
        return f"{nearest!r},0"
    return f"{nearest!r},{float((value - mpf(nearest)) / mpf(math.ulp(nearest))):.2f}"


def entries(length, largest):
    chosen = {0, 1, length // 3, length // 2, length - 2, length - 1, largest}
    return sorted(i for i in chosen if 0 <= i < length)


def rows(precision, length, exponent, first, temperature, seed):
    """exponent "equal" stands for a row of ones; first, where not empty, replaces the first entry."""
    bits = BITS[precision]
    x = [1.0] * length if exponent == "equal" else list(numbers(seed, length, bits, exponent))
    g = list(numbers(seed + 1, length, bits, 0))
    if first != "":
        x[0] = first
    tau, largest = mpf(temperature), x.index(max(x))
    shifted = [(mpf(v) - mpf(x[largest])) / tau for v in x]
    power = [exp(v) for v in shifted]
    others = mp.fsum(power[:largest] + power[largest + 1:])
    p = [e / (1 + others) for e in power]
    y = [v - log1p(others) for v in shifted]
    mean = mp.fdot(p, [mpf(v) for v in g])
    total_g = mp.fsum(mpf(v) for v in g)
    size_g = mp.fdot(p, [abs(mpf(v)) for v in g])
    scales = (
        max(p), max(abs(v) for v in y),
        max(a * (abs(b) + size_g) for a, b in zip(p, g)) / tau,
        max(abs(b) + a * abs(total_g) for a, b in zip(p, g)) / tau)
    for i in entries(length, largest):
        results = p[i], y[i], p[i] * (mpf(g[i]) - mean) / tau, (mpf(g[i]) - p[i] * total_g) / tau
        yield ",".join([
            precision, str(length), str(exponent), str(first), str(temperature), str(seed), str(i),
            *map(split, results), *(f"{float(s):.6e}" for s in scales)])


CASES = [
    (length, exponent, "", temperature)
    for length in (1, 2, 3, 7, 8, 9, 10, 31, 64, 65, 1000)
    for exponent in (-20, 0, 3, 6, 13)
    for temperature in (1, 0.5, 3)
] + [
    (length, exponent, first, 1)
    for length in (2, 5, 17, 1000)
    for exponent, first in (("equal", ""), ("equal", 40.0), ("equal", 800.0), (4, 60.0), (13, 10000.0), (0, -10000.0))
] + [(100_000, exponent, "", temperature) for exponent, temperature in ((0, 1), (6, 1), (13, 3), ("equal", 1))]

with open(Path(__file__).parent / "rows.csv.gz", "wb") as raw:
    with gzip.GzipFile(fileobj=raw, mode="wb", filename="", mtime=0) as out:
        out.write(b"precision,length,exponent,first,temperature,seed,index,p,rest,y,rest,p pullback,rest,y pullback,"
                  b"rest,scale,scale,scale,scale\n")
        for precision in BITS:
            for seed, case in enumerate(CASES, start=1):
                for line in rows(precision, *case, 1000 * seed):
                    out.write(f"{line}\n".encode())

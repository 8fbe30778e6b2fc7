"""Writes activations.csv.gz beside it: f and f′ of every function of the catalogue from mpmath at 60 digits.

A row is precision,x,f,rest,f′,rest: x exactly, each result as its nearest double and what that double misses, in units
of its last place. Each function has more than 2,000 arguments of either precision: everyday, tiny, huge, next to kinks
and next to the zeros of f′.

Run: /usr/bin/python3 activations.py   (Debian: python3-mpmath, python3-numpy)
"""
import gzip
import math
import random
from pathlib import Path

import numpy
from mpmath import erfc, exp, expm1, log1p, mp, mpf, npdf, pi, sqrt, tanh

mp.dps = 60
LAMBDA, ALPHA = mpf("1.0507009873554804934193349852946"), mpf("1.6732632423543772848170429916717")
KINKS = (0.0, 1.0, 3.0, 6.0, 0.5, 0.1)
ZEROS_OF_SLOPES = (
    -0.7511542554412889, -4.261548475870246, -0.18263779182301052, -0.7517915246935645,
    -0.7524614220710163, -1.2784645427610737, -1.1924312145154952, -1.5,
    -2.5569290855221475, -0.0012784645427610738)


def sigmoid(x):
    return 1 / (1 + exp(-x))


def normal(x):
    return erfc(-x / sqrt(mpf(2))) / 2 if abs(x) < 60 else mpf(x > 0)


def gelu_gate(x):
    return 2 * sqrt(2 / pi) * (x + mpf("0.044715") * x**3)


def gelu_gate_slope(x):
    return 2 * sqrt(2 / pi) * (1 + 3 * mpf("0.044715") * x**2)


def mish_slope(x):
    e = exp(x)
    return e * (4 * (x + 1) + 4 * e**2 + e**3 + e * (4 * x + 6)) / (2 * e + e**2 + 2) ** 2


def leaky(alpha):
    return lambda x: x if x > 0 else alpha * x, lambda x: mpf(1) if x > 0 else alpha


def elu(alpha):
    return lambda x: x if x > 0 else alpha * expm1(x), lambda x: mpf(1) if x > 0 else alpha * exp(x)


def celu(alpha):
    return lambda x: x if x > 0 else alpha * expm1(x / alpha), lambda x: mpf(1) if x > 0 else exp(x / alpha)


def swish(beta):
    return lambda x: x * sigmoid(beta * x), lambda x: sigmoid(beta * x) * (1 + beta * x * sigmoid(-beta * x))


def softplus(beta):
    return lambda x: max(x, mpf(0)) + log1p(exp(-abs(beta * x))) / beta, lambda x: sigmoid(beta * x)


def squareplus(b):
    def value(x):
        root = sqrt(x**2 + b)
        return (x + root) / 2 if x > 0 else b / (2 * (root - x))
    return value, lambda x: value(x) / sqrt(x**2 + b)


def tanhshrink(x):
    # The digits that cancel are there.
    return x - tanh(x) if abs(x) > mpf(2) ** -60 else x**3 / 3 - 2 * x**5 / 15


def shrink(limit, soft):
    def value(x):
        return mpf(0) if abs(x) <= limit else x - limit * mp.sign(x) if soft else x
    return value, lambda x: mpf(abs(x) > limit)


FUNCTIONS = {
    "Identity": (lambda x: x, lambda x: mpf(1)),
    "BinaryStep": (lambda x: mpf(x > 0), lambda x: mpf(0)),
    "Sigmoid": (sigmoid, lambda x: sigmoid(x) * sigmoid(-x)),
    "HardSigmoid": (lambda x: min(max((x + 3) / 6, mpf(0)), mpf(1)), lambda x: mpf(1) / 6 if abs(x) < 3 else mpf(0)),
    "Tanh": (tanh, lambda x: 4 * sigmoid(2 * x) * sigmoid(-2 * x)),
    "HardTanh": (lambda x: min(max(x, mpf(-1)), mpf(1)), lambda x: mpf(abs(x) < 1)),
    "Softsign": (lambda x: x / (1 + abs(x)), lambda x: 1 / (1 + abs(x)) ** 2),
    "ReLU": (lambda x: max(x, mpf(0)), lambda x: mpf(x > 0)),
    "ReLU6": (lambda x: min(max(x, mpf(0)), mpf(6)), lambda x: mpf(0 < x < 6)),
    "LeakyReLU(0.01)": leaky(mpf(0.01)),
    "LeakyReLU(0.2)": leaky(mpf(0.2)),
    "ELU(1)": elu(mpf(1)),
    "ELU(3)": elu(mpf(3)),
    "CELU(1)": celu(mpf(1)),
    "CELU(0.3)": celu(mpf(0.3)),
    "SELU": (
        lambda x: LAMBDA * x if x > 0 else LAMBDA * ALPHA * expm1(x),
        lambda x: LAMBDA if x > 0 else LAMBDA * ALPHA * exp(x),
    ),
    "Softplus": (lambda x: max(x, mpf(0)) + log1p(exp(-abs(x))), sigmoid),
    "GELU": (lambda x: x * normal(x), lambda x: normal(x) + (x * npdf(x) if abs(x) < 60 else 0)),
    "GELUTanh": (
        lambda x: x * sigmoid(gelu_gate(x)),
        lambda x: sigmoid(gelu_gate(x)) * (1 + x * gelu_gate_slope(x) * sigmoid(-gelu_gate(x))),
    ),
    "SiLU": (lambda x: x * sigmoid(x), lambda x: sigmoid(x) * (1 + x * sigmoid(-x))),
    "HardSwish": (
        lambda x: x * min(max(x + 3, mpf(0)), mpf(6)) / 6,
        lambda x: mpf(0) if x <= -3 else mpf(1) if x >= 3 else (2 * x + 3) / 6,
    ),
    "SquaredReLU": (lambda x: max(x, mpf(0)) ** 2, lambda x: 2 * max(x, mpf(0))),
    "QuickGELU": swish(mpf(1.702)),
    "Swish(0.3)": swish(mpf(0.3)),
    "Swish(0.5)": swish(mpf(0.5)),
    "Swish(7)": swish(mpf(7)),
    "Swish(1000)": swish(mpf(1000)),
    "LogSigmoid": (lambda x: min(x, mpf(0)) - log1p(exp(-abs(x))), lambda x: sigmoid(-x)),
    "Tanhshrink": (tanhshrink, lambda x: tanh(x) ** 2),
    "Softshrink(0.5)": shrink(mpf(0.5), soft=True),
    "Softshrink(0.1)": shrink(mpf(0.1), soft=True),
    "Hardshrink(0.5)": shrink(mpf(0.5), soft=False),
    "Hardshrink(0.1)": shrink(mpf(0.1), soft=False),
    "Mish": (lambda x: x * tanh(log1p(exp(x))), lambda x: mish_slope(x) if x < 300 else mpf(1)),
    "Softplus(0.1)": softplus(mpf(0.1)),
    "Softplus(3)": softplus(mpf(3)),
    "Squareplus(4)": squareplus(mpf(4)),
    "Squareplus(0.01)": squareplus(mpf(0.01)),
}


def arguments(smallest, largest, digits):
    """Seeded; the exponents of the tiny and the huge are spread evenly."""
    for width, count in ((4, 400), (12, 500), (45, 250), (110, 150), (760, 150)):
        for _ in range(count):
            yield random.uniform(-width, width)
    for _ in range(250):
        yield random.choice((-1, 1)) * 2 ** random.uniform(smallest, largest)
    for _ in range(150):
        yield random.choice((-1, 1)) * 2 ** random.uniform(-30, 4)
    for centre in KINKS + ZEROS_OF_SLOPES:
        for _ in range(40):
            yield random.choice((-1, 1)) * centre + random.choice((-1, 1)) * 2 ** random.uniform(-digits, -1)
            yield centre * (1 + random.choice((-1, 1)) * 2 ** random.uniform(-digits, -1))


def split(value):
    """The nearest double, and what it misses in units of its last place."""
    nearest = float(value)
    if math.isinf(nearest):
        return "Infinity,0" if nearest > 0 else "-Infinity,0"
    if abs(nearest) < 2.3e-308:
        return f"{nearest!r},0"
    return f"{nearest!r},{float((value - mpf(nearest)) / mpf(math.ulp(nearest))):.2f}"


def main():
    random.seed(7)
    with open(Path(__file__).parent / "activations.csv.gz", "wb") as raw:
        with gzip.GzipFile(fileobj=raw, mode="wb", filename="", mtime=0) as out:
            out.write(b"function,precision,x,value,rest,derivative,rest\n")
            for precision, points in (
                ("double", list(arguments(-1060, 1020, 52))),
                ("float", [float(numpy.float32(x)) for x in arguments(-140, 126, 23)]),
            ):
                for name, (function, derivative) in FUNCTIONS.items():
                    for x in points:
                        row = f"{precision},{x!r},{split(function(mpf(x)))},{split(derivative(mpf(x)))}"
                        out.write(f'"{name}",{row}\n'.encode())


if __name__ == "__main__":
    main()

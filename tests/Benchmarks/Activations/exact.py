"""Answers lines "function x x …" with a line "f,rest,f′,rest" for each x: exact values, as activations.py writes them.

AccuracySearch.cs talks to it. Debian: python3-mpmath, python3-numpy.
"""
import sys
from pathlib import Path

from mpmath import mpf

sys.path.insert(0, str(Path(__file__).parents[2] / "Neural.Tests" / "Reference"))
from activations import FUNCTIONS, split  # noqa: E402

for line in sys.stdin:
    name, *arguments = line.split()
    function, derivative = FUNCTIONS[name]
    for x in arguments:
        x = mpf(float(x))
        print(f"{split(function(x))},{split(derivative(x))}")
    sys.stdout.flush()

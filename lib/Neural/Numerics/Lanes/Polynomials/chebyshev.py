"""Polynomials through Chebyshev points, which are nearly the best there are."""
from mpmath import cos, mpf, pi


def interpolate(function, low, high, count):
    """Coefficients, lowest first, of the polynomial through the Chebyshev points."""
    points = [(low + high) / 2 + (high - low) / 2 * cos(pi * (j + mpf(1) / 2) / count) for j in range(count)]
    differences = [function(x) for x in points]
    for k in range(1, count):
        for j in range(count - 1, k - 1, -1):
            differences[j] = (differences[j] - differences[j - 1]) / (points[j] - points[j - k])
    coefficients = [differences[-1]]
    for j in range(count - 2, -1, -1):
        shifted = [mpf(0)] + coefficients
        coefficients = [a - points[j] * b for a, b in zip(shifted, coefficients + [mpf(0)])]
        coefficients[0] += differences[j]
    return coefficients

"""What every library is given: arguments, batches of digits or of random numbers."""
import gzip
from functools import cache
from pathlib import Path

import numpy as np

NETWORK = (784, 256, 128, 10)
BATCH = 128
ENOUGH = 0.975
MNIST = Path(__file__).resolve().parents[3] / "notebooks/data/mnist"


def dtype_of(element):
    return {"float": np.float32, "double": np.float64}[element]


@cache
def arguments(count, element):
    """Evenly spread over [−8, 8), where the functions do their work."""
    return (np.random.default_rng(1).random(count) * 16 - 8).astype(dtype_of(element))


@cache
def gradients(count, element):
    return np.random.default_rng(2).random(count).astype(dtype_of(element))


def labels(count, classes):
    return np.random.default_rng(3).integers(0, classes, count)


def batch(source, rows, columns, classes, element):
    """Inputs and class numbers: the first digits of MNIST, or random numbers of which none is 0."""
    if source == "digits":
        return digits("train", rows, element)
    x = np.random.default_rng(1).random((rows, columns)).astype(dtype_of(element))
    return x, labels(rows, classes)


@cache
def digits(name, count, element="float"):
    """The first images of a set, a row each, and their labels."""
    x = idx(f"{name}-images-idx3", 16, count * 784).reshape(count, 784) / 255
    return x.astype(dtype_of(element)), idx(f"{name}-labels-idx1", 8, count).astype(int)


def idx(name, header, count):
    with gzip.open(MNIST / f"{name}-ubyte.gz") as file:
        return np.frombuffer(file.read(header + count), np.uint8, offset=header)


def widths(text):
    """784-256-10 as numbers."""
    return [int(width) for width in text.split("-")]

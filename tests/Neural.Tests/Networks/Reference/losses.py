"""Writes losses.csv beside it: PyTorch's losses and their gradients, in double.

Run: /usr/bin/python3 losses.py   (Debian: python3-torch)

Every case holds what it was computed from: the number of columns, the output, and the target in the form that the
library's loss takes. Where a target has a class for every row, PyTorch is given the class, and the one-hot rows are
written beside it.
"""
import math
from pathlib import Path

import torch
from torch.nn import functional

torch.set_num_threads(1)
torch.set_default_dtype(torch.float64)

INFINITY = math.inf
WEIGHTS = [1.0, 0.5, 3.0, 0.0, 2.0]
rows = []


def sequence(seed, *shape):
    """Numbers in [-1, 1) from a linear congruential generator."""
    values = []
    for _ in range(math.prod(shape)):
        seed = (1664525 * seed + 1013904223) % 2**32
        values.append(seed / 2**31 - 1)
    return torch.tensor(values).reshape(shape)


def text(value):
    return repr(value).replace("inf", "Infinity").replace("nan", "NaN")


def record(key, tensor):
    rows.extend(f"{key},{index},{text(value)}" for index, value in enumerate(tensor.detach().reshape(-1).tolist()))


def case(key, output, target, loss, of=None):
    """The loss of an output for a target, which PyTorch takes in another form if that is given."""
    output = output.clone().requires_grad_()
    value = loss(output, target if of is None else of)
    value.backward()
    record(f"{key}.columns", torch.tensor([float(output.shape[1])]))
    record(f"{key}.output", output)
    record(f"{key}.target", target)
    record(f"{key}.value", value)
    record(f"{key}.gradient", output.grad)


def regression(key, loss, nearest=0.0):
    case(f"{key}.batch", 3 * sequence(21, 9, 4), sequence(22, 9, 4), loss)
    # The differences are 0, at and beside the usual places where a formula changes.
    at = torch.tensor([[nearest, 0.5, -0.5, 1.0, -1.0, 0.25, 1e-200, math.nextafter(1.0, 2)]])
    case(f"{key}.kinks", at, torch.zeros_like(at), loss)
    case(f"{key}.far", torch.tensor([[1e150, -1e150]]), torch.tensor([[3.0, 3.0]]), loss)


regression("mse", functional.mse_loss)
regression("l1", functional.l1_loss)
for size in 0.25, 0.5, 1.0, 3.0:
    regression(f"huber({size})", lambda y, t, size=size: functional.huber_loss(y, t, delta=size))
# At a difference of 0, PyTorch's gradient of smooth_l1_loss with beta = 0 is -1, where that of l1_loss is 0.
regression("smooth_l1(0.0)", lambda y, t: functional.smooth_l1_loss(y, t, beta=0.0), nearest=1e-300)
for size in 0.25, 0.5, 1.0, 3.0:
    regression(f"smooth_l1({size})", lambda y, t, size=size: functional.smooth_l1_loss(y, t, beta=size))


def binary(key, **options):
    def loss(z, t):
        return functional.binary_cross_entropy_with_logits(z, t, **options)
    logits = 6 * sequence(23, 7, 5)
    case(f"{key}.hard", logits, (sequence(24, 7, 5) > 0).double(), loss)
    case(f"{key}.soft", logits, (sequence(25, 7, 5) + 1) / 2, loss)


binary("bce")
binary("bce.pos_weight", pos_weight=torch.tensor([1.0, 0.5, 3.0, 4.0, 2.0]))
binary("bce.pos_weight.one", pos_weight=torch.tensor([3.0]))


def classes(key, **options):
    logits, labels = 4 * sequence(26, 8, 5), torch.tensor([3, 0, 4, 1, 2, 2, 1, 3])
    mixed = (sequence(27, 8, 5) + 1).softmax(dim=1)

    def loss(z, t):
        return functional.cross_entropy(z, t, **options)
    case(f"ce.probabilities{key}", logits, functional.one_hot(labels, 5).double(), loss)
    case(f"ce.mixed{key}", logits, mixed, loss)
    case(f"ce.classes{key}", logits, labels.double().reshape(-1, 1), loss, of=labels)


classes("")
classes(".weight", weight=torch.tensor(WEIGHTS))
classes(".smoothing", label_smoothing=0.1)
classes(".weight.smoothing", weight=torch.tensor(WEIGHTS), label_smoothing=0.1)

EDGES = {
    "masked": ([1.0, 2.0, -INFINITY], 0),
    "masked target": ([1.0, 2.0, -INFINITY], 2),
    "one left": ([-INFINITY, 2.0, -INFINITY], 1),
    "largest": ([1e308, -1e308, 0.0], 0),
    "largest, wrong": ([1e308, -1e308, 0.0], 2),
    "too far": ([1e308, -1e308, 0.0], 1),
    "beyond float": ([3e38, -3e38, 0.0], 2),
    "thousands": ([1000.0, 1001.0, -5000.0], 0),
    "nothing": ([-INFINITY, -INFINITY, -INFINITY], 0),
}
for name, (logits, label) in EDGES.items():
    case(f"edge.{name.replace(',', '')}", torch.tensor([logits]), functional.one_hot(torch.tensor([label]), 3).double(),
         functional.cross_entropy, of=torch.tensor([label]))

with (Path(__file__).parent / "losses.csv").open("w", newline="\n") as out:
    out.write("key,index,value\n")
    out.write("\n".join(rows) + "\n")

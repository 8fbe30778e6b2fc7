"""Prints function,precision,what,numpy,torch: the worst error in ULP of the textbook formula in NumPy and of PyTorch's
own function, over the points of activations.csv.gz. AccuracyPage runs it where the peers are, by Peers/in-root.sh.
"""
import csv
import gzip
from collections import defaultdict
from pathlib import Path

import numpy as np
import torch

from textbook import NUMPY, NUMPY_DERIVATIVES, TORCH

np.seterr(all="ignore")
TABLE = Path(__file__).parents[2] / "Neural.Tests" / "Reference" / "activations.csv.gz"
PRECISIONS = {"float": (np.float32, 24, 1.1754943508222875e-38), "double": (np.float64, 53, 2.2250738585072014e-308)}


def worst(actual, nearest, rest, precision):
    dtype, digits, smallest = PRECISIONS[precision]
    normal = (np.abs(nearest) >= smallest) & np.isfinite(nearest.astype(dtype))
    exponent = np.frexp(nearest)[1]
    missed = rest * 2.0 ** (digits - 53)
    error = np.abs(np.ldexp(actual.astype(np.float64) - nearest, digits - exponent) - missed)[normal]
    largest = np.max(np.where(np.isfinite(error), error, np.inf), initial=0)
    return "∞" if largest > 1e15 else f"{largest:.2f}" if largest < 100 else f"{largest:.1e}"


def torch_results(function, x):
    argument = torch.from_numpy(x.copy()).requires_grad_()
    value = function(argument)
    value.sum().backward()
    return value.detach().numpy(), argument.grad.numpy()


rows = defaultdict(list)
with gzip.open(TABLE, "rt") as file:
    reader = csv.reader(file)
    next(reader)
    for function, precision, *numbers in reader:
        rows[function, precision].append([float(number) for number in numbers])

for (function, precision), table in rows.items():
    x, value, value_rest, slope, slope_rest = np.array(table).T
    argument = x.astype(PRECISIONS[precision][0])
    numpy_value = worst(NUMPY[function](argument), value, value_rest, precision) if function in NUMPY else "–"
    numpy_slope = (
        worst(NUMPY_DERIVATIVES[function](argument), slope, slope_rest, precision)
        if function in NUMPY_DERIVATIVES else "–")
    torch_value = torch_slope = "–"
    if function in TORCH:
        torch_f, torch_d = torch_results(TORCH[function], argument)
        torch_value, torch_slope = (
            worst(torch_f, value, value_rest, precision), worst(torch_d, slope, slope_rest, precision))
    print(f"{function},{precision},value,{numpy_value},{torch_value}")
    print(f"{function},{precision},derivative,{numpy_slope},{torch_slope}")

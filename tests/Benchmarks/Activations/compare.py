"""Times every function in C#, NumPy and PyTorch in one run on one thread, and writes docs/performance.md.

Run: /usr/bin/python3 tests/Benchmarks/Activations/compare.py   (Debian: python3-numpy, python3-torch)
"""
import os
import platform
import statistics
import subprocess
import time
from pathlib import Path

os.environ["OMP_NUM_THREADS"] = os.environ["OPENBLAS_NUM_THREADS"] = "1"  # read when NumPy is imported

import numpy as np  # noqa: E402
import torch  # noqa: E402

from textbook import NUMPY, NUMPY_DERIVATIVES, TORCH  # noqa: E402

np.seterr(all="ignore")
torch.set_num_threads(1)
FOLDER = Path(__file__).parents[1]
PAGE = FOLDER.parent.parent / "docs" / "performance.md"
LENGTHS = (1 << 10, 1 << 16, 1 << 20)


def seconds(action, length):
    """The median of many rounds."""
    for _ in range(3):
        action()
    repetitions = max(1, (1 << 17) // length)
    rounds = []
    begin = time.perf_counter()
    while time.perf_counter() - begin < 0.1:
        start = time.perf_counter()
        for _ in range(repetitions):
            action()
        rounds.append((time.perf_counter() - start) / repetitions)
    return statistics.median(rounds)


def of_others(what, length, dtype):
    """function → the faster of NumPy and PyTorch, and its name."""
    x = (np.random.default_rng(1).random(length) * 16 - 8).astype(dtype)
    tensor = torch.from_numpy(x.copy())
    times = {}
    for name, function in (NUMPY if what == "value" else NUMPY_DERIVATIVES).items():
        times.setdefault(name, {})["NumPy"] = seconds(lambda: function(x), length)
    if what == "value":
        with torch.no_grad():
            for name, function in TORCH.items():
                times.setdefault(name, {})["PyTorch"] = seconds(lambda: function(tensor), length)
    return {name.split("(")[0]: found for name, found in times.items()}


def of_this_library():
    command = ["dotnet", "run", "-c", "Release", "--project", str(FOLDER), "--", "activations"]
    lines = subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()
    rows = (line.split(",") for line in lines if line.count(",") == 4)
    return {(name, precision, what, int(length)): float(t) for name, precision, what, length, t in rows}


def of_copies(length, dtype):
    source, destination = np.ones(length, dtype), np.empty(length, dtype)
    return seconds(lambda: np.copyto(destination, source), length)


def factor(ours, others):
    return min(others.values()) / ours if others else None


def cell(value):
    return "–" if value is None else f"{value:.1f}×"


def table(ours, value, derivative, precision):
    """A row per function: its rates at 2¹⁶ elements and its factors over the faster of the others at each length."""
    lengths = " | ".join(f"{name}, {length:,}" for name in ("f", "f′") for length in LENGTHS)
    lines = [
        f"| function | f | f′ | both | {lengths} | f, beside |",
        "|---" + "|--:" * (3 + 2 * len(LENGTHS)) + "|---|",
    ]
    for name in dict.fromkeys(key[0] for key in ours):
        rates = [
            f"{(1 << 16) / ours[name, precision, what, 1 << 16] / 1e9:.2f}" for what in ("value", "derivative", "both")]
        factors = [
            cell(factor(ours[name, precision, what, length], others[length].get(name)))
            for what, others in (("value", value), ("derivative", derivative)) for length in LENGTHS]
        found = value[1 << 16].get(name, {})
        beside = min(found, key=found.get) if found else "–"
        lines.append("| " + " | ".join([name, *rates, *factors, beside]) + " |")
    return lines


def below(bar, what, ours, others, precision, names=None):
    """The functions whose factor at 2¹⁶ or 2²⁰ elements does not reach the bar."""
    for name in names or others[1 << 16]:
        factors = [factor(ours[name, precision, what, n], others[n].get(name)) for n in (1 << 16, 1 << 20)]
        if None not in factors and min(factors) < bar:
            yield f"{name} ({', '.join(f'{f:.2f}×' for f in factors)})"


def listed(names):
    return ", ".join(names) or "none"


def main():
    ours = of_this_library()
    out = [HEAD.format(
        machine=platform.machine(), cores=os.cpu_count(), load=os.getloadavg()[0],
        numpy=np.__version__, torch=torch.__version__)]
    for precision, dtype in (("float", np.float32), ("double", np.float64)):
        value = {length: of_others("value", length, dtype) for length in LENGTHS}
        derivative = {length: of_others("derivative", length, dtype) for length in LENGTHS}
        numpy_value = {
            length: {name: {"NumPy": found["NumPy"]} for name, found in value[length].items() if "NumPy" in found}
            for length in LENGTHS}
        copy = {length: of_copies(length, dtype) for length in LENGTHS}
        out += [f"## {precision}", "", *table(ours, value, derivative, precision), ""]
        out += [
            "Behind the faster of NumPy and PyTorch at 2¹⁶ or 2²⁰ elements: "
            + listed(below(1, "value", ours, value, precision)) + ".", "",
            "Less than 3× NumPy's form where that is the aim: "
            + listed(below(3, "value", ours, numpy_value, precision, ("Tanh", "Softplus", "GELUTanh", "Mish")))
            + "; derivatives: " + listed(below(3, "derivative", ours, derivative, precision)) + ".", "",
            "Speed of `numpy.copyto`, and of the piecewise linear functions as a share of it at each length: "
            + ", ".join(f"{length / copy[length] / 1e9:.1f}" for length in LENGTHS) + "; "
            + "; ".join(
                name + " " + ", ".join(f"{copy[n] / ours[name, precision, 'value', n]:.0%}" for n in LENGTHS)
                for name in PIECEWISE) + ".", ""]
    PAGE.write_text("\n".join(out) + NOTES)


PIECEWISE = ("Identity", "ReLU", "LeakyReLU", "ReLU6", "HardTanh", "HardSigmoid")

HEAD = """# Speed of the activation functions

Rates are 10⁹ elements per second at 2¹⁶ elements, medians of many rounds on one thread, all measured in one run; *both*
is f and f′ in one call. A factor is this library's rate over that of the faster of NumPy and PyTorch, named in the last
column; for f′ it is over NumPy. NumPy runs the textbook formula (`tests/Benchmarks/Activations/textbook.py`), PyTorch
its own function; both return new arrays, as their users call them.

Written on {machine} with {cores} cores, under a load of {load:.1f}, beside NumPy {numpy} and PyTorch {torch}, by

```
/usr/bin/python3 tests/Benchmarks/Activations/compare.py
```

which builds the library and needs Debian's python3-numpy and python3-torch.
"""

NOTES = """
## Where accuracy was chosen over speed

- Float GELU, SiLU, softplus and tanh, and their derivatives, come from tables of polynomials in float, beyond a point
  times an exponential: within 1.7 ULP over all floats, and rising and falling between any two neighbours as the
  function does. Other float results that need an exponential are computed in lanes of double and rounded once, within
  0.51 ULP ([accuracy](accuracy.md)): eight lanes instead of sixteen is what that costs.
- PyTorch's float GELU is off by 10⁷ ULP in its left tail, where it rounds to 0. Here the tail keeps every digit, which
  takes about 50 operations, or 20 cycles, for 16 numbers.
- Mish has a tail of another kind on either side, two tables where the others have one: its value stays in lanes of
  double, at 16 cycles for 8 numbers.
- Double results carry their rounding errors along. They are within 2 ULP everywhere, tails and zeros of f′ included,
  where the textbook forms have no digit left; that costs about twice the operations.
- NumPy has AVX-512 code of its own for exp, log and tanh. What its textbook forms make of one such call (tanh, softplus
  and their derivatives, 1 − tanh² and the sigmoid) is out of reach of a factor of 3, and wrong in the tails: three
  times NumPy's float tanh would be 5 cycles for 16 numbers, of which seven look-ups in the table alone take 7.
- The derivative of ReLU is as fast as memory. That of softsign is a division that carries its rounding error along.
- A short span costs a call and a register at its end that overlaps the one before; the others pay for a call, too, and
  more of it.
"""

if __name__ == "__main__":
    main()

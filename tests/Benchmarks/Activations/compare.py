"""Times every function in C#, NumPy and PyTorch in one run on one thread, and writes docs/performance.md.

Run: /usr/bin/python3 tests/Benchmarks/Activations/compare.py   (Debian: python3-numpy, python3-torch; builds the project)
"""
import os

os.environ["OMP_NUM_THREADS"] = os.environ["OPENBLAS_NUM_THREADS"] = "1"
import platform
import statistics
import subprocess
import time
from pathlib import Path

import numpy as np
import torch

from textbook import NUMPY, NUMPY_DERIVATIVES, TORCH

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


def rate(length, t):
    return f"{length / t / 1e9:.2f}"


def main():
    ours = of_this_library()
    names = list(dict.fromkeys(key[0] for key in ours))
    out = [
        "# Speed of the activation functions", "",
        "10⁹ elements per second, medians of many rounds on one thread, all measured in one run; the factor is this library's",
        "rate over the faster of the others. NumPy runs the textbook formula (`tests/Benchmarks/Activations/textbook.py`), PyTorch its own function;",
        "both return new arrays, as their users call them. *both* is f and f′ in one pass.", "",
        f"{platform.machine()}, {os.cpu_count()} cores, NumPy {np.__version__}, PyTorch {torch.__version__}. "
        "Written by `tests/Benchmarks/Activations/compare.py`.", "",
    ]
    for precision, dtype in (("float", np.float32), ("double", np.float64)):
        for length in LENGTHS:
            out += [f"## {precision}, {length:,} elements", "",
                    "| function | f | NumPy | PyTorch | factor | f′ | NumPy | factor | both |",
                    "|---|--:|--:|--:|--:|--:|--:|--:|--:|"]
            value, slope = of_others("value", length, dtype), of_others("derivative", length, dtype)
            for name in names:
                cells = [name]
                for what, others, columns in (("value", value, ("NumPy", "PyTorch")), ("derivative", slope, ("NumPy",))):
                    mine, found = ours[name, precision, what, length], others.get(name, {})
                    cells += [rate(length, mine)]
                    cells += [rate(length, found[column]) if column in found else "–" for column in columns]
                    cells += [f"{min(found.values()) / mine:.1f}×" if found else "–"]
                out.append("| " + " | ".join(cells + [rate(length, ours[name, precision, "both", length])]) + " |")
            out.append("")
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text("\n".join(out + NOTES))


NOTES = [
    "## Where accuracy was chosen over speed", "",
    "Float results are computed in lanes of double and rounded once, which is why the smooth functions are within 0.51 ULP",
    "([accuracy](accuracy.md)); eight lanes instead of sixteen is what it costs. NumPy's float tanh, which looks up",
    "polynomials in float and stays within 1.3 ULP, is faster, and so is PyTorch's float GELU, which is off by 10⁷ ULP in",
    "its left tail, where it rounds to 0. Double results carry their rounding errors along, and are within 2 ULP everywhere,",
    "tails and zeros of f′ included: that costs about twice the operations, and NumPy's textbook sigmoid and tanh in double",
    "do without.", "",
]

if __name__ == "__main__":
    main()

"""Writes docs/performance.md."""
from cells import ELEMENTS, LENGTHS, ROWS, cell
from machine import described
from names import FUNCTIONS, OURS, PEERS
from room import BENCHMARKS, REPOSITORY, output
from tables import TIMES_HEAD, behind, folded, ratio, table, times

CYCLES = BENCHMARKS.relative_to(REPOSITORY) / "bin/Release/net10.0/Benchmarks.dll"
PAGE = REPOSITORY / "docs/performance.md"
POWERS = dict(zip(LENGTHS, ("2¹⁰", "2¹⁶", "2²⁰")))
WHAT = {"value": "f", "derivative": "f′"}


def write(found):
    lines = [HEAD.format(machine=described(found))]
    for element in ELEMENTS:
        lines += [f"## {element}", "", *summary(found, element), ""]
        for what, length in ((what, length) for what in WHAT for length in LENGTHS):
            lines += folded(
                f"{element}, {WHAT[what]}, {POWERS[length]} elements: 10⁹ elements per second",
                rates(found, what, element, length))
        lines += folded(
            f"{element}, forward and backward as in training, {POWERS[LENGTHS[1]]} elements: 10⁹ elements per second",
            rates(found, "training", element, LENGTHS[1]))
    lines += ["## Softmax and log-softmax", "", ROW_NOTE, "", *of_rows(found), ""]
    lines += ["## Two threads", "", THREAD_NOTE, "", *two_threads(found), ""]
    lines += ["## Cycles per register", "", CYCLE_NOTE, "", output("dotnet", CYCLES, "cycles"), ""]
    PAGE.write_text("\n".join(lines) + NOTES)


def summary(found, element):
    head = ["function", *(f"{sign}, {POWERS[n]}" for sign in WHAT.values() for n in LENGTHS), "training, 2¹⁶"]
    columns = [(what, n) for what in WHAT for n in LENGTHS] + [("training", LENGTHS[1])]
    comparisons = {
        (name, what, length): found.of(cell(what, name, element, length))
        for name in FUNCTIONS for what, length in columns}
    yield from table(head, ([name, *(ratio(comparisons[name, *column]) for column in columns)] for name in FUNCTIONS))
    yield ""
    yield "Behind the fastest peer: " + "; ".join(
        f"{label}: " + behind({name: comparisons[name, *column] for name in FUNCTIONS})
        for label, column in zip(head[1:], columns)) + "."


def rates(found, what, element, length):
    def row(name):
        comparison = found.of(cell(what, name, element, length))
        if comparison is None:
            return [name] + ["–"] * (len(PEERS) + 3)
        seconds = comparison.seconds
        return [
            name, *(f"{length / seconds[who] / 1e9:.2f}" if who in seconds else "–" for who in (OURS, *PEERS)),
            ratio(comparison), comparison.spread]

    return table(["function", *TIMES_HEAD], (row(name) for name in FUNCTIONS))


def of_rows(found):
    def row(function, what, element, shape):
        return [
            f"{function}, {what}", element, shape.replace("|", " × "),
            *times(found.of(cell(function, what, element, shape)))]

    return table(
        ["function", "element", "rows × columns", *TIMES_HEAD],
        (row(function, what, element, shape) for function in ("softmax", "logsoftmax")
         for what in ("value", "gradient") for element in ELEMENTS for shape in ROWS), left=3)


def two_threads(found):
    def row(name):
        comparisons = [found.of(cell("value", name, element, LENGTHS[2]), "two threads") for element in ELEMENTS]
        return [name, *(f"{ratio(c)} ({c.spread})" if c else "–" for c in comparisons)]

    return table(["function", *(f"f, {element}" for element in ELEMENTS)], (row(name) for name in FUNCTIONS))


HEAD = """# Speed of the activation functions

How many times faster each function is here than in the fastest of three peers: NumPy (N), PyTorch (P) and LibTorch (L)
as TorchSharp brings it to .NET. Below 1 the peer is faster. All are timed by turns in one run, on one thread unless
said; a number is the median over the rounds, and *quartiles* are those of the ratio within a round.

- This library writes to a span that is there. PyTorch is timed with new tensors and with `out=`, and its faster way
  counts; NumPy, too, where one call of its is the whole function. TorchSharp has new tensors only.
- NumPy runs the textbook formula (`tests/Benchmarks/Activations/textbook.py`), the others their own functions.
- *f′* is the derivative here and in NumPy, in PyTorch its backward kernel, in LibTorch the backward pass of a graph
  that is kept. These multiply by a gradient, too; those of sigmoid and tanh are given f instead of x, which spares them
  the exponential.
- *Training* is a forward and a backward pass: f, f′ and the product with a gradient.

{machine}
"""

ROW_NOTE = "Microseconds, for each row of a matrix by itself."

THREAD_NOTE = """At 2²⁰ elements; here of matrices, which are shared out to threads. In brackets the quartiles."""

CYCLE_NOTE = """What a function takes for a register (sixteen floats or eight doubles with AVX-512, half as many with
AVX2), where two multiply-adds are one cycle. The *limit* is that of the ports of a Zen 2: a processor that begins two
products or comparisons, two sums, two loads and five *instructions* in each cycle needs at least so many; a division
counts as one. Between the limit and the time is waiting: a sigmoid's results follow one from another over some 70
cycles, and a Zen 2's window of 224 instructions holds five registers. Where there is no limit, a part is computed out
of line, or by another function's code."""

NOTES = """
## Where accuracy was chosen over speed

- Every result is within 2 ULP of the exact one. Of PyTorch's float functions SiLU and GELU err by 10⁷ ULP in their
  left tails, and ELU next to 0; [accuracy](accuracy.md) has all of them. Its GELU takes erf from formula 7.1.26 of
  Abramowitz and Stegun, five coefficients for an absolute error of 1.5·10⁻⁷.
- Sigmoid, SiLU, Swish and QuickGELU, ELU, CELU and SELU, and the derivatives of sigmoid, tanh and softplus, are
  computed in the lanes' own precision from one exponential without a table; softmax, too. At every 37th float the
  worst error is 1.96 ULP (`accuracy-sweep 37`). Neighbours may differ by a last digit that they do not share, so that
  such a function does not rise or fall with every step.
- The derivatives of GELU, SiLU, Swish and QuickGELU have a root, about which the plain formulas err without bound. In
  double they are written from the distance to the root, and carry what their sums and products lose.
- Float softplus, tanh, tanhshrink and GELU, and the derivatives of GELU, SiLU and its like, come from tables of
  polynomials, times an exponential where they fall to 0: within 1.7 ULP. A look-up is one permutation with AVX-512,
  two and a blend with AVX2.
- Float Mish and GELU (tanh) are computed in lanes of double and rounded once, within 0.51 ULP: half as many lanes is
  what that costs.
- The other double results carry their rounding errors along: that costs about twice the operations.
- The derivative of softsign is a division that carries its rounding error along.
"""

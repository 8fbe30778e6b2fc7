"""Writes docs/training.md."""
import re
import statistics
from itertools import pairwise

import growth
from cells import ELEMENTS, GROWING, MNIST, NETWORK, ROWS, RULES, WIDTHS, cell, memory, square, trainings
from machine import described
from names import OURS, PEERS
from room import REPOSITORY, output
from tables import TIMES_HEAD, folded, table, times

PAGE = REPOSITORY / "docs/training.md"
BENCHMARKS = ("dotnet", "tests/Benchmarks/bin/Release/net10.0/Benchmarks.dll")
BATCH = 128


def write(found):
    products = output(*BENCHMARKS, "products")
    PAGE.write_text("\n".join([
        HEAD.format(machine=described(found)), *steps(found), "", second_thread(found), "", limit(products),
        "## Small batches", "", SMALL, "", *small_batches(found), "",
        "## Inference", "", INFERENCE, "", *inference(found), "",
        "## Optimisers", "", UPDATES, "", *updates(found), "",
        "## A loss and layers", "", LAYERS, "", *layers(found), "",
        "## Products", "", PRODUCTS, products, "",
        "## How a step grows", "", GROWTH, "", *growth.exponents(found), "", *(
            line for what in GROWING for line in folded(f"Microseconds by {what}", growth.times(found, what))),
        "## Memory of a step", "", MEMORY, "", *memory_of_steps(found), "",
        "## All of MNIST", "", MNIST_NOTE, "", *to_know_enough(found), ""]))


def step(rule, element, source):
    return cell("step", rule, element, NETWORK, BATCH, source)


CASES = [("SGD", element, "digits") for element in ELEMENTS] + [
    (rule, element, "random") for rule in RULES for element in ELEMENTS]


def steps(found):
    """A row per case and number of threads."""
    return table(
        ["rule", "element", "inputs", "threads", *TIMES_HEAD],
        ([*case, threads, *times(found.of(step(*case), session))]
         for case in CASES for threads, session in (("1", "one thread"), ("2", "two threads"))), left=4)


def second_thread(found):
    """How much it helps, with what decides it on a virtual machine."""
    one, two = ({case: found.of(step(*case), session).seconds[OURS] for case in CASES}
                for session in ("one thread", "two threads"))
    gains = {case: one[case] / two[case] for case in CASES}
    listed = ", ".join(f"{' '.join(case)} {gain:.2f}×" for case, gain in gains.items())
    return THREADS.format(latency=statistics.median(found.numbers("two threads", "latency", OURS, "")), listed=listed)


def small_batches(found):
    return table(
        ["width", "batch", *TIMES_HEAD],
        ([str(width), str(batch), *times(found.of(cell("step", "SGD", "float", square(width), batch, "random")))]
         for width in WIDTHS for batch in (1, 16)), left=2)


def inference(found):
    return table(
        ["element", "batch", *TIMES_HEAD],
        ([element, str(batch), *times(found.of(cell("inference", element, NETWORK, batch)))]
         for element in ELEMENTS for batch in (1, BATCH)), left=2)


def updates(found):
    return table(
        ["rule", "element", *TIMES_HEAD],
        ([rule, element, *times(found.of(cell("update", rule, element, NETWORK)))]
         for rule in RULES for element in ELEMENTS), left=2)


def layers(found):
    cases = [("crossentropy", element, rows) for element in ELEMENTS for rows in ROWS] + [
        (layer, element, rows) for layer in ("batchnorm", "glu") for element in ELEMENTS
        for rows in ("128|256", "1024|1024")]
    return table(
        ["layer", "element", "rows × columns", *TIMES_HEAD],
        ([NAMES[layer], element, rows.replace("|", " × "), *times(found.of(cell(layer, element, rows)))]
         for layer, element, rows in cases), left=3)


def memory_of_steps(found):
    def row(name):
        sizes, rows = name.split("|")[4:6]
        weights = sum(n * m + m for n, m in pairwise(map(int, sizes.split("-"))))
        return [sizes, rows, *(megabytes(number) for number in (
            4 * weights, *(found.numbers(name, name, library, "bytes")[0] for library in (OURS, *PEERS))))]

    return table(["network", "batch", "its weights", OURS, *PEERS], map(row, memory()), left=2)


def megabytes(number):
    return f"{number / 1e6:.1f}"


def to_know_enough(found):
    """A row per library: medians over the rounds, each with a seed of its own."""
    def row(library):
        seconds, epochs, accuracy = (
            found.numbers("growth", trainings()[MNIST], library, name) for name in ("seconds", "epochs", "accuracy"))
        per_epoch = statistics.median(s / e for s, e in zip(seconds, epochs))
        return [
            library, f"{statistics.median(seconds):.1f}", f"{min(seconds):.1f}–{max(seconds):.1f}",
            f"{statistics.median(epochs):.0f}", f"{per_epoch:.2f}", f"{min(accuracy):.2%}"]

    head = ["library", "seconds", "of all seeds", "epochs", "seconds per epoch", "least accuracy"]
    return table(head, map(row, (OURS, *PEERS)))


def limit(products):
    """What no library can go below that multiplies every number."""
    sizes = [int(width) for width in NETWORK.split("-")]
    layers = list(zip(sizes, sizes[1:]))
    # Forward, weights and inputs; nobody asks for the gradient of the network's input.
    operations = 2 * BATCH * (3 * sum(n * m for n, m in layers) - layers[0][0] * layers[0][1])
    single, double = (operations / 1e3 / int(peak) for peak in re.findall(r"peak of (\d+) GFLOP/s", products))
    return LIMIT.format(operations=operations / 1e6, single=single, double=double)


NAMES = {"crossentropy": "cross-entropy", "batchnorm": "batch norm", "glu": "GLU"}

HEAD = """# Speed of training

One step of 784-256-128-10 with ReLU and softmax cross-entropy, on a fixed batch of 128: forward, loss, gradients
and update. *Digits* are the first of MNIST, four fifths of whose pixels are 0, as in all training on it; of the
*random* inputs none is. NumPy does what the guide writes, with the backward pass that it leaves out; PyTorch is
`torch.nn` with `torch.optim`, as its users call it and with `fused=True`, of which the faster counts; LibTorch is the
same in TorchSharp.

Times are microseconds, medians over rounds in which all take turns. *Ratio* is the time of the fastest peer, which its
first letter names, over that of this library, *quartiles* those of the ratio within a round.

{machine}
"""

THREADS = """*Core-to-core latency*, how long a cache line takes from one core to the other and back, was
{latency:.0f} ns: several hundred mean that the cores share no cache, some tens that they are two threads of one core;
two threads gain little in either case. A second thread makes a step of this library faster by: {listed}.
"""

LIMIT = """A step on random inputs takes {operations:.0f} million operations. At the peak of one core that is measured
below, those alone take {single:.0f} µs in float and {double:.0f} µs in double.
"""

SMALL = "A step with SGD of three layers of one width and ten outputs, in float on one thread."

INFERENCE = "784-256-128-10 forward on one thread, with no gradients."

UPDATES = "The parameters of 784-256-128-10, 235,146 numbers, moved once by gradients that are there, on one thread."

LAYERS = "Forward and backward, on one thread; softmax and log-softmax are among the [functions](performance.md)."

PRODUCTS = """n × n by n × n on one thread: GFLOP/s, and the share of what a loop of nothing but fused multiply-adds
reaches.
"""

GROWTH = """![Time of a step by width, depth and batch, and of an epoch by data, for four libraries](growth.svg)

The time grows as a power of what grows. The table has the exponent: the slope of the line through all points, and in
brackets that between the last two. *Width* is that of three layers, *depth* the number of layers of 256, both at batch
128; *batch* that of three layers of 256; *data* the number of digits in an epoch of 784-256-128-10 with Adam. Float,
one thread. What is computed grows as the square of the width, and else in proportion.
"""

MEMORY = """Megabytes by which a process grows at most while it takes steps with SGD in float, one thread: gradients,
what layers remember, and room for computing. The network and its batch are there before.
"""

MNIST_NOTE = """784-256-128-10 on the 60,000 digits with Adam at 0.001 and batches of 128, float, one thread, until
97.5 % of the 10,000 test digits are right after an epoch: the seconds of training alone. Each library shuffles and
begins in its own way, so that the number of epochs is chance.
"""

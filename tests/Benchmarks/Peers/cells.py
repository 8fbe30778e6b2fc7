"""What is timed: a cell is its words with bars between them, which each library's program understands."""
from dataclasses import dataclass
from itertools import product

from names import FUNCTIONS, SLOPES

ELEMENTS = ("float", "double")
LENGTHS = (1 << 10, 1 << 16, 1 << 20)
NETWORK = "784-256-128-10"
ROWS = ("128|10", "1024|1000")
RULES = ("SGD", "Momentum", "Adam")
WIDTHS = (64, 128, 256, 512, 1024, 2048)


def cell(*words):
    return "|".join(map(str, words))


def square(width):
    """Three layers of one width and ten outputs."""
    return "-".join([str(width)] * 4 + ["10"])


def functions():
    yield from (cell(*words) for words in product(["value"], FUNCTIONS, ELEMENTS, LENGTHS))
    yield from (cell(*words) for words in product(["derivative"], SLOPES, ELEMENTS, LENGTHS))
    yield from (cell(*words) for words in product(["training"], SLOPES, ELEMENTS, LENGTHS[1:2]))


def functions_on_threads():
    yield from (cell(*words) for words in product(["value"], FUNCTIONS, ELEMENTS, LENGTHS[2:]))


def rows():
    """Softmax and its kind, by rows."""
    yield from (cell(*words) for words in product(("softmax", "logsoftmax"), ("value", "gradient"), ELEMENTS, ROWS))


def layers():
    """A loss and layers, forward and backward."""
    yield from (cell(*words) for words in product(["crossentropy"], ELEMENTS, ROWS))
    yield from (cell(*words) for words in product(("batchnorm", "glu"), ELEMENTS, ("128|256", "1024|1024")))


def steps():
    yield from (cell("step", "SGD", element, NETWORK, 128, "digits") for element in ELEMENTS)
    yield from (cell(*words) for words in product(["step"], RULES, ELEMENTS, [NETWORK], [128], ["random"]))


def updates():
    yield from (cell(*words) for words in product(["update"], RULES, ELEMENTS, [NETWORK]))


def inference():
    yield from (cell("inference", element, NETWORK, rows) for element in ELEMENTS for rows in (1, 128))


def small_batches():
    yield from (cell("step", "SGD", "float", square(width), rows, "random") for width in WIDTHS for rows in (1, 16))


def deep(layers):
    """Hidden layers of 256 and ten outputs."""
    return "-".join(["256"] * (layers + 1) + ["10"])


def steps_that_grow(what):
    """By how wide, how deep the network or how large the batch is."""
    sizes, rows = {
        "width": (lambda n: square(n), lambda n: 128),
        "depth": (lambda n: deep(n), lambda n: 128),
        "batch": (lambda n: square(256), lambda n: n),
    }[what]
    return {n: cell("step", "SGD", "float", sizes(n), rows(n), "random") for n in GROWING[what]}


def trainings():
    """By how many digits there are; on all of them until it knows enough, else for an epoch; seeded by the round."""
    return {n: cell("mnist", n, 1 if n < MNIST else MOST_EPOCHS, "{round}") for n in GROWING["data"]}


def memory():
    return [cell("memory", "step", "SGD", "float", sizes, rows, "random") for sizes, rows in (
        (NETWORK, 128), (square(512), 1024), (square(2048), 128))]


MNIST = 60_000
MOST_EPOCHS = 20
GROWING = {
    "width": WIDTHS,
    "depth": (1, 2, 4, 8, 16, 32),
    "batch": (1, 4, 16, 64, 256, 1024, 4096),
    "data": (1000, 4000, 16_000, MNIST),
}


@dataclass(frozen=True)
class Session:
    """Cells that are timed in one go, with the seconds that each library is given for one, and those that come first in
    a round that does not count: what a call takes before compilers and caches have seen it often is of no interest."""
    name: str
    threads: int
    cells: dict
    most_rounds: int
    warm_up: tuple


def sessions():
    one = {**dict.fromkeys([*functions(), *rows(), *layers(), *updates(), *inference()], 0.008),
           **dict.fromkeys([*steps(), *small_batches()], 0.08)}
    two = {**dict.fromkeys(functions_on_threads(), 0.008), **dict.fromkeys(steps(), 0.08)}
    growing = [name for what in ("width", "depth", "batch") for name in steps_that_grow(what).values()]
    growth = {**dict.fromkeys(growing, 0.03), **dict.fromkeys(trainings().values(), 0)}
    yield Session("one thread", 1, one, most_rounds=100, warm_up=tuple(one))
    yield Session("two threads", 2, two, most_rounds=100, warm_up=tuple(two))
    yield Session("growth", 1, growth, most_rounds=3, warm_up=(*growing, trainings()[GROWING["data"][0]]))
    # What a process has taken once it keeps: a process for each.
    for name in memory():
        yield Session(name, 1, {name: 0}, most_rounds=1, warm_up=())

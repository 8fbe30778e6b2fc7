"""What is timed: a cell is its words with bars between them, which each library's program understands."""
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


def functions(threads):
    if threads == 1:
        yield from (cell(*words) for words in product(["value"], FUNCTIONS, ELEMENTS, LENGTHS))
        yield from (cell(*words) for words in product(["derivative"], SLOPES, ELEMENTS, LENGTHS))
        yield from (cell(*words) for words in product(["training"], SLOPES, ELEMENTS, LENGTHS[1:2]))
    else:
        yield from (cell(*words) for words in product(["value"], FUNCTIONS, ELEMENTS, LENGTHS[2:]))
        yield from (cell(*words) for words in product(["derivative"], SLOPES, ELEMENTS, LENGTHS[2:]))


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


def all_of(threads):
    """The cells that are timed with so many threads, and the seconds that each library is given for one."""
    quick = [*functions(threads), *rows(), *layers(), *updates(), *inference()] if threads == 1 else functions(threads)
    slow = [*steps(), *small_batches()] if threads == 1 else steps()
    return {**{name: 0.01 for name in quick}, **{name: 0.12 for name in slow}}

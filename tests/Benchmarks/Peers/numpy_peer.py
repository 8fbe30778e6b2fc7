"""What compare.py times in NumPy: the textbook's formulas, as a student would write them."""
import sys
import time
from pathlib import Path

import numpy as np

from inputs import BATCH, ENOUGH, NETWORK, arguments, batch, digits, dtype_of, gradients, labels, widths

sys.path.append(str(Path(__file__).resolve().parents[1] / "Activations"))
from textbook import NUMPY, NUMPY_DERIVATIVES, sigmoid  # noqa: E402

np.seterr(all="ignore")

# Where one call of NumPy's is the whole function, it writes to an array that is there, too.
OUT = {
    "Identity": lambda x, y: np.copyto(y, x),
    "Tanh": lambda x, y: np.tanh(x, out=y),
    "HardTanh": lambda x, y: np.clip(x, -1, 1, out=y),
    "ReLU": lambda x, y: np.maximum(x, 0, out=y),
    "ReLU6": lambda x, y: np.clip(x, 0, 6, out=y),
}


def use_threads(_):
    """compare.py has set how many OpenBLAS takes."""


def ways(what, *cell):
    return {
        "value": value, "derivative": derivative, "training": training, "softmax": softmax_rows,
        "logsoftmax": log_softmax_rows, "glu": glu, "crossentropy": cross_entropy, "batchnorm": batch_norm,
        "update": update, "step": step, "inference": inference,
    }[what](*cell)


def value(function, element, length):
    x = arguments(int(length), element)
    found = {"new": lambda: NUMPY[function](x)} if function in NUMPY else {}
    if function in OUT:
        y = np.empty_like(x)
        found["out"] = lambda: OUT[function](x, y)
    return found


def derivative(function, element, length):
    x = arguments(int(length), element)
    return {"new": lambda: NUMPY_DERIVATIVES[function](x)} if function in NUMPY_DERIVATIVES else {}


def training(function, element, length):
    if function not in NUMPY_DERIVATIVES:
        return {}
    x, g = arguments(int(length), element), gradients(int(length), element)
    return {"new": lambda: (NUMPY[function](x), g * NUMPY_DERIVATIVES[function](x))}


def rows_of(element, rows, columns):
    count = int(rows) * int(columns)
    return (numbers(count, element).reshape(int(rows), -1) for numbers in (arguments, gradients))


def softmax(z):
    e = np.exp(z - np.max(z, axis=1, keepdims=True))
    return e / np.sum(e, axis=1, keepdims=True)


def log_softmax(z):
    shifted = z - np.max(z, axis=1, keepdims=True)
    return shifted - np.log(np.sum(np.exp(shifted), axis=1, keepdims=True))


def softmax_rows(what, *shape):
    x, g = rows_of(*shape)
    p = softmax(x)
    if what == "value":
        return {"new": lambda: softmax(x)}
    return {"new": lambda: p * (g - np.sum(p * g, axis=1, keepdims=True))}


def log_softmax_rows(what, *shape):
    x, g = rows_of(*shape)
    y = log_softmax(x)
    if what == "value":
        return {"new": lambda: log_softmax(x)}
    return {"new": lambda: g - np.exp(y) * np.sum(g, axis=1, keepdims=True)}


def glu(*shape):
    x, g = rows_of(*shape)
    half = x.shape[1] // 2
    a, b, g = x[:, :half], x[:, half:], g[:, :half]

    def forward_and_backward():
        s = sigmoid(b)
        return a * s, np.hstack([g * s, g * a * s * (1 - s)])

    return {"new": forward_and_backward}


def cross_entropy(element, rows, columns):
    z, _ = rows_of(element, rows, columns)
    chosen = labels(int(rows), int(columns))
    y = np.eye(int(columns), dtype=z.dtype)[chosen]

    def loss_and_gradient():
        p = softmax(z)
        return -np.mean(np.log(p[np.arange(len(p)), chosen])), (p - y) / len(p)

    return {"new": loss_and_gradient}


def batch_norm(element, rows, columns):
    x, g = rows_of(element, rows, columns)
    scale, shift = np.ones(x.shape[1], x.dtype), np.zeros(x.shape[1], x.dtype)
    running = [np.zeros(x.shape[1], x.dtype), np.ones(x.shape[1], x.dtype)]

    def forward_and_backward():
        mean, variance = x.mean(axis=0), x.var(axis=0)
        running[0] += 0.1 * (mean - running[0])
        running[1] += 0.1 * (variance * (len(x) / (len(x) - 1)) - running[1])
        inverse = 1 / np.sqrt(variance + 1e-5)
        normalized = (x - mean) * inverse
        y = normalized * scale + shift
        sums, products = g.sum(axis=0), (g * normalized).sum(axis=0)
        return y, scale * inverse * (g - sums / len(x) - normalized * products / len(x)), products, sums

    return {"new": forward_and_backward}


def rule(name, parameters):
    """Moves the parameters by their gradients."""
    rate = parameters[0].dtype.type(0.001)
    memory = [[np.zeros_like(p) for p in parameters] for _ in range(2)]
    steps = 0

    def sgd(gradients):
        for p, g in zip(parameters, gradients):
            p -= rate * g

    def momentum(gradients):
        for p, g, v in zip(parameters, gradients, memory[0]):
            v *= 0.9
            v += g
            p -= rate * v

    def adam(gradients):
        nonlocal steps
        steps += 1
        for p, g, m, v in zip(parameters, gradients, *memory):
            m *= 0.9
            m += 0.1 * g
            v *= 0.999
            v += 0.001 * g**2
            p -= rate / (1 - 0.9**steps) * m / (np.sqrt(v / (1 - 0.999**steps)) + 1e-8)

    return {"SGD": sgd, "Momentum": momentum, "Adam": adam}[name]


def parameters_of(sizes, element, seed=0):
    random = np.random.default_rng(seed)
    dtype, shapes = dtype_of(element), list(zip(sizes, sizes[1:]))
    weights = [(random.standard_normal(shape) * np.sqrt(2 / shape[0])).astype(dtype) for shape in shapes]
    return weights, [np.zeros((1, columns), dtype) for _, columns in shapes]


def update(name, element, sizes):
    weights, biases = parameters_of(widths(sizes), element)
    move = rule(name, weights + biases)
    gradients = [np.full_like(p, 1e-3) for p in weights + biases]
    return {"new": lambda: move(gradients)}


def forward(x, weights, biases):
    """The input of every layer, and the logits."""
    activations = [x]
    for w, b in zip(weights[:-1], biases[:-1]):
        activations.append(np.maximum(0, np.dot(activations[-1], w) + b))
    return activations, np.dot(activations[-1], weights[-1]) + biases[-1]


def one_step(x, chosen, y, weights, biases, move):
    activations, z = forward(x, weights, biases)
    p = softmax(z)
    loss = -np.mean(np.log(p[np.arange(len(x)), chosen]))
    delta, dw, db = (p - y) / len(x), [], []
    for i in reversed(range(len(weights))):
        dw.insert(0, np.dot(activations[i].T, delta))
        db.insert(0, np.sum(delta, axis=0, keepdims=True))
        if i > 0:
            delta = np.dot(delta, weights[i].T) * (activations[i] > 0)
    move(dw + db)
    return loss


def step(name, element, sizes, rows, source):
    sizes, rows = widths(sizes), int(rows)
    weights, biases = parameters_of(sizes, element)
    move = rule(name, weights + biases)
    x, chosen = batch(source, rows, sizes[0], sizes[-1], element)
    y = np.eye(sizes[-1], dtype=x.dtype)[chosen]

    return {"new": lambda: one_step(x, chosen, y, weights, biases, move)}


def inference(element, sizes, rows):
    sizes = widths(sizes)
    weights, biases = parameters_of(sizes, element)
    x, _ = batch("random", int(rows), sizes[0], sizes[-1], element)
    return {"new": lambda: forward(x, weights, biases)}


def train(count, most_epochs, seed):
    """784-256-128-10 on the first digits, until it knows enough of those that it has not seen; seconds of training."""
    (x, chosen), (test, shown) = digits("train", count), digits("t10k", 10_000)
    y, random = np.eye(10, dtype=x.dtype)[chosen], np.random.default_rng(seed)
    weights, biases = parameters_of(NETWORK, "float", seed)
    move = rule("Adam", weights + biases)
    seconds, epoch, accuracy = 0, 0, 0
    while epoch < most_epochs and accuracy < ENOUGH:
        epoch += 1
        start = time.perf_counter()
        order = random.permutation(count)
        for begin in range(0, count, BATCH):
            some = order[begin:begin + BATCH]
            one_step(x[some], chosen[some], y[some], weights, biases, move)
        seconds += time.perf_counter() - start
        accuracy = np.mean(forward(test, weights, biases)[1].argmax(axis=1) == shown)
    return {"seconds": seconds, "epochs": epoch, "accuracy": accuracy}

"""What compare.py times in PyTorch: its own functions, as its users call them, and the faster ways that it has."""
import math
import sys
import time
from pathlib import Path

import torch
import torch.nn.functional as F

from inputs import BATCH, ENOUGH, NETWORK, arguments, batch, digits, gradients, labels, widths

sys.path.append(str(Path(__file__).resolve().parents[1] / "Activations"))
from textbook import ALPHA, LAMBDA, TORCH  # noqa: E402

aten = torch.ops.aten

# The operator behind a function, for results that are written to a tensor that is there.
OPERATORS = {
    "Sigmoid": (aten.sigmoid,),
    "HardSigmoid": (aten.hardsigmoid,),
    "Tanh": (aten.tanh,),
    "HardTanh": (aten.hardtanh, -1, 1),
    "ReLU": (aten.clamp_min, 0),
    "ReLU6": (aten.hardtanh, 0, 6),
    "LeakyReLU(0.01)": (aten.leaky_relu, 0.01),
    "ELU(1)": (aten.elu,),
    "CELU(1)": (aten.elu,),
    "SELU": (aten.elu, ALPHA, LAMBDA),
    "Softplus": (aten.softplus,),
    "GELU": (aten.gelu,),
    "SiLU": (aten.silu,),
    "HardSwish": (aten.hardswish,),
    "Mish": (aten.mish,),
    "LogSigmoid": (aten.log_sigmoid,),
    "Softshrink(0.5)": (aten.softshrink, 0.5),
    "Hardshrink(0.5)": (aten.hardshrink, 0.5),
    "Threshold(0.5, 0.1)": (aten.threshold, 0.5, 0.1),
}

# The kernel that takes a gradient back, and whether it is given the function's result instead of its argument.
OF_ARGUMENT, OF_RESULT = False, True
BACKWARD = {
    "Sigmoid": (aten.sigmoid_backward, OF_RESULT),
    "HardSigmoid": (aten.hardsigmoid_backward, OF_ARGUMENT),
    "Tanh": (aten.tanh_backward, OF_RESULT),
    "HardTanh": (aten.hardtanh_backward, OF_ARGUMENT, -1, 1),
    "ReLU": (aten.threshold_backward, OF_RESULT, 0),
    "ReLU6": (aten.hardtanh_backward, OF_ARGUMENT, 0, 6),
    "LeakyReLU(0.01)": (aten.leaky_relu_backward, OF_ARGUMENT, 0.01, False),
    "ELU(1)": (aten.elu_backward, OF_ARGUMENT, 1, 1, 1, False),
    "CELU(1)": (aten.elu_backward, OF_ARGUMENT, 1, 1, 1, False),
    "SELU": (aten.elu_backward, OF_ARGUMENT, ALPHA, LAMBDA, 1, False),
    "Softplus": (aten.softplus_backward, OF_ARGUMENT, 1, 20),
    "GELU": (aten.gelu_backward, OF_ARGUMENT),
    "SiLU": (aten.silu_backward, OF_ARGUMENT),
    "HardSwish": (aten.hardswish_backward, OF_ARGUMENT),
    "Mish": (aten.mish_backward, OF_ARGUMENT),
    "Softshrink(0.5)": (aten.softshrink_backward, OF_ARGUMENT, 0.5),
    "Hardshrink(0.5)": (aten.hardshrink_backward, OF_ARGUMENT, 0.5),
    "Threshold(0.5, 0.1)": (aten.threshold_backward, OF_ARGUMENT, 0.5),
}


def use_threads(threads):
    torch.set_num_threads(threads)


def ways(what, *cell):
    return {
        "value": value, "derivative": derivative, "training": training, "softmax": softmax, "logsoftmax": log_softmax,
        "glu": glu, "crossentropy": cross_entropy, "batchnorm": batch_norm, "update": update, "step": step,
        "inference": inference,
    }[what](*cell)


def numbers(source, *shape):
    *shape, element = shape
    return torch.from_numpy(source(math.prod(map(int, shape)), element)).reshape(*map(int, shape))


def value(function, element, length):
    if function not in TORCH:
        return {}
    x = numbers(arguments, length, element)
    found = {"new": lambda: TORCH[function](x)}
    if function in OPERATORS:
        y = torch.empty_like(x)
        operator, *rest = OPERATORS[function]
        found["out"] = lambda: operator.out(x, *rest, out=y)
    return found


def derivative(function, element, length):
    x, g = numbers(arguments, length, element), numbers(gradients, length, element)
    if function == "GELUTanh":
        return {"new": lambda: aten.gelu_backward(g, x, approximate="tanh")}
    if function == "LogSigmoid":
        _, buffer = aten.log_sigmoid_forward(x)
        return {"new": lambda: aten.log_sigmoid_backward(g, x, buffer)}
    if function not in BACKWARD:
        return {}
    kernel, of_result, *rest = BACKWARD[function]
    saved = TORCH[function](x) if of_result else x
    if kernel is aten.elu_backward:
        found = {"new": lambda: kernel(g, *rest, saved)}
    else:
        found = {"new": lambda: kernel(g, saved, *rest)}
        if hasattr(kernel, "grad_input"):
            target = torch.empty_like(x)
            found["out"] = lambda: kernel.grad_input(g, saved, *rest, grad_input=target)
    return found


def forward_and_backward(function, x, g, *parameters):
    """What autograd makes of a function in training."""
    x.requires_grad_()

    def run():
        for tensor in (x, *parameters):
            tensor.grad = None
        function(x).backward(g)

    return {"autograd": run}


def training(function, element, length):
    if function not in TORCH:
        return {}
    return forward_and_backward(
        TORCH[function], numbers(arguments, length, element).clone(), numbers(gradients, length, element))


def of_rows(operator, backward, what, element, rows, columns):
    x, g = numbers(arguments, rows, columns, element), numbers(gradients, rows, columns, element)
    y = operator(x, dim=1)
    if what == "value":
        return {"new": lambda: operator(x, dim=1)}
    return {"new": lambda: backward(g, y, 1, x.dtype)}


def softmax(*cell):
    return of_rows(torch.softmax, aten._softmax_backward_data, *cell)


def log_softmax(*cell):
    return of_rows(torch.log_softmax, aten._log_softmax_backward_data, *cell)


def glu(element, rows, columns):
    x, g = numbers(arguments, rows, columns, element).clone(), numbers(gradients, rows, int(columns) // 2, element)
    return forward_and_backward(F.glu, x, g)


def cross_entropy(element, rows, columns):
    z = numbers(arguments, rows, columns, element).clone()
    chosen = torch.from_numpy(labels(int(rows), int(columns)))
    return forward_and_backward(lambda z: F.cross_entropy(z, chosen), z, None)


def batch_norm(element, rows, columns):
    x, g = numbers(arguments, rows, columns, element).clone(), numbers(gradients, rows, columns, element)
    layer = torch.nn.BatchNorm1d(int(columns)).to(x.dtype)
    return forward_and_backward(layer, x, g, *layer.parameters())


def network(sizes, element):
    layers = []
    for n, m in zip(sizes, sizes[1:]):
        layers += [torch.nn.Linear(n, m), torch.nn.ReLU()]
    return torch.nn.Sequential(*layers[:-1]).to(numbers(arguments, 1, element).dtype)


def rules(name):
    """As users make them, and in the fused form that PyTorch has for a processor, too."""
    make = {
        "SGD": lambda p, **way: torch.optim.SGD(p, lr=0.001, **way),
        "Momentum": lambda p, **way: torch.optim.SGD(p, lr=0.001, momentum=0.9, **way),
        "Adam": lambda p, **way: torch.optim.Adam(p, lr=0.001, **way),
    }[name]
    return {"plain": make, "fused": lambda p: make(p, fused=True)}


def update(name, element, sizes):
    found = {}
    for way, rule in rules(name).items():
        parameters = list(network(widths(sizes), element).parameters())
        for parameter in parameters:
            parameter.grad = torch.full_like(parameter, 1e-3)
        found[way] = rule(parameters).step
    return found


def step(name, element, sizes, rows, source):
    sizes = widths(sizes)
    x, chosen = (torch.from_numpy(array) for array in batch(source, int(rows), sizes[0], sizes[-1], element))

    def one_step(rule):
        model = network(sizes, element)
        optimizer = rule(model.parameters())

        def run():
            optimizer.zero_grad()
            loss = F.cross_entropy(model(x), chosen)
            loss.backward()
            optimizer.step()
            return loss.item()

        return run

    return {way: one_step(rule) for way, rule in rules(name).items()}


def inference(element, sizes, rows):
    sizes = widths(sizes)
    model = network(sizes, element).eval()
    x = torch.from_numpy(batch("random", int(rows), sizes[0], sizes[-1], element)[0])

    def run():
        with torch.inference_mode():
            return model(x)

    return {"new": run}


def train(count, most_epochs, seed):
    """784-256-128-10 on the first digits, until it knows enough of those that it has not seen; seconds of training."""
    torch.manual_seed(seed)
    (x, chosen), (test, shown) = (map(torch.from_numpy, digits(*part)) for part in (("train", count), ("t10k", 10_000)))
    model = network(NETWORK, "float")
    optimizer = torch.optim.Adam(model.parameters(), lr=0.001, fused=True)
    seconds, epoch, accuracy = 0, 0, 0
    while epoch < most_epochs and accuracy < ENOUGH:
        epoch += 1
        start = time.perf_counter()
        for some in torch.randperm(count).split(BATCH):
            optimizer.zero_grad()
            F.cross_entropy(model(x[some]), chosen[some]).backward()
            optimizer.step()
        seconds += time.perf_counter() - start
        with torch.inference_mode():
            accuracy = (model(test).argmax(1) == shown).double().mean().item()
    return {"seconds": seconds, "epochs": epoch, "accuracy": accuracy}

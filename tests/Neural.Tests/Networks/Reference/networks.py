"""Writes networks.csv beside it: PyTorch's losses, gradients and optimiser steps, in double.

Run: /usr/bin/python3 networks.py   (Debian: python3-torch)

Weights and data come from a linear congruential generator that the tests repeat, so the table holds results only. Of
large tensors it holds the norm, the projection on a sequence of that generator, and some entries.
"""
from pathlib import Path

import torch

torch.set_num_threads(1)
torch.set_default_dtype(torch.float64)


class Sequence:
    """Numbers in [-1, 1) that C# computes alike."""

    def __init__(self, seed):
        self.state = seed

    def tensor(self, *shape):
        count = 1
        for size in shape:
            count *= size
        values = []
        for _ in range(count):
            self.state = (1664525 * self.state + 1013904223) % 2**32
            values.append(self.state / 2**31 - 1)
        return torch.tensor(values).reshape(shape)


rows = []


def record(key, tensor):
    for index, value in enumerate(tensor.detach().reshape(-1).tolist()):
        rows.append(f"{key},{index},{value!r}")


def record_large(key, tensor):
    flat = tensor.detach().reshape(-1)
    record(f"{key}.norm", flat.norm())
    record(f"{key}.projection", flat.dot(Sequence(99).tensor(flat.numel())))
    record(f"{key}.entries", flat[:: max(1, flat.numel() // 16)])


def multilayer(sizes, activation, sequence):
    """Weights stored as inputs x outputs, as the library stores them."""
    parameters = []
    for inputs, outputs in zip(sizes, sizes[1:]):
        parameters.append((sequence.tensor(inputs, outputs) * (6 / inputs) ** 0.5).requires_grad_())
        parameters.append((0.1 * sequence.tensor(1, outputs)).requires_grad_())

    def forward(x):
        for i in range(0, len(parameters), 2):
            x = x @ parameters[i] + parameters[i + 1]
            if i + 2 < len(parameters):
                x = activation(x)
        return x

    return parameters, forward


OPTIMIZERS = {
    "sgd": lambda p: torch.optim.SGD(p, lr=0.1),
    "momentum": lambda p: torch.optim.SGD(p, lr=0.05, momentum=0.9),
    "adam": lambda p: torch.optim.Adam(p, lr=0.001),
    "sgd-decay": lambda p: torch.optim.SGD(p, lr=0.1, weight_decay=0.05),
    "nesterov": lambda p: torch.optim.SGD(p, lr=0.05, momentum=0.9, weight_decay=0.05, nesterov=True),
    "adam-decay": lambda p: torch.optim.Adam(p, lr=0.001, weight_decay=0.05),
    "adamw": lambda p: torch.optim.AdamW(p, lr=0.001, weight_decay=0.05),
    "rmsprop": lambda p: torch.optim.RMSprop(p, lr=0.01, alpha=0.9, weight_decay=0.05),
}


def train(key, sizes, activation, batch, loss, targets, save):
    for name, optimizer in OPTIMIZERS.items():
        sequence = Sequence(1)
        parameters, forward = multilayer(sizes, activation, sequence)
        x = sequence.tensor(batch, sizes[0])
        rule = optimizer(parameters)
        for step in range(3):
            rule.zero_grad()
            output = forward(x)
            value = loss(output, targets)
            value.backward()
            record(f"{key}.{name}.loss{step}", value)
            if name == "sgd" and step == 0:
                record(f"{key}.output", output)
                for i, parameter in enumerate(parameters):
                    save(f"{key}.gradient{i}", parameter.grad)
            rule.step()
        for i, parameter in enumerate(parameters):
            save(f"{key}.{name}.parameter{i}", parameter)


labels = torch.tensor([7 * i % 10 for i in range(16)])
train("guide", [784, 256, 128, 10], torch.relu, 16, torch.nn.functional.cross_entropy, labels, record_large)
three = torch.tensor([i % 3 for i in range(8)])
train("small", [5, 4, 3], torch.tanh, 8, torch.nn.functional.cross_entropy, three, record)
targets = Sequence(5).tensor(8, 2)
train("mse", [5, 4, 2], torch.tanh, 8, torch.nn.functional.mse_loss, targets, record)
binary = (targets + 1) / 2
train("bce", [5, 4, 2], torch.tanh, 8, torch.nn.functional.binary_cross_entropy_with_logits, binary, record)


def layer(key, module, training, columns=3):
    """Output, input gradient and parameter gradients for an output gradient that is itself a sequence."""
    module.train(training)
    x = Sequence(11).tensor(8, columns).mul(2).requires_grad_()
    y = module(x)
    module.zero_grad()
    y.backward(Sequence(12).tensor(8, y.shape[1]))
    record(f"{key}.output", y)
    record(f"{key}.input", x.grad)
    for i, parameter in enumerate(module.parameters()):
        record(f"{key}.gradient{i}", parameter.grad)


def affine(module):
    """The module with weights and biases that the tests repeat."""
    with torch.no_grad():
        module.weight.copy_(Sequence(13).tensor(3))
        module.bias.copy_(Sequence(14).tensor(3))
    return module


norm = affine(torch.nn.BatchNorm1d(3))
layer("batchnorm.training", norm, True)
record("batchnorm.mean", norm.running_mean)
record("batchnorm.variance", norm.running_var)
layer("batchnorm.inference", norm, False)
layer("layernorm", affine(torch.nn.LayerNorm(3)), True)


class RMSNorm(torch.nn.Module):
    """As torch.nn.RMSNorm of PyTorch 2.4, written out: Debian has no such version."""

    def __init__(self, units):
        super().__init__()
        self.weight = torch.nn.Parameter(Sequence(13).tensor(units))

    def forward(self, x):
        return self.weight * x * torch.rsqrt(x.pow(2).mean(-1, keepdim=True) + 1e-6)


class Gated(torch.nn.Module):
    """N. Shazeer's GLU variants: the left half times a function of the right half."""

    def __init__(self, gate):
        super().__init__()
        self.gate = gate

    def forward(self, x):
        left, right = x.chunk(2, -1)
        return left * self.gate(right)


layer("rmsnorm", RMSNorm(3), True)
layer("glu", torch.nn.GLU(), True, 6)
layer("swiglu", Gated(torch.nn.functional.silu), True, 6)
layer("geglu", Gated(torch.nn.functional.gelu), True, 6)
layer("reglu", Gated(torch.relu), True, 6)


class Product(torch.nn.Module):
    """torch.nn.Linear(3, 2, bias=False), its weight laid out as inputs x outputs."""

    def __init__(self):
        super().__init__()
        self.weight = torch.nn.Parameter(Sequence(13).tensor(3, 2))

    def forward(self, x):
        return x @ self.weight


layer("linear.free", Product(), True)
layer("prelu.shared", torch.nn.PReLU(), True)
layer("prelu.each", torch.nn.PReLU(3, 0.1), True)


def schedule(key, make):
    """The factors of the learning rate over 25 steps."""
    rule = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=1)
    scheduler = make(rule)
    factors = []
    for _ in range(25):
        factors.append(rule.param_groups[0]["lr"])
        rule.step()
        scheduler.step()
    record(f"schedule.{key}", torch.tensor(factors))


schedule("step", lambda rule: torch.optim.lr_scheduler.StepLR(rule, 7, 0.3))
schedule("cosine", lambda rule: torch.optim.lr_scheduler.LambdaLR(
    rule, lambda step: 0.1 + 0.9 * (1 + torch.cos(torch.tensor(torch.pi * min(step, 20) / 20)).item()) / 2))
schedule("warmup", lambda rule: torch.optim.lr_scheduler.LinearLR(rule, 1 / 5, total_iters=4))

# Three clipped steps.
clipped = Sequence(21).tensor(3, 4).mul(3).requires_grad_()
rule = torch.optim.SGD([clipped], lr=0.1, momentum=0.9)
for step in range(3):
    rule.zero_grad()
    clipped.pow(3).sum().backward()
    record(f"clip.norm{step}", torch.nn.utils.clip_grad_norm_([clipped], 1.5))
    rule.step()
record("clip.parameter", clipped)

with (Path(__file__).parent / "networks.csv").open("w", newline="\n") as out:
    out.write("key,index,value\n")
    out.write("\n".join(rows) + "\n")

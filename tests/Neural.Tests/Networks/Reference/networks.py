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


def layer(key, module, training):
    """Output, input gradient and parameter gradients for an output gradient that is itself a sequence."""
    module.train(training)
    x = Sequence(11).tensor(8, 3).mul(2).requires_grad_()
    y = module(x)
    module.zero_grad()
    y.backward(Sequence(12).tensor(8, 3))
    record(f"{key}.output", y)
    record(f"{key}.input", x.grad)
    for i, parameter in enumerate(module.parameters()):
        record(f"{key}.gradient{i}", parameter.grad)


norm = torch.nn.BatchNorm1d(3)
with torch.no_grad():
    norm.weight.copy_(Sequence(13).tensor(3))
    norm.bias.copy_(Sequence(14).tensor(3))
layer("batchnorm.training", norm, True)
record("batchnorm.mean", norm.running_mean)
record("batchnorm.variance", norm.running_var)
layer("batchnorm.inference", norm, False)
layer("prelu.shared", torch.nn.PReLU(), True)
layer("prelu.each", torch.nn.PReLU(3, 0.1), True)

with (Path(__file__).parent / "networks.csv").open("w", newline="\n") as out:
    out.write("key,index,value\n")
    out.write("\n".join(rows) + "\n")

"""Compares one training step with NumPy's and PyTorch's, on this machine, in one run.

Run: /usr/bin/python3 tests/Benchmarks/compare.py   (Debian: python3-numpy python3-torch libopenblas0)

784-256-128-10, ReLU, softmax cross-entropy, SGD, a fixed batch of 128. NumPy does what the guide writes, with the
backward pass that it leaves out. Every figure is the median of rounds that take turns, so that a busy moment of the
machine hits all alike. NumPy and PyTorch are as fast as the BLAS that the system gives them, which is named.
"""
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

SIZES = [784, 256, 128, 10]
BATCH = 128
ROUNDS = 5
HERE = Path(__file__).parent


def median_microseconds(step, seconds=1.0):
    end = time.perf_counter() + seconds / 2
    while time.perf_counter() < end:
        step()
    times = []
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        start = time.perf_counter()
        step()
        times.append(time.perf_counter() - start)
    return 1e6 * statistics.median(times)


def batch(dtype):
    import numpy as np

    random = np.random.RandomState(1)
    x = random.rand(BATCH, SIZES[0]).astype(dtype)
    labels = random.randint(0, SIZES[-1], BATCH)
    return x, labels


def numpy_step(dtype):
    import numpy as np

    random = np.random.RandomState(0)
    weights = [(random.randn(n, m) * np.sqrt(2 / n)).astype(dtype) for n, m in zip(SIZES, SIZES[1:])]
    biases = [np.zeros((1, m), dtype) for m in SIZES[1:]]
    x, labels = batch(dtype)
    y = np.eye(SIZES[-1], dtype=dtype)[labels]
    rate = np.dtype(dtype).type(0.01)

    def step():
        activations = [x]
        for w, b in zip(weights[:-1], biases[:-1]):
            activations.append(np.maximum(0, np.dot(activations[-1], w) + b))
        z = np.dot(activations[-1], weights[-1]) + biases[-1]
        e = np.exp(z - np.max(z, axis=1, keepdims=True))
        p = e / np.sum(e, axis=1, keepdims=True)
        loss = -np.mean(np.log(p[np.arange(BATCH), labels]))
        delta = (p - y) / BATCH
        for i in reversed(range(len(weights))):
            dw = np.dot(activations[i].T, delta)
            db = np.sum(delta, axis=0, keepdims=True)
            if i > 0:
                delta = np.dot(delta, weights[i].T) * (activations[i] > 0)
            weights[i] -= rate * dw
            biases[i] -= rate * db
        return loss

    return step


def torch_step(dtype):
    import torch

    torch.set_num_threads(int(os.environ["OMP_NUM_THREADS"]))
    layers = []
    for n, m in zip(SIZES, SIZES[1:]):
        layers += [torch.nn.Linear(n, m), torch.nn.ReLU()]
    model = torch.nn.Sequential(*layers[:-1]).to(getattr(torch, dtype))
    optimizer = torch.optim.SGD(model.parameters(), lr=0.01)
    x, labels = (torch.from_numpy(array) for array in batch(dtype))

    def step():
        optimizer.zero_grad()
        loss = torch.nn.functional.cross_entropy(model(x), labels)
        loss.backward()
        optimizer.step()
        return loss.item()

    return step


def measure(library, dtype, threads):
    environment = dict(os.environ, OMP_NUM_THREADS=threads, OPENBLAS_NUM_THREADS=threads)
    command = (
        ["dotnet", str(HERE / "bin/Release/net10.0/Benchmarks.dll"), "step", dtype, threads]
        if library == "Neural"
        else [sys.executable, __file__, library, dtype]
    )
    return float(subprocess.run(command, env=environment, check=True, stdout=subprocess.PIPE).stdout)


def blas():
    import numpy as np

    np.dot(np.ones((4, 4)), np.ones((4, 4)))
    with open("/proc/self/maps") as maps:
        names = {os.path.realpath(line.split()[-1]) for line in maps if "blas" in line.rsplit("/", 1)[-1]}
    return ", ".join(sorted(names)) or "built in"


def main():
    subprocess.run(["dotnet", "build", "-c", "Release", "-v", "q", str(HERE)], check=True, stdout=subprocess.DEVNULL)
    print(f"BLAS of NumPy: {blas()}\n")
    print("| element | threads | Neural | NumPy | PyTorch | NumPy / Neural | PyTorch / Neural |")
    print("|---|---:|---:|---:|---:|---:|---:|")
    for dtype in ("float32", "float64"):
        for threads in ("1", "2"):
            times = {library: [] for library in ("Neural", "numpy", "torch")}
            for _ in range(ROUNDS):
                for library in times:
                    times[library].append(measure(library, dtype, threads))
            ours, numpy, torch = (statistics.median(times[library]) for library in times)
            print(
                f"| {dtype} | {threads} | {ours:.0f} µs | {numpy:.0f} µs | {torch:.0f} µs "
                f"| {numpy / ours:.2f} | {torch / ours:.2f} |",
                flush=True,
            )


if len(sys.argv) == 3:
    print(median_microseconds({"numpy": numpy_step, "torch": torch_step}[sys.argv[1]](sys.argv[2])))
else:
    main()

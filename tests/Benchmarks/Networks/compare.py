"""Times one training step in C#, NumPy and PyTorch in one run, then products alone, and writes docs/training.md.

Run: /usr/bin/python3 tests/Benchmarks/Networks/compare.py   (Debian: python3-numpy, python3-torch, libopenblas0)
"""
import gzip
import itertools
import os
import platform
import re
import statistics
import subprocess
import sys
import time
from pathlib import Path

SIZES = [784, 256, 128, 10]
BATCH = 128
ROUNDS = 5
FILE = Path(__file__).resolve()
FOLDER = FILE.parents[1]
ROOT = FOLDER.parents[1]
PAGE = ROOT / "docs" / "training.md"


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


def batch(inputs, dtype):
    import numpy as np

    if inputs == "digits":
        x = idx("train-images-idx3-ubyte.gz", 16, BATCH * SIZES[0]).reshape(BATCH, SIZES[0]) / 255
        return x.astype(dtype), idx("train-labels-idx1-ubyte.gz", 8, BATCH).astype(int)
    random = np.random.RandomState(1)
    return random.rand(BATCH, SIZES[0]).astype(dtype), random.randint(0, SIZES[-1], BATCH)


def idx(name, header, count):
    import numpy as np

    with gzip.open(ROOT / "notebooks/data/mnist" / name) as file:
        return np.frombuffer(file.read(header + count), np.uint8, offset=header)


def numpy_step(inputs, dtype):
    import numpy as np

    random = np.random.RandomState(0)
    weights = [(random.randn(n, m) * np.sqrt(2 / n)).astype(dtype) for n, m in zip(SIZES, SIZES[1:])]
    biases = [np.zeros((1, m), dtype) for m in SIZES[1:]]
    x, labels = batch(inputs, dtype)
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


def torch_step(inputs, dtype):
    import torch

    torch.set_num_threads(int(os.environ["OMP_NUM_THREADS"]))
    layers = []
    for n, m in zip(SIZES, SIZES[1:]):
        layers += [torch.nn.Linear(n, m), torch.nn.ReLU()]
    model = torch.nn.Sequential(*layers[:-1]).to(getattr(torch, dtype))
    optimizer = torch.optim.SGD(model.parameters(), lr=0.01)
    x, labels = (torch.from_numpy(array) for array in batch(inputs, dtype))

    def step():
        optimizer.zero_grad()
        loss = torch.nn.functional.cross_entropy(model(x), labels)
        loss.backward()
        optimizer.step()
        return loss.item()

    return step


def benchmark(*verb):
    return ["dotnet", str(FOLDER / "bin/Release/net10.0/Benchmarks.dll"), *verb]


def output(command, **environment):
    finished = subprocess.run(
        command, env=dict(os.environ, **environment), cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True)
    return finished.stdout.strip()


def measure(library, inputs, dtype, threads):
    ours = library == "Neural"
    command = benchmark("step", inputs, dtype, threads) if ours else [sys.executable, FILE, library, inputs, dtype]
    return float(output(command, OMP_NUM_THREADS=threads, OPENBLAS_NUM_THREADS=threads))


def blas():
    import numpy as np

    np.dot(np.ones((4, 4)), np.ones((4, 4)))
    with open("/proc/self/maps") as maps:
        names = {os.path.realpath(line.split()[-1]) for line in maps if "blas" in line.rsplit("/", 1)[-1]}
    return ", ".join(sorted(Path(name).name for name in names)) or "built in"


def steps():
    """A row per case; the libraries take turns, so that a busy moment of the machine hits all alike."""
    yield (
        "| inputs | element | threads | core-to-core latency | this library | NumPy | PyTorch "
        "| over NumPy | over PyTorch |"
    )
    yield "|---|---|--:|--:|--:|--:|--:|--:|--:|"
    for case in itertools.product(("digits", "random"), ("float32", "float64"), ("1", "2")):
        times = {library: [] for library in ("Neural", "numpy", "torch")}
        latencies = []
        for _ in range(ROUNDS):
            if case[-1] != "1":
                latencies.append(float(output(benchmark("latency"))))
            for library in times:
                times[library].append(measure(library, *case))
        ours, numpy, torch = (statistics.median(times[library]) for library in times)
        latency = f"{statistics.median(latencies):.0f} ns" if latencies else ""
        yield (
            f"| {' | '.join(case)} | {latency} | {ours:.0f} µs | {numpy:.0f} µs | {torch:.0f} µs "
            f"| {numpy / ours:.2f}× | {torch / ours:.2f}× |"
        )


def main():
    import numpy as np
    import torch

    subprocess.run(["dotnet", "build", "-c", "Release", "-v", "q", str(FOLDER)], check=True, stdout=subprocess.DEVNULL)
    head = HEAD.format(
        machine=platform.machine(), cores=os.cpu_count(), load=os.getloadavg()[0],
        numpy=np.__version__, blas=blas(), torch=torch.__version__)
    table, products, growth = list(steps()), output(benchmark("products")), output(benchmark("table"))
    PAGE.write_text("\n".join([head, *table, "", limit(products), PRODUCTS, products, "", GROWTH, growth, ""]))


def limit(products):
    """What no library can go below that multiplies every number."""
    layers = list(zip(SIZES, SIZES[1:]))
    # Forward, weights and inputs; nobody asks for the gradient of the network's input.
    operations = 2 * BATCH * (3 * sum(n * m for n, m in layers) - layers[0][0] * layers[0][1])
    single, double = (operations / 1e3 / int(peak) for peak in re.findall(r"peak of (\d+) GFLOP/s", products))
    return LIMIT.format(operations=operations / 1e6, single=single, double=double)


HEAD = """# Speed of training

One step of 784-256-128-10 with ReLU, softmax cross-entropy and SGD, on a fixed batch of 128: forward, loss, gradients
and update. *Digits* are the first of MNIST, four fifths of whose pixels are 0, as in all training on it; of the
*random* inputs none is. NumPy does what the guide writes, with the backward pass that it leaves out; PyTorch is
`torch.nn` with `torch.optim`. Medians of rounds that take turns; a factor is their time over that of this library.
*Core-to-core latency* is how long a cache line takes from one core to the other and back: where it is several hundred
nanoseconds, as at times on a virtual machine, the cores share no cache, and two threads gain little.

Written on {machine} with {cores} cores, under a load of {load:.1f}, beside NumPy {numpy} with {blas} and
PyTorch {torch}, by

```
/usr/bin/python3 tests/Benchmarks/Networks/compare.py
```

which builds the library and needs Debian's python3-numpy and python3-torch.
"""

LIMIT = """A step on random inputs takes {operations:.0f} million operations. At the peak of one core that is measured
below, those alone take {single:.0f} µs in float32 and {double:.0f} µs in float64.
"""

PRODUCTS = """## Products

n × n by n × n on one thread: GFLOP/s, and the share of what a loop of nothing but fused multiply-adds reaches.
"""

GROWTH = """## How a step grows

Three layers of one width and ten outputs, float, one thread: the time, and GFLOP/s in brackets.
"""

if len(sys.argv) == 4:
    print(median_microseconds({"numpy": numpy_step, "torch": torch_step}[sys.argv[1]](*sys.argv[2:])))
else:
    main()

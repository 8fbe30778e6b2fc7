"""Reads or writes a network with Python's own safetensors and NumPy, and prints what it holds as JSON.

Run by SafetensorsInteropTests: python3 safetensors-interop.py read|write FILE [float32|float64]
"""
import json
import sys

import numpy
from safetensors import safe_open
from safetensors.numpy import load_file, save, save_file

SIZES = [4, 7, 3]


def network(dtype):
    """Random bits, so that there are subnormals, infinities and NaNs among the numbers."""
    random = numpy.random.default_rng(3)
    tensors = {}
    for i, (inputs, outputs) in enumerate(zip(SIZES, SIZES[1:])):
        for name, shape in (f"{2 * i}.weight", (outputs, inputs)), (f"{2 * i}.bias", (outputs,)):
            count = int(numpy.prod(shape)) * dtype.itemsize
            tensors[name] = numpy.frombuffer(random.bytes(count), dtype).reshape(shape)
    return tensors


def forward(tensors, x):
    """A torch.nn.Sequential of linear layers with tanh between them."""
    layers = sorted(int(name.split(".")[0]) for name in tensors if name.endswith(".weight"))
    for layer in layers:
        x = x @ tensors[f"{layer}.weight"].T + tensors[f"{layer}.bias"]
        if layer != layers[-1]:
            x = numpy.tanh(x)
    return x


def data_of(file):
    return file[8 + int.from_bytes(file[:8], "little"):]


verb, path = sys.argv[1:3]
if verb == "write":
    written = network(numpy.dtype(sys.argv[3]))
    metadata = {"format": "NeuralNetwork", "version": "1", "sizes": json.dumps(SIZES), "activation": "Tanh"}
    save_file(written, path)
    save_file(written, path + ".described", metadata=metadata)
tensors = load_file(path)
inputs = tensors["0.weight"].shape[1]
x = numpy.sin(numpy.arange(5 * inputs)).reshape(5, inputs)
with safe_open(path, "numpy") as file:
    metadata = file.metadata()
with open(path, "rb") as file, numpy.errstate(all="ignore"):
    print(json.dumps({
        "metadata": metadata or {},
        "types": {name: str(tensor.dtype) for name, tensor in tensors.items()},
        "shapes": {name: tensor.shape for name, tensor in tensors.items()},
        "bytes": {name: tensor.tobytes().hex() for name, tensor in tensors.items()},
        "laid_out_alike": data_of(file.read()) == data_of(save(tensors)),
        "x": x.tobytes().hex(),
        "y": forward(tensors, x).tobytes().hex(),
    }))
if verb == "read" and metadata:
    save_file(tensors, path + ".again", metadata=metadata)

"""The functions as a student would write them in NumPy, and PyTorch's own."""
import numpy as np
import torch
import torch.nn.functional as F

LAMBDA, ALPHA = 1.0507009873554805, 1.6732632423543772


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def gelu_tanh(x):
    return x / 2 * (1 + np.tanh(gate(x)))


def gate(x):
    return np.sqrt(2 / np.pi).astype(x.dtype) * (x + 0.044715 * x**3)


def gelu_tanh_derivative(x):
    t = np.tanh(gate(x))
    return (1 + t) / 2 + x / 2 * (1 - t**2) * np.sqrt(2 / np.pi).astype(x.dtype) * (1 + 0.134145 * x**2)


def mish_derivative(x):
    t, s = np.tanh(np.log1p(np.exp(x))), sigmoid(x)
    return t + x * s * (1 - t**2)


def elu(x, alpha=1.0):
    return np.where(x > 0, x, alpha * (np.exp(x) - 1))


def elu_derivative(x, alpha=1.0):
    return np.where(x > 0, x.dtype.type(1), alpha * np.exp(x))


def quick_gelu_derivative(x):
    s = sigmoid(1.702 * x)
    return s + 1.702 * x * s * (1 - s)


NUMPY = {
    "Identity": np.copy,
    "BinaryStep": lambda x: (x > 0).astype(x.dtype),
    "Sigmoid": sigmoid,
    "HardSigmoid": lambda x: np.clip(x / 6 + 0.5, 0, 1),
    "Tanh": np.tanh,
    "HardTanh": lambda x: np.clip(x, -1, 1),
    "Softsign": lambda x: x / (1 + np.abs(x)),
    "ReLU": lambda x: np.maximum(x, 0),
    "ReLU6": lambda x: np.clip(x, 0, 6),
    "LeakyReLU(0.01)": lambda x: np.where(x > 0, x, 0.01 * x),
    "ELU(1)": elu,
    "CELU(1)": elu,
    "SELU": lambda x: LAMBDA * elu(x, ALPHA),
    "Softplus": lambda x: np.log(1 + np.exp(x)),
    "GELUTanh": gelu_tanh,
    "SiLU": lambda x: x * sigmoid(x),
    "HardSwish": lambda x: x * np.clip(x + 3, 0, 6) / 6,
    "Mish": lambda x: x * np.tanh(np.log(1 + np.exp(x))),
    "SquaredReLU": lambda x: np.maximum(x, 0) ** 2,
    "QuickGELU": lambda x: x * sigmoid(1.702 * x),
    "LogSigmoid": lambda x: -np.log(1 + np.exp(-x)),
    "Tanhshrink": lambda x: x - np.tanh(x),
    "Softshrink(0.5)": lambda x: np.sign(x) * np.maximum(np.abs(x) - 0.5, 0),
    "Hardshrink(0.5)": lambda x: np.where(np.abs(x) > 0.5, x, x.dtype.type(0)),
    "Threshold(0.5, 0.1)": lambda x: np.where(x > 0.5, x, x.dtype.type(0.1)),
}

NUMPY_DERIVATIVES = {
    "Sigmoid": lambda x: sigmoid(x) * (1 - sigmoid(x)),
    "Tanh": lambda x: 1 - np.tanh(x) ** 2,
    "Softsign": lambda x: 1 / (1 + np.abs(x)) ** 2,
    "ReLU": lambda x: (x > 0).astype(x.dtype),
    "LeakyReLU(0.01)": lambda x: np.where(x > 0, x.dtype.type(1), x.dtype.type(0.01)),
    "ELU(1)": elu_derivative,
    "CELU(1)": elu_derivative,
    "SELU": lambda x: LAMBDA * elu_derivative(x, ALPHA),
    "Softplus": sigmoid,
    "GELUTanh": gelu_tanh_derivative,
    "SiLU": lambda x: sigmoid(x) * (1 + x * (1 - sigmoid(x))),
    "HardSwish": lambda x: np.where(x <= -3, 0, np.where(x >= 3, 1, x / 3 + 0.5)).astype(x.dtype),
    "Mish": mish_derivative,
    "SquaredReLU": lambda x: 2 * np.maximum(x, 0),
    "QuickGELU": quick_gelu_derivative,
    "LogSigmoid": lambda x: sigmoid(-x),
    "Tanhshrink": lambda x: np.tanh(x) ** 2,
    "Softshrink(0.5)": lambda x: (np.abs(x) > 0.5).astype(x.dtype),
    "Hardshrink(0.5)": lambda x: (np.abs(x) > 0.5).astype(x.dtype),
    "Threshold(0.5, 0.1)": lambda x: (x > 0.5).astype(x.dtype),
}

TORCH = {
    "Identity": torch.clone,
    "Sigmoid": torch.sigmoid,
    "HardSigmoid": F.hardsigmoid,
    "Tanh": torch.tanh,
    "HardTanh": F.hardtanh,
    "Softsign": F.softsign,
    "ReLU": F.relu,
    "ReLU6": F.relu6,
    "LeakyReLU(0.01)": F.leaky_relu,
    "ELU(1)": F.elu,
    "CELU(1)": F.celu,
    "SELU": F.selu,
    "Softplus": F.softplus,
    "GELU": F.gelu,
    "GELUTanh": lambda x: F.gelu(x, approximate="tanh"),
    "SiLU": F.silu,
    "HardSwish": F.hardswish,
    "Mish": F.mish,
    "LogSigmoid": F.logsigmoid,
    "Tanhshrink": F.tanhshrink,
    "Softshrink(0.5)": F.softshrink,
    "Hardshrink(0.5)": F.hardshrink,
    "Threshold(0.5, 0.1)": lambda x: F.threshold(x, 0.5, 0.1),
}

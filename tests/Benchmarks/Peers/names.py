"""The functions that are compared, as Activation.Parse reads them, and the libraries, as tables name them."""

FUNCTIONS = (
    "Identity", "BinaryStep", "Sigmoid", "HardSigmoid", "Tanh", "HardTanh", "Softsign", "ReLU", "ReLU6",
    "LeakyReLU(0.01)", "ELU(1)", "CELU(1)", "SELU", "Softplus", "GELU", "GELUTanh", "SiLU", "HardSwish", "Mish",
    "SquaredReLU", "QuickGELU", "LogSigmoid", "Tanhshrink", "Softshrink(0.5)", "Hardshrink(0.5)", "Threshold(0.5, 0.1)",
)

# The slope of the others is a constant, which nobody computes.
SLOPES = tuple(name for name in FUNCTIONS if name not in ("Identity", "BinaryStep"))

OURS = "this library"
PEERS = ("NumPy", "PyTorch", "LibTorch")

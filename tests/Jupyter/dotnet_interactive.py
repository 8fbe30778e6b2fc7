"""Executes notebooks with nbconvert and the kernel of .NET Interactive, and compares the outputs with the engine's run.

That kernel also sends HTML, which a stored notebook does not have, sends no pictures, sends a figure as text, writes
its numbers otherwise, and says which packages it has installed.
"""
import base64
import json

import numpy as np

from executed import PICTURE, TEXT, comparable, joined, main, unequal


def by_value(node):
    """JSON in one form: plotly.js reads a list of numbers as it reads their bytes, and 1.0 as 1."""
    if isinstance(node, dict) and "bdata" in node:
        numbers = np.frombuffer(base64.b64decode(node["bdata"]), node["dtype"])
        shape = [int(size) for size in str(node["shape"]).split(",")] if "shape" in node else -1
        return by_value(numbers.reshape(shape).tolist())
    if isinstance(node, dict):
        return {key: by_value(value) for key, value in node.items()}
    if isinstance(node, list):
        return [by_value(value) for value in node]
    return int(node) if isinstance(node, float) and node.is_integer() else node


def parsed(mime, value):
    return by_value(json.loads(value) if isinstance(value, str) else value) if mime.endswith("+json") else value


def told(outputs):
    result = []
    for output in outputs:
        data = {mime: parsed(mime, value) for mime, value in output.get("data", {}).items()
                if mime not in ("text/html", PICTURE)}
        is_notice = "data" in output and (
            not data or "".join(data.get(TEXT, "")).startswith("Loading extensions from"))
        if not is_notice:
            result.append(comparable(output, data))
    return joined(result)


if __name__ == "__main__":
    main(__doc__, lambda run, live: unequal(told(run), told(live)))

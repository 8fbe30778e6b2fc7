"""Executes notebooks with nbconvert and the installed kernel, and compares the outputs with those of the engine's run.

To the last bit, which those of another machine, that are stored, need not have: RUNS is a folder of notebooks that the
engine has run on this one, such as artifacts/book/notebooks. The kernel may also be that of .NET Interactive, which
sends figures as text, writes their numbers otherwise, and says which packages it has installed.
"""
import argparse
import base64
import json
import os
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np

# A live output also has HTML, a stored one also has pictures.
DIFFERENT = {"text/html", "image/png", "image/svg+xml"}


def comparable(output):
    if output["output_type"] == "stream":
        return output["name"], "".join(output["text"])
    if output["output_type"] == "error":
        return "error", output["ename"], output["evalue"]
    data = {mime: parsed(mime, value) for mime, value in output["data"].items() if mime not in DIFFERENT}
    if not data or "".join(data.get("text/plain", "")).startswith("Loading extensions from"):
        return None
    return output["output_type"], json.dumps(data, sort_keys=True)


def parsed(mime, value):
    return by_value(json.loads(value) if isinstance(value, str) else value) if mime.endswith("+json") else value


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


def joined(outputs):
    """What nbformat may store in one piece or in several: neighbouring texts of one stream."""
    result = []
    for output in filter(None, map(comparable, outputs)):
        if result and output[0] in ("stdout", "stderr") and result[-1][0] == output[0]:
            result[-1] = (output[0], result[-1][1] + output[1])
        else:
            result.append(output)
    return result


def differences(path, runs, folder):
    """What the kernel says otherwise than the run."""
    subprocess.run(
        [sys.executable, "-m", "nbconvert", "--to", "notebook", "--execute", str(path), "--output-dir", str(folder),
         "--log-level", "ERROR", "--ExecutePreprocessor.timeout=300"], check=True)
    run, live = (json.loads(file.read_text())["cells"] for file in (runs / path.name, folder / path.name))
    found = []
    for number, (one, other) in enumerate(zip(run, live), start=1):
        if one["cell_type"] == "code" and joined(one["outputs"]) != joined(other["outputs"]):
            found.append("\n".join([
                f"{path.name}, cell {number}:",
                f"  run    {joined(one['outputs'])}"[:1000],
                f"  kernel {joined(other['outputs'])}"[:1000]]))
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("runs", metavar="RUNS", type=Path)
    parser.add_argument("notebooks", nargs="+", type=Path)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(os.cpu_count()) as kernels:
        found = sum(kernels.map(lambda path: differences(path, arguments.runs, Path(folder)), arguments.notebooks), [])
    print("\n".join(found) or f"{len(arguments.notebooks)} notebooks: the same outputs")
    sys.exit(bool(found))


if __name__ == "__main__":
    main()

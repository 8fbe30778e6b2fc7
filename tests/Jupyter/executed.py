"""What the comparisons of kernels share: notebooks that nbconvert executes, beside the engine's runs of them."""
import argparse
import json
import os
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

PLOTLY, PICTURE, TEXT = "application/vnd.plotly.v1+json", "image/png", "text/plain"


def comparable(output, data):
    """An output by what must be equal; of a value, this data."""
    if output["output_type"] == "stream":
        return output["name"], "".join(output["text"])
    if output["output_type"] == "error":
        return "error", output["ename"], output["evalue"]
    return output["output_type"], json.dumps(data, sort_keys=True)


def joined(outputs):
    """What nbformat may store in one piece or in several: neighbouring texts of one stream."""
    result = []
    for output in outputs:
        if result and output[0] in ("stdout", "stderr") and result[-1][0] == output[0]:
            result[-1] = (output[0], result[-1][1] + output[1])
        else:
            result.append(output)
    return result


def unequal(ran, told):
    """In a list, what two lists of outputs say otherwise; empty if nothing."""
    return [] if ran == told else [f"\n  run    {ran}"[:1000] + f"\n  kernel {told}"[:1000]]


def compare(path, runs, folder, differences):
    """What is to be said of a notebook's cells."""
    subprocess.run(
        [sys.executable, "-m", "nbconvert", "--to", "notebook", "--execute", str(path), "--output-dir", str(folder),
         "--log-level", "ERROR", "--ExecutePreprocessor.timeout=300"], check=True)
    run, live = (json.loads(file.read_text())["cells"] for file in (runs / path.name, folder / path.name))
    return [f"{path.name}, cell {number}: {difference}"
            for number, (one, other) in enumerate(zip(run, live), start=1) if one["cell_type"] == "code"
            for difference in differences(one["outputs"], other["outputs"])]


def main(description, differences):
    """Compares the notebooks that the command line names; the exit code tells whether one differs.

    RUNS is a folder of notebooks that the engine has run on this machine, such as artifacts/book/notebooks: to the last
    bit, the stored ones may be those of another.
    """
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("runs", metavar="RUNS", type=Path)
    parser.add_argument("notebooks", nargs="+", type=Path)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(os.cpu_count()) as kernels:
        found = sum(kernels.map(
            lambda path: compare(path, arguments.runs, Path(folder), differences), arguments.notebooks), [])
    print("\n".join(found) or f"{len(arguments.notebooks)} notebooks: the same outputs")
    sys.exit(bool(found))

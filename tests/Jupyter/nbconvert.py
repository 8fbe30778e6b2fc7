"""Executes notebooks with nbconvert and the installed kernel, and compares the outputs with those of the engine's run.

To the last bit, which those of another machine, that are stored, need not have: RUNS is a folder of notebooks that the
engine has run on this one, such as artifacts/book/notebooks. Every chart must come as figure, picture and sentence;
Chromium draws those that this machine computes otherwise than they are stored.
"""
import argparse
import json
import os
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

PLOTLY, PICTURE = "application/vnd.plotly.v1+json", "image/png"
CHART = {PLOTLY, PICTURE, "text/plain"}


def execute(path, folder):
    """Where the executed notebook is."""
    subprocess.run(
        [sys.executable, "-m", "nbconvert", "--to", "notebook", "--execute", str(path), "--output-dir", str(folder),
         "--log-level", "ERROR", "--ExecutePreprocessor.timeout=300"], check=True)
    return Path(folder) / path.name


def execute_all(paths, folder):
    """Where the executed notebooks are; as many kernels work at a time as there are processors."""
    with ThreadPoolExecutor(os.cpu_count()) as kernels:
        return list(kernels.map(lambda path: execute(path, folder), paths))


def figure(output):
    """The figure of a chart, or None."""
    value = output.get("data", {}).get(PLOTLY)
    return value and json.dumps(value, sort_keys=True)


def drawn(run):
    """The figures that a run, which draws none, has no stored picture of."""
    return {figure(output) for output in run if PICTURE not in output.get("data", {})} - {None}


def comparable(output, without):
    """What must be equal: all but the pictures of these figures."""
    if output["output_type"] == "stream":
        return output["name"], "".join(output["text"])
    if output["output_type"] == "error":
        return "error", output["ename"], output["evalue"]
    data = dict(output["data"])
    if figure(output) in without:
        data.pop(PICTURE, None)
    return output["output_type"], json.dumps(data, sort_keys=True)


def joined(outputs, without):
    """What nbformat may store in one piece or in several: neighbouring texts of one stream."""
    result = []
    for output in (comparable(each, without) for each in outputs):
        if result and output[0] in ("stdout", "stderr") and result[-1][0] == output[0]:
            result[-1] = (output[0], result[-1][1] + output[1])
        else:
            result.append(output)
    return result


def unequal(run, live):
    """In a list, what a cell's outputs say otherwise; empty if nothing."""
    without = drawn(run)
    ran, told = joined(run, without), joined(live, without)
    return [] if ran == told else [f"\n  run    {ran}"[:1000] + f"\n  kernel {told}"[:1000]]


def incomplete(live):
    return [f"a chart comes as {sorted(output['data'])}"
            for output in live if figure(output) and set(output["data"]) != CHART]


def differences(run, live):
    """What is to be said of two notebooks."""
    cells = (json.loads(path.read_text())["cells"] for path in (run, live))
    return [f"{run.name}, cell {number}: {difference}"
            for number, (one, other) in enumerate(zip(*cells), start=1) if one["cell_type"] == "code"
            for difference in unequal(one["outputs"], other["outputs"]) + incomplete(other["outputs"])]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("runs", metavar="RUNS", type=Path)
    parser.add_argument("notebooks", nargs="+", type=Path)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        executed = execute_all(arguments.notebooks, folder)
        found = sum((differences(arguments.runs / path.name, path) for path in executed), [])
    print("\n".join(found) or f"{len(arguments.notebooks)} notebooks: the same outputs")
    sys.exit(bool(found))


if __name__ == "__main__":
    main()

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


def figure(output):
    """The figure of a chart, or None."""
    value = output.get("data", {}).get(PLOTLY)
    return value and json.dumps(value, sort_keys=True)


def comparable(output, drawn):
    """What must be equal: all but the pictures of figures that the run, which draws none, has no stored picture of."""
    if output["output_type"] == "stream":
        return output["name"], "".join(output["text"])
    if output["output_type"] == "error":
        return "error", output["ename"], output["evalue"]
    data = dict(output["data"])
    if figure(output) in drawn:
        data.pop(PICTURE, None)
    return output["output_type"], json.dumps(data, sort_keys=True)


def joined(outputs, drawn):
    """What nbformat may store in one piece or in several: neighbouring texts of one stream."""
    result = []
    for output in (comparable(each, drawn) for each in outputs):
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
        if one["cell_type"] != "code":
            continue
        drawn = {figure(output) for output in one["outputs"] if PICTURE not in output.get("data", {})} - {None}
        ran, told = joined(one["outputs"], drawn), joined(other["outputs"], drawn)
        if ran != told:
            found.append(f"{path.name}, cell {number}:\n" + f"  run    {ran}"[:1000] + f"\n  kernel {told}"[:1000])
        found += [f"{path.name}, cell {number}: a chart comes as {sorted(output['data'])}"
                  for output in other["outputs"] if figure(output) and set(output["data"]) != CHART]
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

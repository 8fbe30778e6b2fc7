"""Executes notebooks with nbconvert and the installed kernel, and compares the outputs with the stored ones."""
import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

# A live output also has HTML, a stored one also has pictures.
DIFFERENT = {"text/html", "image/png", "image/svg+xml"}


def comparable(output):
    if output["output_type"] == "stream":
        return output["name"], "".join(output["text"])
    if output["output_type"] == "error":
        return "error", output["ename"], output["evalue"]
    data = {mime: value for mime, value in output["data"].items() if mime not in DIFFERENT}
    return output["output_type"], json.dumps(data, sort_keys=True)


def joined(outputs):
    """What nbformat may store in one piece or in several: neighbouring texts of one stream."""
    result = []
    for output in map(comparable, outputs):
        if result and output[0] in ("stdout", "stderr") and result[-1][0] == output[0]:
            result[-1] = (output[0], result[-1][1] + output[1])
        else:
            result.append(output)
    return result


def differences(path):
    with tempfile.TemporaryDirectory() as folder:
        # Beside the notebook, because its relative paths are relative to that.
        subprocess.run(
            [sys.executable, "-m", "nbconvert", "--to", "notebook", "--execute", str(path), "--output-dir", folder,
             "--log-level", "ERROR", "--ExecutePreprocessor.timeout=300"], check=True)
        live = json.loads((Path(folder) / path.name).read_text())
    stored = json.loads(path.read_text())
    for number, (one, other) in enumerate(zip(stored["cells"], live["cells"]), start=1):
        if one["cell_type"] == "code" and "approximate" not in one["metadata"].get("tags", []):
            if joined(one["outputs"]) != joined(other["outputs"]):
                yield f"{path}, cell {number}:\n  stored {joined(one['outputs'])}\n  live   {joined(other['outputs'])}"[:2000]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("notebooks", nargs="+", type=Path)
    found = [difference for path in parser.parse_args().notebooks for difference in differences(path)]
    print("\n".join(found) or "the same outputs")
    sys.exit(bool(found))


if __name__ == "__main__":
    main()

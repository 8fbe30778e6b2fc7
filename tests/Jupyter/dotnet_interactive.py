"""Executes notebooks with nbconvert and the kernel of .NET Interactive, and stores the outputs as the engine does.

That kernel also sends HTML, which a stored notebook does not have, sends a figure as text, and says which packages it
has installed.
"""
import argparse
import json
from pathlib import Path

from nbconvert import execute_all


def stored(output):
    """The output in the engine's form; None for what the engine does not say."""
    if "data" not in output:
        return output
    data = {mime: json.loads(value) if mime.endswith("+json") and isinstance(value, str) else value
            for mime, value in output["data"].items() if mime != "text/html"}
    is_notice = not data or "".join(data.get("text/plain", "")).startswith("Loading extensions from")
    return None if is_notice else {**output, "data": data}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", metavar="FOLDER", help="where the executed notebooks are put")
    parser.add_argument("notebooks", nargs="+", type=Path)
    arguments = parser.parse_args()
    for path in execute_all(arguments.notebooks, arguments.folder):
        notebook = json.loads(path.read_text())
        for cell in notebook["cells"]:
            if cell["cell_type"] == "code":
                cell["outputs"] = [output for output in map(stored, cell["outputs"]) if output]
        path.write_text(json.dumps(notebook))


if __name__ == "__main__":
    main()

"""Converts notebooks to programs, runs these with nothing but the SDK, and looks for what the notebooks have stored.

apps.py NOTEBOOK…: every stored line of text or Markdown must be printed, in order. Build first: dotnet build.
"""
import json
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ENGINE = ["dotnet", "exec", str(ROOT / "engine/bin/Debug/net10.0/activations.dll")]


def text(value):
    return value if isinstance(value, str) else "".join(value)


def stored(notebook):
    """The lines that a notebook's outputs show as text."""
    for cell in notebook["cells"]:
        for output in cell.get("outputs", []):
            data = output.get("data", {})
            shown = output.get("text") or data.get("text/markdown") or data.get("text/plain") or ""
            yield from (line for line in text(shown).splitlines() if line.strip())


def missing(expected, printed):
    """The first expected line that is not printed after those before it."""
    lines = iter(printed.splitlines())
    return next((line for line in expected if line not in lines), None)


def run(path, place):
    """Runs a notebook as a program; says what is wrong with it, or nothing."""
    subprocess.run([*ENGINE, "convert", path, "--to", "cs", "--output", place], check=True, stdout=subprocess.DEVNULL)
    program = Path(place) / f"{Path(path).stem}.cs"
    # Where the notebook is, for it may read files there.
    ran = subprocess.run(["dotnet", "run", program], cwd=Path(path).parent, text=True, capture_output=True)
    if ran.returncode != 0:
        return (ran.stdout + ran.stderr)[-3000:]
    line = missing(stored(json.loads(Path(path).read_text())), ran.stdout)
    return None if line is None else f"not printed: {line}"


def main():
    failed = 0
    for path in sys.argv[1:]:
        with tempfile.TemporaryDirectory() as place:
            problem = run(path, place)
        failed += problem is not None
        print(f"ok   {path}" if problem is None else f"FAIL {path}: {problem}", flush=True)
    print(f"{len(sys.argv) - 1 - failed} passed, {failed} failed")
    sys.exit(failed > 0)


if __name__ == "__main__":
    main()

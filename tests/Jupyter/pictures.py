"""The pictures that the kernel has drawn: the same as the engine's, quick, also after the browser has crashed; and
when the kernel is killed, nothing of the browser is left."""
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from jupyter_client.manager import KernelManager

from cells import run

ENGINE = [
    "dotnet", str(Path(__file__).parents[2] / "engine/bin/Debug/net10.0/activations.dll"),
]
LINES = {
    "data": [{"y": [i * i for i in range(30)]}, {"y": [30 * i for i in range(30)]}],
    "layout": {"title": {"text": "Two lines"}},
}
SHADES = {"data": [{"type": "heatmap", "z": [[(i * j) % 97 for i in range(97)] for j in range(97)]}], "layout": {}}
FILM = {
    "data": [{"y": [0, 1, 0]}],
    "layout": {"title": {"text": "Moves"}, "width": 640},
    "frames": [{"name": str(k), "data": [{"y": [0, k, 0]}]} for k in range(8)],
}
FIGURES = {"lines": LINES, "a heat map": SHADES, "an animation": FILM}
PLOTLY = "application/vnd.plotly.v1+json"
LATER = 12
SECONDS = 1.0


def code(figure):
    return f'"""\n{json.dumps(figure)}\n""".DisplayAs("{PLOTLY}");'


def picture(client, figure):
    shown = [message for message in run(client, code(figure)) if message["msg_type"] == "display_data"]
    return shown[0]["content"]["data"].get("image/png")


def drawn_by_the_engine(folder):
    """The pictures that 'illustrate' draws."""
    outputs = [
        {"output_type": "display_data", "metadata": {}, "data": {PLOTLY: figure}} for figure in FIGURES.values()
    ]
    cells = [{"cell_type": "code", "id": "a", "metadata": {}, "execution_count": 1, "source": "", "outputs": outputs}]
    kernel = {"name": ".net-csharp", "display_name": ".NET (C#)", "language": "C#"}
    file = folder / "figures.ipynb"
    notebook = {"nbformat": 4, "nbformat_minor": 5, "metadata": {"kernelspec": kernel}, "cells": cells}
    file.write_text(json.dumps(notebook))
    subprocess.run([*ENGINE, "illustrate", str(file)], check=True, capture_output=True)
    drawn = json.loads(file.read_text())["cells"][0]["outputs"]
    return ["".join(output["data"]["image/png"]) for output in drawn]


def of_browsers(with_shell=True, with_children=True):
    """The processes of browsers that draw figures, found by the folder that they have; a shell tidies up after each."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            line = (process / "cmdline").read_bytes().split(b"\0")
        except OSError:
            continue
        is_browsers = any(b"activation-notebooks-figures-" in part for part in line)
        is_child = any(b"--type=" in part for part in line)
        if is_browsers and (with_shell or line[0] != b"sh") and (with_children or not is_child):
            found.append(int(process.name))
    return found


def folders():
    return set(Path(tempfile.gettempdir()).glob("activation-notebooks-figures-*"))


def eventually(holds, seconds=15):
    end = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > end:
            return False
        time.sleep(0.1)
    return True


def main():
    failures = []
    before, alien = folders(), set(of_browsers())
    with tempfile.TemporaryDirectory() as name:
        wanted = drawn_by_the_engine(Path(name))
    # In a folder without notebooks, so that no picture is known.
    with tempfile.TemporaryDirectory() as empty:
        manager = KernelManager(kernel_name=".net-csharp")
        manager.start_kernel(cwd=empty)
        client = manager.blocking_client()
        client.start_channels()
        client.wait_for_ready(timeout=60)
        run(client, '#r "nuget: Plotly.NET.Interactive, 6.0.0"')
        for (kind, figure), want in zip(FIGURES.items(), wanted):
            if "".join(picture(client, figure) or "").strip() != want.strip():
                failures.append(f"{kind}: the kernel's picture is not the engine's")

        times = []
        for k in range(LATER):
            figure = {**LINES, "layout": {"title": {"text": f"number {k}"}}}
            begin = time.perf_counter()
            if not picture(client, figure):
                failures.append(f"chart {k} has no picture")
            times.append(time.perf_counter() - begin)
        median = sorted(times)[LATER // 2]
        if median > SECONDS:
            failures.append(f"a chart takes {median:.2f} s with its picture, more than {SECONDS}")

        for process in set(of_browsers(with_shell=False)) - alien:
            try:
                os.kill(process, signal.SIGKILL)
            except ProcessLookupError:
                pass
        if not picture(client, {**LINES, "layout": {"title": {"text": "after the crash"}}}):
            failures.append("after the browser has crashed, a chart has no picture")

        # A browser that hangs does not hear that the kernel has ended.
        for process in set(of_browsers(with_shell=False, with_children=False)) - alien:
            os.kill(process, signal.SIGSTOP)
        os.kill(manager.provisioner.pid, signal.SIGKILL)
        if not eventually(lambda: set(of_browsers()) <= alien):
            failures.append("the kernel was killed, and its browser runs on")
        if not eventually(lambda: folders() <= before):
            failures.append(f"the kernel was killed, and {len(folders() - before)} folders are left")
        client.stop_channels()
        manager.cleanup_resources()
    fine = f"{len(FIGURES)} kinds of charts drawn alike, {LATER} later ones in {median:.2f} s each, nothing left behind"
    print(*failures or [fine], sep="\n")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())

"""Runs what the devcontainers run when they are created, in a clean Debian for a new user, and looks at what is there.

Takes what is committed. The book that it writes can be kept, and the kernel. Needs root, the network, Debian's
debootstrap, and npm --prefix tests ci.
"""
import argparse
import json
import shutil
import subprocess
import sys
from pathlib import Path

from configurations import DEVCONTAINERS, creation, devcontainer
from roots import DOTNET, HERE, REPOSITORY, Root, bring_kernel, part, plain_root

HOME = "/home/vscode"
JUPYTER = f"{HOME}/.local/share/jupyter"
CHECKOUT = "/workspaces/notebooks"
NOTEBOOK = "notebooks/02-2-sigmoid.ipynb"
ENGINE = "dotnet run --project engine --"
BUILT = "dotnet run --project engine --no-build --"
# What the notebooks' cells begin with, and a call of the library.
POLYGLOT_CELL = r'''#r "../lib/bin/Neural.Charts.dll"
#r "nuget: Plotly.NET.Interactive, 6.0.0"
using Neural.Activations;
Console.WriteLine($"sigmoid of 2 is {Activation.Parse("sigmoid").Value(2.0):F4}");
'''


def expect(condition, what):
    if not condition:
        sys.exit(f"FAILED: {what}")


def user(root, command, offline=False):
    return root.run("vscode", command, CHECKOUT, offline)


def create(root, path):
    for command in creation(devcontainer(path)):
        with part(command):
            user(root, command)


def check_kernels(root):
    """VS Code takes the kernel that a notebook names without a question if it is the only one, and needs no Python."""
    found = root.run("root", "find /home /usr /workspaces -xdev -name kernel.json").split()
    expect(found == [f"{JUPYTER}/kernels/.net-csharp/kernel.json"], f"kernels: {found}")
    python = root.run("root", "find /usr/bin /usr/local/bin -name 'python*'").split()
    expect(python == [], f"Python is there: {python}")
    client = subprocess.run(
        ["node", HERE / "vscode.mjs", root.folder, "vscode", HOME, f"{CHECKOUT}/{NOTEBOOK}"],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    expect(client.returncode == 0, client.stdout)
    print(client.stdout, end="")


def check_pictures(root):
    """Of a notebook whose charts have lost theirs, as one that another program has saved."""
    user(root, f"mkdir -p /tmp/drawn; sed '/\"image\\/png\":/d' {NOTEBOOK} > /tmp/drawn/a.ipynb")
    charts = user(root, f"grep --count '\"image/png\":' {NOTEBOOK}").strip()
    said = user(root, f"{BUILT} illustrate /tmp/drawn/a.ipynb", offline=True)
    expect(f"a.ipynb: {charts} pictures" in said, f"of {charts} pictures: {said}")
    font = user(root, "fc-match --format='%{family}' sans-serif:lang=zh-cn")
    expect("CJK" in font, f"the font for Chinese is {font}")


def check_book(root):
    """As the task of VS Code's serves it."""
    tasks = json.loads((REPOSITORY / ".vscode/tasks.json").read_text())["tasks"]
    serve = next(" ".join([task["command"], *task["args"]]) for task in tasks if task["label"] == "Open the book")
    said = user(root, f"""{serve} > /tmp/serving 2>&1 &
        timeout 60 bash -c 'until (exec 3<> /dev/tcp/localhost/8080) 2> /dev/null; do sleep 1; done' || cat /tmp/serving
        exec 3<> /dev/tcp/localhost/8080
        printf 'GET / HTTP/1.0\\r\\n\\r\\n' >&3
        cat <&3""", offline=True)
    expect("200 OK" in said and "</html>" in said, f"{serve}: {said[:1000]}")


def check_offline(root):
    """Cells run by the engine, which may have to build anew, and by the kernel, from a Jupyter that comes only now."""
    with part("offline, the engine runs a notebook and writes a book"):
        said = user(root, f"{ENGINE} run {NOTEBOOK} --book /tmp/book", offline=True)
        expect(f"ok   {NOTEBOOK}" in said, said)
    root.run("root", "apt-get install --quiet=2 --yes --no-install-recommends python3-nbconvert")
    with part("offline, the installed kernel runs a notebook"):
        said = user(root, f"python3 tests/Jupyter/nbconvert.py artifacts/book/notebooks {NOTEBOOK}", offline=True)
        expect("1 notebooks: the same outputs" in said, said)


def check_polyglot(root):
    root.path("/tmp/cell").write_text(POLYGLOT_CELL)
    said = user(root, "bash .devcontainer/polyglot/run-cell.sh notebooks < /tmp/cell", offline=True)
    expect("sigmoid of 2 is 0.8808" in said, said)


def keep(root, book):
    shutil.rmtree(book, ignore_errors=True)
    shutil.copytree(root.path(f"{CHECKOUT}/artifacts/book"), book)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--book", metavar="FOLDER", type=Path, help="where the book is put that the container writes")
    parser.add_argument("--kernel", metavar="FOLDER", type=Path, help="a Jupyter folder for its kernel")
    arguments = parser.parse_args()
    with part("a clean Debian"):
        root = Root(plain_root())
    with root:
        root.run("root", "useradd --create-home --shell /bin/bash vscode")
        root.path("/etc/sudoers.d/vscode").write_text("vscode ALL=(root) NOPASSWD:ALL\n")
        root.check_out(CHECKOUT, "vscode")
        create(root, DEVCONTAINERS[0])
        if arguments.book:
            keep(root, arguments.book)
        if arguments.kernel:
            bring_kernel(root.path(JUPYTER), arguments.kernel, arguments.kernel, DOTNET)
        with part("without Python, what VS Code starts draws a chart"):
            check_kernels(root)
        with part("offline, Chromium draws pictures"):
            check_pictures(root)
        with part("offline, the book is served"):
            check_book(root)
        check_offline(root)
        create(root, DEVCONTAINERS[1])
        with part("offline, Polyglot Notebooks' tool runs a cell"):
            check_polyglot(root)


if __name__ == "__main__":
    main()

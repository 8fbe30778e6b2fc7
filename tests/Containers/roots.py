"""Clean roots of Debian 13, in which the scripts of containers are run without Docker."""
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

HERE = Path(__file__).resolve().parent
REPOSITORY = HERE.parents[1]
CACHE = Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache")) / "activation-notebooks"

DOTNET = Path(os.path.realpath(shutil.which("dotnet")))
DOTNET_IN_ROOT = "/usr/share/dotnet/dotnet"
IMAGE = ["ca-certificates", "libicu76", "libssl3t64", "libstdc++6", "sudo"]


def processor():
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return children.ru_utime + children.ru_stime


def python_root():
    """Debian with JupyterHub, JupyterLab and what else of Python's is tried."""
    return subprocess.check_output(["bash", REPOSITORY / "tests/python-root.sh"], text=True).strip()


def plain_root():
    """Debian with what the containers' images have of what is used here."""
    made = CACHE / "trixie-base"
    subprocess.run(["bash", REPOSITORY / "tests/debian-root.sh", "trixie", made, *IMAGE], check=True)
    return made


@contextmanager
def part(name):
    """Says how long it took, and how much of a processor, which a busy machine does not change."""
    started, used = time.monotonic(), processor()
    yield
    print(f"{name}: {time.monotonic() - started:.0f} s, {processor() - used:.0f} s of a processor", flush=True)


class Root:
    """A copy of a root that was made once and is kept; it ends with its block."""

    def __init__(self, made):
        self.folder = Path(tempfile.mkdtemp(prefix="activation-notebooks-root-"))
        subprocess.run(["cp", "--archive", f"{made}/.", self.folder], check=True)
        for file in ("etc/hosts", "etc/resolv.conf"):
            shutil.copy(Path("/") / file, self.folder / file)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        subprocess.run(["rm", "--recursive", "--force", "--one-file-system", self.folder], check=True)

    def path(self, inside):
        """Where what the root has at a path is seen from outside."""
        return self.folder / inside.lstrip("/")

    def check_out(self, inside, owner="root"):
        """What is committed, as a clone has it."""
        self.path(inside).mkdir(parents=True)
        archive = subprocess.Popen(["git", "archive", "HEAD"], cwd=REPOSITORY, stdout=subprocess.PIPE)
        subprocess.run(["tar", "--extract", "--directory", self.path(inside)], stdin=archive.stdout, check=True)
        if archive.wait() != 0:
            sys.exit("git archive failed")
        self.run("root", f"chown --recursive {owner}: {inside}")

    def run(self, user, command, folder="/", offline=False):
        """What a command prints; a failure ends the test with it."""
        result = subprocess.run(
            ["bash", HERE / "enter.sh", *(["--offline"] if offline else []), self.folder, user,
             "bash", "-euo", "pipefail", "-c", f"cd {folder}; {command}"],
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        if result.returncode != 0:
            sys.exit(f"{result.stdout[-4000:]}\nFAILED with exit code {result.returncode}, as {user}: {command}")
        return result.stdout


def bring_kernel(here, there, seen_as, dotnet):
    """Copies the kernel from a Jupyter folder to another, where programs see it, and the SDK, under these paths."""
    for kind in ("kernels", "labextensions"):
        shutil.copytree(here / kind, there / kind)
    path = there / "kernels/.net-csharp/kernel.json"
    spec = json.loads(path.read_text())
    _, assembly, *arguments = spec["argv"]
    engine = Path(seen_as, *Path(assembly).parts[-4:])
    path.write_text(json.dumps({**spec, "argv": [str(dotnet), str(engine), *arguments]}))

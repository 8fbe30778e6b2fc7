"""The root of Debian 13 in which all are timed, and a process there for each library."""
import os
import signal
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path

from names import OURS

HERE = Path(__file__).resolve().parent
BENCHMARKS = HERE.parent
REPOSITORY = BENCHMARKS.parents[1]

PROGRAMS = {
    OURS: ("dotnet", "tests/Benchmarks/bin/Release/net10.0/Benchmarks.dll", "serve"),
    "NumPy": ("python3", "tests/Benchmarks/Peers/serve.py", "numpy"),
    "PyTorch": ("python3", "tests/Benchmarks/Peers/serve.py", "torch"),
    "LibTorch": ("dotnet", "tests/Benchmarks/TorchSharp/bin/Release/net10.0/TorchSharpPeer.dll", "serve"),
}


def build():
    """The root, and both programs in C#; these outside of it, where the packages are."""
    # Four processes that find none would make four.
    output("true")
    for project in (BENCHMARKS, BENCHMARKS / "TorchSharp"):
        # Without the commit's name in it: one that changes no code must not begin the measurement anew.
        built = subprocess.run(
            ["dotnet", "build", "-c", "Release", "-v", "q", "-p:IncludeSourceRevisionInInformationalVersion=false",
             project], stdout=subprocess.PIPE, text=True)
        if built.returncode != 0:
            sys.exit(built.stdout)


def inside(*command, threads=1):
    """What runs a command in the root, from the repository's folder."""
    # .NET's last tier follows on many calls at once, not only when nothing new has been called for a while.
    environment = [f"OMP_NUM_THREADS={threads}", f"OPENBLAS_NUM_THREADS={threads}", "DOTNET_TC_CallCountingDelayMs=0"]
    return ["bash", HERE / "in-root.sh", *environment, *command]


def output(*command, threads=1):
    """What a command prints in the root."""
    return subprocess.check_output(inside(*command, threads=threads), text=True).strip()


class Library:
    """A process that is asked how long something takes, and that is stopped until then: a peer's threads look out for
    work for some tenths of a second after the last, and would take a core from whoever is asked next."""

    def __init__(self, name, threads):
        self.name = name
        self._process = subprocess.Popen(
            inside(*PROGRAMS[name], str(threads), threads=threads),
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, start_new_session=True)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._process.stdin.close()
        self._signal(signal.SIGCONT)
        self._process.wait()

    def seconds(self, cell, time):
        """By the name of every way that the library has to do it."""
        self._signal(signal.SIGCONT)
        print(time, cell, sep="|", file=self._process.stdin, flush=True)
        answer = self._process.stdout.readline()
        self._signal(signal.SIGSTOP)
        if not answer:
            raise SystemExit(f"{self.name} ended when it was asked for {cell}")
        return {way: float(seconds) for way, seconds in (item.split("=") for item in answer.split())}

    def _signal(self, number):
        os.killpg(self._process.pid, number)


class Libraries:
    """All of them side by side, each with so many threads."""

    def __init__(self, threads):
        self._stack = ExitStack()
        self._all = [self._stack.enter_context(Library(name, threads)) for name in PROGRAMS]

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self._stack.__exit__(*error)

    def take_turns(self, cells, turn_of_all):
        """Yields cell, library, way, seconds; who begins changes from cell to cell."""
        for turn, (cell, time) in enumerate(cells.items()):
            first = turn % len(self._all)
            for library in self._all[first:] + self._all[:first]:
                for way, seconds in library.seconds(cell.format(round=turn_of_all), time).items():
                    yield cell, library.name, way, seconds


def processor():
    """A name alone may stand for several."""
    lines = Path("/proc/cpuinfo").read_text().splitlines()
    described = dict((part.strip() for part in line.split(":", 1)) for line in lines if ":" in line)
    name, flags = described.get("model name", "a processor"), described.get("flags", "").split()
    width = next((text for flag, text in (("avx512f", "AVX-512"), ("avx2", "AVX2")) if flag in flags), "neither")
    return f"{name} (family {described.get('cpu family')}, {width}), {os.cpu_count()} cores"

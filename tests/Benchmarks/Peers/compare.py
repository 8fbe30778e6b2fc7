"""Times this library beside NumPy, PyTorch and LibTorch by turns, and writes docs/performance.md and docs/training.md.

Run: /usr/bin/python3 tests/Benchmarks/Peers/compare.py [--rounds 5] [--only TEXT] [--pages]
All run in a root of Debian 13, which is made once: needs root, Debian's debootstrap, and NuGet. A run that was broken
off goes on where it was, as long as the library is the same. --only prints the cells whose name has TEXT in it, and
keeps nothing; --pages measures none of them.
"""
import argparse

import functions_page
import training_page
from cells import all_of
from measurements import Measurements
from names import OURS, PEERS
from room import Libraries, build, output

THREADS = (1, 2)
# What a call takes before the compilers and caches have seen it often is of no interest.
WARM_UP = 1


def measure(found, threads, cells, rounds):
    """Adds rounds until there are so many."""
    if found.rounds(threads) >= rounds:
        return
    with Libraries(threads) as libraries:
        for _ in range(WARM_UP):
            list(libraries.take_turns(cells))
        while found.rounds(threads) < rounds:
            found.add(threads, [*libraries.take_turns(cells), *latency(threads)])
            print(f"{threads} threads, round {found.rounds(threads)} of {rounds}", flush=True)


def latency(threads):
    if threads > 1:
        benchmarks = "tests/Benchmarks/bin/Release/net10.0/Benchmarks.dll"
        yield "latency", OURS, "", float(output("dotnet", benchmarks, "latency"))


def report(text, rounds):
    for threads in THREADS:
        cells = {cell: time for cell, time in all_of(threads).items() if text in cell}
        found = Measurements(file=None)
        measure(found, threads, cells, rounds)
        for cell in cells:
            print(threads, "thread: " if threads == 1 else "threads:", cell, described(found.of(cell, threads)))


def described(comparison):
    if comparison is None:
        return "has no peer"
    times = ", ".join(
        f"{name} {1e6 * comparison.seconds[name]:.2f}" for name in (OURS, *PEERS) if name in comparison.seconds)
    return f"{times} µs; {comparison.ratio:.2f} × {comparison.fastest} ({comparison.spread})"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--only", metavar="TEXT")
    parser.add_argument("--pages", action="store_true")
    options = parser.parse_args()
    build()
    if options.only:
        return report(options.only, options.rounds)
    found = Measurements()
    if not options.pages:
        for threads in THREADS:
            measure(found, threads, all_of(threads), options.rounds)
    functions_page.write(found)
    training_page.write(found)


if __name__ == "__main__":
    main()

"""Times this library beside NumPy, PyTorch and LibTorch by turns, and writes docs/performance.md and docs/training.md.

Run: /usr/bin/python3 tests/Benchmarks/Peers/compare.py [--rounds 5] [--only TEXT] [--pages]
All run in a root of Debian 13, which is made once: needs root, Debian's debootstrap, and NuGet. A run that was broken
off goes on where it was, as long as the library is the same; one that was complete begins anew. --only prints the cells
whose name has TEXT in it, and keeps nothing; --pages measures none of them.
"""
import argparse
import os
import time
from dataclasses import replace

import functions_page
import growth
import training_page
from cells import sessions
from measurements import Measurements
from names import OURS, PEERS
from room import Libraries, build, output

WARM_UP_SECONDS = 0.001


def measure(found, session, rounds):
    """Adds rounds until there are so many."""
    rounds = min(rounds, session.most_rounds)
    if found.rounds(session.name) >= rounds:
        return
    with Libraries(session.threads) as libraries:
        list(libraries.take_turns(dict.fromkeys(session.warm_up, WARM_UP_SECONDS), 0))
        while (turn := found.rounds(session.name)) < rounds:
            found.add(session.name, [*libraries.take_turns(session.cells, turn), *surroundings(session)])
            print(f"{session.name}: round {turn + 1} of {rounds}, {time.strftime('%X')}", flush=True)


def surroundings(session):
    """What else decides on the times: who else wants the processor, and how far its cores are from each other."""
    yield "load", OURS, "", os.getloadavg()[0]
    if session.threads > 1:
        benchmarks = "tests/Benchmarks/bin/Release/net10.0/Benchmarks.dll"
        yield "latency", OURS, "", float(output("dotnet", benchmarks, "latency"))


def report(text, rounds):
    for session in sessions():
        session = replace(
            session, cells={cell: seconds for cell, seconds in session.cells.items() if text in cell},
            warm_up=[cell for cell in session.warm_up if text in cell])
        found = Measurements(file=None)
        if session.cells:
            measure(found, session, rounds)
        for cell in session.cells:
            print(f"{session.name}: {cell}: {described(found.of(cell, session.name))}")


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
        if all(found.rounds(session.name) >= min(options.rounds, session.most_rounds) for session in sessions()):
            found.forget()
        for session in sessions():
            measure(found, session, options.rounds)
    functions_page.write(found)
    training_page.write(found)
    growth.draw(found)


if __name__ == "__main__":
    main()

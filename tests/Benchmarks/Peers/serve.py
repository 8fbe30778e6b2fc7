"""Answers requests, one a line, with how long something takes in NumPy or PyTorch; compare.py asks.

Run: python3 serve.py numpy|torch THREADS
A request is SECONDS and the words of a cell with bars between them, an answer WAY=SECONDS for every way to do it.
"""
import gc
import importlib
import statistics
import sys
import time
from functools import cache, partial
from pathlib import Path

BATCH_SECONDS = 5e-5
SELF = Path("/proc/self")
SMALL_STEP = ("step", "SGD", "float", "8-8-4", "4", "random")


def calls_per_batch(action):
    """So many that reading the clock does not count."""
    start = time.perf_counter()
    action()
    return max(1, int(BATCH_SECONDS / (time.perf_counter() - start)))


def batch_times(action, calls, seconds, least):
    times, end = [], time.perf_counter() + seconds
    while len(times) < least or time.perf_counter() < end:
        start = time.perf_counter()
        for _ in range(calls):
            action()
        times.append((time.perf_counter() - start) / calls)
    return times


def median_seconds(action, seconds):
    """What a call takes as a rule, once caches and clocks have got used to it."""
    action()
    calls = calls_per_batch(action)
    batch_times(action, calls, seconds / 4, least=1)
    return statistics.median(batch_times(action, calls, seconds, least=3))


def growth_in_bytes(make_small, make):
    """What the process grows by in steps of training, as Linux counts it; network and batch are there before."""
    small_step = make_small()
    for _ in range(200):
        small_step()
    step = make()
    gc.collect()
    # What was needed at most counts from here.
    (SELF / "clear_refs").write_text("5")
    before = status("VmRSS")
    for _ in range(5):
        step()
    return status("VmHWM") - before


def status(name):
    line = next(line for line in (SELF / "status").read_text().splitlines() if line.startswith(name))
    return 1024 * int(line.split()[1])


def first_way(peer, cell):
    return next(iter(peer.ways(*cell).values()))


def main():
    library, threads = sys.argv[1], int(sys.argv[2])
    peer = importlib.import_module(f"{library}_peer")
    peer.use_threads(threads)
    prepared = cache(peer.ways)
    for line in sys.stdin:
        seconds, what, *words = line.strip().split("|")
        if what == "memory":
            found = {"bytes": growth_in_bytes(*(partial(first_way, peer, step) for step in (SMALL_STEP, words)))}
        elif what == "mnist":
            found = peer.train(*map(int, words))
        else:
            ways = prepared(what, *words)
            found = {way: median_seconds(action, float(seconds)) for way, action in ways.items()}
        print(*(f"{name}={number:.4e}" for name, number in found.items()), flush=True)


if __name__ == "__main__":
    main()

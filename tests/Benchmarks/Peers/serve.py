"""Answers requests, one a line, with how long something takes in NumPy or PyTorch; compare.py asks.

Run: python3 serve.py numpy|torch THREADS
A request is SECONDS and the words of a cell with bars between them, an answer WAY=SECONDS for every way to do it.
"""
import importlib
import statistics
import sys
import time

BATCH_SECONDS = 5e-5


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


def main():
    library, threads = sys.argv[1], int(sys.argv[2])
    peer = importlib.import_module(f"{library}_peer")
    peer.use_threads(threads)
    prepared = {}
    for line in sys.stdin:
        seconds, *cell = line.strip().split("|")
        if tuple(cell) not in prepared:
            prepared[tuple(cell)] = peer.ways(*cell)
        ways = prepared[tuple(cell)]
        print(*(f"{way}={median_seconds(action, float(seconds)):.4e}" for way, action in ways.items()), flush=True)


if __name__ == "__main__":
    main()

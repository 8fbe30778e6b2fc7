"""Seconds by session, round, cell, library and way, kept in a file, and what they say."""
import csv
import hashlib
import statistics
from collections import defaultdict
from dataclasses import dataclass

from names import OURS, PEERS
from room import BENCHMARKS, REPOSITORY

FILE = REPOSITORY / "artifacts/peers/measurements.csv"
# What decides on the numbers.
MEASURED = [
    BENCHMARKS / "bin/Release/net10.0/Neural.dll", BENCHMARKS / "bin/Release/net10.0/Benchmarks.dll",
    BENCHMARKS / "TorchSharp/bin/Release/net10.0/TorchSharpPeer.dll", BENCHMARKS / "Activations/textbook.py",
    *(BENCHMARKS / "Peers" / name for name in ("serve.py", "inputs.py", "numpy_peer.py", "torch_peer.py"))]


@dataclass
class Comparison:
    """Medians over the rounds in seconds, and how many times faster this library is than the fastest peer."""
    seconds: dict
    fastest: str
    ratio: float
    low: float
    high: float

    @property
    def spread(self):
        return f"{self.low:.2f}–{self.high:.2f}"


class Measurements:
    """Those of one build of what is measured: a file of another one is begun anew."""

    def __init__(self, file=FILE):
        self._file = file
        self._build = hashlib.sha256(b"".join(path.read_bytes() for path in MEASURED)).hexdigest()
        lines = file.read_text().splitlines() if file and file.is_file() else []
        if lines[:1] != [self._build]:
            self.forget()
            return
        self._seconds, self._rounds = defaultdict(dict), defaultdict(int)
        for session, turn, cell, library, way, seconds in csv.reader(lines[1:]):
            self._keep(session, int(turn), cell, library, way, float(seconds))

    def forget(self):
        self._seconds, self._rounds = defaultdict(dict), defaultdict(int)
        if self._file:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            self._file.write_text(self._build + "\n")

    def rounds(self, session):
        return self._rounds[session]

    def add(self, session, timed):
        """A round, which is written when it is complete."""
        turn, rows = self._rounds[session], list(timed)
        for row in rows:
            self._keep(session, turn, *row)
        if self._file:
            with open(self._file, "a", newline="") as file:
                csv.writer(file).writerows([session, turn, *row] for row in rows)

    def of(self, cell, session="one thread"):
        """Of every library the way that is fastest as a rule; None where nobody else has it."""
        rounds = {name: self._fastest_way(session, cell, name) for name in (OURS, *PEERS)}
        rounds = {name: by_round for name, by_round in rounds.items() if by_round}
        if len(rounds) < 2:
            return None
        seconds = {name: statistics.median(by_round.values()) for name, by_round in rounds.items()}
        fastest = min((name for name in seconds if name != OURS), key=seconds.get)
        ratios = [rounds[fastest][turn] / ours for turn, ours in rounds[OURS].items()]
        low, _, high = statistics.quantiles(ratios, n=4, method="inclusive") if len(ratios) > 1 else ratios * 3
        return Comparison(seconds, fastest, statistics.median(ratios), low, high)

    def numbers(self, session, cell, library, name):
        """Something else that was measured, in each round."""
        return list(self._seconds[session, cell, library, name].values())

    def _keep(self, session, turn, cell, library, way, seconds):
        self._seconds[session, cell, library, way][turn] = seconds
        self._rounds[session] = max(self._rounds[session], turn + 1)

    def _fastest_way(self, *cell):
        ways = [by_round for (*other, _), by_round in self._seconds.items() if tuple(other) == cell]
        return min(ways, key=lambda by_round: statistics.median(by_round.values()), default=None)

"""What the pages say of the machine and of the peers."""
import math
import statistics

from names import OURS
from room import output, processor

SESSIONS = ("one thread", "two threads")

TEXT = """Written on {processor}, beside
{versions};
rounds: {one} on one thread, under a load of {load_one:.1f}, {two} on two, under one of {load_two:.1f}; by

```
/usr/bin/python3 tests/Benchmarks/Peers/compare.py
```

which makes a root of Debian 13 with the peers, builds the library, and runs all of it there."""

VERSIONS = """
import os, numpy, torch
numpy.ones((4, 4)) @ numpy.ones((4, 4))
maps = open('/proc/self/maps').read().split()
blas = {os.path.basename(os.path.realpath(name)) for name in maps if 'openblasp' in name}
print(f"NumPy {numpy.__version__} ({', '.join(blas)}), PyTorch {torch.__version__.split('+')[0]}", end="")
"""


def described(found):
    peers = output("python3", "-c", VERSIONS)
    libtorch = output("dotnet", "tests/Benchmarks/TorchSharp/bin/Release/net10.0/TorchSharpPeer.dll", "version")
    load_one, load_two = (
        statistics.median(found.numbers(session, "load", OURS, "") or [math.nan]) for session in SESSIONS)
    return TEXT.format(
        processor=processor(), versions=f"{peers} and {libtorch}", load_one=load_one, load_two=load_two,
        **{name: found.rounds(session) for name, session in zip(("one", "two"), SESSIONS)})

"""What the pages say of the machine and of the peers."""
from room import output, processor

TEXT = """Written on {processor}, beside
{versions};
rounds: {one} on one thread, {two} on two; by

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
    return TEXT.format(
        processor=processor(), versions=f"{peers} and {libtorch}", one=found.rounds("one thread"),
        two=found.rounds("two threads"))

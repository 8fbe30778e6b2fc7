"""Interrupts loops of many kinds, again and again: each must stop, and the session must go on, exceptions included."""
import argparse
import sys
import time

from jupyter_client.manager import start_new_kernel

from cells import reply

LOOPS = [
    "while (true) ;",
    'while (true) try { int.Parse("x"); } catch { }',
    "var q = 0.0; while (true) q += Enumerable.Range(0, 100).Select(i => Math.Sqrt(i)).Sum();",
    "while (true) Task.Run(() => 1).Wait();",
    "while (true) await Task.Yield();",
    "while (true) { var garbage = new byte[100_000]; }",
    "while (true) System.IO.File.ReadAllText(\"/proc/self/status\");",
    "var gate = new object(); while (true) lock (gate) { }",
    "Parallel.For(0, 1_000_000_000, i => { while (true) ; });",
    "int Fibonacci(int n) => n < 2 ? n : Fibonacci(n - 1) + Fibonacci(n - 2); Fibonacci(80)",
    "while (true) Console.WriteLine(1);",
    "System.Threading.Thread.Sleep(-1);",
]
PATIENCE = 30


def interrupted(manager, client, loop, delay):
    """How long it took, or an error."""
    request = client.execute(loop)
    time.sleep(delay)
    begin = time.perf_counter()
    manager.interrupt_kernel()
    assert (content := reply(client, request, PATIENCE)).get("ename") == "Interrupted", content
    took = time.perf_counter() - begin
    # A lock of the runtime that an abort has left taken shows when an exception asks for its text.
    content = reply(client, client.execute('int.Parse("y")'), PATIENCE)
    assert content["ename"] == "System.FormatException", content
    assert (content := reply(client, client.execute("await Task.Run(() => 5)"), PATIENCE))["status"] == "ok", content
    return took


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    rounds = parser.parse_args().rounds
    manager, client = start_new_kernel(kernel_name=".net-csharp")
    try:
        times = [interrupted(manager, client, loop, 0.2 + 0.01 * round) for round in range(rounds) for loop in LOOPS]
        print(f"{len(times)} interrupts, the slowest {max(times):.2f} s")
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


if __name__ == "__main__":
    sys.exit(main())

"""Runs many kernels at once, many cells each, and looks for crosstalk and for what is left after shutdown."""
import argparse
import sys
import threading
import time

from jupyter_client.manager import start_new_kernel

from cells import run


def work(index, cells, problems, processes):
    manager, client = start_new_kernel(kernel_name=".net-csharp", startup_timeout=180)
    processes.append(manager.provisioner.process)
    try:
        for cell in range(cells):
            code = f"var x{cell} = {index} * 1000 + {cell}; Console.WriteLine(x{cell}); x{cell}"
            messages = run(client, code, timeout=180)
            expected = str(index * 1000 + cell)
            printed = "".join(message["content"].get("text", "") for message in messages)
            shown = [message["content"]["data"]["text/plain"] for message in messages if "data" in message["content"]]
            if (printed, shown) != (f"{expected}\n", [expected]):
                problems.append(f"kernel {index}, cell {cell}: expected {expected} twice, got {printed!r} and {shown}")
    except Exception as error:
        problems.append(f"kernel {index}: {error!r}")
    finally:
        client.stop_channels()
        manager.shutdown_kernel()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kernels", type=int, default=8)
    parser.add_argument("--cells", type=int, default=200)
    arguments = parser.parse_args()
    problems, processes = [], []
    start = time.perf_counter()
    threads = [
        threading.Thread(target=work, args=(i, arguments.cells, problems, processes)) for i in range(arguments.kernels)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    problems += [f"process {process.pid} has not ended" for process in processes if process.poll() is None]
    took = time.perf_counter() - start
    print("\n".join(problems) or (
        f"{arguments.kernels} kernels, {arguments.cells} cells each, in {took:.0f} s: no crosstalk, no process left"))
    sys.exit(bool(problems))


if __name__ == "__main__":
    main()

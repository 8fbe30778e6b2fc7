"""Times kernels against each other in one run: process start to ready, first and later chart, trivial cells, memory."""
import argparse
import statistics
import time
from pathlib import Path

from jupyter_client.manager import KernelManager

from cells import published, reply

CHARTS = {
    ".net-csharp": [
        '#r "nuget: Plotly.NET.Interactive, 6.0.0"\n#r "nuget: Plotly.NET.CSharp, 0.14.0"',
        "var x = Enumerable.Range(0, 100).Select(i => i / 10.0).ToArray();\n"
        "Plotly.NET.CSharp.Chart.Line<double, double, string>(x: x, y: x.Select(Math.Sin).ToArray())",
    ],
    "python3": [
        "import math\nimport plotly.graph_objects as go",
        "x = [i / 10 for i in range(100)]\ngo.Figure(go.Scatter(x=x, y=[math.sin(v) for v in x]))",
    ],
}
LATER = 5
TRIVIAL = 30


def execute(client, code):
    request = client.execute(code)
    content = reply(client, request, timeout=60)
    assert content["status"] == "ok", content
    return {mime for message in published(client, request, timeout=60) for mime in message["content"].get("data", {})}


def resident_megabytes(pid):
    status = Path(f"/proc/{pid}/status").read_text()
    return int(status.split("VmRSS:")[1].split()[0]) / 1024


def median(client, cells):
    trips = []
    for code in cells:
        start = time.perf_counter()
        execute(client, code)
        trips.append(time.perf_counter() - start)
    return statistics.median(trips)


def measure(kernel):
    manager = KernelManager(kernel_name=kernel)
    begin = time.perf_counter()
    manager.start_kernel()
    client = manager.blocking_client()
    client.start_channels()
    try:
        client.wait_for_ready(timeout=60)
        ready = time.perf_counter() - begin
        cells = CHARTS.get(kernel, CHARTS[".net-csharp"])
        shown = set().union(*(execute(client, code) for code in cells))
        chart = time.perf_counter() - begin
        assert "application/vnd.plotly.v1+json" in shown, shown
        memory = resident_megabytes(manager.provisioner.pid)
        later = median(client, [cells[-1].replace("100", str(101 + i)) for i in range(LATER)])
        return ready, chart, later, 1000 * median(client, [f"{i} + 1" for i in range(TRIVIAL)]), memory
    finally:
        client.stop_channels()
        manager.shutdown_kernel()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--kernels", nargs="+", default=list(CHARTS))
    arguments = parser.parse_args()
    columns = f"{'kernel':14}{'ready s':>10}{'chart s':>10}{'later s':>10}{'trivial ms':>12}{'RSS MB':>9}"
    print(f"{columns}   medians of {arguments.runs} runs")
    results = {kernel: [] for kernel in arguments.kernels}
    for _ in range(arguments.runs):
        for kernel in arguments.kernels:
            results[kernel].append(measure(kernel))
    for kernel, runs in results.items():
        ready, chart, later, trivial, memory = map(statistics.median, zip(*runs))
        print(f"{kernel:14}{ready:10.2f}{chart:10.2f}{later:10.2f}{trivial:12.1f}{memory:9.0f}")


if __name__ == "__main__":
    main()

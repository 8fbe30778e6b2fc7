"""Much output and hostile input over real sockets: 50 MB in one message, a million lines, forged and broken frames."""
import json
import socket
import sys
import time
from pathlib import Path

import zmq
from jupyter_client.manager import start_new_kernel

from cells import run

LINES = 1_000_000
MEGABYTES = 50


def large_output(client):
    size = MEGABYTES << 20
    messages = run(client, f"new string('x', {size})")
    shown = [m["content"]["data"]["text/plain"] for m in messages if "data" in m["content"]]
    assert shown == ["x" * size], [len(text) for text in shown]
    return f"{MEGABYTES} MB in one message"


def many_lines(client):
    begin = time.perf_counter()
    messages = run(client, f"for (var i = 0; i < {LINES}; i++) Console.WriteLine(i);")
    texts = [m["content"]["text"] for m in messages if "text" in m["content"]]
    assert "".join(texts) == "".join(f"{i}\n" for i in range(LINES)), "lines are missing or out of order"
    assert len(texts) < 1000, f"{len(texts)} messages"
    return f"{LINES} lines whole, in {len(texts)} messages and {time.perf_counter() - begin:.1f} s"


def hostile_frames(client, connection):
    context = zmq.Context.instance()
    for port in ("shell_port", "control_port", "stdin_port"):
        dealer = context.socket(zmq.DEALER)
        dealer.connect(f"tcp://{connection['ip']}:{connection[port]}")
        header = json.dumps({"msg_type": "execute_request", "msg_id": "1", "session": "2"}).encode()
        forged = [b"<IDS|MSG>", b"0" * 64, header, b"{}", b"{}", b'{"code": "var forged = 1;"}']
        for frames in ([b""], [b"noise"] * 20, [b"<IDS|MSG>"], forged):
            dealer.send_multipart(frames)
        dealer.send(b"\0" * (5 << 20))
        # Without a linger the close throws away what has not gone out.
        dealer.close(linger=2000)
    raw = socket.create_connection((connection["ip"], connection["shell_port"]))
    raw.sendall(b"GET / HTTP/1.1\r\n\r\n" * 1000)
    raw.close()
    errors = [m["content"]["ename"] for m in run(client, "forged") if m["msg_type"] == "error"]
    assert errors == ["CompilationError"], "a forged message was executed"
    return "noise dropped, the forged cell not run"


def addresses(pid):
    """The local addresses that a process listens on, as /proc has them."""
    open_files = {str(link.readlink()) for link in Path(f"/proc/{pid}/fd").iterdir()}
    tables = [Path(f"/proc/{pid}/net/{name}").read_text().splitlines()[1:] for name in ("tcp", "tcp6")]
    lines = [line.split() for table in tables for line in table]
    return [line[1].split(":")[0] for line in lines if line[3] == "0A" and f"socket:[{line[9]}]" in open_files]


def bound_addresses(pid):
    listening = addresses(pid)
    assert listening == ["0100007F"] * 5, f"listens on {listening}"
    return "five sockets, all on 127.0.0.1"


def main():
    manager, client = start_new_kernel(kernel_name=".net-csharp")
    try:
        print(bound_addresses(manager.provisioner.pid))
        print(large_output(client))
        print(many_lines(client))
        print(hostile_frames(client, manager.get_connection_info()))
    finally:
        client.stop_channels()
        manager.shutdown_kernel()


if __name__ == "__main__":
    sys.exit(main())

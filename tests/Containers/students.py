"""Inside of the image's root: a JupyterHub on loopback, and students who each run a notebook at the same time.

Each has a Unix user, a server and a kernel of their own. As root: students.py RUNS, a folder of the notebooks as a run
of the engine has left them.
"""
import asyncio
import json
import subprocess
import sys
import tempfile
import time
import uuid
from datetime import datetime, timezone
from pathlib import Path

from tornado.httpclient import AsyncHTTPClient, HTTPRequest
from tornado.websocket import websocket_connect

COURSE = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(COURSE / "tests" / "Jupyter"))
from nbconvert import unequal  # noqa: E402  the script beside the others, not the package

HUB = "127.0.0.1:8000"
# Seconds; a machine may be busy with other things.
PATIENCE = 180
TOKEN = uuid.uuid4().hex
STUDENTS = {
    "ada": "02-1-step.ipynb", "bela": "02-2-sigmoid.ipynb", "chen": "02-3-tanh.ipynb", "dora": "02-5-leaky-relu.ipynb"}
OUTPUTS = {"stream", "display_data", "execute_result", "error"}
CONFIGURATION = f"""
c.JupyterHub.bind_url = "http://{HUB}"
c.JupyterHub.authenticator_class = "dummy"
c.Authenticator.allow_all = True
c.JupyterHub.spawner_class = "localprocess"
c.Spawner.cmd = ["{COURSE}/.binder/enter.sh", "jupyterhub-singleuser"]
c.JupyterHub.services = [{{"name": "test", "api_token": "{TOKEN}"}}]
c.JupyterHub.load_roles = [{{"name": "test", "services": ["test"],
                           "scopes": ["admin:users", "admin:servers", "access:servers", "tokens"]}}]
"""


async def ask(path, method="GET", body=None, token=TOKEN):
    """The status and the JSON of an answer of the hub's or of a student's server."""
    response = await AsyncHTTPClient().fetch(
        f"http://{HUB}/{path}", method=method, headers={"Authorization": f"token {token}"}, raise_error=False,
        body=None if method == "GET" else json.dumps(body or {}), connect_timeout=PATIENCE, request_timeout=PATIENCE)
    kind = response.headers.get("Content-Type", "")
    return response.code, json.loads(response.body) if response.body and "json" in kind else None


async def until(what, condition):
    deadline = time.monotonic() + PATIENCE
    while not (result := await condition()):
        if time.monotonic() > deadline:
            sys.exit(f"FAILED: {what}, in {PATIENCE} s")
        await asyncio.sleep(0.2)
    return result


class Kernel:
    """A kernel of a student's, through their server."""

    @classmethod
    async def start(cls, student):
        status, model = await ask(f"user/{student}/api/kernels", "POST", {"name": ".net-csharp", "path": "notebooks"})
        assert status == 201, (student, status, model)
        kernel = cls()
        channels = f"ws://{HUB}/user/{student}/api/kernels/{model['id']}/channels"
        # The server answers when the kernel does, and others start at the same time.
        request = HTTPRequest(
            channels, headers={"Authorization": f"token {TOKEN}"}, connect_timeout=PATIENCE, request_timeout=PATIENCE)
        kernel.socket = await websocket_connect(request, max_message_size=2 ** 28)
        return kernel

    async def run(self, code):
        """The outputs of a cell, as a notebook stores them."""
        request = uuid.uuid4().hex
        await self.socket.write_message(json.dumps({
            "channel": "shell", "parent_header": {}, "metadata": {}, "buffers": [],
            "header": {"msg_id": request, "msg_type": "execute_request", "username": "", "session": request,
                       "date": datetime.now(timezone.utc).isoformat(), "version": "5.3"},
            "content": {"code": code, "silent": False, "store_history": True, "user_expressions": {},
                        "allow_stdin": False, "stop_on_error": True}}))
        outputs = []
        while True:
            message = json.loads(await self.socket.read_message())
            if message["parent_header"].get("msg_id") != request:
                continue
            if message["msg_type"] in OUTPUTS:
                outputs.append({"output_type": message["msg_type"], **message["content"]})
            if message["content"].get("execution_state") == "idle":
                return outputs


def in_one_piece(output):
    """As a kernel sends it; in a file, a text is a list of lines."""
    if "data" not in output:
        return output
    data = {mime: "".join(value) if isinstance(value, list) else value for mime, value in output["data"].items()}
    return {**output, "data": data}


def memory(student):
    """Megabytes of a student's processes, shared pages divided: of the kernel, and of the rest."""
    uid = int(subprocess.check_output(["id", "-u", student]))
    kernel = rest = 0
    for process in Path("/proc").glob("[0-9]*"):
        if process.stat().st_uid != uid:
            continue
        sizes = (process / "smaps_rollup").read_text().splitlines()
        pss = next(int(line.split()[1]) for line in sizes if line.startswith("Pss:"))
        if "Engine.Host.dll" in (process / "cmdline").read_text():
            kernel += pss
        else:
            rest += pss
    return kernel // 1024, rest // 1024


async def study(student, notebook, runs):
    """What differs when a student runs a notebook, and what it cost."""
    begin = time.monotonic()
    status, answer = await ask(f"hub/api/users/{student}/server", "POST")
    assert status in (201, 202), (student, status, answer)

    async def ready():
        return (await ask(f"hub/api/users/{student}"))[1]["servers"].get("", {}).get("ready")

    await until(f"the server of {student} starts", ready)
    server = time.monotonic()
    _, opened = await ask(f"user/{student}/api/contents/notebooks/{notebook}")
    kernel = await Kernel.start(student)
    await kernel.run("1")
    first = time.monotonic()
    stored = json.loads((runs / notebook).read_text())["cells"]
    differ = []
    for number, (cell, expected) in enumerate(zip(opened["content"]["cells"], stored), start=1):
        if cell["cell_type"] == "code":
            run = [in_one_piece(output) for output in expected["outputs"]]
            live = await kernel.run(cell["source"])
            differ += [f"{student}, {notebook}, cell {number}: {difference}"
                       for difference in unequal(run, live)]
    end = time.monotonic()
    of_kernel, of_server = memory(student)
    print(f"{student}: server after {server - begin:.1f} s, first cell {first - server:.1f} s later, {notebook} in "
          f"{end - first:.1f} s; {of_server} MB the server, {of_kernel} MB the kernel", flush=True)
    return kernel, differ


async def trespasses(student, other, kernel):
    """What a student can see of another."""
    status, answer = await ask(f"hub/api/users/{student}/tokens", "POST")
    assert status == 201, (status, answer)
    own, others = [(await ask(f"user/{name}/api/contents", token=answer["token"]))[0] for name in (student, other)]
    found = []
    if own != 200 or others not in (403, 404):
        found.append(f"{student} is answered {own}, and by {other}'s server {others}")
    for owner, allowed in ((student, True), (other, False)):
        file = f"/home/{owner}/notebooks/README.md"
        said = await kernel.run(f'System.IO.File.ReadAllText("{file}").Length')
        refused = any("denied" in str(output) for output in said)
        if refused == allowed:
            found.append(f"{student} reads {file}: {said}")
    return found


async def main():
    runs = Path(sys.argv[1])
    for student in STUDENTS:
        subprocess.run(["useradd", "--create-home", "--shell", "/bin/bash", student], check=True)
    folder = tempfile.mkdtemp()
    (Path(folder) / "config.py").write_text(CONFIGURATION)
    with open(f"{folder}/log", "w") as log:
        hub = subprocess.Popen(["jupyterhub", "--config", "config.py"], cwd=folder, stdout=log, stderr=log)

    async def up():
        if hub.poll() is not None:
            sys.exit(f"FAILED: the hub ended\n{Path(folder, 'log').read_text()[-3000:]}")
        try:
            return (await ask("hub/api/"))[0] == 200
        except ConnectionRefusedError:
            return False

    await until("the hub starts", up)
    for student in STUDENTS:
        status, answer = await ask(f"hub/api/users/{student}", "POST")
        assert status == 201, (student, status, answer)
    results = await asyncio.gather(*(study(*one, runs) for one in STUDENTS.items()))
    problems = [difference for _, differ in results for difference in differ]
    names = list(STUDENTS)
    for i, (kernel, _) in enumerate(results):
        problems += await trespasses(names[i], names[(i + 1) % len(names)], kernel)
    print("\n".join(problems) or f"{len(names)} students at once: the outputs of a run, and none sees another's files")
    hub.terminate()
    sys.exit(bool(problems))


if __name__ == "__main__":
    asyncio.run(main())

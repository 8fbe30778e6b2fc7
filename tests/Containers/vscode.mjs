// Starts the kernel that a notebook names as VS Code's Jupyter extension does, with no Jupyter server and no Python, and runs
// its cells up to the first chart. The kernel runs in a root; this, as the extension's Node does, beside it.
// node vscode.mjs ROOT USER HOME NOTEBOOK, the last two as they are in the root; needs root and npm --prefix tests ci.
import { spawn } from "node:child_process";
import { createHmac, randomUUID } from "node:crypto";
import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { basename, dirname, join } from "node:path";
import { Dealer, Subscriber } from "zeromq";

const [root, user, home, notebook] = process.argv.slice(2);
// The extension's own patience.
const SECONDS_TO_START = 60;
const CHART = "application/vnd.plotly.v1+json";
// In its order. It adds JUPYTER_PATH and the folders of Python environments; here there are none.
const KERNELS = ["/usr/share/jupyter/kernels", "/usr/local/share/jupyter/kernels", `${home}/.local/share/jupyter/kernels`];

const fail = what => {
  console.error(`FAILED: ${what}`);
  process.exit(1);
};

const readJson = path => JSON.parse(readFileSync(path, "utf8"));

function findSpec(name) {
  const files = KERNELS.map(folder => join(root, folder, name, "kernel.json")).filter(existsSync);
  return files.length > 0 ? readJson(files[0]) : fail(`no kernel '${name}' in ${KERNELS.join(", ")}`);
}

async function freePorts(count) {
  const servers = Array.from({ length: count }, () => createServer().listen(0, "127.0.0.1"));
  await Promise.all(servers.map(server => once(server, "listening")));
  const ports = servers.map(server => server.address().port);
  servers.forEach(server => server.close());
  return ports;
}

async function makeConnection() {
  const [shell, iopub, stdin, control, heartbeat] = await freePorts(5);
  return {
    transport: "tcp", ip: "127.0.0.1", signature_scheme: "hmac-sha256", key: randomUUID(),
    shell_port: shell, iopub_port: iopub, stdin_port: stdin, control_port: control, hb_port: heartbeat,
  };
}

function writeConnection(connection) {
  const path = `${home}/.local/share/jupyter/runtime/kernel-v3${randomUUID()}.json`;
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), JSON.stringify(connection), { mode: 0o644 });
  return path;
}

function start({ argv, env }, connectionFile) {
  const command = argv.map(argument => argument.replace("{connection_file}", connectionFile));
  const settings = Object.entries(env).map(([name, value]) => `${name}=${value}`);
  const enter = join(import.meta.dirname, "enter.sh");
  // A group of its own: the kernel becomes another user's in the root, and would outlive who has started it.
  const kernel = spawn("bash", [enter, root, user, "env", "--chdir", dirname(notebook), ...settings, ...command],
    { stdio: "inherit", detached: true });
  kernel.on("exit", code => fail(`the kernel ended with exit code ${code}: ${command.join(" ")}`));
  process.on("exit", () => kernel.exitCode ?? process.kill(-kernel.pid, "SIGKILL"));
}

class Client {
  constructor(connection) {
    this.key = connection.key;
    this.session = randomUUID();
    const routingId = this.session;
    this.shell = new Dealer({ routingId });
    this.iopub = new Subscriber();
    this.shell.connect(`tcp://${connection.ip}:${connection.shell_port}`);
    this.iopub.connect(`tcp://${connection.ip}:${connection.iopub_port}`);
    this.iopub.subscribe();
  }

  // What is published before the kernel knows of the subscription is lost.
  async subscribed() {
    await this.receive(this.iopub, header => header.msg_type === "iopub_welcome");
  }

  sign = parts => parts.reduce((hmac, part) => hmac.update(part), createHmac("sha256", this.key)).digest("hex");

  // The reply, and what was published for the request until the kernel was idle.
  async ask(type, content) {
    const header = {
      msg_id: randomUUID(), msg_type: type, session: this.session, username: user, version: "5.3", date: new Date().toISOString(),
    };
    const parts = [header, {}, {}, content].map(part => JSON.stringify(part));
    await this.shell.send(["<IDS|MSG>", this.sign(parts), ...parts]);
    const answers = (_, parent) => parent.msg_id === header.msg_id;
    const published = [];
    const isIdle = message => message.header.msg_type === "status" && message.content.execution_state === "idle";
    do
      published.push(await this.receive(this.iopub, answers));
    while (!isIdle(published.at(-1)));
    return { reply: await this.receive(this.shell, answers), published };
  }

  async receive(socket, isExpected) {
    for (;;) {
      const frames = await socket.receive();
      const [signature, ...parts] = frames.slice(frames.findIndex(frame => frame.toString() === "<IDS|MSG>") + 1);
      if (signature.toString() !== this.sign(parts.slice(0, 4)))
        fail("a message is not signed with the key");
      const [header, parent, , content] = parts.map(part => JSON.parse(part));
      if (isExpected(header, parent))
        return { header, content };
    }
  }
}

async function runToChart(client, cells) {
  for (const cell of cells) {
    const { reply, published } = await client.ask("execute_request", {
      code: cell.source.join(""), silent: false, store_history: true, user_expressions: {}, allow_stdin: true, stop_on_error: true,
    });
    if (reply.content.status !== "ok")
      fail(`a cell: ${JSON.stringify(reply.content)}`);
    const chart = published.map(message => message.content.data?.[CHART]).find(Boolean);
    if (chart)
      return { chart, count: reply.content.execution_count };
  }
  return fail(`${notebook}: no cell has displayed a chart`);
}

const { metadata, cells } = readJson(join(root, notebook));
const spec = findSpec(metadata.kernelspec.name);
const connection = await makeConnection();
const began = performance.now();
start(spec, writeConnection(connection));
const patience = setTimeout(() => fail(`no answer in ${SECONDS_TO_START} s`), SECONDS_TO_START * 1000);
const client = new Client(connection);
await client.subscribed();
const { reply: { content: info } } = await client.ask("kernel_info_request", {});
clearTimeout(patience);
const { chart, count } = await runToChart(client, cells.filter(cell => cell.cell_type === "code"));
const seconds = ((performance.now() - began) / 1000).toFixed(1);
console.log(`${info.language_info.name} ${info.language_info.version}, ${basename(notebook)}: `
  + `a chart of ${chart.data.length} traces from cell [${count}], ${seconds} s after the start`);
process.exit(0);

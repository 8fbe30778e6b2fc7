import { spawn } from "node:child_process";
import { join, resolve } from "node:path";

const engine = join(resolve(import.meta.dirname, "../.."), "engine");

/** Shows a site as 'serve' does, on a free port: its address, and what ends it. */
export async function startServer(site) {
  const server = spawn("dotnet", ["run", "--project", engine, "--no-build", "--", "serve", site, "--port", "0"], { detached: true });
  let said = "";
  const address = await new Promise((found, failed) => {
    const listen = chunk => {
      said += chunk;
      const match = said.match(/open (http:\S+)/);
      if (match) found(match[1]);
    };
    server.stdout.on("data", listen);
    server.stderr.on("data", listen);
    server.on("exit", () => failed(new Error(`the server ended: ${said}`)));
  });
  // With the processes that it has begun.
  return { address, close: () => process.kill(-server.pid, "SIGTERM") };
}

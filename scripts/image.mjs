/**
 * Tries what the Dockerfile makes where there is no Docker: puts the files of its last stage in an empty folder, and
 * runs them there as nobody, without privileges, with nothing but /data to write to. Linux only, as root, after a
 * build: `npm run build && node scripts/image.mjs`. Takes about a minute, most of it `npm ci`.
 */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chownSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

const NOBODY = 65_534;
const image = mkdtempSync(join(tmpdir(), "namndkoll-image-"));
const [app, data] = [join(image, "app"), join(image, "data")];

/** What the Dockerfile's last stage copies; node_modules is installed as its stage `libraries` does. */
const lastStage =
  readFileSync("Dockerfile", "utf8")
    .split(/^FROM /m)
    .at(-1) ?? "";
const copied = [...lastStage.matchAll(/^COPY (?:--from=\w+ )?(\S+) \.\/?\S*$/gm)].map(([, from]) =>
  basename(from),
);

function fill() {
  mkdirSync(data);
  mkdirSync(app);
  for (const name of ["package.json", "package-lock.json", ".npmrc"]) cpSync(name, join(app, name));
  const { status } = spawnSync("npm", ["ci", "--omit=dev"], { cwd: app, stdio: "inherit" });
  if (status !== 0) throw new Error("npm ci failed");
  for (const name of ["package-lock.json", ".npmrc"]) rmSync(join(app, name));
  const isState = (path) => path !== join("data", "state");
  for (const name of copied.filter((name) => name !== "node_modules"))
    cpSync(name, join(app, name), { recursive: true, filter: isState });
  spawnSync("chmod", ["755", image]);
  chownSync(data, NOBODY, NOBODY);
}

const CONFINED = `mount --make-rprivate / && mount --bind "$1" "$1" && mount -o remount,ro,bind "$1" &&
mount --bind "$1/data" "$1/data" && mount -o remount,rw,bind "$1/data" && cd "$1/app" &&
exec setpriv --reuid=${NOBODY} --regid=${NOBODY} --clear-groups --no-new-privs --bounding-set=-all "$2" dist/server/main.js`;

async function tryOut() {
  const env = { PATH: process.env.PATH, NODE_ENV: "production", STATE_DIR: data, PORT: "0" };
  const args = ["--mount", "bash", "-c", CONFINED, "bash", image, process.execPath];
  const program = spawn("unshare", args, { env, stdio: ["ignore", "pipe", "inherit"] });
  const [line] = await Promise.race([once(program.stdout, "data"), once(program, "exit")]);
  const url = /activities at (\S+)\/api\/messages/.exec(String(line))?.[1];
  if (url === undefined) throw new Error(`it did not start: ${line}`);
  const found = [
    await statusOf(`${url}/healthz`),
    await statusOf(`${url}/readyz`),
    await statusOf(`${url}/overview`),
  ];
  program.kill("SIGTERM");
  const [code] = await once(program, "exit");
  console.log(`/healthz, /readyz, /overview: ${found.join(", ")}; exit code ${code}`);
  if (code !== 0 || found.some((status) => status !== 200)) throw new Error("the image would not run");
}

const statusOf = async (url) => (await fetch(url)).status;

try {
  fill();
  await tryOut();
} finally {
  rmSync(image, { recursive: true, force: true });
}

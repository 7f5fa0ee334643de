/**
 * `npm run bench [-- NAME…]`: runs every measurement in this folder, or those that are named (`answers`,
 * `turn`, `start`, …), and prints what they found; what took time stands together in one table at the end.
 * Nothing is asserted: figures depend on the machine and on what else it does, ratios less so.
 *
 * A measurement is a file here that exports `run(print)`. It may print for itself, and give rows for the
 * table. One that exports nothing is run as a program of its own. `name.part.mjs` is a part of `name.mjs`.
 */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { tableOf } from "./main.table.mjs";

const FOLDER = new URL("./", import.meta.url);
const names = readdirSync(FOLDER)
  .map((file) => /^([\w-]+)\.mjs$/.exec(file)?.[1])
  .filter((name) => name && name !== "main");

const named = process.argv.slice(2);
const unknown = named.find((name) => !names.includes(name));
if (unknown !== undefined) {
  console.error(`There is no measurement "${unknown}". There are: ${names.join(", ")}.`);
  process.exit(2);
}

const exportsRun = (name) =>
  /^export (async )?function run\b/m.test(readFileSync(new URL(`${name}.mjs`, FOLDER), "utf8"));

/** Runs one measurement and gives its rows. That one cannot be taken keeps none of the others from it. */
async function measured(name) {
  console.log(`\n# ${name}`);
  const file = new URL(`${name}.mjs`, FOLDER);
  try {
    if (exportsRun(name)) return (await (await import(file)).run(console.log)) ?? [];
    const { status } = spawnSync(process.execPath, [fileURLToPath(file)], { stdio: "inherit" });
    if (status !== 0) throw new Error(`it ended with code ${status}`);
  } catch (error) {
    console.log(`${name} could not be measured: ${error.message}`);
    process.exitCode = 1;
  }
  return [];
}

const before = loadavg()[0];
const rows = [];
for (const name of named.length > 0 ? named : names) rows.push(...(await measured(name)));
if (rows.length > 0) {
  const load = [before, loadavg()[0]].map((value) => value.toFixed(1)).join(" to ");
  console.log(
    `\nNode ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model.trim()}, load ${load}\n`,
  );
  for (const line of tableOf(rows)) console.log(line);
}

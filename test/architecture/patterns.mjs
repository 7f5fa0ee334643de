/**
 * Prints, as JSON, every regular expression of the built program that can take more than linear time: the literals
 * in its files, and those that are made of words while it starts. Run as a process of its own, since it has to be
 * there before the program's modules are.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parse } from "acorn";
import { full } from "acorn-walk";
import { analyse } from "scslre";

const DIST = fileURLToPath(new URL("../../dist", import.meta.url));

/** Folders whose modules do nothing when they are imported but make their patterns. */
const MAKING = ["answers", "bot", "cards", "domain", "exports", "importer", "language", "pages", "pictures"];

const filesIn = (folder) =>
  readdirSync(folder, { recursive: true })
    .filter((file) => file.endsWith(".js"))
    .map((file) => join(folder, file));

const patterns = new Map();
const note = ({ source, flags }, at) => {
  const key = `/${source}/${flags}`;
  if (!patterns.has(key)) patterns.set(key, { source, flags, at });
};

for (const file of filesIn(DIST)) {
  const tree = parse(readFileSync(file, "utf8"), { ecmaVersion: "latest", sourceType: "module" });
  full(tree, (node) => {
    if (node.type === "Literal" && node.regex)
      note({ source: node.regex.pattern, flags: node.regex.flags }, file.slice(DIST.length + 1));
  });
}
const literals = patterns.size;

const Built = RegExp;
globalThis.RegExp = new Proxy(Built, {
  construct(_, given) {
    const made = new Built(...given);
    const at = /dist[/\\](\S+?\.js):/.exec(new Error().stack ?? "")?.[1];
    if (at !== undefined) note(made, at);
    return made;
  },
});
// A worker's module wants to be started by its parent.
const files = MAKING.flatMap((folder) => filesIn(join(DIST, folder))).filter(
  (file) => !file.endsWith("worker.js"),
);
for (const file of files) await import(pathToFileURL(file));
const { prepare } = await import("../../dist/bot/deps.js");
const shipped = await import("../../dist/store/registers.js");
prepare(shipped.readRegisters(), shipped.readParties(), shipped.readMunicipalityNames());
globalThis.RegExp = Built;

const slow = [...patterns.values()].flatMap(({ source, flags, at }) => {
  const { reports } = analyse(new Built(source, flags));
  if (reports.length === 0) return [];
  return [{ at, source, exponential: reports.some(({ exponential }) => exponential) }];
});
console.log(JSON.stringify({ literals, made: patterns.size - literals, slow }));

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { zipSync } from "fflate";
import { messageOf } from "../../domain/thrown.js";
import { iconFaults } from "./icons.js";
import { filled, type Manifest, unfilled, type Values } from "./manifest.js";
import { ruleFaults } from "./rules.js";
import { localizationFaults, manifestFaults } from "./schemas.js";
import { textAt, textsToTranslate } from "./texts.js";

/** The app package, or everything that keeps it from being one. */
export type Packed =
  | { readonly ok: true; readonly zip: Uint8Array; readonly files: readonly string[] }
  | { readonly ok: false; readonly faults: readonly string[] };

type Files = ReadonlyMap<string, Buffer>;

/** The same content gives the same bytes: a zip's earliest day, rather than today. */
const NO_DAY = new Date(1980, 0, 1);

function readFile(folder: string, name: string, faults: string[]): Buffer {
  try {
    return readFileSync(join(folder, name));
  } catch {
    faults.push(`${name} is named in the manifest, but is not in ${folder}`);
    return Buffer.alloc(0);
  }
}

const languageFiles = ({ localizationInfo }: Manifest): string[] =>
  localizationInfo.additionalLanguages.map(({ file }) => file);

function filesOf(folder: string, manifest: Manifest, faults: string[]): Files {
  const { color, outline } = manifest.icons;
  const names = [color, outline, ...languageFiles(manifest)];
  return new Map(names.map((name) => [name, readFile(folder, name, faults)]));
}

function languageFaults(name: string, bytes: Buffer, manifest: Manifest): string[] {
  let texts: unknown;
  try {
    texts = JSON.parse(bytes.toString("utf8"));
  } catch (error) {
    return [`${name} is no JSON: ${messageOf(error)}`];
  }
  if (typeof texts !== "object" || texts === null) return [`${name} holds no texts by their paths`];
  const given = new Set(Object.keys(texts).filter((key) => !key.startsWith("$")));
  return [
    ...(bytes.includes("${{") ? [`${name} holds a placeholder: only the manifest's are filled`] : []),
    ...localizationFaults(texts).map((fault) => `${name}: ${fault}`),
    ...textsToTranslate(manifest)
      .filter((path) => !given.has(path))
      .map((path) => `${name} lacks ${path}`),
    ...[...given]
      .filter((path) => typeof textAt(manifest, path) !== "string")
      .map((path) => `${name} has ${path}, which the manifest has not`),
  ];
}

function faultsOf(manifest: Manifest, files: Files): string[] {
  const { color, outline } = manifest.icons;
  return [
    ...manifestFaults(manifest).map((fault) => `manifest.json: ${fault}`),
    ...ruleFaults(manifest),
    ...iconFaults(color, files.get(color) ?? Buffer.alloc(0), 192, false),
    ...iconFaults(outline, files.get(outline) ?? Buffer.alloc(0), 32, true),
    ...languageFiles(manifest).flatMap((name) =>
      languageFaults(name, files.get(name) ?? Buffer.alloc(0), manifest),
    ),
  ];
}

/**
 * Fills the manifest of a folder and packs it with its icons and languages, if nothing is wrong with any of
 * them: placeholders without a value, Teams' schemas, what Teams refuses beside them, sizes and colours of icons, texts
 * that a language lacks.
 */
export function pack(folder: string, values: Values): Packed {
  const template = readFileSync(join(folder, "manifest.json"), "utf8");
  const open = unfilled(template, values);
  if (open.length > 0) return { ok: false, faults: open.map((name) => `${name} has no value`) };
  const manifest = filled(template, values);
  if (typeof manifest === "string") return { ok: false, faults: [`manifest.json: ${manifest}`] };
  const missing: string[] = [];
  const files = filesOf(folder, manifest, missing);
  const faults = missing.length > 0 ? missing : faultsOf(manifest, files);
  if (faults.length > 0) return { ok: false, faults };
  const all = new Map<string, Buffer>([
    ["manifest.json", Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`)],
    ...files,
  ]);
  return { ok: true, zip: zipSync(Object.fromEntries(all), { mtime: NO_DAY }), files: [...all.keys()] };
}

import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix, sep } from "node:path";
import { describe, expect, it } from "vitest";

// Which way imports may point (src/README.md). What a layer may import is all it may know.

const OUTERMOST = [
  ...["domain", "language", "answers", "cards", "store", "reminders", "importer", "bot", "config"],
  ...["pictures", "pages", "exports"],
];

const MAY_IMPORT: Record<string, readonly string[]> = {
  domain: [],
  language: ["domain"],
  answers: ["domain"],
  store: ["domain"],
  cards: ["domain", "answers"],
  pictures: ["domain", "answers", "cards"],
  pages: ["domain", "answers", "cards", "pictures"],
  exports: ["domain", "answers", "cards"],
  importer: ["domain", "language"],
  reminders: ["domain", "store", "cards"],
  bot: ["domain", "language", "answers", "cards", "store", "reminders"],
  config: ["domain", "language"],
  server: OUTERMOST,
  cli: OUTERMOST,
};

/** The facts and rules rest on nothing but the schema library. */
const DOMAIN_PACKAGES = ["zod", "date-easter"];
const SDK = /^(@microsoft\/teams-ai(\/.*)?|botbuilder.*|botframework.*)$/;
const CLOCK =
  /\bDate\.now\b|\bnew Date\b(?!\()|\bnew Date\(\s*\)|(?<!new )\bDate\(\)|\bperformance\.now\b|\bhrtime\b/;

/** What is wrong with one source file, by its path below `src/`. */
function faultsIn(path: string, source: string): string[] {
  const code = withoutComments(source);
  const layer = layerOf(path);
  const specifiers = importsOf(code);
  const faults = [
    ...specifiers.flatMap((specifier) => importFault(path, layer, specifier) ?? []),
    path !== "config.ts" && /\bprocess\s*\.\s*env\b|\bprocess\[/.test(code) && "reads process.env",
    !["server", "cli"].includes(layer) && CLOCK.test(code) && "reads a clock",
  ];
  return faults.filter((fault) => typeof fault === "string").map((fault) => `${path} ${fault}`);
}

function importFault(path: string, layer: string, specifier: string): string | null {
  if (!specifier.startsWith(".")) return packageFault(path, layer, specifier);
  const target = posix.join(posix.dirname(path), specifier);
  const other = layerOf(target);
  if (other === layer && !target.startsWith("..")) return null;
  const allowed = MAY_IMPORT[layer];
  if (!allowed) return `is in ${layer}, which the import table does not name`;
  if (!allowed.includes(other)) return `imports ${other}`;
  return layer === "server" && target.startsWith("importer/formats")
    ? "imports the importer's formats"
    : null;
}

function packageFault(path: string, layer: string, specifier: string): string | null {
  if (SDK.test(specifier) && path !== "server/teams.ts") return `imports the SDK (${specifier})`;
  if (layer === "domain" && !DOMAIN_PACKAGES.includes(specifier)) return `imports ${specifier}`;
  return null;
}

const layerOf = (path: string): string => path.split("/")[0]?.replace(/\.[jt]s$/, "") ?? "";

const importsOf = (code: string): string[] =>
  [...code.matchAll(/\b(?:from|import|require)\b\s*\(?\s*["']([^"']+)["']/g)].map(
    ([, specifier]) => specifier ?? "",
  );

/** Strings are matched first and kept, so that `"https://…"` is no comment. */
const withoutComments = (source: string): string =>
  source.replace(
    /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)|\/\/[^\n]*|\/\*[\s\S]*?\*\//g,
    (_, kept: string | undefined) => kept ?? " ",
  );

const SRC = join(dirname(dirname(import.meta.dirname)), "src");
const sources = readdirSync(SRC, { recursive: true, encoding: "utf8" }).filter((path) =>
  path.endsWith(".ts"),
);

describe("the sources", () => {
  it("are found", () => {
    expect(sources.length).toBeGreaterThan(20);
  });

  it("keep to the import table, the one reader of process.env, the clock's place and the SDK's", () => {
    const faults = sources.flatMap((path) =>
      faultsIn(path.split(sep).join("/"), readFileSync(join(SRC, path), "utf8")),
    );
    expect(faults).toEqual([]);
  });
});

describe("the check finds", () => {
  const noPlace = "is in utils, which the import table does not name";
  const formats = "imports the importer's formats";
  const sdk = (name: string): string => `imports the SDK (${name})`;

  it.each([
    ["a wrong direction", "domain/a.ts", 'import { x } from "../store/store.js";', "imports store"],
    ["one of types only", "language/a.ts", 'import type { X } from "../bot/turn.js";', "imports bot"],
    ["one over several lines", "cards/a.ts", 'import {\n  x,\n} from "../bot/turn.js";', "imports bot"],
    ["one from a folder below", "language/b/a.ts", 'export * from "../../cards/a.js";', "imports cards"],
    ["one made while running", "answers/a.ts", 'await import("../store/store.js");', "imports store"],
    ["one for its effect", "store/a.ts", 'import "../language/a.js";', "imports language"],
    ["a picture from the bot", "bot/a.ts", 'import { x } from "../pictures/wheel.js";', "imports pictures"],
    ["the store from a page", "pages/a.ts", 'import type { X } from "../store/store.js";', "imports store"],
    ["a folder that has no place", "utils/a.ts", 'import "../domain/a.js";', noPlace],
    ["a way out of the sources", "bot/a.ts", 'import x from "../../package.json";', "imports .."],
    ["the formats from the server", "server/a.ts", 'import "../importer/formats/pdf.js";', formats],
    ["the server from the command line", "cli/a.ts", 'import "../server/http.js";', "imports server"],
    ["a package in the domain", "domain/a.ts", 'import { readFileSync } from "node:fs";', "imports node:fs"],
    ["the SDK", "server/http.ts", 'import { ActivityTypes } from "botbuilder";', sdk("botbuilder")],
    [
      "a part of the SDK",
      "bot/handle.ts",
      'import "@microsoft/teams-ai/lib/AI.js";',
      sdk("@microsoft/teams-ai/lib/AI.js"),
    ],
    ["its parts", "bot/a.ts", 'import type { A } from "botframework-schema";', sdk("botframework-schema")],
    ["the environment", "server/a.ts", "const port = process.env.PORT;", "reads process.env"],
    ["the time", "bot/a.ts", "const at = Date.now();", "reads a clock"],
    ["the time, handed on", "bot/a.ts", "const clock = Date.now;", "reads a clock"],
    ["today", "answers/a.ts", "const today = new Date();", "reads a clock"],
    ["today, written otherwise", "answers/a.ts", "const today = new Date;", "reads a clock"],
    ["a stopwatch", "language/a.ts", "const began = performance.now();", "reads a clock"],
  ])("%s", (_, path, source, fault) => {
    expect(faultsIn(path, source)).toEqual([`${path} ${fault}`]);
  });

  it.each([
    ["a layer's own files", "language/finders/a.ts", 'import { x } from "../normalise.js";'],
    ["what the table allows", "bot/a.ts", 'import { x } from "../language/understand.js";'],
    ["the importer from the server", "server/a.ts", 'import { x } from "../importer/review.js";'],
    ["settings from the server", "server/a.ts", 'import { x } from "../config.js";'],
    ["the SDK in its one file", "server/teams.ts", 'import { CloudAdapter } from "botbuilder";'],
    ["packages above the domain", "store/a.ts", 'import { Low } from "lowdb";'],
    ["the environment in its one file", "config.ts", "const port = process.env.PORT;"],
    ["a date that is given", "domain/a.ts", "const day = new Date(Date.UTC(2026, 5, 4));"],
    ["the clock in the server", "server/clock.ts", "const now = Date.now();"],
    ["what a comment says", "domain/a.ts", '// import "../store/store.js", process.env, new Date()'],
    ["what a doc comment says", "domain/a.ts", '/**\n * Not `Date.now()`; see "../bot/turn.js".\n */'],
  ])("but not %s", (_, path, source) => {
    expect(faultsIn(path, source)).toEqual([]);
  });
});

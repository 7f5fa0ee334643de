import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Card } from "./shown.js";

/** The templates' folder: the same two levels up from `src/cards` and from `dist/cards`. */
const FOLDER = new URL("../../cards/", import.meta.url);

/** A template that asks for what it was not given. A mistake of ours, never of the people who write. */
export class TemplateError extends Error {
  override name = "TemplateError";
}

/** As much of adaptivecards-templating as is used. */
type Template = { expand(context: { readonly $root: unknown }): unknown };
type Templates = {
  new (payload: unknown): Template;
  /** Makes of a text with placeholders what they are evaluated by; of another text, the text. */
  parseInterpolatedString: (text: string) => unknown;
};
type Templating = { readonly Template: Templates };

const require = createRequire(import.meta.url);

let loaded: Templates | null = null;

/**
 * Loads the package when the first card is filled, as it takes longer to load than most questions take to
 * answer. By `require`, because its type declarations reach into sources that do not check under our settings.
 */
function templating(): Templates {
  if (loaded) return loaded;
  const { Template } = require("adaptivecards-templating") as Templating;
  // Parsing is nearly all of what a template costs, and as parts are shared, most placeholders stand in many:
  // parsing each once takes less than half of the time.
  const parse = Template.parseInterpolatedString;
  const parsed = new Map<string, unknown>();
  Template.parseInterpolatedString = (text) => {
    if (!parsed.has(text)) parsed.set(text, parse(text));
    return parsed.get(text);
  };
  loaded = Template;
  return loaded;
}

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

const readJson = (name: string): Json => JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), "utf8"));

const isObject = (node: Json): node is { readonly [key: string]: Json } =>
  typeof node === "object" && node !== null && !Array.isArray(node);

/**
 * Puts shared parts in place: `{"$include": "parts/heading"}` becomes that part, with whatever else the
 * object holds (a `$data`, a `$when`) laid over it. So the same thing looks the same on every card.
 */
function withParts(node: Json): Json {
  if (Array.isArray(node)) return node.map(withParts);
  if (!isObject(node)) return node;
  const { $include: part, ...own } = node;
  const resolved = Object.fromEntries(Object.entries(own).map(([key, value]) => [key, withParts(value)]));
  if (typeof part !== "string") return resolved;
  return { ...(withParts(readJson(part)) as object), ...resolved };
}

const templates = new Map<string, Template>();

/** A template is read and parsed once, the first time it is used. */
function templateOf(name: string): Template {
  const known = templates.get(name);
  if (known) return known;
  const template = new (templating())(withParts(readJson(name)));
  templates.set(name, template);
  return template;
}

/** What Markdown would take for its own: in the middle of a text, and at the beginning of a line. */
const ANYWHERE = /[\\`*_[\]<>~]|&(?=#?\w+;)/g;
const AT_START = /^(\s*)([#+-](?=\s)|\d+(?=[.)]\s))/gm;

/** Makes a text say what it says: titles, names and notes are text, never Markdown. */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(ANYWHERE, "\\$&")
    // A number is escaped behind itself: "1\. maj", not "\1. maj".
    .replace(AT_START, (_, indent: string, sign: string) =>
      /\d/.test(sign) ? `${indent}${sign}\\` : `${indent}\\${sign}`,
    );

/** A text of somebody's that looks like a placeholder must not pass for one that was left unfilled. */
const disarmed = <T>(data: T): T => {
  const json = JSON.stringify(data);
  return json.includes("${") ? JSON.parse(json.replaceAll("${", "$\u2060{")) : data;
};

/**
 * Walks a filled card once: refuses placeholders that are left, escapes what would be read as Markdown, and
 * drops properties that a condition emptied.
 */
function finish(node: unknown, template: string): unknown {
  if (typeof node === "string" && node.includes("${"))
    throw new TemplateError(`cards/${template}.json was not given what it asks for: ${node}`);
  if (Array.isArray(node)) return node.map((item) => finish(item, template));
  if (typeof node !== "object" || node === null) return node;
  const element: Record<string, unknown> = {};
  // A button's data is ours from end to end, and the same view stands in all of them.
  for (const [key, value] of Object.entries(node))
    if (value !== null)
      element[key] = key === "data" && typeof value === "object" ? value : finish(value, template);
  // Of all that the templates use, only this is read as Markdown: runs, buttons, labels and choices are not.
  if (element.type === "TextBlock") element.text = escapeMarkdown(String(element.text));
  return element;
}

/**
 * Fills a template of `cards/` with data.
 * @throws TemplateError where the template names something that the data lacks.
 */
export const fill = (name: string, data: Readonly<Record<string, unknown>>): Card =>
  finish(templateOf(name).expand({ $root: disarmed(data) }), name) as Card;

/** Reads the templates, one at each step, and loads what fills them: so that no answer has to wait for it. */
export function* readTemplates(): Generator<void> {
  for (const file of readdirSync(FOLDER)) {
    if (!file.endsWith(".json")) continue;
    templateOf(file.replace(/\.json$/, ""));
    yield;
  }
}

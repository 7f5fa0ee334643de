import { createHash } from "node:crypto";
import { z } from "zod";
import { messageOf } from "../domain/thrown.js";
import { type AnyContent, migrate, VERSION } from "./migrations.js";
import { type Content, contentSchema } from "./schema.js";

/*
 * The state as text. The first line holds the checksum of all that follows, so that a single changed byte
 * is found; then the version, then one line for each event, so that people (and `diff`) can read it and
 * what is left of a damaged file can be told line by line. These outer things are the same in all versions.
 *
 *   {"checksum":"9f86d0…",
 *   "version":1,
 *   "settings":{…},
 *   "events":[
 *   {"seq":1,…},
 *   {"seq":2,…}
 *   ]}
 */
const CHECKSUM_LINE = /^\{"checksum":"([0-9a-f]{64})",\n/;

const checksumOf = (text: string): string => createHash("sha256").update(text).digest("hex");

// Events never change: each is written out once, and a long log costs little more to write than a short one.
const linesKnown = new WeakMap<object, string>();

function lineOf(item: unknown): string {
  if (typeof item !== "object" || item === null) return JSON.stringify(item);
  const known = linesKnown.get(item) ?? JSON.stringify(item);
  linesKnown.set(item, known);
  return known;
}

const partText = (part: unknown): string =>
  Array.isArray(part) && part.length > 0 ? `[\n${part.map(lineOf).join(",\n")}\n]` : JSON.stringify(part);

/** Writes content of some version as the text of a state file. */
export function seal(version: number, content: AnyContent): string {
  const parts = Object.entries({ version, ...content });
  const texts = parts.map(([name, part]) => `${JSON.stringify(name)}:${partText(part)}`);
  // Added up rather than joined, as that copies nothing: it halves the time for a long log.
  const rest = `${texts.reduce((before, text) => `${before},\n${text}`)}}\n`;
  return `{"checksum":"${checksumOf(rest)}",\n${rest}`;
}

/** Writes content as the text of a state file of today's version. */
export const writeStateText = (content: Content): string => seal(VERSION, content);

/** A state file in which nothing is wrong. `version` is the text's; the content is brought up to today's. */
export type IntactState = {
  readonly kind: "intact";
  readonly text: string;
  readonly version: number;
  readonly content: Content;
};

/** What the text of a state file turned out to be. */
export type StateText =
  | IntactState
  | { readonly kind: "newer"; readonly version: number }
  /** What is wrong, as a clause that goes after the file's name. */
  | { readonly kind: "damaged"; readonly fault: string };

const damaged = (fault: string): StateText => ({ kind: "damaged", fault });

const envelopeSchema = z.looseObject({ checksum: z.string(), version: z.int().nonnegative() });

function checksumFault(text: string): string | null {
  const [firstLine, checksum] = CHECKSUM_LINE.exec(text) ?? [];
  if (firstLine === undefined) return "does not begin with its checksum";
  if (checksum === checksumOf(text.slice(firstLine.length))) return null;
  return "does not fit its checksum: something in it has changed since it was written";
}

function parsed(text: string): { readonly json: unknown } | { readonly fault: string } {
  if (text.trim() === "") return { fault: "is empty" };
  try {
    return { json: JSON.parse(text) };
  } catch (thrown) {
    return { fault: `is cut off or is not JSON (${messageOf(thrown)})` };
  }
}

function checked(text: string, version: number, older: AnyContent): StateText {
  const content = contentSchema.safeParse(migrate(version, older));
  if (content.success) return { kind: "intact", text, version, content: content.data };
  return damaged(`is not of the right shape:\n${z.prettifyError(content.error)}`);
}

/** Reads the text of a state file of any version up to today's, and finds whatever is wrong with it. */
export function readStateText(text: string): StateText {
  const file = parsed(text);
  if ("fault" in file) return damaged(file.fault);
  const fault = checksumFault(text);
  if (fault !== null) return damaged(fault);
  const envelope = envelopeSchema.safeParse(file.json);
  if (!envelope.success) return damaged("says no version");
  const { checksum: _, version, ...content } = envelope.data;
  return version > VERSION ? { kind: "newer", version } : checked(text, version, content);
}

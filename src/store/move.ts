import { keysOf } from "../domain/keys.js";
import type { ImportedRegister } from "./imported.js";
import type { Content } from "./schema.js";
import { EMPTY } from "./schema.js";
import { StoreError } from "./store-error.js";

/** All that an installation has: what has happened in it, and the registers that it has imported. */
export type Whole = { readonly content: Content; readonly imports: readonly ImportedRegister[] };

/** One place where an installation can have it: a folder or a database. */
export interface Keeper {
  /** What it is called, for whoever moves it: never with a password. */
  readonly name: string;
  /** What lies there at this moment. @throws StoreError where it cannot be read. */
  read(): Promise<Whole>;
  /** Puts all of it there, whole or not at all. Nothing is there yet. @throws StoreError where it could not be written. */
  write(whole: Whole): Promise<void>;
  /** Lets go of locks and connections. */
  close(): Promise<void>;
}

/** How many things of each kind lie somewhere. */
export type Counts = Readonly<Record<string, number>>;

/** Counts what lies somewhere, by its parts. */
function countsOf({ content, imports }: Whole): Counts {
  const { settings: _settings, ...lists } = content;
  const counted = Object.entries(lists).map(([part, rows]): [string, number] => [part, rows.length]);
  return { ...Object.fromEntries(counted), registers: imports.length };
}

const inAnyOrder = (rows: readonly object[]): readonly string[] =>
  rows.map((row) => JSON.stringify(row)).sort();

/** The parts of which something else lies in one place than in the other, beside the number. */
function differences(from: Whole, to: Whole): string[] {
  const parts = keysOf(EMPTY);
  const rowsOf = ({ content }: Whole, part: keyof Content): readonly object[] => [content[part]].flat();
  const different = parts.filter(
    (part) => inAnyOrder(rowsOf(from, part)).join() !== inAnyOrder(rowsOf(to, part)).join(),
  );
  const registers = inAnyOrder(from.imports).join() === inAnyOrder(to.imports).join();
  return registers ? different : [...different, "registers"];
}

/**
 * Copies all that an installation has to another place, reads it there again and compares: what is counted is what
 * lies there afterwards. The place it came from is left as it is.
 * @throws StoreError where the other place is not empty, or does not hold the same afterwards.
 */
export async function copyInstallation(from: Keeper, to: Keeper): Promise<Counts> {
  const there = await to.read();
  if (differences({ content: EMPTY, imports: [] }, there).length > 0) throw notEmpty(to, countsOf(there));
  const whole = await from.read();
  await to.write(whole);
  const copied = await to.read();
  const wrong = differences(whole, copied);
  if (wrong.length === 0) return countsOf(copied);
  const message = `${to.name} does not hold the same as ${from.name} in: ${wrong.join(", ")}. ${from.name} is as it was; empty ${to.name} before you try again.`;
  throw new StoreError("damaged", message);
}

function notEmpty({ name }: Keeper, counts: Counts): StoreError {
  const held = Object.entries(counts).flatMap(([part, count]) => (count > 0 ? [`${count} ${part}`] : []));
  const what = held.length > 0 ? held.join(", ") : "settings";
  return new StoreError(
    "unfit",
    `${name} is not empty: it holds ${what}. Nothing was copied; name a place where nothing is.`,
  );
}

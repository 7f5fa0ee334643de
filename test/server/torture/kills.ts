import { viewJsonStore } from "../../../src/store/json-store.js";
import type { Connector } from "../harness.js";
import { address, startProcess } from "../program.js";
import { deliver, type HandIn, handIn, Known, OCCASIONS } from "./clients.js";

/** What many kills came to, counted over all rounds. */
export type Toll = {
  /** Reports that a client was told are recorded. */
  readonly told: number;
  /** Deliveries that the kill left without an answer; each was made again. */
  readonly unanswered: number;
  /** Links told as recorded that the store does not hold. */
  readonly lost: readonly string[];
  /** Links that the store holds more than once. */
  readonly doubled: readonly string[];
  /** Answers that were no receipt. */
  readonly odd: readonly string[];
};

/** Numbers from 0 up to 1 that follow from a seed (mulberry32), so that a run can be had again. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The links that the store of a folder holds as handed in, in the order of the log. */
export async function linksIn(folder: string): Promise<readonly string[]> {
  const history = await (await viewJsonStore(folder)).history();
  return [...history.values()]
    .flat()
    .sort((one, other) => one.seq - other.seq)
    .flatMap(({ move }) => (move.type === "submitted" && move.link !== null ? [move.link] : []));
}

/** What was told and is not held, and what is held more than once. */
export function compared(told: readonly string[], held: readonly string[]): Pick<Toll, "lost" | "doubled"> {
  const known = new Set(held);
  return {
    lost: told.filter((link) => !known.has(link)),
    doubled: held.filter((link, index) => held.indexOf(link) !== index),
  };
}

const CLIENTS = OCCASIONS.length * 2;
const MOST_ANSWERS = 60;
const MOST_WAIT_MS = 8;

/** One client: what it has no answer to first, then report after report until the program is gone. */
async function work(url: string, known: Known, again: readonly HandIn[], next: (count: number) => HandIn) {
  for (const report of again) if (!(await deliver(url, report, known))) return;
  for (let count = 1; await deliver(url, next(count), known); count += 1);
}

/** Starts the program, lets all clients hand in at once, and kills it after some answers, at any moment. */
async function round(
  folder: string,
  connector: Connector,
  number: number,
  random: () => number,
  again: HandIn[],
) {
  const program = startProcess(folder, { TODAY: "2026-08-25", LOG_LEVEL: "silent" }, ["--no-playground"]);
  const url = await address(program);
  const answers = 1 + Math.floor(random() * MOST_ANSWERS);
  const wait = random() * MOST_WAIT_MS;
  const known = new Known((told) => {
    if (told === answers) setTimeout(() => program.child.kill("SIGKILL"), wait);
  });
  const clients = Array.from({ length: CLIENTS }, (_, client) =>
    work(
      url,
      known,
      again.filter((_, index) => index % CLIENTS === client),
      (count) => handIn(connector, number, client, count),
    ),
  );
  await Promise.all(clients);
  await program.ended;
  return known;
}

/**
 * Kills the program so many times in the same folder, looks into the folder after each kill, and in the end
 * lets what had no answer be delivered once more.
 */
export async function killAgainAndAgain(
  folder: string,
  connector: Connector,
  { rounds, seed }: { readonly rounds: number; readonly seed: number },
): Promise<Toll> {
  const random = randomFrom(seed);
  const told: string[] = [];
  const odd: string[] = [];
  const lost = new Set<string>();
  let again: HandIn[] = [];
  let unanswered = 0;
  for (let number = 1; number <= rounds; number += 1) {
    const known = await round(folder, connector, number, random, again);
    // What the program said besides is not looked at, and hundreds of rounds of it do not fit into memory.
    connector.calls.length = 0;
    told.push(...known.told);
    odd.push(...known.odd);
    again = known.unanswered;
    unanswered += again.length;
    for (const link of compared(told, await linksIn(folder)).lost) lost.add(link);
  }
  const { doubled } = compared(told, await linksIn(folder));
  return { told: told.length, unanswered, lost: [...lost], doubled, odd };
}

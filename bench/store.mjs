/**
 * What recording costs in a folder and in PostgreSQL (a real server, with its default durability), and how that
 * grows with what is recorded already; what a bare line costs that is appended and synced, in the same run; what
 * the log takes in memory; what it costs an instance to see that nothing, or something, has changed.
 * Use: node --expose-gc bench/store.mjs
 */
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { open } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { openJsonStore } from "../dist/store/json-store.js";
import { openPostgresStore } from "../dist/store/postgres/open.js";
import { isInstalled, startServer } from "../test/store/postgres/embedded.mjs";

const SIZES = [0, 1_000, 10_000, 50_000];
const OCCASIONS = 500;
const ALONE = 40;
const TOGETHER = 400;
const AT_ONCE = 50;

/** An event such as most are: somebody acknowledged, or handed in with a link. */
const eventOf = (number) => ({
  occasion: `sn-2026/uppfoljning-av-nagot/${number % OCCASIONS}`,
  cause: `19:0123456789abcdef0123456789abcdef@thread.tacv2 f:${1_000_000 + number} submitted ${number}`,
  at: "2026-05-04T09:12:00+02:00",
  day: "2026-05-04",
  by: { id: `0123abcd-0000-4000-8000-${String(number % 97).padStart(12, "0")}`, name: "Åsa Öberg" },
  move: {
    type: "submitted",
    link: `https://nykoping.sharepoint.com/sites/sn/rapport-${number}.docx`,
    reference: null,
    note: null,
  },
});

const record = (store, number) => {
  const event = eventOf(number);
  return store.decide(event.occasion, () => ({ events: [event], result: null }));
};

/** Fills a store up to a number of events, many with one write. */
async function fill(store, from, to) {
  for (let next = from; next < to; next += 1_000)
    await Promise.all(
      Array.from({ length: Math.min(1_000, to - next) }, (_, index) => record(store, next + index)),
    );
}

async function timed(work) {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

const middle = (samples) => samples.toSorted((a, b) => a - b)[Math.floor(samples.length / 2)];

/** Milliseconds for each of many alone, and how many a second where many record at once. */
async function recording(store, from) {
  const alone = [];
  for (let number = from; number < from + ALONE; number++)
    alone.push(await timed(() => record(store, number)));
  let next = from + ALONE;
  const last = next + TOGETHER;
  const client = async () => {
    while (next < last) await record(store, next++);
  };
  const all = await timed(() => Promise.all(Array.from({ length: AT_ONCE }, client)));
  return { alone, perSecond: (TOGETHER / all) * 1_000, next: last };
}

const ms = (value) => `${value.toFixed(value < 10 ? 2 : 0)} ms`.padStart(9);
const line = (what, size, { alone, perSecond }, more = "") =>
  `${what.padEnd(12)} ${String(size).padStart(6)} events  alone ${ms(middle(alone))}  ${AT_ONCE} at once ${perSecond.toFixed(0).padStart(6)}/s${more}`;

async function bareAppend(folder) {
  const file = await open(join(folder, "bare.log"), "a");
  const alone = [];
  for (let number = 0; number < ALONE; number++)
    alone.push(
      await timed(async () => {
        await file.appendFile(`${JSON.stringify(eventOf(number))}\n`);
        await file.datasync();
      }),
    );
  await file.close();
  return alone;
}

async function inFolder(folder, print) {
  const state = join(folder, "state");
  let store = await openJsonStore(state, { now: () => new Date(), warn: console.warn });
  let held = 0;
  let first = null;
  for (const size of SIZES) {
    await fill(store, held, size);
    const found = await recording(store, Math.max(held, size));
    first ??= found.alone;
    held = found.next;
    const megabytes = statSync(join(state, "state.json")).size / 1_048_576;
    print(line("folder", size, found, `  file ${megabytes.toFixed(1)} MB`));
  }
  await store.close();
  store = null;
  const before = heap();
  let opened;
  const time = await timed(async () => {
    opened = await openJsonStore(state, { now: () => new Date(), warn: console.warn });
  });
  print(`folder       ${held} events: opened in ${ms(time)}, ${perEvent(before, held)}`);
  await opened.close();
  return first;
}

const heap = () => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
};
const perEvent = (before, events) =>
  globalThis.gc
    ? `heap ${((heap() - before) / events / 1_024).toFixed(2)} KB an event`
    : "(heap: start with --expose-gc)";

async function inPostgres(print) {
  let first = null;
  const server = await startServer();
  const place = { url: server.url, tenant: "bench" };
  try {
    const store = await openPostgresStore(place, console.warn);
    let held = 0;
    for (const size of SIZES) {
      await fill(store, held, size);
      const found = await recording(store, Math.max(held, size));
      first ??= found.alone;
      held = found.next;
      print(line("PostgreSQL", size, found));
    }
    const three = await Promise.all([1, 2, 3].map(() => openPostgresStore(place, console.warn)));
    let next = held;
    const last = held + TOGETHER;
    const client = async (_, index) => {
      while (next < last) await record(three[index % 3], next++);
    };
    const all = await timed(() => Promise.all(Array.from({ length: AT_ONCE }, client)));
    print(`PostgreSQL   three instances, ${AT_ONCE} at once: ${((TOGETHER / all) * 1_000).toFixed(0)}/s`);
    held = last;
    await store.history();
    const same = [];
    const changed = [];
    for (let number = 0; number < ALONE; number++) {
      same.push(await timed(() => store.history()));
      await record(three[0], held++);
      changed.push(await timed(() => store.history()));
    }
    print(
      `PostgreSQL   ${held} events: history when nothing is new ${ms(middle(same))}, one event of another instance ${ms(middle(changed))}`,
    );
    for (const one of [store, ...three]) await one.close();
    print(
      `PostgreSQL   ${((await sizeIn(server.url)) / held / 1_024).toFixed(2)} KB an event on disk, with its indexes`,
    );
    const before = heap();
    let opened;
    const time = await timed(async () => {
      opened = await openPostgresStore(place, console.warn);
    });
    print(`PostgreSQL   ${held} events: opened in ${ms(time)}, ${perEvent(before, held)}`);
    await opened.close();
    return first;
  } finally {
    await server.remove();
  }
}

/** What the log takes on disk, in bytes. */
async function sizeIn(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query("select pg_total_relation_size('namndkoll.events') as size");
  await client.end();
  return Number(rows[0].size);
}

/** Prints what was measured; the rows are of one report recorded alone in a store that holds nothing yet. */
export async function run(print = console.log) {
  const folder = mkdtempSync(join(tmpdir(), "namndkoll-bench-store-"));
  const beside = "a line appended and synced";
  try {
    const peer = await bareAppend(folder);
    print(`${beside}: ${ms(middle(peer))}`);
    const rows = [{ what: "recording in a folder", samples: await inFolder(folder, print), beside, peer }];
    if (isInstalled())
      rows.push({ what: "recording in PostgreSQL", samples: await inPostgres(print), beside, peer });
    else print("npm has installed no PostgreSQL for this platform");
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await run();
  process.exit(0);
}

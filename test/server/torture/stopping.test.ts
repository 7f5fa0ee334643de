import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { viewJsonStore } from "../../../src/store/json-store.js";
import { getReady } from "../../playground/helper.js";
import { newFolder } from "../../store/folder.js";
import { type Connector, event, message, post, startConnector } from "../harness.js";
import { address, type Running, startProcess } from "../program.js";
import { deliver, handIn, Known } from "./clients.js";
import { compared, linksIn } from "./kills.js";

// The built program is told to stop while it is busy: it finishes what it has begun, takes nothing more, and is
// gone before whoever watches over it would kill it.

beforeAll(getReady);

const SETTINGS = { TODAY: "2026-05-04", LOG_LEVEL: "error" };

/** How long a container is given before it is killed, in milliseconds: compose.yaml says so. */
const GRACE_MS = Number(/stop_grace_period: (\d+)s/.exec(readFileSync("compose.yaml", "utf8"))?.[1]) * 1_000;

function start(folder: string): Running {
  const running = startProcess(folder, SETTINGS, ["--no-playground"]);
  onTestFinished(async () => {
    running.child.kill("SIGKILL");
    await running.ended;
  });
  return running;
}

/** Tells the program to stop, and kills it where it is still there after the grace; its exit code, `null` if killed. */
async function stopped({ child, ended }: Running, signal: NodeJS.Signals = "SIGTERM"): Promise<unknown> {
  child.kill(signal);
  const kill = setTimeout(() => child.kill("SIGKILL"), GRACE_MS);
  const code = await ended;
  clearTimeout(kill);
  return code;
}

const chat = (id: string) => ({ conversation: { id, conversationType: "personal", tenantId: "tenant" } });
const CHANNEL = {
  conversation: { id: "19:sn@thread.tacv2", conversationType: "channel", tenantId: "tenant" },
  channelData: { team: { id: "19:team@thread.tacv2" }, tenant: { id: "tenant" } },
};
const TSI = "sn-2026/tsi/1";

/** What was sent in answer to an activity: the channel hears which one. */
const answersTo = ({ calls }: Connector, id: string) =>
  calls.filter(({ method, path }) => method === "POST" && path.endsWith(`/activities/${id}`));

/** Asks until the program is gone; the ids of what it took. */
async function ask(url: string, connector: Connector, who: number): Promise<string[]> {
  const taken: string[] = [];
  for (let count = 1; ; count += 1) {
    const id = `asked-${who}-${count}`;
    const question = message(connector, "Vad ska redovisas till SN i maj?", { id, ...chat(`asks-${who}`) });
    const answer = await post(`${url}/api/messages`, JSON.stringify(question)).catch(() => null);
    if (answer === null) return taken;
    expect(answer.status).toBe(200);
    taken.push(id);
  }
}

/** Hands in until the program is gone. */
async function record(url: string, connector: Connector, who: number, known: Known): Promise<void> {
  for (let count = 1; await deliver(url, handIn(connector, 1, who, count), known); count += 1);
}

/** Ties a channel, so that the pinned day's reminder is sent there. */
async function tieChannel(url: string, connector: Connector): Promise<void> {
  await post(
    `${url}/api/messages`,
    JSON.stringify(event(connector, "installationUpdate", { action: "add", ...CHANNEL })),
  );
  await post(`${url}/api/messages`, JSON.stringify(message(connector, "koppla kanalen till SN", CHANNEL)));
}

/** The reminders that have reached the channel. */
const reminders = ({ calls }: Connector) =>
  calls.filter(
    ({ method, path, body }) =>
      method === "POST" && path.includes("19:sn@thread") && /lämnas in senast/.test(body?.summary ?? ""),
  );

const remindedIn = async (folder: string) =>
  ((await (await viewJsonStore(folder)).history()).get(TSI) ?? []).filter(
    ({ move }) => move.type === "reminded",
  ).length;

describe("told to stop while fifty conversations ask and hand in", { timeout: 120_000 }, () => {
  it("all that was taken is answered, exactly what was told is recorded, and it ends well", async () => {
    const folder = await newFolder();
    const connector = await startConnector();
    const program = start(folder);
    const url = await address(program);
    await ready(url);
    let stopping: Promise<unknown> | undefined;
    const known = new Known((told) => {
      if (told === 60) stopping = stopped(program);
    });
    const asking = Array.from({ length: 25 }, (_, who) => ask(url, connector, who));
    const recording = Array.from({ length: 25 }, (_, who) => record(url, connector, who, known));
    const taken = (await Promise.all(asking)).flat();
    await Promise.all(recording);
    expect(await stopping).toBe(0);
    expect(taken.filter((id) => answersTo(connector, id).length !== 1)).toEqual([]);
    expect(taken.length).toBeGreaterThan(10);
    // On a machine that is busy with other things a turn may run out of its time, and is then told to have broken.
    const late = troublesIn(await program.complaint);
    expect(late.filter((trouble) => !/^the bot's turn took longer than \d+ ms$/.test(trouble))).toEqual([]);
    expect(known.odd.length).toBeLessThanOrEqual(late.length);
    const held = await linksIn(folder);
    expect(compared(known.told, held)).toEqual({ lost: [], doubled: [] });
    // Not only nothing lost: what got no answer was not taken either.
    expect(held.length - known.told.length).toBeLessThanOrEqual(known.odd.length);
  });
});

/** The errors in a log, as they are worded. */
const troublesIn = (log: string): string[] =>
  log
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line).error?.message ?? line);

/** Waits until the program has warmed up. */
const ready = (url: string) =>
  expect.poll(() => fetch(`${url}/readyz`).then(({ status }) => status), { timeout: 30_000 }).toBe(200);

describe("told to stop while a reminder is on its way", { timeout: 120_000 }, () => {
  it("waits until it has arrived, and does not send it again at the next start", async () => {
    const folder = await newFolder();
    const connector = await startConnector();
    const first = start(folder);
    const url = await address(first);
    connector.cut(/POST .*19:sn@thread\.tacv2\/activities$/, "silence");
    await tieChannel(url, connector);
    await expect.poll(() => reminders(connector).length, { timeout: 20_000 }).toBe(1);
    const ending = stopped(first);
    // The program is closed to the world before what it sends by itself is waited for.
    await expect.poll(() => fetch(`${url}/healthz`).catch(() => "gone"), { timeout: 20_000 }).toBe("gone");
    expect(await remindedIn(folder)).toBe(0);
    connector.release();
    expect(await ending).toBe(0);
    expect(await remindedIn(folder)).toBe(1);

    const second = start(folder);
    await address(second);
    expect(await stopped(second)).toBe(0);
    expect(reminders(connector)).toHaveLength(1);
  });
});

describe("told to stop while Teams says nothing", { timeout: 120_000 }, () => {
  /** A program whose reminder, and whose answers to some messages, hang. */
  async function hanging(messages: number) {
    const folder = await newFolder();
    const connector = await startConnector();
    const program = start(folder);
    const url = await address(program);
    const known = new Known(() => {});
    await deliver(url, handIn(connector, 1, 0, 1), known);
    connector.cut(/POST .*19:sn@thread\.tacv2\/activities$/, "silence");
    await tieChannel(url, connector);
    await expect.poll(() => reminders(connector).length, { timeout: 20_000 }).toBe(1);
    for (let count = 0; count < 2 * messages; count += 1) connector.cut(/POST .*hangs/, "silence");
    const asked = Array.from({ length: messages }, (_, count) =>
      post(
        `${url}/api/messages`,
        JSON.stringify(message(connector, "hjälp", { id: `hangs-${count}`, ...chat("hangs") })),
      ).catch(() => null),
    );
    await expect.poll(() => answersTo(connector, "hangs-0").length, { timeout: 20_000 }).toBe(1);
    return { folder, connector, program, known, asked };
  }

  it("gives up what hangs and ends well; the reminder waits and comes at the next start", async () => {
    const { folder, program, known, asked } = await hanging(1);
    expect(await stopped(program)).toBe(0);
    await Promise.all(asked);
    expect(await linksIn(folder)).toEqual(known.told);
    expect(await remindedIn(folder)).toBe(0);

    const again = start(folder);
    const url = await address(again);
    await ready(url);
    expect(await stopped(again)).toBe(0);
    expect((await (await viewJsonStore(folder)).outbox()).length + (await remindedIn(folder))).toBe(1);
  });

  it("does not wait for a queue of messages behind one that hangs, and says that it did not", async () => {
    const { folder, program, known, asked } = await hanging(6);
    expect(await stopped(program)).toBe(1);
    await Promise.all(asked);
    expect(await linksIn(folder)).toEqual(known.told);
  });

  it.each<[NodeJS.Signals, NodeJS.Signals]>([
    ["SIGTERM", "SIGINT"],
    ["SIGINT", "SIGTERM"],
  ])("%s, and then %s, ends it at once; all that was told is there", async (first, second) => {
    const { folder, program, known, asked } = await hanging(1);
    program.child.kill(first);
    await sleep(50);
    program.child.kill(second);
    expect(await program.ended).toBe(null);
    expect(program.child.signalCode).toBe(second);
    await Promise.all(asked);
    expect(await linksIn(folder)).toEqual(known.told);
    const again = start(folder);
    await address(again);
    expect(await stopped(again)).toBe(0);
  });
});

import { setTimeout as sleep } from "node:timers/promises";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { IN_HAND_MS } from "../../../src/server/delivery.js";
import type { OutboxItem } from "../../../src/store/outbox.js";
import type { Store } from "../../../src/store/store.js";
import { getReady } from "../../playground/helper.js";
import { type Connector, message, post, startConnector } from "../../server/harness.js";
import { address, type Running, startProcess } from "../../server/program.js";
import { deliver, type HandIn, handIn, Known } from "../../server/torture/clients.js";
import { compared } from "../../server/torture/kills.js";
import { newFolder } from "../folder.js";
import { channel } from "../samples.js";
import type { Server } from "./embedded.mjs";
import { asOperator, newDatabase, opened } from "./opened.js";

const INSTANCES = 3;
const CHANNELS = 10;
const MESSAGES = 100;
const CLIENTS = 6;
/** The kill comes when so many messages have arrived. */
const ARRIVED_AT_KILL = 20;
/** Each client hands in at most so many reports: enough to be in the middle of it all the time. */
const MOST_REPORTS = 60;

const channelId = (number: number): string => `19:kanal-${number}@thread.tacv2`;

/** Messages that wait to be sent; each says something that no other says. */
const waiting = (number: number): OutboxItem => ({
  id: `message ${number}`,
  to: channelId(number % CHANNELS),
  notice: { type: "lost", committee: null, name: `Åsa Öberg ${number}.` },
  day: "2026-08-25",
  attempts: 0,
  notBefore: null,
});

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

async function openChannels(store: Store, connector: Connector): Promise<void> {
  for (const number of numbers(CHANNELS)) {
    const record = channel({ id: channelId(number), serviceUrl: connector.url });
    await store.changeConversation(record.id, () => record);
  }
}

/** How often each waiting message has arrived at the connector, by its number. */
function arrivals({ calls }: Connector): number[] {
  const counts = numbers(MESSAGES).map(() => 0);
  for (const { method, body } of calls) {
    const [, number] = /Åsa Öberg (\d+)\./.exec(method === "POST" ? JSON.stringify(body) : "") ?? [];
    if (number !== undefined) counts[Number(number)] = (counts[Number(number)] ?? 0) + 1;
  }
  return counts;
}

async function until(holds: () => boolean | Promise<boolean>, what: string): Promise<void> {
  for (let left = 1_200; left > 0; left -= 1) {
    if (await holds()) return;
    await sleep(50);
  }
  throw new Error(`it never came to this: ${what}`);
}

/** One client, who turns to the next instance when one is gone, as the channel does through a load balancer. */
async function handInUntil(
  isOver: () => boolean,
  urls: readonly string[],
  next: (count: number) => HandIn,
  known: Known,
): Promise<void> {
  let instance = 0;
  for (let count = 1; count <= MOST_REPORTS && !isOver(); ) {
    const url = urls[instance % urls.length] ?? "";
    if (await deliver(url, next(count), known)) count += 1;
    // What got no answer is delivered again, to another.
    else instance += 1;
  }
}

/** Three instances of the built program over one tenant, one of which is killed. */
export function describeInstances(server: () => Server): void {
  describe("three instances of the program", { timeout: 240_000 }, () => {
    beforeAll(getReady);

    it("lose nothing and double nothing when one is killed, but what it had just sent", async () => {
      const url = await newDatabase(server());
      const store = await opened(url, "local", () => {});
      const connector = await startConnector();
      await openChannels(store, connector);
      const settings = { TODAY: "2026-08-25", LOG_LEVEL: "silent", STORE_URL: url };
      const folder = await newFolder();
      const programs = numbers(INSTANCES).map(
        (): Running => startProcess(folder, settings, ["--no-playground"]),
      );
      onTestFinished(async () => {
        for (const { child } of programs) child.kill("SIGKILL");
        await Promise.all(programs.map(({ ended }) => ended));
      });
      const urls = await Promise.all(programs.map(address));
      let isOver = false;
      const known = new Known(() => {});
      const clients = numbers(CLIENTS).map((client) => {
        const mine = urls.map((_, index) => urls[(client + index) % urls.length] ?? "");
        return handInUntil(
          () => isOver,
          mine,
          (count) => handIn(connector, 1, client, count),
          known,
        );
      });

      // Both are under way when it is killed: reports are recorded, and messages sent.
      await until(() => known.told.length > 0, "somebody is told");
      await store.enqueue(numbers(MESSAGES).map(waiting));
      const arrived = (): number => arrivals(connector).reduce((sum, count) => sum + count, 0);
      await until(() => arrived() >= ARRIVED_AT_KILL, "messages are being sent");
      programs[0]?.child.kill("SIGKILL");
      await programs[0]?.ended;
      const [killed] = (await asOperator(url, "select clock_timestamp() as at")) as [{ at: Date }];
      expect(arrived()).toBeLessThan(MESSAGES);
      const { length: toldAtKill } = known.told;

      // What is renewed with each message and was not for ten seconds is in dead hands; a minute passes for it.
      const stale = "until < $1::timestamptz + $2 * interval '1 millisecond'";
      const late = "clock_timestamp() > $1::timestamptz + interval '10 seconds'";
      await until(
        async () => (await asOperator(url, `select 1 where ${late}`, killed.at)).length > 0,
        "ten seconds",
      );
      const inDeadHands = (await asOperator(
        url,
        `update namndkoll.leases set until = clock_timestamp() where tenant = 'local' and ${stale} returning what`,
        killed.at,
        IN_HAND_MS,
      )) as readonly { what: string }[];
      await post(`${urls[1]}/api/messages`, JSON.stringify(message(connector, "hjälp")));
      await until(async () => (await store.outbox()).length === 0, "nothing waits any more");
      isOver = true;
      await Promise.all(clients);

      const counts = arrivals(connector);
      expect(counts.filter((count) => count < 1 || count > 2)).toEqual([]);
      const doubled = numbers(MESSAGES).filter((number) => counts[number] === 2);
      const places = doubled.map((number) => `sending to ${waiting(number).to}`);
      // One in each conversation that it was sending to, at most, and in no other.
      expect(new Set(places).size).toBe(places.length);
      expect(inDeadHands.map(({ what }) => what)).toEqual(expect.arrayContaining(places));
      expect((await store.sent()).size).toBe(MESSAGES);

      const events = [...(await store.history()).values()].flat();
      const held = events.flatMap(({ move }) => (move.type === "submitted" && move.link ? [move.link] : []));
      expect({ ...compared(known.told, held), odd: known.odd }).toEqual({ lost: [], doubled: [], odd: [] });
      expect(toldAtKill).toBeGreaterThan(0);
    });
  });
}

import { takeIntoUse } from "../../../src/bot/deps.js";
import { drawNotice } from "../../../src/bot/notices/index.js";
import { noteLoss, planNotices } from "../../../src/bot/plan-notices.js";
import { pinnedClock } from "../../../src/server/clock.js";
import { Delivery } from "../../../src/server/delivery.js";
import { createLog } from "../../../src/server/log.js";
import { createTeams } from "../../../src/server/teams.js";
import { openJsonStore } from "../../../src/store/json-store.js";
import type { Store } from "../../../src/store/store.js";
import { newBot } from "../../bot/chat.js";
import { channel } from "../../store/samples.js";

const TODAY = "2026-05-04";
const ZONE = "Europe/Stockholm";

/** The places between two steps at which a process may end. */
export type Place = "planned" | "enqueued" | "beforeSend" | "afterSend" | "settled" | "never";

/** Ends the process as a power cut would, and never comes back. */
function die(): Promise<never> {
  process.kill(process.pid, "SIGKILL");
  return new Promise(() => {});
}

/** The store, but the process ends before or after one of its steps. */
function dyingStore(store: Store, place: Place): Store {
  const calls: Partial<Store> = {
    enqueue: async (items) => {
      if (place === "planned") await die();
      await store.enqueue(items);
      if (place === "enqueued") await die();
    },
    settle: async (id, delivered) => {
      if (place === "afterSend") await die();
      await store.settle(id, delivered);
      if (place === "settled") await die();
    },
  };
  return new Proxy(store, {
    get: (target, name) => {
      const own = calls[name as keyof Store] ?? target[name as keyof Store];
      return typeof own === "function" ? own.bind(target) : own;
    },
  });
}

/** Plans and sends a day's reminders over a state folder as the program does, and ends at a place: `main FOLDER CONNECTOR PLACE`. */
export async function main([folder = "", connector = "", at = "never"]: readonly string[]): Promise<void> {
  const place = at as Place;
  const real = await openJsonStore(folder, { now: () => new Date(), warn: () => {} });
  const store = dyingStore(real, place);
  const bot = { ...newBot(), store };
  await takeIntoUse(bot, TODAY);
  const record = channel({ id: "channel-sn", serviceUrl: connector, committee: "nykoping/sn" });
  await store.changeConversation(record.id, () => record);
  const clock = pinnedClock(TODAY, ZONE);
  const log = createLog("silent");
  const teams = createTeams({ mode: { kind: "local", today: TODAY }, handle: async () => [], clock, log });
  const delivery = new Delivery({
    store,
    draw: (item, to, today) => drawNotice(item, to, bot, today),
    send: async (to, message) => {
      if (place === "beforeSend") await die();
      return teams.deliver(to, message);
    },
    mayNow: () => true,
    onLost: (item, to, { today }) => noteLoss(item, to, bot, today),
    clock,
    timeZone: ZONE,
    log,
  });
  await planNotices(bot, TODAY);
  await delivery.run();
  await real.close();
  process.stdout.write("done\n");
  process.exit(0);
}

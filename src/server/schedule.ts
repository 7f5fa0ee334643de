import { performance } from "node:perf_hooks";
import { Cron } from "croner";
import type { Deps } from "../bot/deps.js";
import { drawNotice } from "../bot/notices/index.js";
import { noteLoss, planNotices } from "../bot/plan-notices.js";
import { maySend } from "../reminders/quiet.js";
import { atMostEvery } from "./at-most-every.js";
import type { Clock } from "./clock.js";
import { Delivery, type DeliveryParts } from "./delivery.js";
import { asTurn, describeError, type Log } from "./log.js";
import type { Sending } from "./sending.js";
import type { Teams } from "./teams.js";

/** What the schedule runs with. */
export type ScheduleParts = {
  readonly deps: Deps;
  readonly clock: Clock;
  readonly timeZone: string;
  readonly deliver: Teams["deliver"];
  readonly log: Log;
  /** Told what came of each message. */
  readonly count?: DeliveryParts["count"];
  /** The day is pinned for a demonstration: then it is planned at once, whatever the clock says. */
  readonly pinned: boolean;
};

/** What the bot says by itself, running. */
export type Schedule = {
  /** After a turn: sends what the turn left waiting, at once, or half a second after the last time. */
  readonly afterTurn: () => void;
  /** Plans and sends now, where it is the time for that; resolves when it is done. */
  readonly runNow: () => Promise<void>;
  /** Whether it still goes on: its times are set, and no run has hung. */
  readonly alive: () => boolean;
  /** Starts nothing more, and resolves when what is being sent is recorded. */
  readonly stop: () => Promise<void>;
};

/** Every five minutes of the working hours: weekends here, holidays and the ends of the hours by `quiet.ts`. */
export const OFTEN = "*/5 7-16 * * 1-5";

/** Every minute: what an instance that died left waiting is sent by the others, also outside the working hours. */
const LEFT_BEHIND = "* * * * *";

/** No run takes so long unless it hangs: Teams takes 1,800 messages an hour in one place. */
const HUNG_MS = 90 * 60_000;

const LONGEST_TIMER_MS = 15 * 60_000;

/** How often at most the outbox is gone over because of turns: many people asking at once wait for their answers only. */
const AFTER_TURNS_MS = 500;

/**
 * Starts what the bot says by itself: planned and sent at once (for what was missed while it was down), and then
 * through the working day in the installation's time zone. Between two such times only what failed is tried again.
 */
export function startSchedule(parts: ScheduleParts): Schedule {
  const { deps, clock, timeZone, log, pinned } = parts;
  const delivery = deliveryOf(parts);
  const runs = new Runs(log);
  let timer: NodeJS.Timeout | undefined;

  const send = async (): Promise<void> => {
    await deps.keepUp?.();
    await delivery.run();
    const wait = await delivery.nextAttemptMs();
    clearTimeout(timer);
    if (wait !== null && !runs.ended)
      timer = setTimeout(() => runs.attempt(send), Math.min(wait + 50, LONGEST_TIMER_MS)).unref();
  };
  const planAndSend = async (): Promise<void> => {
    const planned = await planNotices(deps, clock().today);
    if (planned.length > 0) log.info({ planned: planned.length }, "messages were planned");
    await send();
  };

  // A demonstration goes on at once: the channel that was tied just now gets its reminder.
  const afterTurns = atMostEvery(AFTER_TURNS_MS, () => void runs.attempt(pinned ? planAndSend : send));
  const options = { timezone: timeZone, protect: true, unref: true };
  const jobs = [
    new Cron(OFTEN, options, () => runs.attempt(planAndSend)),
    new Cron(LEFT_BEHIND, options, () => runs.attempt(send)),
  ];
  void runs.attempt(planAndSend);
  return {
    afterTurn: afterTurns.ask,
    runNow: () => runs.attempt(planAndSend),
    alive: () => !runs.ended && !runs.hang() && jobs.every((job) => job.isRunning()),
    stop: async () => {
      runs.end();
      for (const job of jobs) job.stop();
      clearTimeout(timer);
      afterTurns.cancel();
      await delivery.stop();
    },
  };
}

/** What is sent, to whom and when it may be: with the bot's own drawing, and the hours of `quiet.ts`. */
function deliveryOf({ deps, clock, timeZone, deliver, log, pinned, count }: ScheduleParts): Delivery {
  return new Delivery({
    store: deps.store,
    draw: (item, to, today) => drawNotice(item, to, deps, today),
    send: (to, message): Promise<Sending> => deliver(to, message),
    mayNow: ({ notice }, { at, today }) => pinned || maySend(notice, at, today),
    onLost: (item, to, { today }) => noteLoss(item, to, deps, today),
    clock,
    timeZone,
    log,
    ...(count && { count }),
  });
}

/** The runs that go on now. One that breaks is logged and keeps no later one from its time; one that hangs is seen. */
class Runs {
  readonly #log: Log;
  readonly #going = new Set<{ readonly since: number }>();
  #ended = false;

  constructor(log: Log) {
    this.#log = log;
  }

  /** Whether nothing is begun any more. */
  get ended(): boolean {
    return this.#ended;
  }

  /** Does some work as a run; nothing after the end. Never rejects. */
  async attempt(work: () => Promise<void>): Promise<void> {
    if (this.#ended) return;
    const run = { since: performance.now() };
    this.#going.add(run);
    await asTurn(work).catch((error: unknown) =>
      this.#log.error({ error: describeError(error) }, "what the bot says by itself broke"),
    );
    this.#going.delete(run);
  }

  /** Whether a run has gone on for so long that it will not end. */
  hang(): boolean {
    return [...this.#going].some(({ since }) => performance.now() - since >= HUNG_MS);
  }

  /** Begins nothing more. */
  end(): void {
    this.#ended = true;
  }
}

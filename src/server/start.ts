import type { Deps } from "../bot/deps.js";
import type { Config, Mode } from "../config.js";
import { type Clock, pinnedClock, realClock } from "./clock.js";
import type { ChannelDirectory } from "./directory.js";
import { type Http, listen } from "./http.js";
import { describeError, type Log } from "./log.js";
import { type Metrics, NO_METRICS } from "./metrics.js";
import { listenForOperations } from "./operations.js";
import { findPlayground, type Playground, startPlayground } from "./playground.js";
import { RateLimit } from "./rate-limit.js";
import { type Schedule, startSchedule } from "./schedule.js";
import { createTeams, type Handle, type Teams } from "./teams.js";
import { watched } from "./turn-watch.js";
import type { Route } from "./web/route.js";

/** What the program is put together from; `main.ts` brings the real parts, tests may bring others. */
export type Parts = {
  readonly handle: Handle;
  /** Whether questions can be answered now; may also reject. */
  readonly healthy: () => Promise<boolean>;
  /** Whether something could be recorded now; may also reject. */
  readonly writable?: () => Promise<void>;
  /** Does what the first answers would otherwise wait for; begun when the program can be asked, given up when it stops. */
  readonly warmUp?: (end: AbortSignal) => Promise<void>;
  /** What is counted; nothing, where it is not given. */
  readonly metrics?: Metrics;
  readonly log: Log;
  /** What can be fetched besides. */
  readonly routes?: readonly Route[];
  /** Told the address that the program listens at, before it is asked anything. */
  readonly listening?: (origin: string) => void;
  /** Looks people up in the channel. */
  readonly directory?: ChannelDirectory;
  /** Whether to start the Agents Playground (in local mode, where it is installed). */
  readonly playground: boolean;
  /** What the bot works with, for what it says by itself; without it, it only answers. */
  readonly deps?: Deps;
};

/** The program, running. */
export type Program = {
  /** Where the bot takes activities. */
  readonly endpoint: string;
  /** Where its overview can be looked at by whoever sits at this machine; `null` where it asks who one is. */
  readonly overview: string | null;
  /** Where one can chat with it; `null` without the Playground. */
  readonly chat: string | null;
  /** Why there is no Playground although there could have been; `null` where that needs no saying. */
  readonly remark: string | null;
  /** Takes nothing new, finishes the turns that run, and ends. */
  readonly stop: () => Promise<void>;
};

/** The Playground's usual port; with `PORT=0` it takes any free one as well. */
const PLAYGROUND_PORT = 56_150;

/**
 * Starts the bot and, where wanted, the Playground beside it. @throws PortError, PlaygroundError: what stood
 * in the way, in words for whoever starts it.
 */
export async function start(config: Config, parts: Parts): Promise<Program> {
  const { mode, host } = config;
  const wanted = parts.playground && mode.kind === "local";
  const program = wanted ? findPlayground() : null;
  const teams = teamsOf(config, parts, program !== null);
  let schedule: Schedule | null = null;
  const receive: Teams["receive"] = async (authorization, activity) => {
    const answer = await teams.receive(authorization, activity);
    schedule?.afterTurn();
    return answer;
  };
  const warming = warmingOf(parts);
  const ready = async () => {
    await warming.done();
    await parts.writable?.();
    return schedule === null || schedule.alive();
  };
  const http = await listen(host, config.port, { ...parts, receive, ready });
  const operations =
    config.metrics &&
    (await orClose(
      http,
      listenForOperations(config.metrics.host, config.metrics.port, parts.metrics ?? NO_METRICS),
    ));
  const origin = `http://${host.includes(":") ? `[${host}]` : host}:${http.port}`;
  parts.listening?.(origin);
  const endpoint = `${origin}/api/messages`;
  const playground = program === null ? null : await playgroundOrStop(program, endpoint, config.port, http);
  schedule = scheduleOf(config, parts, teams);
  warming.begin();
  return {
    endpoint,
    overview: mode.kind === "local" ? `${origin}/overview` : null,
    chat: playground?.address ?? null,
    remark: wanted && program === null ? NOT_INSTALLED : null,
    stop: async () => {
      const warm = warming.end();
      await stop(http, teams, schedule, playground);
      await warm;
      await operations?.close();
    },
  };
}

/** Teams' side of the bot: every turn is watched over, and in production nobody takes more than their share. */
function teamsOf(config: Config, parts: Parts, ignoreClientLanguage: boolean): Teams {
  const { mode } = config;
  const { log, directory, metrics = NO_METRICS } = parts;
  const limit = mode.kind === "production" ? { limit: new RateLimit(config.limits) } : {};
  return createTeams({
    mode,
    handle: watched(parts.handle, { metrics, log, ...limit }),
    log,
    ...(directory && { directory }),
    clock: clockFor(config),
    ignoreClientLanguage,
  });
}

/** Warming up, which nobody waits for but who asks whether the program is ready. */
function warmingOf({ warmUp, log }: Parts) {
  const ending = new AbortController();
  let warm: Promise<void> | undefined;
  const done = async () => warm;
  return {
    begin: () => {
      warm = warmUp?.(ending.signal).catch((error: unknown) =>
        log.warn({ error: describeError(error) }, "warming up broke"),
      );
    },
    done,
    end: () => {
      ending.abort();
      return done();
    },
  };
}

const NOT_INSTALLED =
  "The Agents Playground is not installed (it is a development dependency); going on without.";

/** The clock of an installation: the real one, or in local mode the pinned day. */
export function clockFor({ mode, timeZone }: { mode: Mode; timeZone: string }): Clock {
  const pinned = mode.kind === "local" ? mode.today : null;
  return pinned === null ? realClock(timeZone) : pinnedClock(pinned, timeZone);
}

async function playgroundOrStop(
  program: string,
  endpoint: string,
  port: number,
  http: Http,
): Promise<Playground> {
  return orClose(http, startPlayground(program, endpoint, port === 0 ? 0 : PLAYGROUND_PORT));
}

/** What was started; nothing is left behind of a start that failed. */
async function orClose<T>(http: Http, starting: Promise<T>): Promise<T> {
  try {
    return await starting;
  } catch (error) {
    await http.close();
    throw error;
  }
}

function scheduleOf(config: Config, { deps, log, metrics }: Parts, { deliver }: Teams): Schedule | null {
  if (deps === undefined) return null;
  const { mode, timeZone } = config;
  const pinned = mode.kind === "local" && mode.today !== null;
  return startSchedule({
    deps,
    clock: clockFor(config),
    timeZone,
    deliver,
    log,
    pinned,
    ...(metrics && { count: metrics.delivered }),
  });
}

async function stop(
  http: Http,
  teams: Teams,
  schedule: Schedule | null,
  playground: Playground | null,
): Promise<void> {
  await http.close();
  await schedule?.stop();
  await teams.idle();
  await playground?.stop();
}

import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { onTestFinished } from "vitest";
import type { Incoming, Outgoing } from "../../src/bot/turn.js";
import type { Mode } from "../../src/config.js";
import { pinnedClock } from "../../src/server/clock.js";
import type { ChannelDirectory } from "../../src/server/directory.js";
import { listen } from "../../src/server/http.js";
import { createLog } from "../../src/server/log.js";
import { NO_METRICS } from "../../src/server/metrics.js";
import { RateLimit, type RateLimits } from "../../src/server/rate-limit.js";
import { createTeams, type IdentityService } from "../../src/server/teams.js";
import { watched } from "../../src/server/turn-watch.js";
import type { Route } from "../../src/server/web/route.js";

/** JSON as it came over the wire, looked into by tests only. */
// biome-ignore lint/suspicious/noExplicitAny: a test looks at JSON by its paths
type Json = any;

/** One call the bot made to the connector. */
export type Call = { readonly method: string; readonly path: string; readonly body: Json };

/** Teams' side of the conversation: an HTTP server on loopback that keeps what the bot sends. */
export type Connector = {
  readonly url: string;
  readonly calls: Call[];
  /** What it says of people, by their ids; of others it says nothing of use. */
  readonly members: Map<string, object>;
  /** Lets calls whose method and path match be answered with this status, always or so many times. */
  refuse: (
    pattern: RegExp,
    status: number,
    how?: { times?: number; headers?: Record<string, string> },
  ) => void;
  /** Lets the next call whose method and path match go wrong on the way back; it has arrived all the same. */
  cut: (pattern: RegExp, how: Cut) => void;
  /** Answers the calls that were left waiting, and waits for no more. */
  release: () => void;
};

/** How an answer goes missing: the connection is reset, ends in the middle of it, or just stays open. */
export type Cut = "reset" | "half" | "silence";

/** A connector that lives as long as the test. */
export async function startConnector(): Promise<Connector> {
  const { connector, close } = await openConnector();
  onTestFinished(close);
  return connector;
}

/** A connector, until it is closed. */
export async function openConnector(): Promise<{
  readonly connector: Connector;
  readonly close: () => void;
}> {
  const calls: Call[] = [];
  let answered = 0;
  const members = new Map<string, object>();
  const refusals: { pattern: RegExp; status: number; left: number; headers: Record<string, string> }[] = [];
  const cuts: { pattern: RegExp; how: Cut }[] = [];
  const waiting: (() => void)[] = [];
  const server = createServer(async (request, response) => {
    const call = await callOf(request);
    calls.push(call);
    answered += 1;
    const cut = cuts.findIndex(({ pattern }) => pattern.test(`${call.method} ${call.path}`));
    const how = cut < 0 ? undefined : cuts.splice(cut, 1)[0]?.how;
    if (how === "reset") return void request.socket.resetAndDestroy();
    if (how === "half") {
      response.writeHead(200, { "content-length": "99" });
      return void response.write('{"id"', () => request.socket.destroy());
    }
    if (how === "silence") await new Promise<void>((resolve) => waiting.push(resolve));
    const refusal = refusals.find(
      ({ pattern, left }) => left > 0 && pattern.test(`${call.method} ${call.path}`),
    );
    if (refusal) refusal.left -= 1;
    const member = members.get(/\/members\/([^/]+)$/.exec(call.path)?.[1] ?? "");
    response.writeHead(refusal?.status ?? 200, { "content-type": "application/json", ...refusal?.headers });
    response.end(JSON.stringify(member ?? { id: `sent-${answered}` }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const refuse: Connector["refuse"] = (
    pattern,
    status,
    { times = Number.POSITIVE_INFINITY, headers = {} } = {},
  ) => void refusals.push({ pattern, status, left: times, headers });
  const cut: Connector["cut"] = (pattern, how) => void cuts.push({ pattern, how });
  const release = () => {
    for (const go of waiting.splice(0)) go();
  };
  return { connector: { url, calls, members, refuse, cut, release }, close: () => void server.close() };
}

async function callOf(request: IncomingMessage): Promise<Call> {
  const body = await text(request);
  return {
    method: request.method ?? "",
    path: decodeURIComponent(request.url ?? ""),
    body: body ? JSON.parse(body) : null,
  };
}

/** What the bot does in a test; what it was given is kept in `heard`. */
export type Script = (incoming: Incoming) => readonly Outgoing[] | Promise<readonly Outgoing[]>;

/** The server's real parts, on a port of its own, with a bot that follows the test's script. */
export type Server = {
  readonly heard: Incoming[];
  /** The log so far, one JSON line each. */
  readonly log: () => string;
  readonly url: string;
  /** Delivers an activity; the answer's status and JSON. */
  readonly deliver: (activity: object, headers?: Record<string, string>) => Promise<Answer>;
  readonly close: () => Promise<void>;
};

/** An answer over HTTP. */
export type Answer = { readonly status: number; readonly body: Json; readonly text: string };

/** How a test's server differs from the usual one. */
export type Setup = {
  readonly script?: Script;
  readonly mode?: Mode;
  readonly identity?: IdentityService;
  readonly directory?: ChannelDirectory;
  readonly healthy?: () => Promise<boolean>;
  readonly ready?: () => Promise<boolean>;
  readonly limits?: RateLimits;
  readonly routes?: readonly Route[];
  readonly replyMs?: number;
};

/** Starts the server for one test. */
export async function startServer(setup: Setup = {}): Promise<Server> {
  const heard: Incoming[] = [];
  const lines: string[] = [];
  const log = createLog("debug", { write: (line: string) => void lines.push(line) });
  const handle = async (incoming: Incoming) => {
    heard.push(incoming);
    return (await setup.script?.(incoming)) ?? [];
  };
  const limit = setup.limits ? { limit: new RateLimit(setup.limits) } : {};
  const teams = createTeams({
    mode: setup.mode ?? { kind: "local", today: "2026-05-04" },
    handle: watched(handle, { metrics: NO_METRICS, log, ...limit }),
    clock: pinnedClock("2026-05-04", "Europe/Stockholm"),
    log,
    ...(setup.replyMs !== undefined && { replyMs: setup.replyMs }),
    ...(setup.directory && { directory: setup.directory }),
    ...(setup.identity && { identity: setup.identity }),
  });
  const healthy = setup.healthy ?? (async () => true);
  const http = await listen("127.0.0.1", 0, {
    receive: teams.receive,
    healthy,
    log,
    ...(setup.ready && { ready: setup.ready }),
    ...(setup.routes && { routes: setup.routes }),
  });
  onTestFinished(http.close);
  const url = `http://127.0.0.1:${http.port}`;
  const deliver = (activity: object, headers: Record<string, string> = {}) =>
    post(`${url}/api/messages`, JSON.stringify(activity), headers);
  return { heard, log: () => lines.join(""), url, deliver, close: http.close };
}

/** POSTs a body as it is. */
export async function post(url: string, body: string, headers: Record<string, string> = {}): Promise<Answer> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body,
  });
  const answer = await response.text();
  return { status: response.status, body: parsed(answer), text: answer };
}

const parsed = (answer: string): Json => {
  try {
    return JSON.parse(answer);
  } catch {
    return null;
  }
};

let numbers = 0;

/** What all activities have, with an id of its own each. */
const activity = (connector: Connector, more: object) => ({
  id: `activity-${++numbers}`,
  channelId: "msteams",
  serviceUrl: connector.url,
  from: { id: "29:anna", name: "Anna Åberg", aadObjectId: "anna" },
  recipient: { id: "28:bot", name: "Nämndkoll" },
  conversation: { id: "chat", conversationType: "personal", tenantId: "tenant" },
  locale: "sv-SE",
  ...more,
});

/** Somebody writes. */
export const message = (connector: Connector, text: string, more: object = {}) =>
  activity(connector, { type: "message", text, ...more });

/** Somebody presses a button (Action.Execute). */
export const press = (connector: Connector, verb: string, data: object = {}, more: object = {}) =>
  invoke(connector, "adaptiveCard/action", {
    value: { action: { type: "Action.Execute", verb, data } },
    replyToId: "card-1",
    ...more,
  });

/** Teams asks for something. */
export const invoke = (connector: Connector, name: string, more: object = {}) =>
  activity(connector, { type: "invoke", name, ...more });

/** Anything else that happens. */
export const event = (connector: Connector, type: string, more: object = {}) =>
  activity(connector, { type, ...more });

/** A promise that a test keeps when it wants to. */
export function gate(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

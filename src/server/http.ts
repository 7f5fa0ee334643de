import type { AddressInfo } from "node:net";
import { pino } from "pino";
import restify from "restify";
import type { InvokeAnswer } from "./activities.js";
import { within } from "./deadline.js";
import { asTurn, describeError, type Log } from "./log.js";
import { Line } from "./turns.js";
import type { Route } from "./web/route.js";
import { serveRoutes } from "./web/serve-routes.js";

/** What the HTTP side passes on to. */
export type HttpOptions = {
  /** Takes one activity and gives what to answer. */
  readonly receive: (authorization: string, activity: unknown) => Promise<InvokeAnswer>;
  /** Whether the program can answer questions; may also reject. */
  readonly healthy: () => Promise<boolean>;
  /** Whether it can also record, and say things by itself; may reject. */
  readonly ready?: () => Promise<boolean>;
  /** What can be fetched besides: pages, pictures, files. */
  readonly routes?: readonly Route[];
  readonly log: Log;
};

/** The HTTP side, listening. */
export type Http = {
  readonly port: number;
  /** Takes no more requests, and resolves when the last answer is sent. */
  readonly close: () => Promise<void>;
};

/** The port cannot be listened on. The message says what to do. */
export class PortError extends Error {
  override name = "PortError";
}

/** Teams messages hold at most 100 KB of UTF-16; as UTF-8 with everything around it this is plenty. */
const MOST_BYTES = 256 * 1024;
const RECEIVE_MS = 15_000;
/**
 * How long a connection may wait for its next request. Longer than the load balancers before the program keep
 * theirs (a minute, mostly): whoever closes first must not be the one that the next request is on its way to.
 */
const KEEP_ALIVE_MS = 75_000;
const HEALTH_MS = 2_000;
const CLOSE_MS = 15_000;

// restify's own log would go to stdout. Its types still speak of the logger it had before pino.
const QUIET: object = { name: "", log: pino({ enabled: false }) };

/**
 * Starts listening: `POST /api/messages` for activities, `GET /healthz` and `GET /readyz` for whoever watches
 * over the program, and the routes given, and nothing else. @throws PortError where the port is taken or not allowed.
 */
export async function listen(host: string, port: number, options: HttpOptions): Promise<Http> {
  const server = restify.createServer(QUIET);
  const line = new Line();
  // restify tells by the keyword `async` that a handler takes no `next`.
  server.post("/api/messages", async (request, response) =>
    asTurn(() => takeMessage(request, response, line, options)),
  );
  server.get("/healthz", async (_request, response) => tellHealth(response, options));
  server.get("/readyz", async (_request, response) =>
    tellHealth(response, { ...options, healthy: async () => allWell(options) }),
  );
  serveRoutes(server, options.routes ?? [], readText, options.log);
  server.server.requestTimeout = RECEIVE_MS;
  server.server.headersTimeout = RECEIVE_MS;
  server.server.keepAliveTimeout = KEEP_ALIVE_MS;
  await opened(server, host, port);
  return { port: (server.address() as AddressInfo).port, close: () => closed(server) };
}

function opened(server: restify.Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(portError(error, host, port)));
    server.listen(port, host, resolve);
  });
}

function portError(error: NodeJS.ErrnoException, host: string, port: number): Error {
  const why =
    error.code === "EADDRINUSE"
      ? "another program listens there (perhaps another Nämndkoll)"
      : error.code === "EACCES"
        ? "this user may not"
        : error.message;
  return new PortError(`Cannot listen on ${host}, port ${port}: ${why}. Set PORT to another one.`);
}

async function closed(server: restify.Server): Promise<void> {
  const done = new Promise<void>((resolve) => server.close(resolve));
  // Clients keep connections for a next request; each is closed soon after the last answer on it.
  const sweep = setInterval(() => server.server.closeIdleConnections(), 20);
  // A client that keeps its connection busy may not keep the program from ending.
  await within(CLOSE_MS, "closing", done).catch(() => server.server.closeAllConnections());
  clearInterval(sweep);
}

// === The two requests ===

async function takeMessage(
  request: restify.Request,
  response: restify.Response,
  line: Line,
  { receive, log }: HttpOptions,
): Promise<void> {
  try {
    const body = await readJson(request);
    await line.turn();
    const { status, ...answer } =
      body.status === 200 ? await receive(request.header("authorization", ""), body.value) : body;
    send(response, status, "body" in answer ? answer.body : undefined);
  } catch (error) {
    log.error({ error: describeError(error) }, "a request broke");
    send(response, 500);
  }
}

const allWell = async ({ healthy, ready = async () => true }: HttpOptions): Promise<boolean> =>
  (await healthy()) && (await ready());

async function tellHealth(response: restify.Response, { healthy, log }: HttpOptions): Promise<void> {
  const well = await within(HEALTH_MS, "the health check", healthy()).catch((error: unknown) => {
    log.warn({ error: describeError(error) }, "the health check failed");
    return false;
  });
  send(response, well ? 200 : 503, { status: well ? "ok" : "unavailable" });
}

// As raw: restify would make JSON of `undefined` and answer with its own headers.
function send(response: restify.Response, status: number, body?: unknown): void {
  if (body === undefined) response.sendRaw(status, "", {});
  else response.sendRaw(status, JSON.stringify(body), { "content-type": "application/json" });
}

// === The body ===

type Body = { readonly status: 200; readonly value: unknown } | { readonly status: 400 | 413 | 415 };

/**
 * Reads the JSON of a request. Not restify's own parser, which unpacks without limit, and brings the
 * program down where what it unpacks is not what it says. Only JSON: a web page elsewhere can make a browser
 * send other types here, but not this one.
 */
async function readJson(request: restify.Request): Promise<Body> {
  const packed = request.headers["content-encoding"] !== undefined;
  if (packed || request.getContentType() !== "application/json") return refuse(request, 415);
  if (Number(request.headers["content-length"] ?? 0) > MOST_BYTES) return refuse(request, 413);
  const text = await readText(request);
  if (text === null) return refuse(request, 413);
  try {
    return { status: 200, value: JSON.parse(text) };
  } catch {
    return { status: 400 };
  }
}

/** Lets the rest of the request run out unread, so that the client gets to read the answer. */
function refuse(request: restify.Request, status: 413 | 415): Body {
  request.resume();
  return { status };
}

/** The request's text; `null` as soon as it is too long. */
function readText(request: restify.Request): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    request.on("data", (chunk: Buffer) => {
      length += chunk.length;
      if (length > MOST_BYTES) resolve(null);
      else chunks.push(chunk);
    });
    request.once("end", () => resolve(Buffer.concat(chunks).toString("utf8")));
    request.once("close", () => reject(new Error("the client went away")));
    request.once("error", reject);
  });
}

import type restify from "restify";
import { describeError, type Log } from "../log.js";
import { type Route, SECURITY_HEADERS, type WebAnswer, type WebRequest } from "./route.js";

/** Reads the body of a request as text; `null` where it is too long. */
export type ReadText = (request: restify.Request) => Promise<string | null>;

/** Lets the server answer these routes. What breaks in one is told to the log, and nothing of it to the client. */
export function serveRoutes(
  server: restify.Server,
  routes: readonly Route[],
  readText: ReadText,
  log: Log,
): void {
  for (const route of routes) {
    // restify tells by the keyword `async` that a handler takes no `next`.
    const handler = async (request: restify.Request, response: restify.Response) =>
      sendAnswer(response, await answerTo(route, request, readText, log));
    if (route.method === "POST") server.post(route.path, handler);
    else {
      server.get(route.path, handler);
      server.head(route.path, handler);
    }
  }
}

async function answerTo(
  route: Route,
  request: restify.Request,
  readText: ReadText,
  log: Log,
): Promise<WebAnswer> {
  try {
    const packed = request.headers["content-encoding"] !== undefined;
    if (packed) request.resume();
    const body = packed ? null : route.method === "POST" ? await readText(request) : "";
    if (body === null) return { status: packed ? 415 : 413 };
    return await route.answer(webRequest(route, request, body));
  } catch (error) {
    log.error({ error: describeError(error), path: route.path }, "a page broke");
    return { status: 500 };
  }
}

function webRequest({ method }: Route, request: restify.Request, body: string): WebRequest {
  const address = request.url ?? "/";
  const headers = Object.entries(request.headers).map(([name, value]): [string, string | undefined] => [
    name,
    Array.isArray(value) ? value.join(", ") : value,
  ]);
  return {
    method,
    address,
    params: (request.params ?? {}) as Record<string, string>,
    query: new URL(address, "http://here").searchParams,
    headers: Object.fromEntries(headers),
    cookies: cookiesIn(request.headers.cookie ?? ""),
    body,
  };
}

/** The cookies of a header line; the first of each name counts, as browsers send the nearest path's first. */
function cookiesIn(line: string): Record<string, string> {
  const pairs = line.split(";").flatMap((part): [string, string][] => {
    const at = part.indexOf("=");
    return at < 0 ? [] : [[part.slice(0, at).trim(), part.slice(at + 1).trim()]];
  });
  return Object.fromEntries(pairs.toReversed());
}

function sendAnswer(response: restify.Response, { status, headers, body = "" }: WebAnswer): void {
  const bytes =
    typeof body === "string" ? Buffer.from(body) : Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  // What has not changed says nothing of its length (RFC 9110, 8.6).
  const length = status === 304 ? {} : { "content-length": String(bytes.length) };
  const all = { ...SECURITY_HEADERS, ...headers, ...length };
  response.sendRaw(status, bytes, all);
}

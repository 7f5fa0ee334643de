/** What a route is asked, read from HTTP; nothing of it has been checked. */
export type WebRequest = {
  readonly method: Method;
  /** The path with its query, as it was asked for: what a signature is over. */
  readonly address: string;
  /** The parts of the path that the route names (`:kind`), decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Header lines by their names in lower case; one that came several times is joined by commas. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly cookies: Readonly<Record<string, string | undefined>>;
  /** The body as text; empty where there is none. */
  readonly body: string;
};

/**
 * What a route answers. {@link SECURITY_HEADERS} are sent with it, but for those that it names itself (in lower
 * case): a page that Teams frames its own content-security-policy, a picture that other origins show its own
 * cross-origin-resource-policy.
 */
export type WebAnswer = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
};

type Method = "GET" | "POST";

/** One address of the web side. A route that is asked with GET is asked with HEAD as well. */
export type Route = {
  readonly method: Method;
  /** The path, in which `:name` stands for one part of it. */
  readonly path: string;
  readonly answer: (request: WebRequest) => Promise<WebAnswer>;
};

/** What is sent with every answer of a route: it may load nothing, be framed by nobody, and is kept nowhere. */
export const SECURITY_HEADERS = {
  "content-security-policy":
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "cross-origin-resource-policy": "same-origin",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "strict-transport-security": "max-age=31536000",
  "cache-control": "no-store",
} as const;

/** What is not there, and what is not for whoever asks: nothing tells which. */
export const NOT_FOUND: WebAnswer = { status: 404 };

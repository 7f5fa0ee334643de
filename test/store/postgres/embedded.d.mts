/** A real PostgreSQL server on loopback, with a folder of its own. */
export type Server = {
  /** `postgres://…`, with the password, of an empty database. */
  readonly url: string;
  readonly password: string;
  /** What the server has said so far. */
  readonly log: () => string;
  /** Stops it as an operator would, and starts it again on the same port and folder. */
  readonly stop: () => Promise<void>;
  readonly start: () => Promise<void>;
  /** Stops it for good, and removes its folder. */
  readonly remove: () => Promise<void>;
};

/** Whether npm has installed a server for this platform. */
export function isInstalled(): boolean;

/** Starts a server; `flags` are those of `postgres` itself. */
export function startServer(flags?: readonly string[]): Promise<Server>;

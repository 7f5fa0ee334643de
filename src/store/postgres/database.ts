import type { Pool, PoolClient } from "pg";
import { z } from "zod";
import { codeOf, messageOf } from "../../domain/thrown.js";
import { StoreError, type StoreFault } from "../store-error.js";

/** A row as it came from the database: nothing is known of it until a schema has read it. */
export type Row = Readonly<Record<string, unknown>>;

/** Something that statements can be put to: the database, or one transaction in it. */
export type Session = {
  readonly query: (statement: string, values?: readonly unknown[]) => Promise<readonly Row[]>;
};

/** What a transaction that wrote something comes to; `transaction` is its number in the database. */
export type Written = { readonly transaction: string };

/** What connections of one process there are at most: reading goes on while something is written. */
const MOST_CONNECTIONS = 4;
const CONNECT_MS = 5_000;
/** After this the server stops working on a statement, and after this the program stops waiting for it. */
const STATEMENT_MS = 5_000;
const ANSWER_MS = 7_000;

/** Whether the connection broke, so that nobody said what came of the statement. */
export const isLost = (error: unknown): boolean =>
  error instanceof StoreError &&
  error.code === "unreachable" &&
  error.cause instanceof DatabaseError &&
  error.cause.code !== TOOK_TOO_LONG;

/**
 * A PostgreSQL database with a few connections that are made when they are needed and made anew when they
 * break. Everything that goes wrong is a StoreError, whose message never holds the password.
 */
export class Database implements Session {
  readonly #pool: Pool;
  #isClosed = false;
  /** `host:port/name`, for messages. */
  readonly name: string;

  private constructor(pool: Pool, name: string) {
    this.#pool = pool;
    this.name = name;
  }

  /**
   * Nothing is connected yet: that happens with the first statement.
   * @param warn told of connections that broke while nobody used them.
   */
  static async of(url: string, warn: (trouble: StoreError) => void): Promise<Database> {
    // Loaded here, as most installations have no database.
    const { default: pg } = await import("pg");
    const pool = new pg.Pool({
      connectionString: url,
      application_name: "namndkoll",
      max: MOST_CONNECTIONS,
      connectionTimeoutMillis: CONNECT_MS,
      statement_timeout: STATEMENT_MS,
      query_timeout: ANSWER_MS,
      idle_in_transaction_session_timeout: STATEMENT_MS,
      keepAlive: true,
    });
    const database = new Database(pool, nameOf(url));
    pool.on("error", (cause) => {
      // Of a connection that is being closed it is no matter how it ends.
      if (!database.#isClosed) warn(database.#errorOf(cause));
    });
    return database;
  }

  /** Puts one statement to the database, again on another connection where the first one was broken. */
  async query(statement: string, values: readonly unknown[] = []): Promise<readonly Row[]> {
    try {
      return await this.#once(statement, values);
    } catch (error) {
      if (!isLost(error)) throw error;
      return this.#once(statement, values);
    }
  }

  async #once(statement: string, values: readonly unknown[]): Promise<readonly Row[]> {
    const client = await this.#connect();
    return this.#using(client, () => this.#ask(client, statement, values));
  }

  /** Reads in one view of the database: nothing that others write meanwhile is seen. */
  async reading<T>(work: (session: Session) => Promise<T>): Promise<T> {
    return this.#inTransaction("begin isolation level repeatable read read only", work, "rollback");
  }

  /**
   * Writes all of what the work writes, or nothing of it. Where the work comes to `null` nothing is kept.
   * @throws StoreError that says whether it is certain that nothing was recorded.
   */
  async writing<T extends Written>(work: (session: Session) => Promise<T | null>): Promise<T | null> {
    let written: T | null = null;
    try {
      return await this.#inTransaction("begin", async (session) => {
        written = null;
        const result = await work(session);
        if (result === null) return null;
        written = result;
        await session.query("commit");
        return result;
      });
    } catch (error) {
      if (written === null || !isLost(error)) throw error;
      if (await this.#wasKept(written, error)) return written;
      throw error;
    }
  }

  /** What came of a transaction whose last word nobody heard. */
  async #wasKept({ transaction }: Written, error: unknown): Promise<boolean> {
    const rows = await this.query("select pg_xact_status($1::xid8) as status", [transaction]).catch(() => []);
    const status = statusSchema.safeParse(rows[0]).data?.status;
    if (status === "committed") return true;
    if (status === "aborted") return false;
    const message = `The database ${this.name} did not say whether something was recorded (${messageOf(error)}). It can be done again: what was recorded is not recorded twice.`;
    throw new StoreError("unreachable", message);
  }

  /** Ends the connections, after what they are doing. */
  close(): Promise<void> {
    this.#isClosed = true;
    return this.#pool.end();
  }

  async #inTransaction<T>(
    begin: string,
    work: (session: Session) => Promise<T>,
    end?: "rollback",
  ): Promise<T> {
    const client = await this.#connect();
    const query: Session["query"] = (statement, values = []) => this.#ask(client, statement, values);
    return this.#using(client, async () => {
      await query(begin);
      const result = await work({ query }).catch(async (error: unknown) => {
        if (!isLost(error)) await query("rollback").catch(() => {});
        throw error;
      });
      if (end || result === null) await query("rollback");
      return result;
    });
  }

  async #connect(): Promise<PoolClient> {
    try {
      return await this.#pool.connect();
    } catch (cause) {
      throw this.#errorOf(cause);
    }
  }

  /** Gives the connection back afterwards, or throws it away where it broke. */
  async #using<T>(client: PoolClient, work: () => Promise<T>): Promise<T> {
    // A connection that breaks between two statements says so here; the next statement then fails.
    const ignore = (): void => {};
    client.on("error", ignore);
    let broken = false;
    try {
      return await work();
    } catch (error) {
      broken = isLost(error);
      throw error;
    } finally {
      client.off("error", ignore);
      client.release(broken);
    }
  }

  async #ask(client: PoolClient, statement: string, values: readonly unknown[]): Promise<readonly Row[]> {
    try {
      return (await client.query<Row>(statement, [...values])).rows;
    } catch (cause) {
      throw this.#errorOf(cause);
    }
  }

  #errorOf(thrown: unknown): StoreError {
    const cause = bare(thrown);
    const [fault, advice] = readingOf(cause.code);
    return new StoreError(fault, `The database ${this.name} ${advice} (${cause.message}).`, { cause });
  }
}

/** An error of the database or of the connection to it. */
class DatabaseError extends Error {
  override name = "DatabaseError";
  /** PostgreSQL's own code (SQLSTATE); `null` where it is not PostgreSQL that complains. */
  readonly code: string | null;
  constructor(message: string, code: string | null) {
    super(message);
    this.code = code;
  }
}

/** PostgreSQL gives five characters with each of its errors; other codes are of the connection. */
const SQLSTATE = /^[0-9A-Z]{5}$/;

/**
 * An error without all else that the driver hangs on it: the connection with its password, and the values of the
 * row that was refused.
 */
function bare(thrown: unknown): DatabaseError {
  const code = codeOf(thrown);
  const known = typeof code === "string" ? code : null;
  // Several addresses that were tried have no message of their own.
  const message = messageOf(thrown) || known || "no reason given";
  return new DatabaseError(message, known !== null && SQLSTATE.test(known) ? known : null);
}

const statusSchema = z.object({ status: z.enum(["committed", "aborted", "in progress"]) });

/** Where a database lies, without who may enter it and how. */
function nameOf(url: string): string {
  const { host, pathname, searchParams } = new URL(url);
  return `${host || searchParams.get("host") || "localhost"}${pathname}`;
}

/** What the server says of a statement that it stopped working on; the connection is as good as before. */
const TOOK_TOO_LONG = "57014";

/** What SQL states mean for whoever runs the installation; the first that fits. */
const MEANINGS: readonly (readonly [RegExp, StoreFault, string])[] = [
  [/^28/, "unreachable", "lets nobody in with the user and the password of STORE_URL"],
  [/^3D000/, "unreachable", "does not exist; create it, or correct STORE_URL"],
  [/^(?:57014|55P03)/, "unreachable", "took too long"],
  [/^(?:08|57P)/, "unreachable", "is not reachable at the moment"],
  [/^53/, "unwritable", "has no room or no connections left"],
  [
    /^(?:42501|25006)/,
    "unwritable",
    "does not let this user write; it needs a user who owns it, on the primary server",
  ],
  [/^22/, "unfit", "cannot hold what was to be recorded"],
  [/^42P01|^3F000/, "damaged", "lacks what the program made in it; restore a backup of it"],
];

function readingOf(code: string | null): readonly [StoreFault, string] {
  if (code === null) return ["unreachable", "gave no answer; check STORE_URL, and whether it runs"];
  const meaning = MEANINGS.find(([pattern]) => pattern.test(code));
  return meaning ? [meaning[1], meaning[2]] : ["unwritable", "refused a statement"];
}

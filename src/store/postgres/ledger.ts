import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { OccasionEvent } from "../../domain/event.js";
import { Draft, type Snapshot, snapshotOf, withEvents } from "../draft.js";
import type { Ledger } from "../ledger.js";
import { EMPTY } from "../schema.js";
import { LAST_QUESTION_MINUTES, type LastQuestion, lastQuestionSchema } from "../store.js";
import { StoreError } from "../store-error.js";
import { type Database, isLost, type Session, type Written } from "./database.js";
import { assertVersion } from "./migrations.js";
import { advancedSchema, contentWith, eventsOf, keyOf, readAs, rowChangesOf, wholeNumber } from "./rows.js";
import {
  ADVANCE,
  EVENTS_AFTER,
  FORGET_LEASES,
  FORGET_PERSONS_QUESTIONS,
  FORGET_QUESTIONS,
  FORGET_REMOVALS,
  HEAD,
  HEAD_ALONE,
  KEEP_QUESTION,
  LAST_QUESTION,
  LET_GO,
  MAKE_TENANT,
  NOTE_REMOVALS,
  REMOVE_ROWS,
  REMOVED_SINCE,
  ROWS_SINCE,
  TAKE,
} from "./statements.js";
import { addEvents, putRows, REMOVALS_KEPT, replaceContent } from "./whole.js";

/** What a tenant's content was at some revision. */
type View = { readonly revision: number; readonly snapshot: Snapshot };

const NOTHING_SEEN: View = { revision: 0, snapshot: snapshotOf(EMPTY) };

/** How many events are read at a time. */
const PAGE = 5_000;

const headSchema = z.object({ revision: wholeNumber, tables: z.int(), content: z.int() });

/**
 * One tenant's content in a PostgreSQL database that other instances write as well. Each holds in memory what
 * it has seen; a revision, counted up by every change, tells whether that still holds, and only what came after
 * it is read. Changes are first made on what is in memory and kept if the revision is still the same; where
 * another instance was first, they are made again with the tenant in hand, and so cannot lose a second time.
 */
export class PostgresLedger implements Ledger {
  readonly #database: Database;
  readonly #tenant: string;
  /** Who has taken what: this ledger, of all that ever were. */
  readonly #holder = randomUUID();
  #view: View = NOTHING_SEEN;
  /** Grows with what was seen, which is never but what the database has for good. */
  #causes = new Set<string>();
  #looking: Promise<unknown> = Promise.resolve();
  #nextLook: Promise<Snapshot> | null = null;

  private constructor(database: Database, tenant: string) {
    this.#database = database;
    this.#tenant = tenant;
  }

  /** The tables are there, and of today's version. */
  static async of(database: Database, tenant: string): Promise<PostgresLedger> {
    const ledger = new PostgresLedger(database, tenant);
    await database.query(MAKE_TENANT, [tenant]);
    await database.query(FORGET_LEASES, [tenant]);
    await ledger.read();
    return ledger;
  }

  read(): Promise<Snapshot> {
    // Whoever asks while it is being looked shares the next look, as the one under way may have begun too early.
    this.#nextLook ??= this.#looking.then(() => {
      this.#nextLook = null;
      const look = this.#look();
      this.#looking = look.catch(() => {});
      return look;
    });
    return this.#nextLook;
  }

  async #look(): Promise<Snapshot> {
    const { revision } = await this.#head(this.#database);
    if (revision !== this.#view.revision)
      await this.#database.reading(async (session) => this.#seen(await this.#viewIn(session)));
    return this.#view.snapshot;
  }

  async write(make: (draft: Draft) => void): Promise<void> {
    await this.read();
    const before = this.#view;
    const draft = this.#draftOf(before, make);
    if (draft.result() === before.snapshot) return;
    const kept = this.#database.writing((session) => this.#keep(session, before, draft));
    const after = await kept.catch(nullIfLost);
    if (after) this.#seen(after);
    else await this.#writeAlone(make);
  }

  /** Makes changes with the tenant in hand: nobody can be first. */
  async #writeAlone(make: (draft: Draft) => void): Promise<void> {
    const after = await this.#database.writing(async (session) => {
      const before = this.#seen(await this.#viewIn(session, HEAD_ALONE));
      const draft = this.#draftOf(before, make);
      return draft.result() === before.snapshot ? null : this.#keep(session, before, draft);
    });
    if (after) this.#seen(after);
  }

  #draftOf({ snapshot }: View, make: (draft: Draft) => void): Draft {
    const draft = new Draft(snapshot, (cause) => this.#causes.has(cause));
    make(draft);
    return draft;
  }

  /** Writes what a draft adds to what was seen; `null` where somebody else has written since. */
  async #keep(session: Session, before: View, draft: Draft): Promise<(View & Written) | null> {
    const [row] = await session.query(ADVANCE, [this.#tenant, before.revision]);
    if (!row) return null;
    const { revision, transaction } = readAs(advancedSchema, row, "The revision");
    const snapshot = draft.result();
    if (draft.rewritesLog)
      return { ...(await replaceContent(session, this.#tenant, snapshot.content)), snapshot };
    const added = snapshot.content.events.slice(before.snapshot.content.events.length);
    await addEvents(session, this.#tenant, added);
    await this.#changeRows(session, before.snapshot, snapshot, revision);
    return { revision, transaction, snapshot };
  }

  async #changeRows(session: Session, before: Snapshot, after: Snapshot, revision: number): Promise<void> {
    const { put, removed } = rowChangesOf(before.content, after.content);
    await putRows(session, this.#tenant, revision, put);
    if (removed.length === 0) return;
    const gone = [removed.map(({ part }) => part), removed.map(({ id }) => id)];
    await session.query(REMOVE_ROWS, [this.#tenant, ...gone]);
    await session.query(NOTE_REMOVALS, [this.#tenant, revision, ...gone]);
    await session.query(FORGET_REMOVALS, [this.#tenant, revision - REMOVALS_KEPT]);
  }

  /** What holds in a session: what was seen, with what has come since. */
  async #viewIn(session: Session, statement = HEAD): Promise<View> {
    const { revision } = await this.#head(session, statement);
    const { revision: seen } = this.#view;
    if (revision === seen) return this.#view;
    // Who is too far behind cannot tell what is gone; and a database that was restored has gone back.
    if (revision < seen || (seen > 0 && revision - seen >= REMOVALS_KEPT)) this.#forget();
    const base = this.#view;
    const since = [this.#tenant, base.revision];
    const rows = await session.query(ROWS_SINCE, since);
    const removed = base.revision === 0 ? [] : await session.query(REMOVED_SINCE, since);
    const content = contentWith(base.snapshot.content, { rows, removed });
    const added = await this.#eventsAfter(session, base.snapshot.content.events.length);
    const events = added.length === 0 ? content.events : content.events.concat(added);
    const history = added.length === 0 ? base.snapshot.history : withEvents(base.snapshot.history, added);
    return { revision, snapshot: { content: { ...content, events }, history } };
  }

  async #eventsAfter(session: Session, last: number): Promise<OccasionEvent[]> {
    const events: OccasionEvent[] = [];
    for (let size = PAGE; size === PAGE; ) {
      const rows = await session.query(EVENTS_AFTER, [this.#tenant, last + events.length, PAGE]);
      events.push(...eventsOf(rows, last + events.length));
      size = rows.length;
    }
    return events;
  }

  async #head(session: Session, statement = HEAD): Promise<z.infer<typeof headSchema>> {
    const [row] = await session.query(statement, [this.#tenant]);
    if (!row) throw this.#gone();
    const head = readAs(headSchema, row, "The revision");
    assertVersion(this.#database.name, head);
    return head;
  }

  #gone(): StoreError {
    const message = `The database ${this.#database.name} no longer knows the tenant ${this.#tenant}; restore a backup of it, or start the program anew to begin with an empty one.`;
    return new StoreError("damaged", message);
  }

  /** Remembers what the database has for good. Looks and writes end in any order: the highest revision holds. */
  #seen(view: View): View {
    if (view.revision <= this.#view.revision) return view;
    const known = this.#view.snapshot.content.events.length;
    for (const { cause } of view.snapshot.content.events.slice(known)) this.#causes.add(cause);
    this.#view = view;
    return view;
  }

  #forget(): void {
    this.#view = NOTHING_SEEN;
    this.#causes = new Set();
  }

  async take(what: string, ms: number): Promise<boolean> {
    const taken = await this.#database.query(TAKE, [this.#tenant, keyOf(what), this.#holder, ms]);
    return taken.length > 0;
  }

  async letGo(what: string): Promise<void> {
    await this.#database.query(LET_GO, [this.#tenant, keyOf(what), this.#holder]);
  }

  async lastQuestion(conversation: string, person: string): Promise<LastQuestion | null> {
    const [row] = await this.#database.query(LAST_QUESTION, [
      this.#tenant,
      keyOf(conversation),
      keyOf(person),
    ]);
    return row ? readAs(lastQuestionSchema, row.body, "A person's last question") : null;
  }

  async keepQuestion(conversation: string, person: string, question: LastQuestion): Promise<void> {
    const { at } = question;
    const place = [keyOf(conversation), keyOf(person), at, JSON.stringify(question)];
    await this.#database.query(KEEP_QUESTION, [this.#tenant, ...place]);
    await this.#database.query(FORGET_QUESTIONS, [this.#tenant, at, LAST_QUESTION_MINUTES]);
  }

  async forgetQuestions(person: string): Promise<void> {
    await this.#database.query(FORGET_PERSONS_QUESTIONS, [this.#tenant, keyOf(person)]);
  }

  close(): Promise<void> {
    return this.#database.close();
  }
}

/** A connection that broke before anything was kept is no failure yet: it is tried again on another. */
function nullIfLost(error: unknown): null {
  if (!isLost(error)) throw error;
  return null;
}

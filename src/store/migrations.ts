/** The content of a state file of any version: its parts by name, each still unread. */
export type AnyContent = Readonly<Record<string, unknown>>;

/** Makes content of one version into content of the next. */
type Migration = (content: AnyContent) => AnyContent;

/**
 * Version 0, before the first release, knew no settings. Without a day from which an agreement is tracked,
 * its occasions are tracked from the start, as they were then.
 */
const addSettings: Migration = (content) => ({ settings: { trackingSince: {} }, ...content });

/** Version 1 kept no questions that had gone without an answer. */
const addUnanswered: Migration = (content) => ({ unanswered: [], ...content });

/** Version 2 knew neither officials nor a calendar of its own, sent nothing by itself, and not whose chat is whose. */
const addLifeOfFollowUps: Migration = ({ settings, conversations, ...content }) => ({
  ...content,
  settings: {
    ...asRecord(settings),
    officials: [],
    roleHolders: [],
    absences: [],
    personalDigests: [],
    committees: {},
  },
  conversations: asList(conversations).map((one) => ({ ...asRecord(one), person: null, lostSince: null })),
  meetings: [],
  outbox: [],
  sent: [],
});

// What is of another shape is left for the schema of today's version to complain about.
const asRecord = (part: unknown): object => (typeof part === "object" && part !== null ? part : { part });
const asList = (part: unknown): readonly unknown[] => (Array.isArray(part) ? part : [part]);

/**
 * The way from each version to the next: the function at index 3 makes a version 3 into a version 4. To
 * change the file's shape, change `schema.ts` and add a line here; never change a line that was released.
 */
const MIGRATIONS: readonly Migration[] = [addSettings, addUnanswered, addLifeOfFollowUps];

/** The version that is written today: the one the last migration leads to. */
export const VERSION = MIGRATIONS.length;

/** Brings content of an older version up to today's. Content of today's version is left as it is. */
export const migrate = (version: number, content: AnyContent): AnyContent =>
  MIGRATIONS.slice(version).reduce((older, toNext) => toNext(older), content);

import {
  Library,
  NO_PLANS,
  type Origin,
  type Origins,
  type OwnWords,
  type Plans,
} from "../answers/library.js";
import type { Agreement, FollowUp, Register } from "../domain/agreement.js";
import type { Person } from "../domain/event.js";
import type { PartiesFile } from "../domain/party.js";
import { returnsIn } from "../domain/returns.js";
import { Reader } from "../language/reading.js";
import type { ImportedRegister, RegisterInUse, Review, RowSource } from "../store/imported.js";
import type { Store } from "../store/store.js";
import type { Links } from "./links.js";
import type { Place } from "./turn.js";

/** Settings that concern what the bot says and does. */
export type BotSettings = {
  /** Id of the installation's own municipality ("nykoping"). */
  readonly homeMunicipality: string;
  /** Hosts that report links may point at; empty means any. A leading dot means every host below it. */
  readonly linkHosts: readonly string[];
  /** Whether nobody is asked who they are (local mode): then whoever comes first owns the calendars. */
  readonly everyoneBelieved: boolean;
};

/** The registers, made ready to be asked. Built once at start; costs some tens of milliseconds. */
export type Knowledge = {
  readonly reader: Reader;
  readonly library: Library;
};

/** A row that was imported and that nobody has confirmed. */
export type OpenRow = {
  readonly id: string;
  readonly title: string;
  readonly section: string;
  readonly isFollowUp: boolean;
};

/** An imported agreement with the rows of it that nobody has confirmed; never none. */
export type OpenRows = { readonly agreement: Agreement; readonly rows: readonly OpenRow[] };

/** What staff do about imported rows. What they decide is on disk, and used, when the promise resolves. */
export type ReviewDesk = {
  /** The agreements that have unconfirmed rows, as it is now. */
  readonly open: () => readonly OpenRows[];
  /** Confirms or dismisses rows of an agreement; gives how many of them nobody had decided on before. */
  readonly decide: (
    agreement: string,
    rows: readonly string[],
    outcome: Review["outcome"],
    by: Person,
    at: string,
  ) => Promise<number>;
  /** Puts a corrected follow-up in place of the one that was read; whether there is one to correct. */
  readonly correct: (agreement: string, row: FollowUp, by: Person, at: string) => Promise<boolean>;
  /** Where a row stands in the document, and the document's own words; `null` where that is not known. */
  readonly source: (agreement: string, row: string) => RowSource | null;
  /** Puts nobody's name in the place of a person's who is to be forgotten, on the decisions that were made. */
  readonly forgetPerson: (id: string) => Promise<void>;
};

/** Somebody as the channel's directory knows them. */
export type Member = { readonly person: Person; readonly isGuest: boolean };

/** Looks people up where the bot is spoken to. */
export type Directory = {
  /** Who an id of the channel or of the directory is; `null` where that cannot be told. */
  readonly look: (place: Place, id: string) => Promise<Member | null>;
};

/** What the bot needs: facts, the store, and the settings that concern it. */
export type Deps = Knowledge & {
  readonly store: Store;
  readonly settings: BotSettings;
  /** Where imported rows are confirmed; nowhere in an installation that only reads (the command line). */
  readonly review?: ReviewDesk;
  /** Makes ready anew what follows from the committees' calendars, after they were changed in the store. */
  readonly replan?: () => Promise<void>;
  /** Takes over what other instances have changed since; not there where there are none. */
  readonly keepUp?: () => Promise<void>;
  /** Looks people up; not there in an installation without a channel (the command line). */
  readonly directory?: Directory;
  /** Addresses of pages, pictures and files; not there where people cannot reach any. */
  readonly links?: Links;
  /** Told what went wrong beside an answer that was given all the same. Neither holds what anybody wrote. */
  readonly trouble: (what: string, error: unknown) => void;
};

/** Makes registers ready to be asked. */
export function prepare(
  registers: readonly Register[],
  parties: PartiesFile,
  otherMunicipalities: readonly string[],
  origins: Origins = new Map(),
  plans: Plans = NO_PLANS,
): Knowledge {
  return {
    reader: new Reader({ registers, parties, otherMunicipalities }),
    library: new Library(registers, parties, origins, plans),
  };
}

function originOf({ unconfirmed, passages }: ImportedRegister): Origin {
  const own = Object.entries(passages).map(([section, { place, words }]): [string, OwnWords] => [
    section,
    { text: words, page: "page" in place ? place.page : null },
  ]);
  return { unconfirmed: new Set(unconfirmed), passages: new Map(own) };
}

/** What is known of the imported ones among the registers in use. */
export const originsOf = (inUse: readonly RegisterInUse[]): Origins =>
  new Map(
    inUse.flatMap(({ imported }): [string, Origin][] =>
      imported === null ? [] : [[imported.register.agreement.id, originOf(imported)]],
    ),
  );

/** What the store knows of the committees' calendars, and of reports that were sent back. */
export async function plansOf(store: Store): Promise<Plans> {
  const [changes, { committees }, history] = await Promise.all([
    store.meetingChanges(),
    store.settings(),
    store.history(),
  ]);
  return { changes, committees, returns: returnsIn(history) };
}

/**
 * Notes the day from which each loaded agreement is followed in this installation: what was due before an
 * agreement was taken into use is not tracked rather than overdue. Agreements noted before keep their day.
 */
export async function takeIntoUse({ library, store }: Deps, today: string): Promise<void> {
  const { trackingSince } = await store.settings();
  const fresh = library.registers.map(({ agreement }) => agreement.id).filter((id) => !(id in trackingSince));
  if (fresh.length === 0) return;
  await store.changeSettings((before) => ({
    ...before,
    trackingSince: { ...Object.fromEntries(fresh.map((id) => [id, today])), ...before.trackingSince },
  }));
}

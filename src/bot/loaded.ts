import { isDeepStrictEqual } from "node:util";
import { Library, NO_PLANS, type Plans } from "../answers/library.js";
import type { FollowUp, Register } from "../domain/agreement.js";
import { ENTRY_KINDS, ROWS } from "../domain/compare/entry.js";
import type { Person } from "../domain/event.js";
import type { PartiesFile } from "../domain/party.js";
import type { Reader } from "../language/reading.js";
import { withoutPerson } from "../store/forget.js";
import {
  type ImportedRegister,
  type RegisterInUse,
  type Review,
  type RowSource,
  registersInUse,
  reviewed,
  withCorrection,
} from "../store/imported.js";
import type { ChangedImport, Imports } from "../store/imports.js";
import type { Store } from "../store/store.js";
import {
  type Deps,
  type Knowledge,
  type OpenRow,
  type OpenRows,
  originsOf,
  plansOf,
  prepare,
  type ReviewDesk,
} from "./deps.js";

/** What registers are loaded from: the shipped ones, and those that were imported. */
export type Sources = {
  readonly shipped: readonly Register[];
  readonly parties: PartiesFile;
  readonly otherMunicipalities: readonly string[];
  readonly imports: Imports;
};

/** The rows of an imported register that nobody has confirmed, in the register's order. */
function openRowsOf({ register, unconfirmed }: ImportedRegister): OpenRow[] {
  const open = new Set(unconfirmed);
  return ENTRY_KINDS.flatMap((kind) =>
    register[ROWS[kind]]
      .filter(({ id }) => open.has(id))
      .map((row) => ({
        id: row.id,
        title: "label" in row ? row.label : row.title,
        section: row.section,
        isFollowUp: kind === "followUp",
      })),
  );
}

/** What is loaded besides what the product ships. */
type Seen = {
  readonly stamp: string;
  readonly imports: readonly ImportedRegister[];
  readonly plans: Plans;
};

type ImportChange = (before: ImportedRegister) => ImportedRegister;

/**
 * The registers in use, made ready to be asked, and the desk at which imported rows are confirmed. A decision
 * is written first; then everything is made ready anew, so that the next answer has it without a restart.
 * Whoever decides holds the state folder's lock, as the server does while it runs.
 */
export class Loaded implements Knowledge, ReviewDesk {
  readonly #sources: Sources;
  #inUse: readonly RegisterInUse[];
  #knowledge: Knowledge;
  #plans: Plans;
  /** Of the imported registers as they were last read. */
  #stamp: string;
  /** Decisions come one after another: each begins with what the one before left. */
  #last: Promise<unknown> = Promise.resolve();

  private constructor(sources: Sources, { stamp, imports, plans }: Seen) {
    this.#sources = sources;
    this.#stamp = stamp;
    this.#plans = plans;
    this.#inUse = registersInUse(sources.shipped, imports);
    this.#knowledge = this.#prepared();
  }

  /** Reads what was imported. @throws StoreError that names the file which cannot be used. */
  static async open(sources: Sources, plans: Plans = NO_PLANS): Promise<Loaded> {
    const stamp = await sources.imports.stamp();
    return new Loaded(sources, { stamp, imports: await sources.imports.all(), plans });
  }

  /** Uses other calendars from now on. */
  replan(plans: Plans): void {
    this.#plans = plans;
    // The language layer knows nothing of meetings, so it stays as it is.
    this.#knowledge = { ...this.#knowledge, library: this.#library() };
  }

  get reader(): Reader {
    return this.#knowledge.reader;
  }

  get library(): Library {
    return this.#knowledge.library;
  }

  readonly open = (): readonly OpenRows[] =>
    this.#inUse.flatMap(({ imported }) => {
      const rows = imported === null ? [] : openRowsOf(imported);
      return imported === null || rows.length === 0 ? [] : [{ agreement: imported.register.agreement, rows }];
    });

  readonly decide = async (
    agreement: string,
    rows: readonly string[],
    outcome: Review["outcome"],
    by: Person,
    at: string,
  ): Promise<number> => {
    const review: Review = { rows: [...rows], outcome, by, at };
    const changed = await this.#inTurn(agreement, (before) => reviewed(before, review));
    const before = changed?.before?.unconfirmed.length ?? 0;
    return changed === null ? 0 : before - changed.after.unconfirmed.length;
  };

  readonly correct = async (agreement: string, row: FollowUp, by: Person, at: string): Promise<boolean> => {
    const correct = (before: ImportedRegister) => withCorrection(before, row, { by, at });
    return (await this.#inTurn(agreement, correct)) !== null;
  };

  readonly source = (agreement: string, row: string): RowSource | null =>
    this.#imports().find(({ register }) => register.agreement.id === agreement)?.sources[row] ?? null;

  #imports(): readonly ImportedRegister[] {
    return this.#inUse.flatMap(({ imported }) => imported ?? []);
  }

  /** See {@link ReviewDesk}. */
  readonly forgetPerson = async (id: string): Promise<void> => {
    for (const { register } of this.#imports())
      await this.#inTurn(register.agreement.id, (before) => withoutPerson(before, id));
  };

  /** Changes one import after the changes before it; `null` where there is nothing to change. */
  #inTurn(agreement: string, change: ImportChange): Promise<ChangedImport | null> {
    const changing = this.#last.then(() => this.#change(agreement, change));
    // What failed is told to whoever asked for it; the next decision begins all the same.
    this.#last = changing.catch(() => {});
    return changing;
  }

  async #change(agreement: string, change: ImportChange): Promise<ChangedImport | null> {
    const { imports, shipped } = this.#sources;
    const changed = await imports.change(agreement, (before) => before && change(before));
    if (changed === null) return null;
    const others = this.#imports().filter(({ register }) => register.agreement.id !== agreement);
    this.#inUse = registersInUse(shipped, [...others, changed.after]);
    this.#knowledge = this.#prepared();
    return changed;
  }

  /**
   * Uses what other instances have changed since, of the calendars and of what was imported: an occasion that one
   * of them dates is dated at all.
   */
  async keepUp(store: Store): Promise<void> {
    const stamp = await this.#sources.imports.stamp();
    if (stamp !== this.#stamp) {
      this.#inUse = registersInUse(this.#sources.shipped, await this.#sources.imports.all());
      this.#stamp = stamp;
      this.#knowledge = this.#prepared();
    }
    const plans = await plansOf(store);
    if (!isDeepStrictEqual(plans, this.#plans)) this.replan(plans);
  }

  #prepared(): Knowledge {
    const { parties, otherMunicipalities } = this.#sources;
    return prepare(this.#registers(), parties, otherMunicipalities, originsOf(this.#inUse), this.#plans);
  }

  #library(): Library {
    return new Library(this.#registers(), this.#sources.parties, originsOf(this.#inUse), this.#plans);
  }

  #registers(): readonly Register[] {
    return this.#inUse.map(({ register }) => register);
  }
}

/**
 * What the bot needs, over registers that change while it runs: whoever asks for a part gets it as it is now.
 * @param isShared whether other instances change them as well.
 */
export const depsOver = (
  loaded: Loaded,
  isShared: boolean,
  others: Pick<Deps, "store" | "settings" | "trouble" | "directory" | "links">,
): Deps => ({
  ...others,
  review: loaded,
  ...(isShared && { keepUp: () => loaded.keepUp(others.store) }),
  replan: async () => loaded.replan(await plansOf(others.store)),
  get reader() {
    return loaded.reader;
  },
  get library() {
    return loaded.library;
  },
});

import { Library, NO_PLANS, type Plans } from "../answers/library.js";
import type { FollowUp, Register } from "../domain/agreement.js";
import { ENTRY_KINDS, ROWS } from "../domain/compare/entry.js";
import type { Person } from "../domain/event.js";
import type { PartiesFile } from "../domain/party.js";
import type { Reader } from "../language/reading.js";
import {
  type ImportedRegister,
  type RegisterInUse,
  type Review,
  type RowSource,
  readAllImported,
  registersInUse,
  reviewed,
  withCorrection,
  writeImported,
} from "../store/imported.js";
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

/** What registers are loaded from: the shipped ones, and the folder that holds what was imported. */
export type Sources = {
  readonly shipped: readonly Register[];
  readonly parties: PartiesFile;
  readonly otherMunicipalities: readonly string[];
  readonly stateDir: string;
};

/** The rows of an imported register that nobody has confirmed, in the register's order. */
export function openRowsOf({ register, unconfirmed }: ImportedRegister): OpenRow[] {
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

type ImportChange = (before: ImportedRegister) => ImportedRegister;
type ChangedImport = { readonly before: ImportedRegister; readonly after: ImportedRegister };

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
  /** Decisions come one after another: each begins with what the one before left. */
  #last: Promise<unknown> = Promise.resolve();

  private constructor(sources: Sources, imported: readonly ImportedRegister[], plans: Plans) {
    this.#sources = sources;
    this.#plans = plans;
    this.#inUse = registersInUse(sources.shipped, imported);
    this.#knowledge = this.#prepared();
  }

  /** Reads what was imported. @throws StoreError that names the file which cannot be used. */
  static async open(sources: Sources, plans: Plans = NO_PLANS): Promise<Loaded> {
    return new Loaded(sources, await readAllImported(sources.stateDir), plans);
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
    return changed === null ? 0 : changed.before.unconfirmed.length - changed.after.unconfirmed.length;
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

  /** Changes one import after the changes before it; `null` where there is nothing to change. */
  #inTurn(agreement: string, change: ImportChange): Promise<ChangedImport | null> {
    const changing = this.#last.then(() => this.#change(agreement, change));
    // What failed is told to whoever asked for it; the next decision begins all the same.
    this.#last = changing.catch(() => {});
    return changing;
  }

  async #change(agreement: string, change: ImportChange): Promise<ChangedImport | null> {
    const imports = this.#imports();
    const before = imports.find(({ register }) => register.agreement.id === agreement);
    const after = before && change(before);
    if (!before || !after || after === before) return null;
    await writeImported(this.#sources.stateDir, after);
    this.#inUse = registersInUse(
      this.#sources.shipped,
      imports.map((each) => (each === before ? after : each)),
    );
    this.#knowledge = this.#prepared();
    return { before, after };
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

/** What the bot needs, over registers that change while it runs: whoever asks for a part gets it as it is now. */
export const depsOver = (
  loaded: Loaded,
  others: Pick<Deps, "store" | "settings" | "trouble" | "directory" | "links">,
): Deps => ({
  ...others,
  review: loaded,
  replan: async () => loaded.replan(await plansOf(others.store)),
  get reader() {
    return loaded.reader;
  },
  get library() {
    return loaded.library;
  },
});

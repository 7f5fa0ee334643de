import type { Register } from "../domain/agreement.js";
import type { AgreementFacts, CommitteeFacts } from "../domain/answer.js";
import type { CalendarDate } from "../domain/calendar-date.js";
import { calendarOf, heldOf, type KnownMeeting } from "../domain/committee-calendar.js";
import { type CommitteeSettings, rulesOf } from "../domain/committee-settings.js";
import type { OccasionEvent, OccasionId } from "../domain/event.js";
import { type Meeting, meetingsOf } from "../domain/meeting.js";
import type { MeetingChange } from "../domain/meeting-change.js";
import { type Calendar, type Occasion, occasionsOf } from "../domain/occasion.js";
import type { PartiesFile } from "../domain/party.js";
import type { Staff } from "../domain/people.js";
import type { Scope } from "../domain/question.js";
import { type Return, returnedOccasion, returnIdOf } from "../domain/returns.js";

/** What has happened in the installation, as far as answers need it. */
export type Happened = {
  readonly history: ReadonlyMap<OccasionId, readonly OccasionEvent[]>;
  /** The first day each agreement was in use, by its id. */
  readonly trackingSince: Readonly<Record<string, CalendarDate>>;
  /** Who holds which role, and who is away; nobody, where it is not given. */
  readonly staff?: Staff;
};

/** What staff have decided that makes or moves occasions: the committees' calendars, and what was sent back. */
export type Plans = {
  /** Changes of the calendars, in the order they were made. */
  readonly changes: readonly MeetingChange[];
  /** What each committee has set otherwise than the defaults, by party id. */
  readonly committees: Readonly<Record<string, CommitteeSettings>>;
  /** Reports that were sent back and have to come up again. */
  readonly returns: readonly Return[];
};

/** Calendars as the registers have them. */
export const NO_PLANS: Plans = { changes: [], committees: {}, returns: [] };

/** An installation in which nothing has happened yet. */
export const NOTHING_HAPPENED: Happened = { history: new Map(), trackingSince: {} };

/** What the document itself says in a section, and on which page where it has pages. */
export type OwnWords = { readonly text: string; readonly page: number | null };

/** What is known of an agreement that was imported, beside its register. */
export type Origin = {
  /** Ids of the rows that nobody has confirmed. */
  readonly unconfirmed: ReadonlySet<string>;
  /** The document's own words by section. */
  readonly passages: ReadonlyMap<string, OwnWords>;
};

/** Imported agreements by their ids; a shipped register is confirmed, and its document is not at hand. */
export type Origins = ReadonlyMap<string, Origin>;

/**
 * The registers with everything that follows from them: meetings, occasions with recurring duties expanded,
 * names. Built once for a set of registers; answers only look things up in it.
 */
export class Library {
  readonly registers: readonly Register[];
  /** The meetings that are held, by day. */
  readonly meetings: readonly Meeting[];
  /** All meetings that are known, those that were cancelled among them, with what staff have made of them. */
  readonly calendar: readonly KnownMeeting[];
  readonly occasions: readonly Occasion[];
  readonly #byId: ReadonlyMap<OccasionId, Occasion>;
  readonly #byAgreement: ReadonlyMap<string, readonly Occasion[]>;
  readonly #byFollowUp: ReadonlyMap<string, readonly Occasion[]>;
  readonly #headings: ReadonlyMap<string, string>;
  readonly #committees: ReadonlyMap<string, CommitteeFacts>;
  readonly #remarks: ReadonlyMap<string, Register["remarks"]>;
  readonly #origins: Origins;

  constructor(
    registers: readonly Register[],
    parties: PartiesFile,
    origins: Origins = new Map(),
    { changes, committees, returns }: Plans = NO_PLANS,
  ) {
    this.registers = registers;
    this.#origins = origins;
    this.calendar = calendarOf(meetingsOf(registers), changes);
    this.meetings = heldOf(this.calendar);
    this.occasions = occasionsUnder(registers, this.calendar, { committees, returns });
    this.#byId = new Map(this.occasions.map((occasion) => [occasion.id, occasion]));
    this.#byAgreement = grouped(this.occasions, ({ agreement }) => agreement.id);
    this.#byFollowUp = grouped(this.occasions, ({ agreement, followUp }) => `${agreement.id}/${followUp.id}`);
    this.#headings = new Map(
      registers.flatMap(({ agreement, sections }) =>
        sections.map(({ id, heading }) => [`${agreement.id} ${id}`, heading] as const),
      ),
    );
    this.#remarks = new Map(
      registers.flatMap(({ agreement, remarks, followUps }) =>
        followUps.map(
          ({ id }) => [`${agreement.id}/${id}`, remarks.filter(({ rows }) => rows.includes(id))] as const,
        ),
      ),
    );
    this.#committees = new Map(
      parties.parties.map(({ id, code, name, municipality }) => [
        id,
        { id, code, name, municipality: nameOf(municipality, parties) },
      ]),
    );
  }

  /** The occasion of an id, or `null` where no loaded agreement has it. */
  occasion(id: OccasionId): Occasion | null {
    return this.#byId.get(id) ?? null;
  }

  /** The occasion at which one that was sent back comes up again, or `null` where it was not. */
  returnOf(id: OccasionId): Occasion | null {
    return this.occasion(returnIdOf(id));
  }

  /** All occasions of one agreement. */
  occasionsOf(agreement: string): readonly Occasion[] {
    return this.#byAgreement.get(agreement) ?? [];
  }

  /** All occasions of one follow-up (`agreement/follow-up`). */
  occasionsOfFollowUp(id: string): readonly Occasion[] {
    return this.#byFollowUp.get(id) ?? [];
  }

  /** A section's heading. */
  heading(agreement: string, section: string): string {
    return this.#headings.get(`${agreement} ${section}`) ?? section;
  }

  /** What is odd about a follow-up's row. */
  remarks(agreement: string, followUp: string): Register["remarks"] {
    return this.#remarks.get(`${agreement}/${followUp}`) ?? [];
  }

  /** Whether a row was imported and nobody has confirmed it. */
  isUnconfirmed(agreement: string, row: string): boolean {
    return this.#origins.get(agreement)?.unconfirmed.has(row) ?? false;
  }

  /** A section in the document's own words, where the original has been imported. */
  ownWords(agreement: string, section: string): OwnWords | null {
    return this.#origins.get(agreement)?.passages.get(section) ?? null;
  }

  /** A committee by its party id; one that the parties file lacks goes by its id. */
  committee(id: string): CommitteeFacts {
    const code = id.slice(id.indexOf("/") + 1).toUpperCase();
    return this.#committees.get(id) ?? { id, code, name: { sv: code, en: code }, municipality: "" };
  }

  /** Registers a scope speaks of: of the committees it names, else of its municipality. */
  inScope({ committees, municipality }: Scope): readonly Register[] {
    return this.registers.filter(({ agreement }) =>
      committees.length > 0
        ? committees.includes(agreement.commissioner)
        : agreement.municipality === municipality,
    );
  }
}

/** What was sent back, made from the occasions it began with; what is in no register any more is left out. */
function returned(planned: readonly Occasion[], returns: readonly Return[], calendar: Calendar): Occasion[] {
  const byId = new Map(planned.map((occasion) => [occasion.id, occasion]));
  return returns.flatMap((one) => {
    const origin = byId.get(one.origin);
    return origin ? [returnedOccasion(origin, one, calendar)] : [];
  });
}

/** The occasions of registers, and of what was sent back, under a calendar and what the committees have set. */
export function occasionsUnder(
  registers: readonly Register[],
  meetings: readonly KnownMeeting[],
  { committees, returns }: Pick<Plans, "committees" | "returns">,
): Occasion[] {
  const calendar = { meetings, rules: (id: string) => rulesOf(committees[id]) };
  const planned = registers.flatMap((register) => occasionsOf(register, calendar));
  return [...planned, ...returned(planned, returns, calendar)];
}

function grouped<T>(values: readonly T[], key: (value: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const group = groups.get(key(value));
    if (group) group.push(value);
    else groups.set(key(value), [value]);
  }
  return groups;
}

const nameOf = (municipality: string | null, parties: PartiesFile): string =>
  parties.municipalities.find(({ id }) => id === municipality)?.name ?? "";

/** An agreement as answers name it. */
export const agreementFacts = ({ agreement }: Register): AgreementFacts => ({
  id: agreement.id,
  title: agreement.title,
  shortTitle: agreement.shortTitle,
  committee: agreement.commissioner,
  validFrom: agreement.validFrom,
  validTo: agreement.validTo,
});

import { z } from "zod";
import { type CalendarDate, calendarDateSchema } from "./calendar-date.js";
import { type Owner, type Person, personSchema } from "./event.js";

/** Stands where somebody stood who is to be forgotten: that it was done is known, by whom is not. */
export const FORGOTTEN: Person = { id: "forgotten", name: "borttagen person" };

/**
 * Somebody who owns a committee's calendar (handläggare: expert official, secretary): postpones, waives, records
 * outcomes, confirms imported rows, moves meetings, changes settings. Of which committees is said by what is
 * named: the one, or those whose channels are in the team; all of them where neither is.
 */
export const officialSchema = z.object({
  person: personSchema,
  /** Party id of the committee; `null` where it is not by committee. */
  committee: z.string().min(1).nullable(),
  /** The channel's id of the team; `null` where it is not by team. */
  team: z.string().min(1).nullable(),
  /** Who named them: themselves for whoever installed the app. */
  namedBy: personSchema,
  day: calendarDateSchema,
});
/** See {@link officialSchema}. */
export type Official = z.infer<typeof officialSchema>;

/** Who holds a role ("enhetschef barn och unga"); kept by officials. A role may have several holders. */
export const roleHolderSchema = z.object({
  role: z.string().min(1),
  person: personSchema,
  namedBy: personSchema,
  day: calendarDateSchema,
});
/** See {@link roleHolderSchema}. */
export type RoleHolder = z.infer<typeof roleHolderSchema>;

/** Somebody is away up to and including a day; reminders go to the substitute, where one is named. */
export const absenceSchema = z.object({
  person: personSchema,
  until: calendarDateSchema,
  substitute: personSchema.nullable(),
});
/** See {@link absenceSchema}. */
export type Absence = z.infer<typeof absenceSchema>;

/** What is known of who does what: who holds which role, and who is away. */
export type Staff = { readonly roleHolders: readonly RoleHolder[]; readonly absences: readonly Absence[] };

/** Somebody who has an occasion today, by name or by role, and the absence they are on. */
export type Holder = { readonly person: Person; readonly away: Absence | null };

/** The committee that each team's channels are tied to: `committee` by team, once for each channel. */
export type TeamTie = { readonly team: string; readonly committee: string };

/** Whether an official is one of this committee. */
export const isOfCommittee = (
  { committee, team }: Pick<Official, "committee" | "team">,
  wanted: string,
  ties: readonly TeamTie[],
): boolean => {
  if (committee !== null) return committee === wanted;
  return team === null || ties.some((tie) => tie.team === team && tie.committee === wanted);
};

/** The officials of a committee, each once, in the order they were named. */
export function officialsOf(
  officials: readonly Official[],
  committee: string,
  ties: readonly TeamTie[],
): Person[] {
  const found = officials.filter((one) => isOfCommittee(one, committee, ties)).map(({ person }) => person);
  return found.filter((person, index) => found.findIndex(({ id }) => id === person.id) === index);
}

/** The absence of a person on a day, or `null` where they are at work. */
const absenceOn = (absences: readonly Absence[], person: Person, today: CalendarDate): Absence | null =>
  absences.find((one) => one.person.id === person.id && one.until >= today) ?? null;

/** Who gets what an owner is sent; `instead`: the one that they stand in for. */
export type Receiver = { readonly person: Person; readonly instead: Person | null };

/**
 * Who does a person's work on a day: the substitute of whoever is away, and theirs, if they are away as well.
 * Whoever is away without a substitute keeps it; so does everybody where the substitutes go round in a circle.
 */
export function standInFor(absences: readonly Absence[], person: Person, today: CalendarDate): Person {
  const passed = new Set([person.id]);
  let now = person;
  for (;;) {
    const substitute = absenceOn(absences, now, today)?.substitute ?? null;
    if (substitute === null) return now;
    if (passed.has(substitute.id)) return person;
    passed.add(substitute.id);
    now = substitute;
  }
}

/** Whether two names of a role are the same: capitals and spaces mean nothing. */
export const sameRole = (a: string, b: string): boolean => roleKey(a) === roleKey(b);

const roleKey = (name: string): string => name.trim().replace(/\s+/g, " ").toLocaleLowerCase("sv");

/** Who holds a role, each once, in the order they were named. */
export function holdersOf(holders: readonly RoleHolder[], role: string): Person[] {
  const found = holders.filter((one) => sameRole(one.role, role)).map(({ person }) => person);
  return found.filter((person, index) => found.findIndex(({ id }) => id === person.id) === index);
}

/** How an owner is called: the person's name, or the role's. */
export const ownerName = (owner: Owner): string => (owner.kind === "person" ? owner.person.name : owner.name);

/** Whether two owners are the same person, or the same role. */
export function sameOwner(a: Owner | null, b: Owner): boolean {
  if (a === null) return false;
  if (a.kind === "person") return b.kind === "person" && a.person.id === b.person.id;
  return b.kind === "role" && sameRole(a.name, b.name);
}

/** Those an owner stands for: the person, or the role's holders. */
const meantBy = (owner: Owner | null, holders: readonly RoleHolder[]): Person[] => {
  if (owner === null) return [];
  return owner.kind === "person" ? [owner.person] : holdersOf(holders, owner.name);
};

/** Who has an occasion on a day, those who are away included. */
export const holdingNow = (owner: Owner | null, staff: Staff, today: CalendarDate): Holder[] =>
  meantBy(owner, staff.roleHolders).map((person) => ({
    person,
    away: absenceOn(staff.absences, person, today),
  }));

/**
 * Who gets what the owner of an occasion is sent on a day, each person once: the person, or the role's
 * holders; substitutes in the place of those who are away. Nobody where there is no owner, or a role that
 * nobody holds.
 */
export function receiversOf(
  owner: Owner | null,
  holders: readonly RoleHolder[],
  absences: readonly Absence[],
  today: CalendarDate,
): Receiver[] {
  const receivers = meantBy(owner, holders).map((person): Receiver => {
    const now = standInFor(absences, person, today);
    return { person: now, instead: now.id === person.id ? null : person };
  });
  return receivers.filter(
    ({ person }, index) => receivers.findIndex((one) => one.person.id === person.id) === index,
  );
}

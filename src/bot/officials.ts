import type { Person } from "../domain/event.js";
import { isOfCommittee, type Official, officialsOf, type TeamTie } from "../domain/people.js";
import type { Problem } from "../domain/problem.js";
import type { ConversationRecord, Store } from "../store/store.js";
import type { Deps } from "./deps.js";
import type { InstalledIn } from "./turn.js";

/** Which committees each team's channels are tied to. */
export const teamTies = (conversations: readonly ConversationRecord[]): TeamTie[] =>
  conversations.flatMap(({ team, committee }) =>
    team === null || committee === null ? [] : [{ team, committee }],
  );

/** Whether somebody owns this committee's calendar. */
export async function isOfficial(person: Person, committee: string, store: Store): Promise<boolean> {
  const [{ officials }, conversations] = await Promise.all([store.settings(), store.conversations()]);
  const ties = teamTies(conversations);
  return officials.some((one) => one.person.id === person.id && isOfCommittee(one, committee, ties));
}

/** Whether somebody owns the calendar of any committee. */
export const isAnyOfficial = async (person: Person, store: Store): Promise<boolean> =>
  (await store.settings()).officials.some((one) => one.person.id === person.id);

/** Why somebody may not decide for a committee, with the names of those who can; `null` where they may. */
export async function refusalFor(person: Person, committee: string, store: Store): Promise<Problem | null> {
  const [{ officials }, conversations] = await Promise.all([store.settings(), store.conversations()]);
  const own = officialsOf(officials, committee, teamTies(conversations));
  if (own.some(({ id }) => id === person.id)) return null;
  // Not everyone has a name: a caller on the command line has none.
  const names = own.map(({ name }) => name).filter((name) => name !== "");
  return { code: "not-allowed", who: "official", names };
}

/** What an official is one of: a committee, a team's committees, or all of them. */
export type OfficialScope = Pick<Official, "committee" | "team">;

const sameScope = (a: OfficialScope, b: OfficialScope): boolean =>
  a.committee === b.committee && a.team === b.team;

/** Whether what one official is one of holds what another is to be one of. */
const holds = (wide: OfficialScope, narrow: OfficialScope): boolean =>
  sameScope(wide, narrow) || (wide.committee === null && wide.team === null);

/** Names an official; whether they were none of this before. */
export async function nameOfficial(store: Store, official: Official): Promise<boolean> {
  let isNew = false;
  await store.changeSettings((before) => {
    isNew = !before.officials.some((one) => one.person.id === official.person.id && holds(one, official));
    return isNew ? { ...before, officials: [...before.officials, official] } : before;
  });
  return isNew;
}

/** What came of taking somebody's office away; `notTheirs`: whoever wants to is an official of something else. */
export type Removal = "removed" | "none" | "last" | "notTheirs";

function removal(
  officials: readonly Official[],
  person: Person,
  by: Person | null,
): [Removal, readonly Official[]] {
  const offices = officials.filter((one) => one.person.id === person.id);
  const own = officials.filter((one) => one.person.id === by?.id);
  const taken = by === null ? offices : offices.filter((office) => own.some((one) => holds(one, office)));
  if (offices.length === 0) return ["none", officials];
  if (taken.length === 0) return ["notTheirs", officials];
  const left = officials.filter((one) => !taken.includes(one));
  return left.length === 0 ? ["last", officials] : ["removed", left];
}

/**
 * Takes away the offices of a person that whoever does it holds as well; the last official of the installation
 * stays.
 * @param by `null` for whoever runs the installation, who may take away any.
 */
export async function removeOfficial(store: Store, person: Person, by: Person | null): Promise<Removal> {
  let outcome: Removal = "none";
  await store.changeSettings((before) => {
    const [came, officials] = removal(before.officials, person, by);
    outcome = came;
    return came === "removed" ? { ...before, officials: [...officials] } : before;
  });
  return outcome;
}

/**
 * Whether somebody may tie a team's channel to a committee, or untie it: since a team's officials own the
 * calendars of the committees that its channels are tied to, a tie gives rights. So one of the committee's
 * own officials has to; of a committee that has none, an official of the team; where the team has none
 * either, anyone.
 */
export async function mayTie(
  person: Person,
  committee: string,
  team: string | null,
  store: Store,
): Promise<boolean> {
  const [{ officials }, conversations] = await Promise.all([store.settings(), store.conversations()]);
  const owners = officialsOf(officials, committee, teamTies(conversations));
  if (owners.length > 0) return owners.some(({ id }) => id === person.id);
  const ofTeam = officials.filter((one) => one.committee === null && (one.team ?? team) === team);
  return ofTeam.length === 0 || ofTeam.some((one) => one.person.id === person.id);
}

/**
 * Whoever installs the app in a team is its first official. Where everyone is believed (on one's own
 * machine), so is whoever talks to it first: there would be nobody else to name one.
 */
export async function firstOfficial(
  { from, place, today: day }: InstalledIn,
  { store, settings }: Deps,
): Promise<boolean> {
  const scope = place.team === null ? { committee: null, team: null } : { committee: null, team: place.team };
  if (scope.team === null && !settings.everyoneBelieved) return false;
  const { officials } = await store.settings();
  const hasOne = officials.some((one) => (scope.team === null ? true : one.team === scope.team));
  return hasOne ? false : nameOfficial(store, { ...scope, person: from, namedBy: from, day });
}

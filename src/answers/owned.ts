import type { Note, OccasionFacts } from "../domain/answer.js";
import { fold } from "../domain/fold.js";
import { ownerName } from "../domain/people.js";
import { type Filter, NOBODY, ownerById, THE_ASKER } from "../domain/question.js";
import type { AnswerContext } from "./context.js";

/** The definite ending of a role: "enhetschefen" is the "enhetschef barn och unga". */
const DEFINITE = /e?n$/;

/** Whether a name is what somebody is called by: in full, by the first name, or the beginning of a role. */
function isCalled(name: string, said: string): boolean {
  const [own, wanted] = [fold(name), fold(said)];
  return own === wanted || own.split(" ")[0] === wanted || own.startsWith(wanted.replace(DEFINITE, ""));
}

/** Whether a row has the owner that is wanted: nobody, a person by id, or whoever is called by a name. */
export function isOwnedBy({ standing, holders }: OccasionFacts, wanted: string): boolean {
  const { owner } = standing;
  if (wanted === THE_ASKER) return true;
  if (wanted === NOBODY) return owner === null;
  if (owner === null) return false;
  const id = ownerById(wanted);
  const people = [...holders.map(({ person }) => person), ...(owner.kind === "person" ? [owner.person] : [])];
  if (id !== null) return people.some((person) => person.id === id.id);
  return isCalled(ownerName(owner), wanted) || people.some(({ name }) => isCalled(name, wanted));
}

/** Names that own nothing in scope, and whether whoever asks for their own has nothing: said, never passed over. */
export function ownerNotes(
  { understood }: AnswerContext,
  filter: Filter,
  all: readonly OccasionFacts[],
): Note[] {
  const names = filter.owners.filter(
    (wanted) => wanted !== NOBODY && wanted !== THE_ASKER && !all.some((row) => isOwnedBy(row, wanted)),
  );
  return [
    ...(names.length === 0 ? [] : [{ code: "owner-unknown" as const, names }]),
    ...(understood.ownsNothing ? [{ code: "owns-nothing" as const }] : []),
  ];
}

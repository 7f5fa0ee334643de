import { answer } from "../../src/answers/answer.js";
import { type Happened, Library, NOTHING_HAPPENED } from "../../src/answers/library.js";
import type { Answer } from "../../src/domain/answer.js";
import { Reader } from "../../src/language/reading.js";
import { understand } from "../../src/language/understand.js";
import { readMunicipalityNames, readParties, readRegisters } from "../../src/store/registers.js";

const registers = readRegisters();
const parties = readParties();
const reader = new Reader({ registers, parties, otherMunicipalities: readMunicipalityNames() });
const library = new Library(registers, parties);

/** The answer to a sentence on a day, over the shipped registers. */
export function ask(sentence: string, today: string, happened: Happened = NOTHING_HAPPENED): Answer {
  const situation = { today, clientLocale: null, channelCommittee: null, homeMunicipality: "nykoping" };
  return answer({ understood: understand(sentence, reader, situation), library, happened });
}

/** The answers that can be of a kind: one type may stand for several ("due", "next", "overdue"). */
type AnswerOf<K, A = Answer> = A extends { readonly kind: infer Own } ? (K extends Own ? A : never) : never;

/** An answer that must be of this kind. */
export function askFor<K extends Answer["kind"]>(
  kind: K,
  sentence: string,
  today: string,
  happened?: Happened,
): AnswerOf<K> {
  const found = ask(sentence, today, happened);
  if (found.kind !== kind) throw new Error(`"${sentence}" is answered as ${found.kind}, not ${kind}`);
  return found as AnswerOf<K>;
}

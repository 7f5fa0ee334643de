import type { Understood } from "../../src/domain/question.js";
import { type Command, readCommand } from "../../src/language/commands/index.js";
import { Reader } from "../../src/language/reading.js";
import { understand } from "../../src/language/understand.js";
import { readMunicipalityNames, readParties, readRegisters } from "../../src/store/registers.js";

/** Reads against the shipped registers. */
export const reader = new Reader({
  registers: readRegisters(),
  parties: readParties(),
  otherMunicipalities: readMunicipalityNames(),
});

/** What a sentence asks on a day, in a personal chat of an installation in Nyköping. */
export const read = (sentence: string, today: string, channelCommittee: string | null = null): Understood =>
  understand(sentence, reader, {
    today,
    clientLocale: null,
    channelCommittee,
    homeMunicipality: "nykoping",
  });

/** The command in a message, as it is read in a personal chat of an installation in Nyköping. */
export const commandIn = (message: string): Command | null =>
  readCommand(message, {
    reader,
    situation: {
      today: "2026-05-04",
      clientLocale: null,
      channelCommittee: null,
      homeMunicipality: "nykoping",
    },
    mentions: 0,
    personal: true,
  });

/** The period of the question, as `start..end`; `null` where it has none. */
export function periodOf({ question }: Understood): string | null {
  const period = "period" in question ? question.period : null;
  return period && `${period.start}..${period.end}`;
}

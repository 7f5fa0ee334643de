import { fold } from "../../domain/fold.js";
import { readTimes } from "../dates/read-times.js";
import type { OrdinaryProcess } from "./context.js";
import { SYSTEMS } from "./forms.js";
import type { Unit } from "./units.js";

const ORDINARY = /ordinarie (?:uppfoljnings?)?-?\s?(?:process|arbets ?satt|uppfoljning|rutin)/u;
const ABOUT = /(?:mal|uppdrag)\p{L}* .*(?:foljs|foljas|rapporteras|redovisas|avrapporteras)/u;

/**
 * How goals and assignments are followed up in general: the sentence that names the ordinary process (or a
 * system for it) together with a pace, such as "vår, delår samt helår".
 */
export function ordinaryProcess(units: readonly Unit[], year: number): OrdinaryProcess {
  const told = units.flatMap(({ text, section }) => {
    const folded = fold(text);
    const rhythm = readTimes(text, year).find(({ kind }) => kind === "rhythm");
    const named = ORDINARY.test(folded) || new RegExp(SYSTEMS, "u").test(folded);
    if (rhythm?.kind !== "rhythm" || !named || !ABOUT.test(folded)) return [];
    return [
      {
        rule: rhythm.rule,
        section: section.id,
        system: new RegExp(`(?<!\\p{L})(?:${SYSTEMS})`, "u").test(folded),
      },
    ];
  });
  return told[0] ?? { rule: null, section: null, system: true };
}

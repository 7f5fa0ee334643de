import { findingText } from "../../cards/check-words.js";
import type { Register } from "../../domain/agreement.js";
import { checkRegister } from "../../domain/check/check.js";
import type { Finding } from "../../domain/check/finding.js";
import type { Locale } from "../../domain/question.js";
import { mergeRegisters } from "../../store/imported.js";
import { viewImports } from "../../store/installation.js";
import { readRegisters } from "../../store/registers.js";
import { argumentsIn, complaintOf, localeNamed } from "../arguments.js";
import { type Command, UsageError } from "../io.js";

const OPTIONS = { json: { type: "boolean" }, locale: { type: "string", default: "sv" } } as const;

const USAGE = "npm run --silent check -- [ID…] [--json] [--locale sv|en]";

const wrong = complaintOf(USAGE);

/** The registers of these agreements, in the order asked for; all of them where none is named. */
function chosen(registers: readonly Register[], ids: readonly string[]): readonly Register[] {
  if (ids.length === 0) return registers;
  return ids.map((id) => {
    const register = registers.find(({ agreement }) => agreement.id === id);
    if (register) return register;
    const known = registers.map(({ agreement }) => agreement.id).join(", ");
    throw new UsageError(`There is no agreement "${id}". Loaded: ${known}.`);
  });
}

/** Titles of the rows a finding is about, for people who do not know ids. */
function titlesOf({ followUps, goals, assignments, economy, indicators }: Register) {
  const titled = [...goals, ...assignments, ...indicators];
  return new Map([
    ...followUps.map(({ id, shortTitle }) => [id, shortTitle] as const),
    ...titled.map(({ id, title }) => [id, title] as const),
    ...economy.map(({ id, label }) => [id, label] as const),
  ]);
}

/** How many rows a line names before it says how many more there are. */
const ROWS_NAMED = 4;

const PLACE = {
  sv: { section: "avsnitt", more: (count: number) => `och ${count} till`, suggestion: "Förslag" },
  en: { section: "section", more: (count: number) => `and ${count} more`, suggestion: "Suggestion" },
} as const;

function linesOf(finding: Finding, titles: ReadonlyMap<string, string>, locale: Locale): string[] {
  const { rule, why, suggestion } = findingText(finding, locale);
  const { rows, section } = finding;
  const words = PLACE[locale];
  const named = rows.slice(0, ROWS_NAMED).map((row) => titles.get(row) ?? row);
  const more = rows.length > ROWS_NAMED ? [words.more(rows.length - ROWS_NAMED)] : [];
  return [
    `[${rule}] ${words.section} ${section}${named.length > 0 ? `: ${[...named, ...more].join("; ")}` : ""}`,
    `    ${why}`,
    `    ${words.suggestion}: ${suggestion}`,
  ];
}

/** A finding for programs: the coded facts, and the sentences in both languages. */
const asJson = (agreement: string, finding: Finding) => ({
  agreement,
  ...finding,
  text: { sv: findingText(finding, "sv"), en: findingText(finding, "en") },
});

const COUNTED = {
  sv: (id: string, count: number) => `${id}: ${count} ${count === 1 ? "anmärkning" : "anmärkningar"}`,
  en: (id: string, count: number) => `${id}: ${count} ${count === 1 ? "remark" : "remarks"}`,
} as const;

/** `check`: prints what looks wrong in registers, shipped and imported: rule, place, why, suggestion. */
export const checkCommand: Command = async (args, io) => {
  const { values, positionals } = argumentsIn(args, OPTIONS, wrong);
  const locale = localeNamed(values.locale, wrong);
  const registers = mergeRegisters(readRegisters(), await viewImports(io));
  const found = chosen(registers, positionals).map((register) => ({
    register,
    findings: checkRegister(register, { others: registers }),
  }));
  if (values.json) {
    const all = found.flatMap(({ register, findings }) =>
      findings.map((finding) => asJson(register.agreement.id, finding)),
    );
    io.out(JSON.stringify(all, null, 2));
    return 0;
  }
  for (const { register, findings } of found) {
    io.out(COUNTED[locale](register.agreement.id, findings.length));
    const titles = titlesOf(register);
    for (const finding of findings) for (const line of linesOf(finding, titles, locale)) io.out(`  ${line}`);
  }
  return 0;
};

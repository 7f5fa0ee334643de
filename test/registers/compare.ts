import type { FollowUp, OccasionRow, Register } from "../../src/domain/agreement.js";
import type { AnswerKey, KeyFollowUp, KeyOccasion } from "./answer-key.js";

/**
 * Compares a register with its answer key, both ways. A finding is one sentence that names the row; no
 * findings means that the register holds what the key holds, and nothing more.
 */
export const COMPARISONS = {
  agreement: compareAgreement,
  meetings: compareMeetings,
  sections: compareSections,
  "follow-ups": compareFollowUps,
  goals: compareGoals,
  assignments: compareAssignments,
  economy: compareEconomy,
  indicators: compareIndicators,
} satisfies Record<string, (register: Register, key: AnswerKey) => string[]>;

// === Rows that are the same when they read the same

type KeyLine = { readonly line: string; readonly optional: boolean };

function compareLines(what: string, expected: readonly KeyLine[], actual: readonly string[]): string[] {
  const left = [...actual];
  const missing = expected.filter(({ line }) => !take(left, (row) => row === line));
  return [
    ...missing.filter(({ optional }) => !optional).map(({ line }) => `${what} missing: ${line}`),
    ...left.map((line) => `${what} not in the key: ${line}`),
  ];
}

/** Removes and returns the first that fits. */
function take<T>(from: T[], fits: (row: T) => boolean): T | undefined {
  const at = from.findIndex(fits);
  return at < 0 ? undefined : from.splice(at, 1)[0];
}

const cells = (...values: readonly (string | number | boolean | null)[]): string => values.join(" | ");
const plain = (title: string): string => title.replace(/\s+/g, " ").replace(/\.$/, "").trim();
const set = (values: readonly string[]): string => [...new Set(values)].sort().join(", ");
const code = (partyId: string): string => (partyId.split("/").at(-1) ?? partyId).toUpperCase();

/** The nearest numbered heading at or above a section: what a key calls the section of a row. */
function numbered(register: Register, id: string): string {
  const section = register.sections.find((candidate) => candidate.id === id);
  if (section?.number) return section.number;
  return section?.parent ? numbered(register, section.parent) : id;
}

function compareAgreement({ agreement: a }: Register, { agreement: k }: AnswerKey): string[] {
  const performer = a.performer === null ? null : code(a.performer);
  return compareLines(
    "agreement",
    [
      cells(plain(k.title), k.kind, k.commissioner.code, k.performer?.code ?? null),
      cells(k.validFrom, k.validTo, k.adoptedOn, k.reference),
    ].map((line) => ({ line, optional: false })),
    [
      cells(plain(a.title), a.kind, code(a.commissioner), performer),
      cells(a.validFrom, a.validTo, a.adoptedOn, a.reference),
    ],
  );
}

function compareMeetings(register: Register, key: AnswerKey): string[] {
  return compareLines(
    "meeting",
    key.meetings.map((m) => ({ line: cells(m.committee, m.date, m.basis), optional: m.optional })),
    register.meetings.map((m) => cells(code(m.committee), m.date, m.basis)),
  );
}

function compareSections(register: Register, key: AnswerKey): string[] {
  return compareLines(
    "section",
    key.sections.map((s) => ({ line: cells(s.number, plain(s.heading)), optional: s.optional })),
    register.sections.map((s) => cells(s.number, plain(s.heading))),
  );
}

function compareEconomy(register: Register, key: AnswerKey): string[] {
  const kind = (total: boolean): string => (total ? "sum" : "row");
  return compareLines(
    "amount",
    key.economy.map((e) => ({
      line: cells(e.section, plain(e.label), e.code, e.amountTkr, e.year, kind(e.total)),
      optional: e.optional,
    })),
    register.economy.map((e) =>
      cells(numbered(register, e.section), plain(e.label), e.code, e.amountTkr, e.year, kind(e.total)),
    ),
  );
}

// === Rows that we give a shorter title: paired by likeness of title, the rest equal

type Titled = { readonly title: string; readonly line: string };
type KeyTitled = Titled & { readonly optional: boolean };

function compareTitled(what: string, expected: readonly KeyTitled[], actual: readonly Titled[]): string[] {
  const pairs = pairUp(
    expected,
    actual,
    (key, row) => alike(key.title, row.title),
    (key, row) => key.line === row.line,
  );
  const missing = expected.filter((k) => !k.optional && !pairs.some(({ key }) => key === k));
  const extra = actual.filter((r) => !pairs.some(({ row }) => row === r));
  return [
    ...missing.map(({ title, line }) => `${what} missing: ${cells(plain(title), line)}`),
    ...extra.map(({ title, line }) => `${what} not in the key: ${cells(plain(title), line)}`),
    ...pairs
      .filter(({ key, row }) => key.line !== row.line)
      .map(({ key, row }) => `${what} ${plain(key.title)}: ${row.line}, in the key ${key.line}`),
  ];
}

function compareGoals(register: Register, key: AnswerKey): string[] {
  return compareTitled(
    "goal",
    key.goals.map((g) => ({ ...g, line: cells(g.section, g.level, `${g.desiredResults.length} results`) })),
    register.goals.map((g) => ({
      title: g.title,
      line: cells(numbered(register, g.section), g.level, `${g.desiredResults.length} results`),
    })),
  );
}

function compareAssignments(register: Register, key: AnswerKey): string[] {
  return compareTitled(
    "assignment",
    key.assignments.map((a) => ({ ...a, line: cells(a.section, a.level, a.start, a.end, set(a.partners)) })),
    register.assignments.map((a) => ({
      title: a.title,
      line: cells(numbered(register, a.section), a.level, a.start, a.end, set(a.partners)),
    })),
  );
}

function compareIndicators(register: Register, key: AnswerKey): string[] {
  const years = (values: Record<string, number>): string =>
    set(Object.entries(values).map(([year, value]) => `${year}: ${value}`));
  return compareTitled(
    "indicator",
    key.indicators.map((i) => ({ ...i, line: cells(i.section, i.unit, years(i.values)) })),
    register.indicators.map((i) => ({
      title: i.title,
      line: cells(numbered(register, i.section), i.unit, years(i.values)),
    })),
  );
}

/** Pairs of rows that are called alike, each used once; the best first, and what else speaks for it first of all. */
function pairUp<K, R>(
  keys: readonly K[],
  rows: readonly R[],
  likeness: (key: K, row: R) => number,
  speaksForIt: (key: K, row: R) => boolean,
): { readonly key: K; readonly row: R }[] {
  const used = new Set<K | R>();
  return keys
    .flatMap((key) => rows.map((row) => ({ key, row, likeness: likeness(key, row) })))
    .filter((pair) => pair.likeness >= 0.5)
    .map((pair) => ({ ...pair, score: pair.likeness + (speaksForIt(pair.key, pair.row) ? 1 : 0) }))
    .sort((a, b) => b.score - a.score)
    .filter(({ key, row }) => {
      const free = !used.has(key) && !used.has(row);
      if (free) used.add(key).add(row);
      return free;
    });
}

// === Follow-ups, paired by section and likeness of title

function compareFollowUps(register: Register, key: AnswerKey): string[] {
  const pairs = pairFollowUps(register, key);
  const missing = key.followUps.filter((k) => !k.optional && !pairs.some((pair) => pair.key === k));
  const extra = register.followUps.filter((f) => !pairs.some((pair) => pair.row === f));
  return [
    ...missing.map((k) => `follow-up missing: ${name(k)}`),
    ...extra.map((f) => `follow-up not in the key: ${name(f)}`),
    ...pairs.flatMap((pair) => compareFollowUp(register, pair)),
  ];
}

type Pair = { readonly key: KeyFollowUp; readonly row: FollowUp };

/** The same section outweighs any likeness of titles. */
function pairFollowUps(register: Register, key: AnswerKey): Pair[] {
  return pairUp(
    key.followUps,
    register.followUps,
    (k, row) => Math.max(...[k.title, ...k.altTitles].map((title) => alike(title, row.title))),
    (k, row) => numbered(register, row.section) === k.section,
  );
}

/** Words in common as a share of both titles' words, 0–1. */
function alike(a: string, b: string): number {
  const [x, y] = [words(a), words(b)];
  return (2 * [...x].filter((word) => y.has(word)).length) / (x.size + y.size || 1);
}

const words = (title: string): Set<string> => new Set(title.toLowerCase().match(/[\p{L}\d]+/gu) ?? []);
const name = (row: { section: string; title: string }): string => `${row.section} ${plain(row.title)}`;

function compareFollowUp(register: Register, { key, row }: Pair): string[] {
  const recipients = set(row.occasions.flatMap((occasion) => occasion.recipients ?? row.recipients));
  const allowed = [key.recipient, ...key.altRecipient].map(set);
  const fields: [what: string, actual: string | null, expected: (string | null)[]][] = [
    ["section", numbered(register, row.section), [key.section]],
    ["kind", row.kind, [key.kind]],
    ["recipients", recipients, allowed],
    ["partners", set(row.partners), [set(key.partners)]],
    ["start", row.start, [key.start]],
    ["end", row.end, [key.end]],
  ];
  return [
    ...fields
      .filter(([, actual, expected]) => !expected.includes(actual))
      .map(
        ([what, actual, expected]) => `${name(key)}: ${what} ${actual}, in the key ${expected.join(" or ")}`,
      ),
    ...compareOccasions({ key, row }),
  ];
}

// === Occasions

/** The findings against the key's occasions; none where one of its other allowed sets fits. */
function compareOccasions({ key, row }: Pair): string[] {
  const findings = [key.occasions, ...key.altOccasions].map((expected) =>
    compareOccasionSet({ key, row }, expected),
  );
  return findings.some((found) => found.length === 0) ? [] : (findings[0] ?? []);
}

function compareOccasionSet({ key, row }: Pair, expected: readonly KeyOccasion[]): string[] {
  const left = [...row.occasions];
  const findings = expected.flatMap((k) => {
    const occasion = take(left, (candidate) => sameDates(candidate, k));
    if (occasion) return compareOccasion({ key, row }, occasion, k);
    return k.optional || k.nullOk || key.nullOk ? [] : [`${name(key)}: occasion missing: ${dates(k)}`];
  });
  return [...findings, ...left.map((o) => `${name(key)}: occasion not in the key: ${dates(o)}`)];
}

/** Meeting, submit-by and rule are the key's, or ones that it allows. An inferred submit-by is no fault. */
function sameDates(row: OccasionRow, key: KeyOccasion): boolean {
  const rules = [key.rule, ...key.altRule];
  if (key.datesOrRule && row.meeting === null && row.rule !== null && rules.includes(row.rule)) return true;
  const submitBy = key.submitBy === null && row.submitByBasis === "inferred" ? null : row.submitBy;
  if (submitBy !== key.submitBy) return false;
  if (key.meeting === null && row.meeting !== null) return key.altMeeting.includes(row.meeting);
  return row.meeting === key.meeting && rules.includes(row.rule);
}

function compareOccasion({ key, row }: Pair, occasion: OccasionRow, k: KeyOccasion): string[] {
  const at = `${name(key)}: ${dates(k)}`;
  const findings: string[] = [];
  const forms = set(occasion.forms ?? row.forms);
  const expected = set(k.form ?? key.form);
  const allForms = set(row.occasions.flatMap((each) => each.forms ?? row.forms));
  if (forms !== expected && !key.altForm.map(set).includes(allForms))
    findings.push(`${at}: forms ${forms || "none"}, in the key ${expected || "none"}`);
  const period = occasion.period && `${occasion.period.start}/${occasion.period.end}`;
  if (period !== k.period) findings.push(`${at}: period ${period}, in the key ${k.period}`);
  if (k.meeting !== null && occasion.meetingBasis === "inferred")
    findings.push(`${at}: the meeting is inferred, in the key stated`);
  if (k.submitBy !== null && occasion.submitByBasis === "inferred")
    findings.push(`${at}: the submit-by is inferred, in the key stated`);
  return findings;
}

function dates({ meeting, submitBy, rule }: KeyOccasion | OccasionRow): string {
  const parts = [meeting && `meeting ${meeting}`, submitBy && `submit by ${submitBy}`, rule];
  return parts.filter((part) => part !== null).join(", ") || "no day and no rule";
}

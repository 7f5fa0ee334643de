import type { OccasionRow } from "../../agreement.js";
import { type Checked, grouped, type Slot, subjectOf } from "../checked.js";
import { type Finding, findingOn, type Gap, type Suggestion, type Timing } from "../finding.js";
import type { Rule } from "./rule.js";

const RHYTHMS = new Set(["monthly", "quarterly", "tertial", "half-yearly", "yearly"]);

/** What stands in place of a day, or `null` where the day is said or follows from a meeting. */
function timingOf({ row, toCommittee }: Slot): Timing | null {
  if (row.meeting !== null || row.submitBy !== null) return null;
  if (row.rule === null) return row.period === null ? "unsaid" : "rhythm";
  if (row.rule === "ongoing" || row.rule === "on-request") return row.rule;
  if (row.rule === "every-meeting") return toCommittee ? null : "other-body";
  if (RHYTHMS.has(row.rule)) return "rhythm";
  return isMonth(row) ? "month" : null;
}

const isMonth = ({ rule }: OccasionRow): boolean => /^(yearly-)?month:/.test(rule ?? "");

function gapsOf(slot: Slot): Gap[] {
  const timing = timingOf(slot);
  return [
    ...(timing === null ? [] : [timing]),
    ...(slot.forms.length === 0 ? (["form"] as const) : []),
    ...(slot.recipients.length === 0 ? (["recipient"] as const) : []),
  ];
}

/** What the document leaves open in nearly every row is said once, not for each section. */
const EVERYWHERE = { share: 0.8, rows: 5 };

type Gappy = { readonly slot: Slot; readonly gaps: readonly Gap[] };

function gapsEverywhere({ slots }: Checked): Gap[] {
  const gaps = slots.flatMap(gapsOf);
  const needed = Math.max(EVERYWHERE.rows, EVERYWHERE.share * slots.length);
  return [...new Set(gaps)].filter((gap) => gaps.filter((other) => other === gap).length >= needed);
}

const isTiming = (gap: Gap): gap is Timing => gap !== "form" && gap !== "recipient";

function suggestionFor(gaps: readonly Gap[]): Suggestion {
  if (gaps.some(isTiming)) return { kind: "set-day" };
  return gaps.includes("form") ? { kind: "set-form" } : { kind: "set-recipient" };
}

/** Words such as löpande are vague; a day or a form that is simply not there is missing. */
const ruleFor = (gaps: readonly Gap[]): Finding["rule"] =>
  gaps.some((gap) => gap === "ongoing" || gap === "on-request" || gap === "other-body") ? "vague" : "missing";

function lacking(slots: readonly Slot[], gaps: readonly Gap[], all: boolean): Finding {
  const rows = new Set(slots.map(({ followUp }) => followUp.id)).size;
  const rules = new Set(slots.map(({ row }) => row.rule));
  const rule = gaps.includes("rhythm") && rules.size === 1 ? (slots[0]?.row.rule ?? null) : null;
  const why = { kind: "lacks", gaps, rule, rows, all } as const;
  return findingOn(ruleFor(gaps), slots.map(subjectOf), why, suggestionFor(gaps));
}

/**
 * What is one question to whoever owns the agreement: when a rhythm falls (the tertials, the quarters) is settled
 * for the whole document at once, anything else section by section.
 */
const questionOf = ({ slot, gaps }: Gappy): string =>
  [gaps.includes("rhythm") ? slot.row.rule : slot.followUp.section, ...gaps].join("\n");

const byQuestion = (gappy: readonly Gappy[]): Finding[] =>
  [...grouped(gappy, questionOf).values()].flatMap((group) =>
    group[0]
      ? lacking(
          group.map(({ slot }) => slot),
          group[0].gaps,
          false,
        )
      : [],
  );

/** Duties of which the document does not say when (or only löpande, vid behov), in which form, or to whom. */
export const vague: Rule = (checked) => {
  const everywhere = gapsEverywhere(checked);
  const gappy = checked.slots.map((slot) => ({ slot, gaps: gapsOf(slot) }));
  const rest = gappy
    .map(({ slot, gaps }) => ({ slot, gaps: gaps.filter((gap) => !everywhere.includes(gap)) }))
    .filter(({ gaps }) => gaps.length > 0);
  const common = everywhere.map((gap) => {
    const slots = gappy.filter(({ gaps }) => gaps.includes(gap)).map(({ slot }) => slot);
    return lacking(slots, [gap], true);
  });
  return [...common, ...byQuestion(rest)];
};

import type { FollowUp, Form } from "../../agreement.js";
import { wordsOf } from "../../compare/likeness.js";
import type { Checked } from "../checked.js";
import { type Finding, findingOn, type Subject } from "../finding.js";
import type { Rule } from "./rule.js";

/** Rhythms that a rule for all goals and assignments can have. */
const RHYTHMS = new Set(["quarterly", "tertial", "half-yearly", "yearly"]);

/** Forms by which such a rule can be told in a row: a talk or a meeting has its own. */
const TELLING: readonly Form[] = ["system"];

/** A rule for all goals, all assignments or both ("samtliga mål följs upp i …"), with the rows under it. */
type Frame = { readonly duty: FollowUp; readonly rule: string; readonly covered: readonly FollowUp[] };

/** Which kinds of rows a title speaks of: *mål* and *uppdrag* as words of their own. */
function kindsIn(title: string): ("goal" | "assignment")[] {
  const words = wordsOf(title);
  const speaksOf = (word: string): boolean => [...wordsOf(word)].some((stem) => words.has(stem));
  return [
    ...(speaksOf("mål") || speaksOf("målen") ? (["goal"] as const) : []),
    ...(speaksOf("uppdrag") || speaksOf("uppdragen") ? (["assignment"] as const) : []),
  ];
}

function framesOf({ register }: Checked): Frame[] {
  return register.followUps.flatMap((duty) => {
    const [row] = duty.occasions;
    if (duty.kind !== "general-duty" || !row?.rule || !RHYTHMS.has(row.rule)) return [];
    const kinds = kindsIn(duty.title);
    const covered = register.followUps.filter(({ kind }) => kinds.some((start) => kind.startsWith(start)));
    return covered.length < 2 ? [] : { duty, rule: row.rule, covered };
  });
}

const subjects = (rows: readonly FollowUp[]): Subject[] => rows.map(({ id, section }) => ({ id, section }));

const formsOf = ({ forms, occasions }: FollowUp): Form[] => [
  ...forms,
  ...occasions.flatMap((row) => row.forms ?? []),
];

/** A general rule and rows of their own for the same: one report, or two? */
export const frameOverlap: Rule = (checked) =>
  framesOf(checked).map(({ duty, covered }) =>
    findingOn(
      "duplicate",
      subjects([duty, ...covered]),
      { kind: "frame-overlap", frame: duty.title, rows: covered.length },
      { kind: "ask-which" },
    ),
  );

function rhythmFindings({ duty, rule, covered }: Frame): Finding[] {
  const others = new Set(
    covered
      .flatMap(({ occasions }) => occasions.flatMap((row) => row.rule ?? []))
      .filter((r) => RHYTHMS.has(r)),
  );
  others.delete(rule);
  return [...others].map((other) => {
    const rows = covered.filter(({ occasions }) => occasions.some((row) => row.rule === other));
    const why = { kind: "frame-rhythm", frame: duty.title, rule, other } as const;
    return findingOn("contradiction", subjects([duty, ...rows]), why, { kind: "ask-which" });
  });
}

/** Rows that say another rhythm than the general rule for them (two times a year, three times a year). */
export const frameRhythm: Rule = (checked) => framesOf(checked).flatMap(rhythmFindings);

/** Rows that do not name the form that the general rule requires of all of them. */
export const frameForm: Rule = (checked) =>
  framesOf(checked).flatMap(({ duty, covered }) =>
    TELLING.filter((form) => duty.forms.includes(form)).flatMap((form) => {
      const without = covered.filter((row) => !formsOf(row).includes(form));
      if (without.length === 0) return [];
      const why = { kind: "frame-form", frame: duty.title, form } as const;
      return findingOn("contradiction", subjects([duty, ...without]), why, { kind: "ask-which" });
    }),
  );

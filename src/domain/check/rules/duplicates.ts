import type { FollowUp } from "../../agreement.js";
import { likenessAmong, wordsOf } from "../../compare/likeness.js";
import { grouped } from "../checked.js";
import { type Finding, findingOn } from "../finding.js";
import type { Rule } from "./rule.js";

/** How alike two titles of one document are if they are the same duty. */
const SAME_DUTY = 0.75;

/** A title without what is in brackets, and without its area behind a dash: "Anmälan av beslut – barn och unga". */
function bareTitle({ title, area }: FollowUp): string {
  const bare = title.replaceAll(/\([^)]*\)/g, " ").trim();
  const dash = Math.max(bare.lastIndexOf(" – "), bare.lastIndexOf(" - "));
  const isArea = dash > 0 && wordsOf(bare.slice(dash)).size > 0 && isWithin(bare.slice(dash), area);
  return isArea ? bare.slice(0, dash) : bare;
}

/** Goals of the council and of the committee are broken down from each other, and never one duty. */
const mayBeOne = (a: FollowUp, b: FollowUp): boolean =>
  a.kind === b.kind || !(a.kind.startsWith("goal") || b.kind.startsWith("goal"));

/** Whether all the words of one title stand in the other: two with a word of their own are two duties. */
function isWithin(a: string, b: string): boolean {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  return [...left].every((word) => right.has(word)) || [...right].every((word) => left.has(word));
}

/** Gathers rows into groups in which each is like one before it. */
function clusters(rows: readonly FollowUp[]): FollowUp[][] {
  const alike = likenessAmong(rows.map(bareTitle));
  const isSame = (a: FollowUp, b: FollowUp): boolean => {
    const [one, other] = [bareTitle(a), bareTitle(b)];
    return mayBeOne(a, b) && isWithin(one, other) && alike(one, other) >= SAME_DUTY;
  };
  const groups: FollowUp[][] = [];
  for (const row of rows) {
    const home = groups.find((group) => group.some((other) => isSame(other, row)));
    if (home) home.push(row);
    else groups.push([row]);
  }
  return groups.filter((group) => group.length > 1);
}

const rhythmOf = ({ occasions }: FollowUp): string =>
  occasions
    .map(({ rule, meeting, submitBy, period }) => rule ?? meeting ?? submitBy ?? period?.start ?? "")
    .join();

/** Two rows of which each has its own days are two reports, however alike their titles. */
const isDated = ({ occasions }: FollowUp): boolean =>
  occasions.every(({ meeting, submitBy }) => meeting !== null || submitBy !== null);

/** The same duty under two titles, or under one title in several sections. */
export const sameDuty: Rule = ({ register }): Finding[] => {
  return clusters(register.followUps)
    .filter((group) => !group.every(isDated))
    .map((group) => {
      const rhythmsDiffer = new Set(group.map(rhythmOf)).size > 1;
      const why = { kind: "same-duty", titles: group.map(({ title }) => title), rhythmsDiffer } as const;
      return findingOn(
        "duplicate",
        group.map(({ id, section }) => ({ id, section })),
        why,
        { kind: "merge" },
      );
    });
};

/** An indicator that stands twice with the same values. */
export const sameIndicator: Rule = ({ register }) => {
  const groups = grouped(register.indicators, ({ title, values }) => `${title}\n${JSON.stringify(values)}`);
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group) =>
      findingOn(
        "duplicate",
        group.map(({ id, section }) => ({ id, section })),
        { kind: "same-indicator", title: group[0]?.title ?? "" },
        { kind: "none-needed" },
      ),
    );
};

/** The same label with two codes in one table: one of them was likely copied. */
export const sameLabel: Rule = ({ register }) => {
  const coded = register.economy.filter(({ code, total }) => code !== null && !total);
  const groups = grouped(coded, ({ section, label, year }) => `${section}\n${label}\n${year}`);
  return [...groups.values()].flatMap((group) => {
    const codes = [...new Set(group.flatMap(({ code }) => code ?? []))];
    if (codes.length < 2) return [];
    const subjects = group.map(({ id, section }) => ({ id, section }));
    const why = { kind: "same-label", label: group[0]?.label ?? "", codes } as const;
    return findingOn("duplicate", subjects, why, { kind: "check-original" });
  });
};

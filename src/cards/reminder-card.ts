import type { OccasionFacts } from "../domain/answer.js";
import { addDays, type CalendarDate, daysBetween, weekdayOf, yearOf } from "../domain/calendar-date.js";
import { dueDay } from "../domain/lifecycle.js";
import type { Locale } from "../domain/question.js";
import { movesOfRows } from "./moves.js";
import { ownerSaid } from "./occasion-lines.js";
import { frame, groupsData } from "./parts.js";
import { type Group, plainRow, type Row, type Said } from "./rows.js";
import type { Shown } from "./shown.js";
import { capital, dayShown, maySubmit } from "./state.js";
import { fill } from "./template.js";
import { MOST_OCCASIONS, type ReminderView, writeView } from "./view.js";
import { wordsFor } from "./words/index.js";
import type { Words } from "./words/words.js";

/** How far a digest looks ahead behind its own week, in days. */
export const AHEAD_DAYS = 28;

/** What a card that the bot sends by itself is about. */
export type ReminderContent = {
  readonly what: ReminderView["what"];
  /** The occasions, the most pressing first; not more than fit are shown. */
  readonly occasions: readonly OccasionFacts[];
  /** How many more there are than are in `occasions`. */
  readonly others?: number;
  readonly committeeName: string;
  readonly today: CalendarDate;
  readonly locale: Locale;
};

const isLate = (facts: OccasionFacts): boolean => facts.standing.state === "overdue";

const dueOf = (facts: OccasionFacts): CalendarDate => dueDay(facts) ?? "9999-12-31";

function dueSaid(facts: OccasionFacts, year: number | null, today: CalendarDate, words: Words): string {
  const due = dueOf(facts);
  const day = dayShown(words, due, year, true);
  const { handIn, present } = words.reminders;
  return facts.submitBy === null ? present(day, due < today) : handIn(day, due < today);
}

const awaySaid = (facts: OccasionFacts, today: CalendarDate, words: Words): string =>
  words.reminders.away(daysBetween(today, dueOf(facts)));

/** A row with who has it, also where nobody does: that is what a reminder is to change. */
function rowOf(facts: OccasionFacts, number: number, said: Said): Row {
  const row = plainRow(facts, number, said);
  const unowned = facts.standing.owner === null && maySubmit(facts.standing);
  return unowned ? { ...row, details: [said.words.reminders.noOwner, ...row.details] } : row;
}

/** Occasions with a title in common, in the order in which the titles come. */
type Part = { readonly title: string; readonly detail: string | null; readonly occasions: OccasionFacts[] };

function partsBy(
  occasions: readonly OccasionFacts[],
  titleOf: (facts: OccasionFacts) => Omit<Part, "occasions">,
): Part[] {
  const parts: Part[] = [];
  for (const facts of occasions) {
    const { title, detail } = titleOf(facts);
    const known = parts.find((part) => part.title === title && part.detail === detail);
    if (known) known.occasions.push(facts);
    else parts.push({ title, detail, occasions: [facts] });
  }
  return parts;
}

function groupsOf(parts: readonly Part[], said: Said): Group[] {
  let number = 0;
  return parts.map(({ title, detail, occasions }) => ({
    title,
    detail,
    rows: occasions.map((facts) => {
      number += 1;
      return rowOf(facts, number, said);
    }),
  }));
}

const meetingSaid = ({ meeting }: OccasionFacts, year: number | null, words: Words): string =>
  meeting === null
    ? words.reminders.withoutMeeting
    : words.reminders.toMeeting(dayShown(words, meeting, year, true));

/** What is drawn: the occasions there is room for, and all of them for what is counted. */
type Sheet = ReminderContent & { readonly all: readonly OccasionFacts[] };

/** What stands above the rows, and the rows. */
type Drawn = {
  readonly title: string;
  readonly subtitle: string | null;
  readonly lead: readonly string[];
  readonly groups: readonly Group[];
  readonly last: readonly string[];
};

function severalSaid(open: readonly OccasionFacts[], { reminders }: Words): string {
  const late = open.filter(isLate).length;
  if (open.length === 0) return reminders.allDone;
  if (late === open.length) return reminders.severalOverdue(late);
  return late === 0 ? reminders.severalToHandIn(open.length) : reminders.severalMixed(open.length, late);
}

/** A reminder: the stop day is the heading; where there are several, each heads its own rows. */
function reminder({ occasions, today }: Sheet, said: Said): Drawn {
  const { words } = said;
  const year = yearOf(today);
  const [first] = occasions;
  const open = occasions.filter(({ standing }) => maySubmit(standing));
  const days = new Set(occasions.map((facts) => `${dueOf(facts)} ${facts.submitBy === null}`));
  const only = days.size === 1 && first !== undefined && open.length > 0;
  const groups = partsBy(occasions, (facts) =>
    only
      ? { title: meetingSaid(facts, year, words), detail: null }
      : {
          title: dueSaid(facts, year, today, words),
          detail: [capital(awaySaid(facts, today, words)), meetingSaid(facts, year, words)].join(" · "),
        },
  );
  return {
    title: only ? dueSaid(first, null, today, words) : severalSaid(open, words),
    subtitle: only ? capital(awaySaid(first, today, words)) : null,
    lead: [],
    groups: groupsOf(groups, said),
    last: [],
  };
}

/** What officials are told once the last reminder has passed. */
function escalation(content: Sheet, said: Said): Drawn {
  const { reminders } = said.words;
  const open = content.occasions.filter(({ standing }) => maySubmit(standing)).length;
  const drawn = reminder(content, said);
  if (open === 0) return drawn;
  const groups = partsBy(content.occasions, (facts) => ({
    title: dueSaid(facts, yearOf(content.today), content.today, said.words),
    detail: [
      capital(awaySaid(facts, content.today, said.words)),
      meetingSaid(facts, yearOf(content.today), said.words),
    ].join(" · "),
  }));
  return {
    ...drawn,
    title: reminders.escalated(open),
    subtitle: null,
    lead: [reminders.escalatedLead(open)],
    groups: groupsOf(groups, said),
  };
}

/** The week's digest: what is late, what this week brings, and what lies behind it. */
function digest({ occasions, all, today, what }: Sheet, said: Said): Drawn {
  const { reminders } = said.words;
  const start = addDays(today, 1 - weekdayOf(today));
  const week = { start, end: addDays(start, 6) };
  const sectionOf = (facts: OccasionFacts): string => {
    if (dueOf(facts) < today) return reminders.overdue;
    return dueOf(facts) <= week.end ? reminders.thisWeek : reminders.ahead(AHEAD_DAYS);
  };
  const parts = partsBy(occasions, (facts) => ({ title: sectionOf(facts), detail: null }));
  const withDay = groupsOf(parts, said).map((group) => ({
    ...group,
    rows: group.rows.map((row) => ({ ...row, details: [shortDue(row.facts, today, said), ...row.details] })),
  }));
  const count = (title: string) => all.filter((facts) => sectionOf(facts) === title).length;
  const counts = [reminders.overdue, reminders.thisWeek, reminders.ahead(AHEAD_DAYS)].map(count);
  const [late = 0, now = 0, then = 0] = counts;
  return {
    title: what === "digest" ? reminders.digest(week) : reminders.ownDigest(week),
    subtitle: null,
    lead: occasions.length === 0 ? [reminders.nothing] : [reminders.digestCounts(late, now, then)],
    groups: withDay,
    last: [reminders.stopDigest(what === "ownDigest")],
  };
}

/** What somebody has to hand in, by meeting; as what they have it, where it is not theirs by name. */
function mine({ occasions, all, today }: Sheet, said: Said): Drawn {
  const { words } = said;
  const { owners, reminders } = words;
  const parts = partsBy(occasions, (facts) => ({ title: meetingSaid(facts, null, words), detail: null }));
  const asWhat = (facts: OccasionFacts): string[] => {
    const { owner } = facts.standing;
    const plain = owner?.kind === "person" && facts.holders.every(({ away }) => away === null);
    return owner === null || plain ? [] : [ownerSaid(facts, owner, words)];
  };
  const groups = groupsOf(parts, said).map((group) => ({
    ...group,
    rows: group.rows.map((row) => ({
      ...row,
      details: [shortDue(row.facts, today, said), ...asWhat(row.facts), ...row.details],
    })),
  }));
  const open = all.filter(({ standing }) => maySubmit(standing));
  return {
    title: owners.mine,
    subtitle: null,
    lead:
      open.length === 0 ? [reminders.nothing] : [owners.mineCounts(open.length, open.filter(isLate).length)],
    groups,
    last: [owners.mineHint],
  };
}

const shortDue = (facts: OccasionFacts, today: CalendarDate, { words }: Said): string => {
  const day = dayShown(words, dueOf(facts), yearOf(today), false);
  const said = facts.submitBy === null ? words.row.meeting(day) : words.row.submitBy(day);
  return `${said}, ${awaySaid(facts, today, words)}`;
};

const DRAWERS: { readonly [K in ReminderView["what"]]: (sheet: Sheet, said: Said) => Drawn } = {
  reminder,
  escalation,
  digest,
  ownDigest: digest,
  mine,
};

const textOf = (who: string, { title, subtitle, lead, groups, last }: Drawn): string =>
  [
    [who, subtitle === null ? title : `${title} (${subtitle.toLowerCase()})`, ...lead].join("\n"),
    ...groups.map((group) =>
      [
        group.detail === null ? group.title : `${group.title} (${group.detail})`,
        ...group.rows.map(
          ({ number, state, title: name, details }) =>
            `${number}. ${state.mark} ${name} · ${[state.word, ...details].join(" · ")}`,
        ),
      ].join("\n"),
    ),
    last.join(" "),
  ]
    .filter((block) => block !== "")
    .join("\n\n");

/** A card that the bot sends by itself, as it is on a day: rows that are done meanwhile say so. */
export function reminderCard(content: ReminderContent): Shown {
  const { what, locale, committeeName, today } = content;
  const words = wordsFor(locale);
  const occasions = content.occasions
    .toSorted((a, b) => (dueOf(a) < dueOf(b) ? -1 : dueOf(a) > dueOf(b) ? 1 : 0))
    .slice(0, MOST_OCCASIONS);
  const others = (content.others ?? 0) + content.occasions.length - occasions.length;
  const said: Said = {
    words,
    locale,
    year: yearOf(today),
    agreements: new Map(),
    severalCommittees: false,
  };
  const drawn = DRAWERS[what]({ ...content, occasions, all: content.occasions }, said);
  const last = [...(others > 0 ? [words.reminders.more(others)] : []), ...drawn.last];
  const ids = occasions.map(({ id }) => id);
  const view: ReminderView = { kind: "reminder", what, locale, occasions: ids, others };
  const moves = movesOfRows(
    drawn.groups.flatMap((group) => group.rows),
    view,
    words,
  );
  const { title, subtitle, lead } = drawn;
  const card = fill("reminder", {
    ...frame({ eyebrow: capital(committeeName), title, subtitle, lead, last }, words),
    groups: groupsData(drawn.groups, writeView(view), words),
    buttons: moves.buttons,
    choosing: moves.choosing,
  });
  return { text: textOf(capital(committeeName), { ...drawn, last }), card };
}

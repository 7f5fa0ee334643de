import type { CalendarEffect, Effect } from "../answers/calendar-effects.js";
import type { CommitteeFacts } from "../domain/answer.js";
import { type CalendarDate, isWeekend } from "../domain/calendar-date.js";
import { holidayName } from "../domain/holidays.js";
import type { MeetingMove } from "../domain/meeting-change.js";
import type { Locale } from "../domain/question.js";
import { frame, type Line } from "./parts.js";
import type { Shown } from "./shown.js";
import { capital } from "./state.js";
import { fill } from "./template.js";
import { occasionView, writeView } from "./view.js";
import { wordsFor } from "./words/index.js";
import type { Words } from "./words/words.js";

/** A recorded change of a committee's calendar, to be told to whoever made it or to the committee's channel. */
export type ChangeShown = {
  readonly effect: CalendarEffect;
  readonly committee: CommitteeFacts;
  readonly locale: Locale;
  readonly today: CalendarDate;
  /** What was taken for granted, by name. */
  readonly assumed: readonly string[];
  /** Whether to say how it is undone: to whoever made it. */
  readonly undo: boolean;
};

/** No more occasions are named; the rest is counted. */
const MOST_ROWS = 10;

const KINDS = ["moved", "dated", "undated", "added", "gone"] as const;

/** How many occasions it does something to, kind by kind. */
function countsSaid(effects: readonly Effect[], { planning }: Words): string[] {
  const said = KINDS.flatMap((kind) => {
    const count = effects.filter((effect) => effect.kind === kind).length;
    return count === 0 ? [] : [planning.effects(kind, count)];
  });
  return said.length === 0 ? [planning.noEffects] : said;
}

/** The day on which the meeting is held now; `null` where it is not. */
const dayOf = (move: MeetingMove): CalendarDate | null =>
  move.type === "cancelled" ? null : move.type === "moved" ? move.to : move.date;

/** That committees seldom meet on such a day. */
function warnings(day: CalendarDate | null, { planning, row }: Words): string[] {
  if (day === null) return [];
  const holiday = holidayName(day);
  if (holiday !== null) return [planning.holiday(day, row.holiday(holiday))];
  return isWeekend(day) ? [planning.weekend(day)] : [];
}

/** What is written to have the calendar as it was; nothing where the day it was on is past. */
function undoSaid(move: MeetingMove, code: string, today: CalendarDate, { planning }: Words): string[] {
  const day = move.type === "moved" ? move.from : move.type === "tied" ? today : move.date;
  return day < today || move.type === "tied" ? [] : [planning.undo(code, move)];
}

/** A change of a calendar as a card and as text: what was done, what goes with it, and its new days. */
export function meetingChangeCard(shown: ChangeShown): Shown {
  const { effect, committee, locale, today, assumed, undo } = shown;
  const words = wordsFor(locale);
  const { planning } = words;
  const { change, effects, restored } = effect;
  const { move, by, day } = change;
  const title = planning.title[restored && move.type === "added" ? "restored" : move.type];
  const rows = effects.slice(0, MOST_ROWS).map(
    (one): Line => ({
      label: one.facts.shortTitle,
      detail: planning.daysNow(one),
      verb: "show",
      data: { occasion: one.facts.id, view: writeView(occasionView(one.facts.id, locale)) },
    }),
  );
  const lead = [
    planning.said(committee.name[locale], move, restored),
    ...warnings(dayOf(move), words),
    ...countsSaid(effects, words),
  ];
  const last = [
    ...(effects.length > MOST_ROWS ? [planning.rest(effects.length - MOST_ROWS)] : []),
    ...(assumed.length === 0 ? [] : [planning.assumed(assumed)]),
    ...(undo
      ? undoSaid(move, committee.code, today, words)
      : [`${capital(planning.byWhom(planning.changed, by.name, day))}.`]),
  ];
  const heading = { eyebrow: capital(committee.name[locale]), title };
  const lines = rows.map(({ label, detail }) => `– ${label}: ${detail}`);
  return {
    text: [lead.join(" "), ...lines, last.join(" ")].filter((line) => line !== "").join("\n"),
    card: fill("meeting-change", { ...frame({ ...heading, lead, last }, words), rows }),
  };
}

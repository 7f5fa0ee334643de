import type { CommitteeFacts, OccasionFacts } from "../domain/answer.js";
import type { CalendarDate } from "../domain/calendar-date.js";
import { type OccasionId, outcomeSchema } from "../domain/event.js";
import type { Locale } from "../domain/question.js";
import { againChoice } from "./decision-cards.js";
import { frame, type Line } from "./parts.js";
import type { Shown } from "./shown.js";
import { capital } from "./state.js";
import { fill } from "./template.js";
import { INPUTS, MOST_ROWS, ROW_INPUTS, type RowOutcome } from "./verbs.js";
import { type MeetingView, occasionView, writeView } from "./view.js";
import { wordsFor } from "./words/index.js";
import { MARKS, type Words } from "./words/words.js";

/** A meeting whose outcomes are recorded: what was up, and the committee's known meetings. */
export type Outcomes = {
  readonly committee: CommitteeFacts;
  readonly meeting: CalendarDate;
  readonly items: readonly OccasionFacts[];
  readonly meetings: readonly CalendarDate[];
  readonly locale: Locale;
  readonly today: CalendarDate;
  /** What has just been recorded or refused. */
  readonly said: readonly string[];
  /** What was typed for items that were refused, by occasion, so that it need not be typed again. */
  readonly typed?: TypedOutcomes;
};

/** What was typed for items of a meeting, by occasion. */
export type TypedOutcomes = ReadonlyMap<OccasionId, RowOutcome>;

const NOTHING_TYPED: TypedOutcomes = new Map();

const isRecorded = ({ standing }: OccasionFacts): boolean => standing.presented !== null;
const isMissing = ({ standing }: OccasionFacts): boolean =>
  standing.presented === null && standing.submission === null;

const detailsOf = (facts: OccasionFacts, words: Words): string[] => [
  ...(facts.forms.length === 0 ? [] : [words.and(facts.forms.map((form) => words.forms[form]))]),
  words.row.section(facts.section),
];

/** "till handlingarna § 34" */
function outcomeSaid({ standing }: OccasionFacts, { decisions }: Words): string {
  const { presented } = standing;
  if (presented === null) return "";
  const { outcome, paragraph } = presented;
  return `${decisions.outcomes[outcome]}${paragraph === null ? "" : ` § ${paragraph}`}`;
}

const recordedLine = (facts: OccasionFacts, number: number, words: Words): Line => ({
  label: `${number}. ${MARKS.presented} ${facts.shortTitle}`,
  detail: capital(outcomeSaid(facts, words)),
  verb: "show",
  data: { occasion: facts.id, view: writeView(occasionView(facts.id, words.locale)) },
});

/** An open item, as its row is drawn. */
type OpenRow = {
  readonly facts: OccasionFacts;
  readonly number: number;
  readonly place: number;
  readonly typed: RowOutcome | undefined;
};

function openRow({ facts, number, place, typed }: OpenRow, view: MeetingView, words: Words) {
  const { decisions, meeting } = words;
  const missing = isMissing(facts);
  const outcomes = outcomeSchema.options.map((one) => ({
    title: capital(decisions.outcomes[one]),
    value: one,
  }));
  const postpone: Line = {
    label: decisions.ask.postpone,
    detail: "",
    verb: "decide",
    data: { decision: "postpone", occasion: facts.id, view: writeView(view) },
  };
  return {
    number,
    title: facts.shortTitle,
    state: capital(missing ? meeting.missing : meeting.isIn),
    tone: missing ? "attention" : "good",
    details: detailsOf(facts, words)
      .map((detail) => ` · ${detail}`)
      .join(""),
    outcomeId: `${ROW_INPUTS.outcome}${place}`,
    outcomeLabel: meeting.outcomeOf(number),
    outcome: typed?.outcome ?? (missing ? "none" : "noted"),
    choices: [{ title: meeting.notYet, value: "none" }, ...outcomes],
    paragraphId: `${ROW_INPUTS.paragraph}${place}`,
    paragraphLabel: meeting.paragraphOf(number),
    paragraph: typed?.paragraph ?? "",
    postpone: missing ? [postpone] : [],
  };
}

function textOf({ items, meeting, said }: Outcomes, name: string, words: Words): string {
  const rows = items.map((facts, index) => {
    const state = isRecorded(facts)
      ? outcomeSaid(facts, words)
      : isMissing(facts)
        ? words.meeting.missing
        : words.meeting.isIn;
    return `${index + 1}. ${[facts.shortTitle, state, ...detailsOf(facts, words)].join(" · ")}`;
  });
  const head = `${words.meeting.outcomesHeading}: ${name}, ${words.calendar.date(meeting, "full")}`;
  return [...said, head, "", ...rows].join("\n");
}

/** What is filled in below the rows, and the one press that records them; nothing where no row is open. */
function recordingOf(shown: readonly OccasionFacts[], outcomes: Outcomes, view: MeetingView, words: Words) {
  if (shown.length === 0) return { again: [], record: [] };
  const { meeting, meetings, today } = outcomes;
  const data = { view: writeView(view), rows: shown.map(({ id }) => id) };
  return {
    again: [againChoice(INPUTS.again, null, meetings, laterOf(meeting, today), words)],
    record: [{ title: words.meeting.recordOutcomes, data }],
  };
}

/** The card of a meeting that has been: what came of each item, recorded in one press, or of some of them. */
export function outcomesCard(outcomes: Outcomes): Shown {
  const { committee, meeting, items, locale, said, typed = NOTHING_TYPED } = outcomes;
  const words = wordsFor(locale);
  const view: MeetingView = { kind: "meeting", committee: committee.id, meeting, locale };
  const numbered = items.map((facts, index) => ({ facts, number: index + 1 }));
  const open = numbered.filter(({ facts }) => !isRecorded(facts));
  const shown = open.slice(0, MOST_ROWS);
  const later = open.length - shown.length;
  const counts = words.meeting.outcomesLead(
    items.length,
    items.length - open.length,
    items.filter(isMissing).length,
  );
  const card = fill("outcomes", {
    ...frame(
      {
        eyebrow: capital(committee.name[locale]),
        title: `${words.meeting.outcomesHeading} ${words.calendar.date(meeting, "year")}`,
        lead: [...said, counts],
        last: [
          open.length === 0 ? words.meeting.outcomesAll : words.meeting.outcomesExplain,
          ...(later === 0 ? [] : [words.meeting.outcomesMore(later)]),
        ],
      },
      words,
    ),
    recorded: numbered
      .filter(({ facts }) => isRecorded(facts))
      .map(({ facts, number }) => recordedLine(facts, number, words)),
    rows: shown.map(({ facts, number }, place) =>
      openRow({ facts, number, place, typed: typed.get(facts.id) }, view, words),
    ),
    ...recordingOf(
      shown.map(({ facts }) => facts),
      outcomes,
      view,
      words,
    ),
  });
  return { text: `${textOf(outcomes, committee.name[locale], words)}\n\n${counts}`, card };
}

const laterOf = (a: CalendarDate, b: CalendarDate): CalendarDate => (a > b ? a : b);

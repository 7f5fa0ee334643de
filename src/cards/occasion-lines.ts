import type { OccasionFacts, Submission } from "../domain/answer.js";
import type { CalendarDate } from "../domain/calendar-date.js";
import { yearOf } from "../domain/calendar-date.js";
import type { CalendarMark } from "../domain/committee-calendar.js";
import { type OccasionEvent, type Owner, SENT_BY_BOT } from "../domain/event.js";
import { holidayName } from "../domain/holidays.js";
import type { Holder } from "../domain/people.js";
import { linkTitle } from "../domain/report-link.js";
import { dayShown } from "./state.js";
import type { Words } from "./words/words.js";

/** A fact of one occasion with its label. */
export type LabelledFact = { readonly label: string; readonly value: string };

/** The year that is said first on an occasion's card, and not again. */
const firstYear = ({ meeting, submitBy }: OccasionFacts): number | null => {
  const first = meeting ?? submitBy;
  return first === null ? null : yearOf(first);
};

function dayValue(day: CalendarDate, year: number | null, inferred: boolean, words: Words): string {
  const holiday = holidayName(day);
  const remarks = [
    ...(holiday === null ? [] : [words.row.holiday(holiday)]),
    ...(inferred ? [words.row.inferred] : []),
  ];
  return `${dayShown(words, day, year, true)}${remarks.length === 0 ? "" : ` (${remarks.join(", ")})`}`;
}

/** What staff did with its meeting, by whom and when: "sammanträdet är flyttat från 4 juni 2026 av …". */
const markSaid = (mark: CalendarMark, { planning }: Words): string =>
  planning.byWhom(planning.mark(mark), mark.by, mark.day);

function when(facts: OccasionFacts, words: Words): LabelledFact[] {
  const { meeting, submitBy, rule, within, period, mark } = facts;
  const label = words.occasion;
  const saidYear = meeting === null ? null : yearOf(meeting);
  const inferred = { meeting: facts.meetingBasis === "inferred", due: facts.submitByBasis === "inferred" };
  const { calendar } = words;
  return [
    ...(meeting === null
      ? []
      : [{ label: label.meeting, value: dayValue(meeting, null, inferred.meeting, words) }]),
    ...(submitBy === null
      ? []
      : [{ label: label.submitBy, value: dayValue(submitBy, saidYear, inferred.due, words) }]),
    ...(mark === null ? [] : [{ label: words.planning.label, value: markSaid(mark, words) }]),
    ...(rule === null ? [] : [{ label: label.rule, value: words.rule(rule) }]),
    ...(within === null || meeting !== null || submitBy !== null
      ? []
      : [{ label: label.within, value: `${calendar.period(within)}, ${words.row.dayNotSet}` }]),
    ...(period === null ? [] : [{ label: label.covers, value: calendar.period(period) }]),
  ];
}

function howAndWho(facts: OccasionFacts, words: Words): LabelledFact[] {
  const { forms, recipients, partners, submitTo } = facts;
  const label = words.occasion;
  const form = forms.length === 0 ? words.row.formNotSaid : words.and(forms.map((one) => words.forms[one]));
  return [
    { label: label.form, value: form },
    ...(recipients.length === 0 ? [] : [{ label: label.recipients, value: words.and(recipients) }]),
    ...(submitTo === null ? [] : [{ label: label.submitTo, value: submitTo }]),
    ...(partners.length === 0 ? [] : [{ label: label.partners, value: words.and(partners) }]),
  ];
}

/** No more people are named in a line: Teams takes no card of more than about 28 kB. */
const MOST_NAMES = 10;

function acknowledgedBy(facts: OccasionFacts, words: Words): LabelledFact[] {
  const year = firstYear(facts);
  const { acknowledged } = facts.standing;
  if (acknowledged.length === 0) return [];
  const said = acknowledged
    .slice(0, MOST_NAMES)
    .map(({ by, day }) => words.occasion.by(by.name, dayShown(words, day, year)));
  const more = acknowledged.length - said.length;
  const value = more === 0 ? words.and(said) : `${said.join(", ")} ${words.occasion.moreBy(more)}`;
  return [{ label: words.occasion.acknowledged, value }];
}

function submission(report: Submission, facts: OccasionFacts, words: Words): LabelledFact[] {
  const label = words.occasion;
  const said = label.by(report.by.name, dayShown(words, report.day, firstYear(facts)));
  return [
    { label: label.submission, value: said },
    { label: label.link, value: linkTitle(report.link) },
    ...(report.reference === null ? [] : [{ label: label.reference, value: report.reference }]),
    ...(report.note === null ? [] : [{ label: label.note, value: report.note }]),
  ];
}

/** An owner with who that is today: a role's holders, and until when whoever is away is away. */
export function ownerSaid(facts: OccasionFacts, owner: Owner, { owners, calendar, and }: Words): string {
  const away = ({ away }: Holder): string | null =>
    away && owners.away(calendar.date(away.until, "short"), away.substitute?.name ?? null);
  const { holders } = facts;
  if (owner.kind === "person") {
    const absence = holders.map(away).find((said) => said !== null);
    return absence ? `${owner.person.name} (${absence})` : owner.person.name;
  }
  const names = holders.map((holder) => [holder.person.name, away(holder)].filter(Boolean).join(", "));
  return `${owner.name} (${names.length === 0 ? owners.vacant : and(names)})`;
}

function whoHasIt(facts: OccasionFacts, words: Words): LabelledFact[] {
  const { owner, waivedReason, presented, submission: report } = facts.standing;
  const label = words.occasion;
  return [
    { label: label.owner, value: owner === null ? label.noOwner : ownerSaid(facts, owner, words) },
    ...acknowledgedBy(facts, words),
    ...(report === null ? [] : submission(report, facts, words)),
    ...(presented === null
      ? []
      : [
          {
            label: label.presented,
            value: `${dayShown(words, presented.meeting, firstYear(facts))}${presented.paragraph === null ? "" : `, § ${presented.paragraph}`}, ${words.decisions.outcomes[presented.outcome]}`,
          },
        ]),
    ...(waivedReason === null ? [] : [{ label: label.waived, value: waivedReason }]),
  ];
}

function sentBack({ returnedFrom }: OccasionFacts, words: Words): LabelledFact[] {
  if (returnedFrom === null) return [];
  const { meeting, paragraph } = returnedFrom;
  const value = `${words.calendar.date(meeting, "full")}${paragraph === null ? "" : ` § ${paragraph}`}`;
  return [{ label: words.decisions.returnedFromLabel, value }];
}

/** Everything an occasion's card says with a label, in the order it is read: when, how, who. */
export const labelledFacts = (facts: OccasionFacts, words: Words): LabelledFact[] => [
  ...when(facts, words),
  ...sentBack(facts, words),
  ...howAndWho(facts, words),
  ...whoHasIt(facts, words),
  ...(facts.unconfirmed ? [{ label: words.occasion.unconfirmed, value: words.occasion.unconfirmedWhy }] : []),
];

/** Where the duty stands: document, section, heading, and further sections. */
export const sourceSaid = (facts: OccasionFacts, words: Words): string =>
  words.occasion.sourceLine(facts.agreementTitle, facts.section, facts.heading, facts.alsoIn);

/** The two days of an occasion in one line, for a card about something else: a form, a receipt, a post. */
export function daysSaid(facts: OccasionFacts, words: Words): string {
  const { meeting, submitBy } = facts;
  const saidYear = meeting === null ? null : yearOf(meeting);
  const parts = [
    ...(meeting === null
      ? []
      : [words.row.meeting(dayValue(meeting, null, facts.meetingBasis === "inferred", words))]),
    ...(submitBy === null
      ? []
      : [words.row.submitBy(dayValue(submitBy, saidYear, facts.submitByBasis === "inferred", words))]),
    ...(facts.within === null || meeting !== null || submitBy !== null
      ? []
      : [words.calendar.period(facts.within)]),
    ...(facts.mark === null ? [] : [words.planning.mark(facts.mark)]),
    words.row.section(facts.section),
  ];
  return parts.join(" · ");
}

/** No more events are shown on a card; the newest are the ones that matter. */
const MOST_EVENTS = 20;

/** An event in words; one that takes back another names that one. */
function moveSaid({ move }: OccasionEvent, history: readonly OccasionEvent[], words: Words): string {
  const undone = move.type === "undone" && history.find(({ seq }) => seq === move.seq);
  return undone ? words.occasion.undone(words.occasion.move(undone.move)) : words.occasion.move(move);
}

/** What has happened to an occasion, newest first, but for what the bot sent; and the heading of it. */
export function historySaid(
  history: readonly OccasionEvent[],
  words: Words,
): { readonly heading: string; readonly lines: readonly string[] } {
  const events = history.filter(({ move }) => !SENT_BY_BOT.has(move.type)).toReversed();
  const lines = events
    .slice(0, MOST_EVENTS)
    .map((event) =>
      words.occasion.historyLine(
        moveSaid(event, history, words),
        words.calendar.date(event.day, "year"),
        words.calendar.clock(event.at),
        event.by.name,
      ),
    );
  return { heading: words.occasion.history(lines.length, events.length), lines };
}

import type { MeetingItems } from "../answers/meeting-items.js";
import type { CommitteeFacts, OccasionFacts } from "../domain/answer.js";
import type { CalendarDate } from "../domain/calendar-date.js";
import type { Locale } from "../domain/question.js";
import { frame } from "./parts.js";
import type { Shown } from "./shown.js";
import { capital, stateShown } from "./state.js";
import { fill } from "./template.js";
import { occasionView, writeView } from "./view.js";
import { wordsFor } from "./words/index.js";
import type { Words } from "./words/words.js";

/** A meeting and what is up at it. `division`: who reports, by agreement. */
export type Agenda = MeetingItems & {
  readonly committee: CommitteeFacts;
  readonly meeting: CalendarDate;
  readonly division: (agreement: string) => string | null;
  readonly locale: Locale;
};

const ownerOf = ({ standing: { owner } }: OccasionFacts, { meeting }: Words): string =>
  owner === null ? meeting.noOwner : meeting.owner(owner.kind === "person" ? owner.person.name : owner.name);

/** Form, division, section and owner, where they are known. */
function detailsOf(facts: OccasionFacts, { division }: Agenda, words: Words): string[] {
  const form =
    facts.forms.length === 0 ? words.row.formNotSaid : words.and(facts.forms.map((one) => words.forms[one]));
  const by = division(facts.agreement);
  const { returnedFrom } = facts;
  return [
    form,
    ...(by === null ? [] : [by]),
    words.row.section(facts.section),
    ...(returnedFrom === null
      ? []
      : [
          words.decisions.returnedFrom(
            words.calendar.date(returnedFrom.meeting, "short"),
            returnedFrom.paragraph,
          ),
        ]),
    ownerOf(facts, words),
  ];
}

/** What it was counted from: the items, those without papers, and those that were moved or left out. */
function countsOf({ items, movedIn, movedOut, waived }: Agenda, { meeting }: Words): string[] {
  const missing = items.filter(({ standing }) => standing.submission === null).length;
  const moved = meeting.agendaMoved(movedIn, movedOut);
  const unconfirmed = items.filter((item) => item.unconfirmed).length;
  return [
    meeting.agendaCounted(items.length, missing),
    ...(moved === "" ? [] : [`${capital(moved)}.`]),
    ...(waived === 0 ? [] : [meeting.agendaWaived(waived)]),
    ...(unconfirmed === 0 ? [] : [meeting.agendaUnconfirmed(unconfirmed)]),
  ];
}

const titleOf = ({ meeting }: Agenda, words: Words): string =>
  `${words.meeting.agendaHeading} ${words.calendar.date(meeting, "full")}`;

/** A meeting's agenda in words: who meets when, each item with its facts and its papers, and what was counted. */
export type AgendaLines = {
  readonly committee: string;
  readonly title: string;
  readonly items: readonly {
    readonly title: string;
    readonly details: string;
    /** Where its papers are; `null` while they are missing. */
    readonly papers: string | null;
  }[];
  readonly counts: readonly string[];
};

/** See {@link AgendaLines}. */
export function agendaLines(agenda: Agenda): AgendaLines {
  const words = wordsFor(agenda.locale);
  return {
    committee: capital(agenda.committee.name[agenda.locale]),
    title: titleOf(agenda, words),
    items: agenda.items.map((facts) => ({
      title: facts.title,
      details: capital(detailsOf(facts, agenda, words).join(" · ")),
      papers: facts.standing.submission?.link ?? null,
    })),
    counts: countsOf(agenda, words),
  };
}

/** The agenda as text that can be copied into another program: cards cannot be copied from. */
export function agendaText(agenda: Agenda): string {
  const { papers: label, missing } = wordsFor(agenda.locale).meeting;
  const { committee, title, items, counts } = agendaLines(agenda);
  const rows = items.flatMap((item, index) => [
    `${index + 1}. ${item.title}`,
    item.details,
    `${label}: ${item.papers ?? missing}`,
    "",
  ]);
  return [title, committee, "", ...rows, ...counts].join("\n");
}

function rowOf(facts: OccasionFacts, number: number, agenda: Agenda, words: Words) {
  const { submission, state } = facts.standing;
  const shown = stateShown(state, words);
  const { papers, papersIn, missing } = words.meeting;
  return {
    number,
    title: facts.shortTitle,
    mark: shown.mark,
    tone: submission === null ? "attention" : "good",
    state: submission === null ? `${papers} ${missing}` : papersIn,
    details: detailsOf(facts, agenda, words)
      .map((detail) => ` · ${detail}`)
      .join(""),
    note: "",
    show: words.list.showRow(facts.shortTitle),
    data: { occasion: facts.id, view: writeView(occasionView(facts.id, words.locale)) },
  };
}

/**
 * The draft of a meeting's agenda: its items in the order of the agreement, each with form, division, papers and owner.
 * @param sheet where it can be fetched to be printed; `null` where it cannot
 */
export function agendaCard(agenda: Agenda, sheet: string | null): Shown {
  const { committee, items, locale } = agenda;
  const words = wordsFor(locale);
  const card = fill("agenda", {
    ...frame(
      {
        eyebrow: capital(committee.name[locale]),
        title: titleOf(agenda, words),
        last: countsOf(agenda, words),
      },
      words,
    ),
    rows: items.map((facts, index) => rowOf(facts, index + 1, agenda, words)),
    opens: sheet === null ? [] : [{ title: words.pictures.print, url: sheet }],
  });
  return { text: agendaText(agenda), card };
}

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

/** The agenda as text that can be copied into another program: cards cannot be copied from. */
export function agendaText(agenda: Agenda): string {
  const words = wordsFor(agenda.locale);
  const rows = agenda.items.flatMap((facts, index) => {
    const { submission } = facts.standing;
    return [
      `${index + 1}. ${facts.title}`,
      capital(detailsOf(facts, agenda, words).join(" · ")),
      `${words.meeting.papers}: ${submission?.link ?? words.meeting.missing}`,
      "",
    ];
  });
  const head = [titleOf(agenda, words), capital(agenda.committee.name[agenda.locale]), ""];
  return [...head, ...rows, ...countsOf(agenda, words)].join("\n");
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

/** The draft of a meeting's agenda: its items in the order of the agreement, each with form, division, papers and owner. */
export function agendaCard(agenda: Agenda): Shown {
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
  });
  return { text: agendaText(agenda), card };
}

import { wordsFor } from "../../cards/words/index.js";
import type { AuditRow } from "../../domain/audit.js";
import type { OccasionEvent } from "../../domain/event.js";
import type { Locale } from "../../domain/question.js";
import { type AuditWords, auditWords } from "./words.js";

/** A row of an audit as texts, by column; a column without anything to say is empty. */
export type AuditFields = Readonly<Record<keyof AuditWords["columns"], string>>;

const byWhom = ({ day, by }: OccasionEvent): string => `${day} ${by.name}`;

function returnedSaid({ facts, returnedTo }: AuditRow): string {
  const from = facts.returnedFrom;
  const parts = [
    ...(from === null ? [] : [`← ${from.meeting}${from.paragraph === null ? "" : ` § ${from.paragraph}`}`]),
    ...(returnedTo === null ? [] : [`→ ${returnedTo}`]),
  ];
  return parts.join(" ");
}

/** The texts of a row, days as YYYY-MM-DD; what people wrote goes in as it is. */
export function auditFields(row: AuditRow, locale: Locale): AuditFields {
  const { facts, agreed, presented } = row;
  const words = wordsFor(locale);
  const own = auditWords(locale);
  const { owner, waivedReason, state, submission } = facts.standing;
  const counting = row.submissions.filter(({ takenBack }) => !takenBack);
  return {
    agreement: facts.agreementTitle,
    section: facts.section,
    heading: facts.heading,
    title: facts.title,
    id: facts.id,
    forms: facts.forms.map((form) => words.forms[form]).join(", "),
    recipients: facts.recipients.join(", "),
    agreedMeeting: agreed.meeting ?? "",
    agreedSubmitBy: agreed.submitBy ?? "",
    meeting: facts.meeting ?? "",
    submitBy: facts.submitBy ?? "",
    postponed: row.postponed
      .map(({ day, by, move }) => {
        const decided = move.decision === null ? "" : ` (${move.decision})`;
        return `${day} ${by.name} → ${move.meeting}: ${move.reason}${decided}`;
      })
      .join("; "),
    owner: owner === null ? "" : owner.kind === "person" ? owner.person.name : owner.name,
    reminders: row.reminders.map(({ day, move }) => `${day} (${own.step(move.step)})`).join("; "),
    acknowledged: row.acknowledged.map(byWhom).join("; "),
    submissions: row.submissions
      .map(({ event, takenBack }) => `${byWhom(event)}${takenBack ? ` (${own.takenBack})` : ""}`)
      .join("; "),
    firstSubmitted: counting[0]?.event.day ?? "",
    link: submission?.link ?? "",
    reference: submission?.reference ?? "",
    daysLate: row.daysLate === null ? "" : String(row.daysLate),
    state: words.states[state],
    outcome: presented === null ? "" : words.decisions.outcomes[presented.outcome],
    paragraph: presented?.paragraph ?? "",
    presented: presented?.meeting ?? "",
    returned: returnedSaid(row),
    waived: waivedReason ?? "",
  };
}

import type { Locale } from "../../domain/question.js";

/** What stands in an audit besides its facts. */
export type AuditWords = {
  readonly title: (committee: string, year: number) => string;
  readonly lead: (rows: number, late: number, day: string) => string;
  readonly source: string;
  readonly columns: {
    readonly agreement: string;
    readonly section: string;
    readonly heading: string;
    readonly title: string;
    readonly id: string;
    readonly forms: string;
    readonly recipients: string;
    readonly agreedMeeting: string;
    readonly agreedSubmitBy: string;
    readonly meeting: string;
    readonly submitBy: string;
    readonly postponed: string;
    readonly owner: string;
    readonly reminders: string;
    readonly acknowledged: string;
    readonly submissions: string;
    readonly firstSubmitted: string;
    readonly link: string;
    readonly reference: string;
    readonly daysLate: string;
    readonly state: string;
    readonly outcome: string;
    readonly paragraph: string;
    readonly presented: string;
    readonly returned: string;
    readonly waived: string;
  };
  readonly groups: {
    readonly duty: string;
    readonly days: string;
    readonly done: string;
    readonly report: string;
    readonly outcome: string;
  };
  readonly takenBack: string;
  readonly step: (step: number) => string;
  readonly days: (count: number) => string;
  readonly none: string;
  readonly nothing: string;
};

const plural = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

const sv: AuditWords = {
  title: (committee, year) => `Uppföljningar till ${committee} ${year}`,
  lead: (rows, late, day) =>
    `${plural(rows, "uppföljning", "uppföljningar")}, ${late === 0 ? "ingen" : late} sen. Läget ${day}.`,
  source: "Uppgifterna om vad som har hänt kommer ur händelseloggen, de om åtagandet ur överenskommelsen.",
  columns: {
    agreement: "Överenskommelse",
    section: "Avsnitt",
    heading: "Rubrik",
    title: "Uppföljning",
    id: "Tillfälle",
    forms: "Form",
    recipients: "Mottagare",
    agreedMeeting: "Sammanträde enligt överenskommelsen",
    agreedSubmitBy: "Senast inlämnad enligt överenskommelsen",
    meeting: "Sammanträde",
    submitBy: "Senast inlämnad",
    postponed: "Uppskjuten",
    owner: "Ansvarig",
    reminders: "Påminnelser",
    acknowledged: "Kvitterad",
    submissions: "Inlämningar",
    firstSubmitted: "Inlämnad",
    link: "Länk",
    reference: "Diarienummer",
    daysLate: "Dagar sen",
    state: "Läge",
    outcome: "Utfall",
    paragraph: "Paragraf",
    presented: "Redovisad",
    returned: "Återremiss",
    waived: "Ställs in",
  },
  groups: {
    duty: "Åtagande",
    days: "Dagar",
    done: "Påmind och kvitterad",
    report: "Rapport",
    outcome: "Läge och utfall",
  },
  takenBack: "återtagen",
  step: (step) =>
    step === 0 ? "på stoppdagen" : `${plural(Math.abs(step), "dag", "dagar")} ${step < 0 ? "före" : "efter"}`,
  days: (n) => plural(n, "dag", "dagar"),
  none: "–",
  nothing: "Nämnden har inga uppföljningar det året i de överenskommelser som är inlästa.",
};

const en: AuditWords = {
  title: (committee, year) => `Follow-ups to ${committee} ${year}`,
  lead: (rows, late, day) =>
    `${plural(rows, "follow-up", "follow-ups")}, ${late === 0 ? "none" : late} late. As of ${day}.`,
  source: "What has happened comes from the event log, what was agreed from the agreement.",
  columns: {
    agreement: "Agreement",
    section: "Section",
    heading: "Heading",
    title: "Follow-up",
    id: "Occasion",
    forms: "Form",
    recipients: "Recipients",
    agreedMeeting: "Meeting as agreed",
    agreedSubmitBy: "Hand in by, as agreed",
    meeting: "Meeting",
    submitBy: "Hand in by",
    postponed: "Postponed",
    owner: "Owner",
    reminders: "Reminders",
    acknowledged: "Acknowledged",
    submissions: "Submissions",
    firstSubmitted: "Submitted",
    link: "Link",
    reference: "Reference number",
    daysLate: "Days late",
    state: "State",
    outcome: "Outcome",
    paragraph: "Paragraph",
    presented: "Presented",
    returned: "Sent back",
    waived: "Waived",
  },
  groups: {
    duty: "Duty",
    days: "Days",
    done: "Reminded and acknowledged",
    report: "Report",
    outcome: "State and outcome",
  },
  takenBack: "taken back",
  step: (step) =>
    step === 0 ? "on the day" : `${plural(Math.abs(step), "day", "days")} ${step < 0 ? "before" : "after"}`,
  days: (n) => plural(n, "day", "days"),
  none: "–",
  nothing: "The committee has no follow-ups that year in the agreements that are loaded.",
};

/** The words of an audit in a language. */
export const auditWords = (locale: Locale): AuditWords => ({ sv, en })[locale];

import { z } from "zod";
import { hasDay } from "../answers/select.js";
import { basisSchema, formSchema } from "../domain/agreement.js";
import type {
  AgreementFacts,
  Answer,
  ClarifyAnswer,
  FollowUpAnswer,
  ListAnswer,
  MeetingAnswer,
  NotFoundAnswer,
  OccasionFacts,
  RecordIntentAnswer,
} from "../domain/answer.js";
import { calendarDateSchema } from "../domain/calendar-date.js";
import type { Period } from "../domain/period.js";
import { STATES } from "../domain/question.js";
import { occasionsOf, optionsOf } from "./answer-lines.js";
import { contentsPart, countedIn, NO_CONTENTS, unconfirmedIn } from "./contents/contract.js";
import { plainText } from "./plain-text.js";
import { wordsFor } from "./words/index.js";

const spanSchema = z.tuple([calendarDateSchema, calendarDateSchema]);

const itemSchema = z.strictObject({
  id: z.string().min(1),
  agreement: z.string().min(1),
  title: z.string().min(1),
  section: z.string().min(1),
  area: z.string(),
  recipients: z.array(z.string()),
  partners: z.array(z.string()),
  meeting: calendarDateSchema.nullable(),
  meetingBasis: basisSchema.nullable(),
  submitBy: calendarDateSchema.nullable(),
  submitByBasis: basisSchema.nullable(),
  period: spanSchema.nullable(),
  forms: z.array(formSchema),
  state: z.enum(STATES),
  link: z.string().nullable(),
});

/** What can be about to be recorded. */
const ACTIONS = [
  "submit",
  "acknowledge",
  "postpone",
  "waive",
  "reopen",
  "present",
  "assign",
  "snooze",
] as const;

const namedSchema = z.strictObject({
  agreement: z.string(),
  section: z.string(),
  level: z.enum(["KF", "nämnd"]),
  title: z.string(),
});

/**
 * The JSON of an answer that tests and other programs rely on. Lists that a kind has
 * nothing for are there and empty, so that a reader needs no special cases.
 */
export const contractSchema = z.strictObject({
  kind: z.enum([
    "due",
    "next",
    "overdue",
    "followUp",
    "content",
    "figure",
    "indicator",
    "goals",
    "assignments",
    "meeting",
    "compare",
    "who",
    "status",
    "help",
    "clarify",
    "notFound",
    "recordIntent",
  ]),
  locale: z.enum(["sv", "en"]),
  text: z.string().min(1),
  understood: z.strictObject({
    committee: z.string().nullable(),
    period: spanSchema.nullable(),
    assumed: z.array(z.enum(["year", "municipality", "committee", "period"])),
  }),
  items: z.array(itemSchema),
  undated: z.array(itemSchema),
  figures: z.array(
    z.strictObject({
      agreement: z.string(),
      section: z.string(),
      label: z.string(),
      code: z.string().nullable(),
      amountTkr: z.number().nullable(),
      year: z.int(),
    }),
  ),
  indicators: z.array(
    z.strictObject({
      agreement: z.string(),
      section: z.string(),
      title: z.string(),
      unit: z.string(),
      values: z.record(z.string(), z.number()),
    }),
  ),
  goals: z.array(namedSchema),
  assignments: z.array(namedSchema),
  meetings: z.array(z.strictObject({ committee: z.string(), date: calendarDateSchema, basis: basisSchema })),
  passages: z.array(
    z.strictObject({
      agreement: z.string(),
      section: z.string(),
      heading: z.string(),
      text: z.string(),
      quoted: z.boolean(),
    }),
  ),
  citations: z.array(
    z.strictObject({
      agreement: z.string(),
      document: z.string(),
      /** `null` where the document as a whole is the source, as for a committee's calendar. */
      section: z.string().nullable(),
      heading: z.string().nullable(),
      page: z.int().nullable(),
    }),
  ),
  complete: z.strictObject({
    counted: z.int(),
    agreements: z.array(z.string()),
    undated: z.int(),
    unconfirmed: z.int(),
  }),
  recordIntent: z
    .strictObject({
      action: z.enum(ACTIONS),
      occasion: z.string(),
      link: z.string().nullable(),
    })
    .nullable(),
  /** Only with `clarify`: what can be meant, as questions that can be asked. */
  options: z.array(z.strictObject({ label: z.string(), text: z.string() })).optional(),
  /** Only with `notFound`: ids of the agreements that are loaded. */
  loaded: z.array(z.string()).optional(),
  /** Only with `recordIntent`, as there: what is about to be recorded. */
  action: z.enum(ACTIONS).optional(),
  link: z.string().nullable().optional(),
});

/** See {@link contractSchema}. */
export type Contract = z.infer<typeof contractSchema>;

type Item = Contract["items"][number];
type Citation = Contract["citations"][number];

const KIND = {
  due: "due",
  next: "next",
  overdue: "overdue",
  followUp: "followUp",
  status: "status",
  overview: "status",
  occasion: "status",
  meeting: "meeting",
  recordIntent: "recordIntent",
  help: "help",
  clarify: "clarify",
  notFound: "notFound",
  content: "content",
  who: "who",
  figure: "figure",
  indicator: "indicator",
  goals: "goals",
  assignments: "assignments",
  compare: "compare",
} as const satisfies Record<Answer["kind"], Contract["kind"]>;

const span = (period: Period | null): [string, string] | null => period && [period.start, period.end];

const itemOf = (facts: OccasionFacts): Item => ({
  id: facts.id,
  agreement: facts.agreement,
  title: facts.title,
  section: facts.section,
  area: facts.area,
  recipients: [...facts.recipients],
  partners: [...facts.partners],
  meeting: facts.meeting,
  meetingBasis: facts.meetingBasis,
  submitBy: facts.submitBy,
  submitByBasis: facts.submitByBasis,
  period: span(facts.period),
  forms: [...facts.forms],
  state: facts.standing.state,
  link: facts.standing.submission?.link ?? null,
});

const citationOf = (facts: OccasionFacts): Citation => ({
  agreement: facts.agreement,
  document: facts.agreementTitle,
  section: facts.section,
  heading: facts.heading,
  page: null,
});

/** One citation for each section that rows stand in. */
function citationsOf(rows: readonly OccasionFacts[]): Citation[] {
  const bySection = new Map(rows.map((facts) => [`${facts.agreement} ${facts.section}`, citationOf(facts)]));
  return [...bySection.values()];
}

const wholeDocument = ({ id, title }: AgreementFacts): Citation => ({
  agreement: id,
  document: title,
  section: null,
  heading: null,
  page: null,
});

type Rows = { readonly items: readonly OccasionFacts[]; readonly undated: readonly OccasionFacts[] };

/** Occasions as the contract parts them: those with a day, and those without. */
const parted = (rows: readonly OccasionFacts[]): Rows => ({
  items: rows.filter(hasDay),
  undated: rows.filter((facts) => !hasDay(facts)),
});

const asTheyAre = ({ items, undated }: ListAnswer): Rows => ({ items, undated });
/** Whoever asks how often something is reported has asked for the occasions without a day as well. */
const ofFollowUps = (answer: FollowUpAnswer): Rows => ({ items: occasionsOf(answer), undated: [] });
const none = (): Rows => ({ items: [], undated: [] });

/** The rows of each kind. A new kind of answer does not build before it says which they are. */
const ROWS: { readonly [K in Answer["kind"]]: (answer: Extract<Answer, { kind: K }>) => Rows } = {
  due: asTheyAre,
  next: asTheyAre,
  overdue: asTheyAre,
  followUp: ofFollowUps,
  status: ofFollowUps,
  overview: ({ items }) => parted(items),
  occasion: ({ occasion }) => ({ items: [occasion], undated: [] }),
  // The one that is meant stands first; others that the words fit come after it.
  recordIntent: ({ occasion, others }) => ({ items: [occasion, ...others], undated: [] }),
  meeting: none,
  help: none,
  clarify: none,
  notFound: none,
  content: none,
  who: none,
  figure: none,
  indicator: none,
  goals: none,
  assignments: none,
  compare: none,
};

const rowsOf = (answer: Answer): Rows => (ROWS[answer.kind] as (answer: Answer) => Rows)(answer);

/** The one committee that an answer is about, or `null` where it is none or several. */
function committeeOf({ understood }: Answer, rows: readonly OccasionFacts[]): string | null {
  const { committees } = understood.scope;
  const ids = new Set(committees.length > 0 ? committees : rows.map((facts) => facts.committee));
  return ids.size === 1 ? ([...ids][0] ?? null) : null;
}

function periodOf(answer: Answer): Period | null {
  if ("period" in answer) return answer.period;
  const { question } = answer.understood;
  return "period" in question ? question.period : null;
}

function completeOf(
  answer: Answer,
  { items, undated }: Rows,
  cited: Contract["citations"],
): Contract["complete"] {
  if ("complete" in answer) {
    const { counted, agreements, undated: apart, unconfirmed } = answer.complete;
    return { counted, agreements: [...agreements], undated: apart, unconfirmed };
  }
  const read =
    "agreements" in answer
      ? answer.agreements.map(({ id }) => id)
      : [...items, ...cited].map(({ agreement }) => agreement);
  const counted = answer.kind === "meeting" ? answer.meetings.length : (countedIn(answer) ?? items.length);
  const open = [...items, ...undated].filter((row) => row.unconfirmed).length;
  const unconfirmed = open + unconfirmedIn(answer);
  return { counted, agreements: [...new Set(read)], undated: undated.length, unconfirmed };
}

const meetingsOf = ({ meetings }: MeetingAnswer): Contract["meetings"] =>
  meetings.map(({ committee, date, basis }) => ({ committee: committee.id, date, basis }));

const intentOf = ({ action, occasion, link }: RecordIntentAnswer): Contract["recordIntent"] => ({
  action,
  occasion: occasion.id,
  link,
});

const optionsIn = (answer: ClarifyAnswer): NonNullable<Contract["options"]> =>
  optionsOf(answer).map(({ label, text }) => ({ label, text }));

const loadedIn = ({ agreements }: NotFoundAnswer): string[] => agreements.map(({ id }) => id);

/** An answer as the JSON of the contract; `text` is what {@link plainText} says. */
export function toContract(answer: Answer): Contract {
  const rows = rowsOf(answer);
  const all = [...rows.items, ...rows.undated];
  const contents = contentsPart(answer, wordsFor(answer.locale));
  return {
    kind: KIND[answer.kind],
    locale: answer.locale,
    text: plainText(answer),
    understood: {
      committee: committeeOf(answer, all),
      period: span(periodOf(answer)),
      assumed: [...answer.understood.assumed],
    },
    items: rows.items.map(itemOf),
    undated: rows.undated.map(itemOf),
    ...NO_CONTENTS,
    meetings: answer.kind === "meeting" ? meetingsOf(answer) : [],
    citations: answer.kind === "meeting" ? answer.agreements.map(wholeDocument) : citationsOf(all),
    complete: completeOf(answer, rows, contents?.citations ?? []),
    recordIntent: answer.kind === "recordIntent" ? intentOf(answer) : null,
    ...(answer.kind === "clarify" ? { options: optionsIn(answer) } : {}),
    ...(answer.kind === "notFound" ? { loaded: loadedIn(answer) } : {}),
    ...(answer.kind === "recordIntent" ? { action: answer.action, link: answer.link } : {}),
    ...contents,
  };
}

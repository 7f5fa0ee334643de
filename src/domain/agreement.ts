import { z } from "zod";
import { calendarDateSchema } from "./calendar-date.js";
import { periodSchema } from "./period.js";

/**
 * The register of one agreement: what is known of it, as data. One file in `data/agreements/`, checked by
 * {@link registerSchema}. Titles, names, dates, figures and section numbers are the document's; every
 * summary, fact and remark is in the project's own words.
 */

/** One short text in each language people read. */
export const bothLanguagesSchema = z.strictObject({ sv: z.string().min(1), en: z.string().min(1) });

/** Words people would use for the thing, in each language: what a search or a topic word may match. */
export const keywordsSchema = z.strictObject({
  sv: z.array(z.string().min(1)),
  en: z.array(z.string().min(1)),
});

/** How a report is given. */
export const formSchema = z.enum(["written", "oral", "dialogue", "system", "statistics"]);

/** *stated*: stands in the document. *inferred*: worked out from other rows; the row says how. */
export const basisSchema = z.enum(["stated", "inferred"]);

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: "a slug of a–z, 0–9 and hyphens" });
const partyId = z.string().regex(/^[a-z0-9-]+(\/[a-z0-9-]+)?$/, { error: "a party id such as nykoping/sn" });

/** Whether a rule is one of the few that {@link ruleSchema} lists. */
const RULE =
  /^(every-meeting|monthly|monthly-day:(0[1-9]|[12]\d|3[01])|quarterly|tertial|half-yearly|yearly|yearly-month:(0[1-9]|1[0-2])|first-meeting:\d{4}|month:\d{4}-(0[1-9]|1[0-2])|ongoing|on-request)$/;

/**
 * How an occasion recurs or when it falls, where no day is stated: `every-meeting`, `monthly`,
 * `monthly-day:10`, `quarterly`, `tertial`, `half-yearly`, `yearly`, `yearly-month:05`,
 * `first-meeting:2025`, `month:2024-02`, `ongoing` (continuously, no frequency) or `on-request`.
 */
const ruleSchema = z.string().regex(RULE, { error: "a rule such as quarterly or month:2024-02" });

/** What is odd about a row, and what it suggests: shown with the row, never silently decided. */
export const remarkSchema = z.strictObject({
  /** Which kind of oddity. */
  rule: z.enum([
    "holiday",
    "weekend",
    "lone-date",
    "submit-by-pattern",
    "submit-by-equals-meeting",
    "sum",
    "contradiction",
    "vague",
    "missing",
    "numbering",
    "cut-row",
    "unreadable",
    "duplicate",
    "other",
  ]),
  /** The section it stands in: a number, or the heading where the document has no numbers. */
  section: z.string().min(1),
  /** The rows concerned: ids of follow-ups, goals, assignments, economy rows or indicators. */
  rows: z.array(slug),
  text: bothLanguagesSchema,
});

/**
 * One occasion row: a day, or a rule, on which the follow-up is reported. A recurring rule is one row and
 * becomes one occasion per meeting or period when it is expanded.
 */
export const occasionRowSchema = z.strictObject({
  /** What makes the row itself within its follow-up ("1", "2", "spring"): never a date or a position. */
  key: slug,
  meeting: calendarDateSchema.nullable(),
  meetingBasis: basisSchema.nullable(),
  submitBy: calendarDateSchema.nullable(),
  submitByBasis: basisSchema.nullable(),
  rule: ruleSchema.nullable(),
  /** The period the report is about, where the document says so. */
  period: periodSchema.nullable(),
  /** Only where it differs from the follow-up's own forms; may be empty (the document does not say). */
  forms: z.array(formSchema).optional(),
  /** Only where it differs from the follow-up's own recipients. */
  recipients: z.array(z.string().min(1)).optional(),
  /** Who receives what is handed in ahead of the meeting, e.g. the committee's expert official. */
  submitTo: z.string().min(1).nullable(),
  /** How an inferred date was worked out, or what is special about this occasion. */
  note: bothLanguagesSchema.nullable(),
});

/** What sort of duty it is: see the answer keys' FORMAT. */
export const followUpKindSchema = z.enum([
  "goal-kf",
  "goal-committee",
  "assignment-kf",
  "assignment-committee",
  "base-mission",
  "special-follow-up",
  "general-duty",
  "partnership",
]);

/** A duty to report. */
export const followUpSchema = z.strictObject({
  id: slug,
  /** The document's title of the duty (å, ä, ö restored); a short own name where it has none. */
  title: z.string().min(1),
  /** A name of at most about 60 characters for cards and lists; Swedish. */
  shortTitle: z.string().min(1).max(80),
  section: z.string().min(1),
  /** Further sections in which the same duty stands. */
  alsoIn: z.array(z.string().min(1)),
  /** The area of activity, as people filter by it ("Barn och unga"). */
  area: z.string().min(1),
  kind: followUpKindSchema,
  /** A party's code ("SN") where it is a party, else the role or body as written ("SN:s presidium"). */
  recipients: z.array(z.string().min(1)),
  /** Committees and bodies that take part, by code where they have one. */
  partners: z.array(z.string().min(1)),
  forms: z.array(formSchema),
  start: calendarDateSchema.nullable(),
  end: calendarDateSchema.nullable(),
  /** What is reported, in the project's own words. */
  summary: bothLanguagesSchema,
  keywords: keywordsSchema,
  occasions: z.array(occasionRowSchema).min(1),
});

/** A section of the document. Its place in the outline is its `parent`. */
export const sectionSchema = z.strictObject({
  /** Number, or heading where there is none: what rows and answers call the section. Unique. */
  id: z.string().min(1),
  number: z.string().nullable(),
  heading: z.string().min(1),
  parent: z.string().nullable(),
  page: z.int().positive().nullable(),
  summary: bothLanguagesSchema,
  /**
   * What the section says, one fact an entry, in the project's own words: who does or pays what, limits,
   * numbers, names, lists. `who` is the party or role the fact is about, as a code where it has one.
   */
  facts: z.array(z.strictObject({ who: z.string().nullable(), text: bothLanguagesSchema })),
  keywords: keywordsSchema,
});

/** What goals and assignments have in common. */
const commissioned = {
  id: slug,
  section: z.string().min(1),
  level: z.enum(["KF", "nämnd"]),
  title: z.string().min(1),
  area: z.string().min(1),
  /** Committees it is addressed to, by code. */
  committees: z.array(z.string().min(1)),
};

/** A goal with what is to be achieved, and how it is measured. */
export const goalSchema = z.strictObject({
  ...commissioned,
  desiredResults: z.array(z.string().min(1)),
  measures: z.array(z.string().min(1)),
  keywords: keywordsSchema,
});

/** A special assignment, with its start and end where the document gives them. */
const assignmentSchema = z.strictObject({
  ...commissioned,
  partners: z.array(z.string().min(1)),
  /** Tags that the document sets on it, e.g. "nya SoL". */
  tags: z.array(z.string().min(1)),
  start: calendarDateSchema.nullable(),
  end: calendarDateSchema.nullable(),
  summary: bothLanguagesSchema,
  keywords: keywordsSchema,
});

/** One amount. A row whose amount cannot be read says so and has no amount: never a guess. */
export const economyRowSchema = z.strictObject({
  id: slug,
  section: z.string().min(1),
  area: z.string().min(1),
  label: z.string().min(1),
  /** The activity code of the accounts, where the document gives it. */
  code: z.string().nullable(),
  /** Thousands of kronor; costs as positive numbers. */
  amountTkr: z.number().nullable(),
  year: z.int(),
  yearBasis: basisSchema,
  /** The id of the row that this one is a part of. */
  partOf: slug.nullable(),
  /** Whether the document calls it a sum. */
  total: z.boolean(),
  /** An amount that was not legible, as far as it could be read. */
  unreadable: z.string().nullable(),
  keywords: keywordsSchema,
});

/** A measure with its values by year. Years without a value are absent. */
export const indicatorSchema = z.strictObject({
  id: slug,
  section: z.string().min(1),
  area: z.string().min(1),
  title: z.string().min(1),
  unit: z.string().min(1),
  values: z.record(z.string().regex(/^\d{4}$/), z.number()),
  source: z.string().nullable(),
  keywords: keywordsSchema,
});

/** A meeting of a committee. Its id says which meeting of the year it is and survives that it is moved. */
export const meetingRowSchema = z.strictObject({
  id: slug,
  committee: partyId,
  date: calendarDateSchema,
  basis: basisSchema,
  note: bothLanguagesSchema.nullable(),
});

/** The whole register of one agreement. References between its rows are checked by {@link registerFaults}. */
export const registerSchema = z.strictObject({
  version: z.literal(1),
  agreement: z.strictObject({
    id: slug,
    title: z.string().min(1),
    /** How answers name it: "SN 2024". */
    shortTitle: z.string().min(1).max(40),
    kind: z.enum(["agreement", "partnership", "mission-plan", "meeting-papers"]),
    municipality: z.string().regex(/^[a-z-]+$/),
    commissioner: partyId,
    performer: partyId.nullable(),
    validFrom: calendarDateSchema,
    validTo: calendarDateSchema,
    adoptedOn: calendarDateSchema.nullable(),
    reference: z.string().nullable(),
    summary: bothLanguagesSchema,
  }),
  meetings: z.array(meetingRowSchema),
  sections: z.array(sectionSchema).min(1),
  followUps: z.array(followUpSchema).min(1),
  goals: z.array(goalSchema),
  assignments: z.array(assignmentSchema),
  economy: z.array(economyRowSchema),
  indicators: z.array(indicatorSchema),
  remarks: z.array(remarkSchema),
});

/** See {@link registerSchema}. */
export type Register = z.infer<typeof registerSchema>;
/** See {@link registerSchema}. */
export type Agreement = Register["agreement"];
/** See {@link sectionSchema}. */
export type Section = z.infer<typeof sectionSchema>;
/** See {@link followUpSchema}. */
export type FollowUp = z.infer<typeof followUpSchema>;
/** See {@link followUpKindSchema}. */
export type FollowUpKind = z.infer<typeof followUpKindSchema>;
/** See {@link occasionRowSchema}. */
export type OccasionRow = z.infer<typeof occasionRowSchema>;
/** See {@link meetingRowSchema}. */
export type MeetingRow = z.infer<typeof meetingRowSchema>;
/** See {@link remarkSchema}. */
export type Remark = z.infer<typeof remarkSchema>;
/** See {@link formSchema}. */
export type Form = z.infer<typeof formSchema>;
/** Every {@link Form}. */
export const FORMS: readonly Form[] = formSchema.options;
/** See {@link basisSchema}. */
export type Basis = z.infer<typeof basisSchema>;
/** See {@link bothLanguagesSchema}. */
export type BothLanguages = z.infer<typeof bothLanguagesSchema>;
/** See {@link keywordsSchema}. */
export type Keywords = z.infer<typeof keywordsSchema>;

const repeated = (values: readonly string[]): string[] =>
  values.filter((value, index) => values.indexOf(value) !== index);

/** Row ids of every kind; they share one name space so that a remark can name any of them. */
const rowIds = (register: Register): string[] =>
  [register.followUps, register.goals, register.assignments, register.economy, register.indicators].flatMap(
    (rows) => rows.map((row) => row.id),
  );

function basisFaults(followUp: FollowUp): string[] {
  return followUp.occasions.flatMap((row) => {
    const at = `${followUp.id}/${row.key}`;
    const faults: string[] = [];
    if ((row.meeting === null) !== (row.meetingBasis === null)) faults.push(`${at}: meeting without basis`);
    if ((row.submitBy === null) !== (row.submitByBasis === null))
      faults.push(`${at}: submit-by without basis`);
    if ([row.meetingBasis, row.submitByBasis].includes("inferred") && row.note === null)
      faults.push(`${at}: an inferred date without a note that says how it was worked out`);
    return faults;
  });
}

/**
 * What the schema's shapes cannot see: ids used twice, sections, parents and rows that are named but do
 * not exist, dates without a basis. Empty where the register holds together. Sentences for the log.
 */
export function registerFaults(register: Register): string[] {
  const sections = new Set(register.sections.map((section) => section.id));
  const rows = rowIds(register);
  const named = [
    ...register.followUps.flatMap((f) => [f.section, ...f.alsoIn]),
    ...[...register.goals, ...register.assignments, ...register.economy, ...register.indicators].map(
      (row) => row.section,
    ),
    ...register.remarks.map((remark) => remark.section),
    ...register.sections.flatMap((section) => section.parent ?? []),
  ];
  return [
    ...repeated(rows).map((id) => `row id used twice: ${id}`),
    ...repeated(register.sections.map((section) => section.id)).map((id) => `section id used twice: ${id}`),
    ...repeated(register.meetings.map((meeting) => meeting.id)).map((id) => `meeting id used twice: ${id}`),
    ...register.followUps.flatMap((f) =>
      repeated(f.occasions.map((row) => row.key)).map((key) => `${f.id}: occasion key used twice: ${key}`),
    ),
    ...[...new Set(named.filter((id) => !sections.has(id)))].map((id) => `no such section: ${id}`),
    ...register.remarks
      .flatMap((r) => r.rows.filter((id) => !rows.includes(id)))
      .map((id) => `no such row: ${id}`),
    ...register.economy
      .filter((row) => row.partOf !== null && !rows.includes(row.partOf))
      .map((row) => `${row.id}: no such row: ${row.partOf}`),
    ...register.economy
      .filter((row) => (row.amountTkr === null) !== (row.unreadable !== null))
      .map((row) => `${row.id}: an amount, or what could be read of it, not both and not neither`),
    ...register.followUps.flatMap(basisFaults),
  ];
}

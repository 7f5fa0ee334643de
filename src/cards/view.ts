import { z } from "zod";
import { formSchema } from "../domain/agreement.js";
import type { Answer, RecordIntentAnswer } from "../domain/answer.js";
import { type CalendarDate, calendarDateSchema } from "../domain/calendar-date.js";
import { type OccasionId, type Owner, ownerSchema } from "../domain/event.js";
import type { Period } from "../domain/period.js";
import {
  type Filter,
  INTENT_ACTIONS,
  type IntentAction,
  LIST_ENDS,
  type Locale,
  MEETING_ENDS,
  type Question,
  STATES,
  type Understood,
  WHICH_MEETINGS,
} from "../domain/question.js";
import { MOST_FOLLOW_UPS, pack, unpack } from "./packing.js";

/** An understood question without its day: what a card can be drawn from again on any day. */
export type Asked = Omit<Understood, "today">;

/** A card that shows an answer's rows: the question, and which page of ten. */
export type ListView = { readonly kind: "list"; readonly asked: Asked; readonly page: number };

/** What the bot says by itself about some occasions. */
const ABOUT_OCCASIONS = ["reminder", "escalation", "digest", "ownDigest", "mine"] as const;

/** A card that the bot sent by itself about some occasions. */
export type ReminderView = {
  readonly kind: "reminder";
  /** A reminder of them, word that their last one has passed, a week's digest, or what somebody has. */
  readonly what: (typeof ABOUT_OCCASIONS)[number];
  readonly occasions: readonly OccasionId[];
  /** How many more it is about than it has room for. */
  readonly others: number;
  readonly locale: Locale;
};

/** What one can go back to. */
export type BackView = ListView | ReminderView;

/** A card that shows one occasion, and the card it was opened from. */
export type OccasionView = {
  readonly kind: "occasion";
  readonly occasion: OccasionId;
  readonly locale: Locale;
  readonly back: BackView | null;
};

/** A card that asks "is this right?", with the other occasions that were offered. */
export type IntentView = {
  readonly kind: "intent";
  readonly action: IntentAction;
  readonly occasion: OccasionId;
  readonly options: readonly OccasionId[];
  readonly locale: Locale;
  /** Who is to have it, where the sentence said so. */
  readonly to?: Owner | undefined;
  /** The day that reminders rest until, where the sentence said so. */
  readonly until?: CalendarDate | undefined;
};

/** A card on which the outcomes of a committee's meeting are recorded. */
export type MeetingView = {
  readonly kind: "meeting";
  readonly committee: string;
  readonly meeting: CalendarDate;
  readonly locale: Locale;
};

/**
 * What a card shows, so that it can be drawn again in place after a press. Ids and the question only, never
 * state: what is drawn is always what holds when the press arrives.
 */
export type View = ListView | OccasionView | IntentView | ReminderView | MeetingView;

/** A view as it travels in a button's data. */
export type WireView = Readonly<Record<string, unknown>>;

/** The most that a view may take in a button's data, as JSON: a card holds one copy for each button. */
export const MOST_BYTES = 2_048;

/** No list of words in a view is longer; nobody narrows a question by more. */
const MOST_WORDS = 12;

/** The kinds of question whose answer is a card of rows. */
const DRAWN = ["due", "next", "overdue", "followUp", "status", "meeting"] as const;

const few = <T extends z.ZodType>(item: T) => z.array(item).max(MOST_WORDS).optional();
const word = z.string().min(1).max(120);
const span = z.tuple([calendarDateSchema, calendarDateSchema]);
/** `sn-2026/tsi,barnsakert`: an agreement once, then its follow-ups. */
const packed = z.array(z.string().regex(/^[a-z0-9-]+\/[a-z0-9,-]+$/)).max(MOST_FOLLOW_UPS);

const wireQuestion = z.strictObject({
  kind: z.enum(DRAWN),
  period: span.optional(),
  spans: few(span),
  mode: z.enum(["any", "submit", "meeting"]).optional(),
  which: z.enum(WHICH_MEETINGS).optional(),
  end: z.enum([...new Set([...MEETING_ENDS, ...LIST_ENDS])]).optional(),
  after: z.boolean().optional(),
  count: z.int().positive().max(99).optional(),
  followUps: packed.optional(),
  forms: few(formSchema),
  notForms: few(formSchema),
  allForms: few(formSchema),
  areas: few(word),
  notAreas: few(word),
  states: few(z.enum(STATES)),
  partners: few(word),
  anyPartner: few(word),
  recipients: few(word),
  owners: few(word),
  topic: few(word),
  /** The follow-ups a topic means; present though empty where a topic was said that none fits. */
  about: packed.optional(),
  committees: few(word),
  municipality: word.optional(),
  year: z.int().optional(),
  uncoveredYear: z.int().optional(),
  unknownWords: few(word),
  assumed: few(z.enum(["year", "municipality", "committee", "period"])),
});
type WireQuestion = z.infer<typeof wireQuestion>;

const locale = z.enum(["sv", "en"]);
const occasionId = z.string().min(1).max(300);
const wireList = z.strictObject({
  kind: z.literal("list"),
  locale,
  page: z.int().positive().max(999),
  question: wireQuestion,
});
/** Occasions stand behind their agreement, which is said once, as follow-ups do: `sn-2026/tsi/1,lex-sarah/2`. */
const packedOccasions = z.array(z.string().regex(/^[^/]+\/./)).max(MOST_WORDS * 2);
const wireReminder = z.strictObject({
  kind: z.literal("reminder"),
  what: z.enum(ABOUT_OCCASIONS),
  locale,
  occasions: packedOccasions,
  others: z.int().positive().max(9_999).default(0),
});
const wireBack = z.discriminatedUnion("kind", [wireList, wireReminder]);
const wireView = z.discriminatedUnion("kind", [
  wireList,
  wireReminder,
  z.strictObject({ kind: z.literal("occasion"), locale, occasion: occasionId, back: wireBack.optional() }),
  z.strictObject({
    kind: z.literal("meeting"),
    locale,
    committee: z.string().min(1).max(120),
    meeting: calendarDateSchema,
  }),
  z.strictObject({
    kind: z.literal("intent"),
    locale,
    action: z.enum(INTENT_ACTIONS),
    occasion: occasionId,
    options: z.array(occasionId).max(MOST_WORDS),
    to: ownerSchema.optional(),
    until: calendarDateSchema.optional(),
  }),
]);

// === Out: what a button carries

const some = <T>(list: readonly T[]): readonly T[] | undefined =>
  list.length === 0 ? undefined : list.slice(0, MOST_WORDS);

const pair = ({ start, end }: Period): [CalendarDate, CalendarDate] => [start, end];

/** Without what is not set: `undefined` is not JSON, and a template would see a field. */
const compact = (fields: Record<string, unknown>): WireView =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== null));

const writeFilter = ({ followUps, ...words }: Filter): Record<string, unknown> => ({
  ...Object.fromEntries(Object.entries(words).map(([name, list]) => [name, some<unknown>(list)])),
  about: followUps && pack(followUps),
});

function writeQuestion({ question, scope, year, uncoveredYear, unknownWords, assumed }: Asked): WireView {
  const period = "period" in question ? question.period : null;
  return compact({
    kind: question.kind,
    period: period && pair(period),
    spans: "spans" in question && question.spans.length > 1 ? question.spans.map(pair) : null,
    mode: "mode" in question ? question.mode : null,
    which: "which" in question ? question.which : null,
    end: "end" in question ? question.end : null,
    ...("after" in question && { after: question.after }),
    ...("count" in question && { count: question.count }),
    followUps: "followUps" in question ? pack(question.followUps) : null,
    ...("filter" in question ? writeFilter(question.filter) : {}),
    committees: some(scope.committees),
    municipality: scope.municipality,
    year,
    uncoveredYear,
    unknownWords: some(unknownWords),
    assumed: some(assumed),
  });
}

const writeList = ({ asked, page }: ListView): WireView => ({
  kind: "list",
  locale: asked.locale,
  page,
  question: writeQuestion(asked),
});

/** No card names more occasions; what is over is said by their number. */
export const MOST_OCCASIONS = 10;

function writeReminder({ what, locale, occasions, others }: ReminderView): WireView {
  const packed = new Map<string, string[]>();
  for (const id of occasions.slice(0, MOST_OCCASIONS)) {
    const at = id.indexOf("/");
    const agreement = id.slice(0, at);
    packed.set(agreement, [...(packed.get(agreement) ?? []), id.slice(at + 1)]);
  }
  const ids = [...packed].map(([agreement, rest]) => `${agreement}/${rest.join(",")}`);
  return { kind: "reminder", what, locale, occasions: ids, ...(others > 0 && { others }) };
}

const writeBack = (view: BackView): WireView =>
  view.kind === "list" ? writeList(view) : writeReminder(view);

/** A view as a button carries it. */
export function writeView(view: View): WireView {
  if (view.kind === "list" || view.kind === "reminder") return writeBack(view);
  if (view.kind === "occasion") return compact({ ...view, back: view.back && writeBack(view.back) });
  if (view.kind === "meeting") return { ...view };
  return compact({ ...view, options: view.options.slice(0, MOST_WORDS) });
}

// === In: what a press brings back

const filterOf = (wire: WireQuestion): Filter => ({
  forms: wire.forms ?? [],
  notForms: wire.notForms ?? [],
  allForms: wire.allForms ?? [],
  areas: wire.areas ?? [],
  notAreas: wire.notAreas ?? [],
  states: wire.states ?? [],
  partners: wire.partners ?? [],
  anyPartner: wire.anyPartner ?? [],
  recipients: wire.recipients ?? [],
  owners: wire.owners ?? [],
  topic: wire.topic ?? [],
  followUps: wire.about === undefined ? null : unpack(wire.about),
});

const periodFrom = ([start, end]: [CalendarDate, CalendarDate]): Period => ({ start, end });

const periodOf = ({ period }: WireQuestion): Period | null => (period ? periodFrom(period) : null);

/** How each kind is put together again; `null` where a part it cannot do without is missing. */
const READ: Readonly<Record<WireQuestion["kind"], (wire: WireQuestion) => Question | null>> = {
  due: (wire) => {
    const period = periodOf(wire);
    if (period === null) return null;
    const spans = wire.spans?.map(periodFrom) ?? [period];
    const end = LIST_ENDS.find((each) => each === wire.end) ?? null;
    return {
      kind: "due",
      period,
      spans,
      mode: wire.mode ?? "any",
      filter: filterOf(wire),
      ...(end && { end }),
    };
  },
  next: (wire) => ({
    kind: "next",
    mode: wire.mode ?? "any",
    filter: filterOf(wire),
    ...(wire.after && { after: true }),
  }),
  overdue: (wire) => ({ kind: "overdue", period: periodOf(wire), filter: filterOf(wire) }),
  followUp: (wire) => ({
    kind: "followUp",
    followUps: unpack(wire.followUps ?? []),
    period: periodOf(wire),
    filter: filterOf(wire),
  }),
  status: (wire) => ({
    kind: "status",
    followUps: unpack(wire.followUps ?? []),
    period: periodOf(wire),
    filter: filterOf(wire),
  }),
  meeting: (wire) => ({
    kind: "meeting",
    period: periodOf(wire),
    which: wire.which ?? "all",
    end: MEETING_ENDS.find((each) => each === wire.end) ?? null,
    ...(wire.count && { count: wire.count }),
  }),
};

function readList(wire: z.infer<typeof wireList>): ListView | null {
  const question = READ[wire.question.kind](wire.question);
  if (question === null) return null;
  const { committees = [], municipality = null, year = null, assumed = [] } = wire.question;
  const { uncoveredYear = null, unknownWords = [] } = wire.question;
  const scope = { committees, municipality, unknown: [] };
  const asked = { question, locale: wire.locale, scope, assumed, year, uncoveredYear, unknownWords };
  return { kind: "list", page: wire.page, asked };
}

/** A view that came back with a press, or `null` where it is none of ours. */
export function readView(value: unknown): View | null {
  const { success, data } = wireView.safeParse(value);
  if (!success || JSON.stringify(data).length > MOST_BYTES) return null;
  if (data.kind === "list" || data.kind === "reminder") return readBack(data);
  if (data.kind === "occasion") return { ...data, back: data.back ? readBack(data.back) : null };
  return data;
}

const readBack = (wire: z.infer<typeof wireBack>): BackView | null =>
  wire.kind === "list" ? readList(wire) : { ...wire, occasions: wire.occasions.flatMap(unpackOccasions) };

function unpackOccasions(pack: string): OccasionId[] {
  const at = pack.indexOf("/");
  return pack
    .slice(at + 1)
    .split(",")
    .map((rest) => `${pack.slice(0, at)}/${rest}`);
}

// === Between views and answers

const isDrawn = (question: Question): boolean => DRAWN.some((kind) => kind === question.kind);

/** The question of a view, asked on a day. */
export const understoodOf = ({ asked }: ListView, today: CalendarDate): Understood => ({ ...asked, today });

/** The list an understood question leads to, or `null` where its answer is not a card of rows. */
export const listView = (understood: Understood, page = 1): ListView | null => {
  const { today: _today, ...asked } = understood;
  return isDrawn(asked.question) ? { kind: "list", asked, page } : null;
};

/** The view of one occasion. */
export const occasionView = (
  occasion: OccasionId,
  locale: Locale,
  back: BackView | null = null,
): OccasionView => ({ kind: "occasion", occasion, locale, back });

/** The card to go back to from a view: itself, or the one it was opened from. */
export function backOf(view: View): BackView | null {
  if (view.kind === "list" || view.kind === "reminder") return view;
  return view.kind === "occasion" ? view.back : null;
}

/** What "Is this right?" shows when it has just been asked. */
export function intentView(answer: RecordIntentAnswer): View {
  const { action, occasion, others, locale, assign, until } = answer;
  return {
    kind: "intent",
    action,
    occasion: occasion.id,
    options: [occasion, ...others].map(({ id }) => id),
    locale,
    ...(assign?.to ? { to: assign.to } : {}),
    ...(until ? { until } : {}),
  };
}

/** What an answer shows when it has just been asked for, or `null` where it cannot be drawn again. */
export function viewOf(answer: Answer): View | null {
  if (answer.kind === "occasion") return occasionView(answer.occasion.id, answer.locale);
  if (answer.kind === "recordIntent") return intentView(answer);
  return listView(answer.understood);
}

/**
 * The list that a card of rows shows: what the caller says, else the answer's own question from its first
 * page. Answers of rows come from questions that can be drawn again; anything else is a mistake of ours.
 */
export function listViewOf({ understood }: Answer, shown: View | null): ListView {
  const view = shown?.kind === "list" ? shown : listView(understood);
  if (view === null) throw new Error(`a question of kind ${understood.question.kind} has no rows to draw`);
  return view;
}

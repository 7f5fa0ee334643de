import { z } from "zod";
import { type Form, formSchema } from "../domain/agreement.js";
import { type CalendarDate, calendarDateSchema } from "../domain/calendar-date.js";
import { DECISIONS, type Decision, type DecisionFields } from "../domain/decision.js";
import { type OccasionId, type Owner, ownerSchema } from "../domain/event.js";
import { LOCALES, type Locale } from "../domain/question.js";
import { type BackView, type IntentView, type MeetingView, readView, type View } from "./view.js";

/**
 * What a button can ask for: the whole list. A button's data holds ids, the question (see `view.ts`) and
 * what was typed, never the state of anything.
 */
export type Press =
  /** Shows a list, another page of it, or a reminder that one comes back to. */
  | { readonly verb: "list"; readonly view: BackView }
  /** Shows one occasion; `view` is where it was pressed. */
  | { readonly verb: "show"; readonly occasion: OccasionId; readonly view: View }
  | { readonly verb: "acknowledge"; readonly occasion: OccasionId; readonly view: View }
  /** Confirms, or dismisses, the imported row that the occasion comes from. */
  | { readonly verb: "confirm"; readonly occasion: OccasionId; readonly view: View }
  | { readonly verb: "dismiss"; readonly occasion: OccasionId; readonly view: View }
  /** Opens the form in which the imported row is corrected. */
  | { readonly verb: "correctRow"; readonly occasion: OccasionId; readonly view: View }
  | {
      readonly verb: "saveRow";
      readonly occasion: OccasionId;
      readonly view: View;
      readonly title: string;
      /** Without the form's days (a recurring duty) both are `undefined`; a day left empty is `null`. */
      readonly meeting: CalendarDate | null | undefined;
      readonly submitBy: CalendarDate | null | undefined;
      readonly forms: readonly Form[];
    }
  /** Opens the form that records a report. */
  | { readonly verb: "report"; readonly occasion: OccasionId; readonly view: View }
  /** Records a report. `again`: the form said that this is a new version of what is in already. */
  | {
      readonly verb: "submit";
      readonly occasion: OccasionId;
      readonly view: View;
      readonly link: string;
      readonly reference: string | null;
      readonly note: string | null;
      readonly again: boolean;
    }
  /** Opens the form that says who has an occasion. */
  | { readonly verb: "owner"; readonly occasion: OccasionId; readonly view: View }
  /** Says who has an occasion: the one the button names, else what was chosen or typed in the form. */
  | {
      readonly verb: "assign";
      readonly occasion: OccasionId;
      readonly view: View;
      readonly to: Owner | null;
      readonly toPerson: string | null;
      readonly toRole: string | null;
    }
  /** Takes an occasion for oneself. */
  | { readonly verb: "take"; readonly occasion: OccasionId; readonly view: View }
  /** Lets reminders rest until a day; `null` where none was chosen. */
  | {
      readonly verb: "snooze";
      readonly occasion: OccasionId;
      readonly view: View;
      readonly until: CalendarDate | null;
    }
  /** Takes back a move of one's own, by its number in the log. */
  | { readonly verb: "undo"; readonly occasion: OccasionId; readonly view: View; readonly seq: number }
  /** Opens the form of a decision that officials make. */
  | {
      readonly verb: "decide";
      readonly decision: Decision;
      readonly occasion: OccasionId;
      readonly view: View;
    }
  /** Records a decision. `sure`: a day without a known meeting that the form warned of. */
  | {
      readonly verb: "record";
      readonly decision: Decision;
      readonly occasion: OccasionId;
      readonly view: View;
      readonly fields: DecisionFields;
      readonly sure: CalendarDate | null;
    }
  /** Records what came of a meeting's items, all that were chosen in one press. */
  | {
      readonly verb: "outcomes";
      readonly view: MeetingView;
      readonly rows: readonly RowOutcome[];
      /** The meeting at which what is sent back comes up again; `null`: the next known one. */
      readonly again: string | null;
    }
  /** Shows what has happened to some occasions, or another page of it. */
  | {
      readonly verb: "history";
      readonly occasions: readonly OccasionId[];
      readonly page: number;
      readonly locale: Locale;
    }
  /** Asks before a report is taken back. */
  | { readonly verb: "askBack"; readonly occasion: OccasionId; readonly view: View }
  /** Takes a report back, with the reason that was typed. */
  | {
      readonly verb: "takeBack";
      readonly occasion: OccasionId;
      readonly view: View;
      readonly reason: string | null;
    }
  /** Leaves a form; `view` is what was there before it. */
  | { readonly verb: "cancel"; readonly view: View }
  /** Asks a question as if it had been written. */
  | { readonly verb: "ask"; readonly text: string }
  /** Shows a section of an agreement, in the language of the card that named it. */
  | {
      readonly verb: "section";
      readonly agreement: string;
      readonly section: string;
      readonly locale: Locale;
    }
  /** Means another of the occasions that were offered; keeps the link that was typed. */
  | {
      readonly verb: "pick";
      readonly occasion: OccasionId;
      readonly view: IntentView;
      readonly link: string | null;
      /** What was filled in about a decision. */
      readonly fields: DecisionFields;
    };

/** What was chosen and written for one item of a meeting. */
export type RowOutcome = {
  readonly occasion: OccasionId;
  readonly outcome: string | null;
  readonly paragraph: string | null;
};

/** See {@link Press}. */
export type Verb = Press["verb"];

/** Ids of a card's inputs. What is chosen or typed arrives in the press's data under these names. */
export const INPUTS = {
  toAcknowledge: "toAcknowledge",
  toReport: "toReport",
  toPick: "toPick",
  link: "link",
  reference: "reference",
  note: "note",
  title: "title",
  meeting: "meeting",
  submitBy: "submitBy",
  forms: "forms",
  toPerson: "toPerson",
  toRole: "toRole",
  until: "until",
  day: "day",
  reason: "reason",
  paragraph: "paragraph",
  outcome: "outcome",
  again: "again",
} as const;

/** Ids of the inputs of a meeting's items: with the item's place on the card behind them. */
export const ROW_INPUTS = { outcome: "outcome-", paragraph: "paragraph-" } as const;
/** The most items of a meeting that a card takes outcomes for. */
export const MOST_ROWS = 12;

/** No honest form sends more; what is too long by the rules is refused with a sentence, further in. */
const MOST_TYPED = 20_000;

/** A button carries the ids of no more occasions than these. */
export const MOST_HISTORIES = 20;

const id = z.string().min(1).max(300);
const typed = z.string().max(MOST_TYPED).trim();

/** What was typed in a field that may be left empty. */
const optional = typed.optional().transform((text) => text || null);

/** A view of the wanted kind. */
const viewThat = <V extends View>(fits: (view: View) => view is V) =>
  z.unknown().transform((value, context): V => {
    const view = readView(value);
    if (view !== null && fits(view)) return view;
    context.addIssue({ code: "custom", message: "no view of ours" });
    return z.NEVER;
  });

const view = viewThat((_): _ is View => true);
const backView = viewThat((found): found is BackView => found.kind === "list" || found.kind === "reminder");
const meetingView = viewThat((found): found is MeetingView => found.kind === "meeting");
const intentView = viewThat((found): found is IntentView => found.kind === "intent");

/** Nothing chosen arrives as an empty string or not at all. */
const chosen = id.optional().catch(undefined);

/** The occasion that a row's own button carries, else the one that was chosen in the button's list. */
const occasionFrom = (input: "toAcknowledge" | "toReport") =>
  z
    .object({ occasion: id.optional(), toAcknowledge: chosen, toReport: chosen, view })
    .transform((data, context) => {
      const occasion = data.occasion ?? data[input];
      if (occasion !== undefined) return { occasion, view: data.view };
      context.addIssue({ code: "custom", message: "no occasion" });
      return z.NEVER;
    });

const submitted = z.object({
  occasion: id,
  view,
  link: typed.default(""),
  reference: optional,
  note: optional,
  again: z.boolean().default(false),
});

/** A day of an `Input.Date`: left empty it arrives as an empty string. */
const day = z.union([calendarDateSchema, z.literal("").transform(() => null)]).optional();

/** What was chosen among several arrives as one text with commas. */
const chosenForms = z
  .string()
  .max(200)
  .default("")
  .transform((text) => text.split(",").filter((form) => form !== ""))
  .pipe(z.array(formSchema));

const savedRow = z.object({
  occasion: id,
  view,
  title: typed.default(""),
  meeting: day,
  submitBy: day,
  forms: chosenForms,
});
/** What is chosen in a list whose first choice says "none" or "the next one". */
const unset = optional.catch(null).transform((text) => (text === "next" ? null : text));

/** The form of a decision. A day that is given by itself goes before a meeting that was chosen in the list. */
const decisionFields = z
  .object({ meeting: unset, day: unset, reason: optional, paragraph: optional, outcome: unset, again: unset })
  .transform(({ day, meeting, ...rest }): DecisionFields => ({ ...rest, meeting: day ?? meeting }));

const decision = z.enum(DECISIONS);

const recorded = z
  .looseObject({ decision, occasion: id, view, sure: calendarDateSchema.nullable().catch(null) })
  .transform((data) => ({
    verb: "record" as const,
    decision: data.decision,
    occasion: data.occasion,
    view: data.view,
    sure: data.sure,
    fields: decisionFields.parse(data),
  }));

const rowsOutcomes = z
  .looseObject({
    view: meetingView,
    rows: z.array(id).max(MOST_ROWS),
    again: unset,
  })
  .transform(({ rows, view: card, again, ...typedIn }) => ({
    verb: "outcomes" as const,
    view: card,
    again,
    rows: rows.map((occasion, index) => ({
      occasion,
      outcome: unset.parse(typedIn[`${ROW_INPUTS.outcome}${index}`]),
      paragraph: optional.catch(null).parse(typedIn[`${ROW_INPUTS.paragraph}${index}`]),
    })),
  }));

/** What each verb's data must hold. Everything else in it is left aside. */
const PRESSES: { readonly [V in Verb]: z.ZodType<Extract<Press, { verb: V }>> } = {
  list: z.object({ view: backView }).transform((data) => ({ verb: "list", ...data })),
  show: z.object({ occasion: id, view }).transform((data) => ({ verb: "show", ...data })),
  acknowledge: occasionFrom("toAcknowledge").transform((data) => ({ verb: "acknowledge", ...data })),
  confirm: z.object({ occasion: id, view }).transform((data) => ({ verb: "confirm", ...data })),
  dismiss: z.object({ occasion: id, view }).transform((data) => ({ verb: "dismiss", ...data })),
  correctRow: z.object({ occasion: id, view }).transform((data) => ({ verb: "correctRow", ...data })),
  saveRow: savedRow.transform(({ meeting, submitBy, ...data }) => ({
    verb: "saveRow",
    ...data,
    meeting,
    submitBy,
  })),
  report: occasionFrom("toReport").transform((data) => ({ verb: "report", ...data })),
  submit: submitted.transform((data) => ({ verb: "submit", ...data })),
  owner: z.object({ occasion: id, view }).transform((data) => ({ verb: "owner", ...data })),
  assign: z
    .object({
      occasion: id,
      view,
      to: ownerSchema.nullable().default(null),
      toPerson: optional,
      toRole: optional,
    })
    .transform((data) => ({ verb: "assign", ...data })),
  take: z.object({ occasion: id, view }).transform((data) => ({ verb: "take", ...data })),
  snooze: z
    .object({ occasion: id, view, until: calendarDateSchema.nullable().catch(null).default(null) })
    .transform((data) => ({ verb: "snooze", ...data })),
  undo: z
    .object({ occasion: id, view, seq: z.int().positive() })
    .transform((data) => ({ verb: "undo", ...data })),
  askBack: z.object({ occasion: id, view }).transform((data) => ({ verb: "askBack", ...data })),
  // What was chosen among several reports goes before the one that the form began with.
  takeBack: z
    .object({ occasion: id, toTakeBack: chosen, view, reason: optional })
    .transform(({ toTakeBack, occasion, ...data }) => ({
      verb: "takeBack",
      occasion: toTakeBack || occasion,
      ...data,
    })),
  cancel: z.object({ view }).transform((data) => ({ verb: "cancel", ...data })),
  ask: z.object({ text: z.string().trim().min(1).max(500) }).transform((data) => ({ verb: "ask", ...data })),
  section: z
    .object({ agreement: id, section: id, locale: z.enum(LOCALES) })
    .transform((data) => ({ verb: "section", ...data })),
  pick: z
    .looseObject({ toPick: id, view: intentView, link: optional })
    .transform(({ toPick, view: from, link, ...data }) => ({
      verb: "pick",
      occasion: toPick,
      view: from,
      link,
      fields: decisionFields.parse(data),
    })),
  decide: z.object({ decision, occasion: id, view }).transform((data) => ({ verb: "decide", ...data })),
  record: recorded,
  outcomes: rowsOutcomes,
  history: z
    .object({
      occasions: z.array(id).min(1).max(MOST_HISTORIES),
      page: z.int().positive().max(999),
      locale: z.enum(LOCALES),
    })
    .transform((data) => ({ verb: "history", ...data })),
};

const isVerb = (verb: string): verb is Verb => Object.hasOwn(PRESSES, verb);

/**
 * Reads a press as the channel handed it over. `null` for whatever no card of ours sends: an unknown verb, a
 * missing id, a view that does not read. The caller says so; nothing is guessed.
 */
export const parsePress = (verb: string, data: unknown): Press | null =>
  isVerb(verb) ? (PRESSES[verb].safeParse(data).data ?? null) : null;

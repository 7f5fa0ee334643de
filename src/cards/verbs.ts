import { z } from "zod";
import { type Form, formSchema } from "../domain/agreement.js";
import { type CalendarDate, calendarDateSchema } from "../domain/calendar-date.js";
import { type OccasionId, type Owner, ownerSchema } from "../domain/event.js";
import { LOCALES, type Locale } from "../domain/question.js";
import { type BackView, type IntentView, readView, type View } from "./view.js";

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
} as const;

/** No honest form sends more; what is too long by the rules is refused with a sentence, further in. */
const MOST_TYPED = 20_000;

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
  cancel: z.object({ view }).transform((data) => ({ verb: "cancel", ...data })),
  ask: z.object({ text: z.string().trim().min(1).max(500) }).transform((data) => ({ verb: "ask", ...data })),
  section: z
    .object({ agreement: id, section: id, locale: z.enum(LOCALES) })
    .transform((data) => ({ verb: "section", ...data })),
  pick: z
    .object({ toPick: id, view: intentView, link: optional })
    .transform(({ toPick, ...data }) => ({ verb: "pick", occasion: toPick, ...data })),
};

const isVerb = (verb: string): verb is Verb => Object.hasOwn(PRESSES, verb);

/**
 * Reads a press as the channel handed it over. `null` for whatever no card of ours sends: an unknown verb, a
 * missing id, a view that does not read. The caller says so; nothing is guessed.
 */
export const parsePress = (verb: string, data: unknown): Press | null =>
  isVerb(verb) ? (PRESSES[verb].safeParse(data).data ?? null) : null;

import { z } from "zod";
import { calendarDateSchema } from "./calendar-date.js";
import { personSchema } from "./event.js";
import { DEFAULT_STOP_DAYS } from "./occasion.js";

/**
 * When reminders are sent, in days from the stop day: before it (negative), and after it while nothing is
 * submitted.
 */
const DEFAULT_STEPS: readonly number[] = [-28, -14, -7, -1, 1, 7, 14];

/** The most days between hand-in and meeting that can be set. */
export const MOST_STOP_DAYS = 120;
/** The most days between the stop day and a reminder, before or after it, and the most reminders. */
export const MOST_STEP_DAYS = 365;
/** See {@link MOST_STEP_DAYS}. */
export const MOST_STEPS = 20;
/** The settings there are, in the order they are shown. */
export const SETTINGS = ["stopDays", "steps", "squeezeDays", "digest"] as const;

const step = z.int().min(-MOST_STEP_DAYS).max(MOST_STEP_DAYS);

/** One change of a committee's settings: what was set (`null`: the default again), by whom and when. */
export const settingsChangeSchema = z.object({
  setting: z.enum(SETTINGS),
  value: z.union([z.int(), z.array(step).max(MOST_STEPS), z.boolean()]).nullable(),
  by: personSchema,
  at: z.iso.datetime({ offset: true }),
  day: calendarDateSchema,
});
/** See {@link settingsChangeSchema}. */
export type SettingsChange = z.infer<typeof settingsChangeSchema>;

/** What a committee's officials have set otherwise than the defaults. */
export const committeeSettingsSchema = z.object({
  /** Days between hand-in and meeting where an agreement states no hand-in day. */
  stopDays: z.int().min(0).max(MOST_STOP_DAYS).optional(),
  /** See {@link DEFAULT_STEPS}. None: the committee gets no reminders. */
  steps: z.array(step).max(MOST_STEPS).optional(),
  /** Whether the channel gets the week's digest on Monday morning. */
  digest: z.boolean().optional(),
  /** Whether a working day squeezed between two closed ones (klämdag) counts as closed. */
  squeezeDays: z.boolean().optional(),
  /** Every change, oldest first: who set what, and when. */
  changes: z.array(settingsChangeSchema).optional(),
});
/** See {@link committeeSettingsSchema}. */
export type CommitteeSettings = z.infer<typeof committeeSettingsSchema>;

/** What holds for a committee, defaults filled in. */
export type CommitteeRules = {
  readonly stopDays: number;
  readonly steps: readonly number[];
  readonly digest: boolean;
  readonly squeezeDays: boolean;
};

/** A committee's settings with the defaults where nothing is set. */
export const rulesOf = (set: CommitteeSettings | undefined): CommitteeRules => ({
  stopDays: set?.stopDays ?? DEFAULT_STOP_DAYS,
  steps: set?.steps ?? DEFAULT_STEPS,
  digest: set?.digest ?? false,
  squeezeDays: set?.squeezeDays ?? false,
});

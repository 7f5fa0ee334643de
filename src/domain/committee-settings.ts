import { z } from "zod";
import { DEFAULT_STOP_DAYS } from "./occasion.js";

/**
 * When reminders are sent, in days from the stop day: before it (negative), and after it while nothing is
 * submitted. From the design's Reminders.
 */
export const DEFAULT_STEPS: readonly number[] = [-28, -14, -7, -1, 1, 7, 14];

const step = z.int().min(-365).max(365);

/** What a committee's officials have set otherwise than the defaults. */
export const committeeSettingsSchema = z.object({
  /** Days between hand-in and meeting where an agreement states no hand-in day. */
  stopDays: z.int().min(0).max(120).optional(),
  /** See {@link DEFAULT_STEPS}. None: the committee gets no reminders. */
  steps: z.array(step).max(20).optional(),
  /** Whether the channel gets the week's digest on Monday morning. */
  digest: z.boolean().optional(),
  /** Whether a working day squeezed between two closed ones (klämdag) counts as closed. */
  squeezeDays: z.boolean().optional(),
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

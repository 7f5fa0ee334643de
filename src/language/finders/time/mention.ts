import { type Period, yearPeriod } from "../../../domain/period.js";
import type { TimeMention } from "../../mention.js";

/** A span that every year has. */
export function yearly(
  of: (year: number) => Period | null,
  { day = false, year = null as number | null } = {},
): TimeMention {
  return { kind: "time", year, fixed: false, yearOnly: false, day, ofMeeting: false, of };
}

/** A span that is the same whatever the year. */
export function fixed(period: Period | null, { day = false } = {}): TimeMention | null {
  return (
    period && {
      kind: "time",
      year: null,
      fixed: true,
      yearOnly: false,
      day,
      ofMeeting: false,
      of: () => period,
    }
  );
}

/** A year on its own. */
export const wholeYear = (year: number): TimeMention => ({
  kind: "time",
  year,
  fixed: false,
  yearOnly: true,
  day: false,
  ofMeeting: false,
  of: yearPeriod,
});

import type { Finder } from "./finder.js";
import { DAYS } from "./time/days.js";
import { ROLLING, TODAY_FINDERS, WEEKDAY_FINDERS } from "./time/from-today.js";
import { NO_SUCH_TIMES } from "./time/no-such.js";
import { PARTS } from "./time/parts.js";
import { FEAST_FINDERS, SEASON_FINDERS } from "./time/seasons.js";
import { SHORT_YEARS, YEAR, YEAR_SPAN, YEARS_FROM_TODAY } from "./time/years.js";

/** Everything that names a span of time, most certain first. */
export const timeFinders: readonly Finder[] = [
  YEAR_SPAN,
  ...FEAST_FINDERS,
  ...DAYS,
  ...NO_SUCH_TIMES,
  ...ROLLING,
  ...TODAY_FINDERS,
  ...YEARS_FROM_TODAY,
  ...WEEKDAY_FINDERS,
  ...PARTS,
  ...SEASON_FINDERS,
  YEAR,
  SHORT_YEARS,
];

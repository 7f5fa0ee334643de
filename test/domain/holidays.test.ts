import Holidays from "date-holidays";
import { describe, expect, it } from "vitest";
import { addDays } from "../../src/domain/calendar-date.js";
import { holidayName, isSqueezeDay, isWorkingDay } from "../../src/domain/holidays.js";

const library = new Holidays("SE");

/** What the library calls closed: public holidays, and the eves on which offices are (`bank`). */
const closedByLibrary = (year: number) =>
  library
    .getHolidays(year)
    .filter(({ type }) => type === "public" || type === "bank")
    .map(({ date, name }) => [date.slice(0, 10), name] as const);

function closedHere(year: number): (readonly [string, string | null])[] {
  const days: (readonly [string, string | null])[] = [];
  for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1))
    if (holidayName(day) !== null) days.push([day, holidayName(day)]);
  return days;
}

describe("the holidays", () => {
  // Before 2005 the library leaves out Whit Monday, which was a holiday then.
  it.each(Array.from({ length: 12 }, (_, decade) => 2005 + 10 * decade))(
    "of ten years from %i are the library's",
    (first) => {
      for (let year = first; year < first + 10; year += 1)
        expect(new Map(closedHere(year)), String(year)).toEqual(new Map(closedByLibrary(year)));
    },
  );

  it.each([
    ["the first day of the year", "2026-01-01", "nyårsdagen"],
    ["the latest Easter of the century", "2038-04-25", "påskdagen"],
    ["an early Easter", "2008-03-23", "påskdagen"],
    ["an eve that offices keep", "2026-06-19", "midsommarafton"],
    ["the national day", "2005-06-06", "nationaldagen"],
    ["the national day before it was a holiday", "2003-06-06", null],
    ["Whit Monday while it was one", "2004-05-31", "annandag pingst"],
    ["Whit Monday, no holiday any more", "2026-05-25", null],
    ["Maundy Thursday, on which offices are open", "2026-04-02", null],
    ["Easter Eve, a Saturday like others", "2026-04-04", null],
  ])("%s: %s is %s", (_, day, name) => {
    expect(holidayName(day)).toBe(name);
  });

  it("names only the days of a year that somebody made up, too", () => {
    expect(holidayName("9999-12-24")).toBe("julafton");
    expect(holidayName("9999-12-23")).toBeNull();
  });
});

describe("a working day", () => {
  it.each([
    ["a Thursday", "2026-05-07", true],
    ["Ascension Day", "2026-05-14", false],
    ["the Friday after it", "2026-05-15", true],
    ["a Saturday", "2026-05-16", false],
    ["Christmas Eve", "2026-12-24", false],
  ])("%s (%s): %s", (_, day, open) => {
    expect(isWorkingDay(day)).toBe(open);
  });

  it("is none between two closed days where the committee counts those as closed", () => {
    expect(isSqueezeDay("2026-05-15")).toBe(true);
    expect(isWorkingDay("2026-05-15", true)).toBe(false);
    expect(isWorkingDay("2026-05-08", true)).toBe(true);
  });
});

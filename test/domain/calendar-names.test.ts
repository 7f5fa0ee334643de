import { describe, expect, it } from "vitest";
import { monthNames, weekdayNames } from "../../src/domain/calendar-names.js";

describe("names of months and weekdays", () => {
  it("are small in Swedish, from January and Monday on", () => {
    expect(monthNames("sv").slice(0, 5)).toEqual(["januari", "februari", "mars", "april", "maj"]);
    expect(monthNames("sv").slice(5, 9)).toEqual(["juni", "juli", "augusti", "september"]);
    expect(monthNames("sv").slice(9)).toEqual(["oktober", "november", "december"]);
    expect(weekdayNames("sv").join(" ")).toBe("måndag tisdag onsdag torsdag fredag lördag söndag");
  });

  it("have capitals in English", () => {
    expect(monthNames("en").slice(0, 3)).toEqual(["January", "February", "March"]);
    expect(weekdayNames("en").slice(5)).toEqual(["Saturday", "Sunday"]);
  });
});

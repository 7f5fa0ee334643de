import { type Happened, Library, NO_PLANS, NOTHING_HAPPENED, type Plans } from "../../src/answers/library.js";
import { type CommitteePlan, planOf } from "../../src/answers/plan.js";
import type { Move } from "../../src/domain/event.js";
import type { PlanFile } from "../../src/exports/plan-sheets.js";
import { readParties, readRegisters } from "../../src/store/registers.js";
import { historyOf } from "../domain/lifecycle/history.js";

export const SN = "nykoping/sn";
export const VON = "nykoping/von";
export const TSI = "sn-2026/tsi/1";
export const TODAY = "2026-05-04";

const registers = readRegisters();

const made = (plans: Partial<Plans> = {}): Library =>
  new Library(registers, readParties(), new Map(), { ...NO_PLANS, ...plans });

const untouched = made();

/** The shipped registers, with what staff have decided about the calendars. */
export const libraryWith = (plans?: Partial<Plans>): Library => (plans ? made(plans) : untouched);

/** An installation in which this has happened to one occasion. */
export const happenedTo = (occasion: string, ...moves: readonly Move[]): Happened => ({
  ...NOTHING_HAPPENED,
  history: new Map([[occasion, historyOf(...moves).map((event) => ({ ...event, occasion }))]]),
});

export const planFor = (
  committee: string,
  year: number,
  happened: Happened = NOTHING_HAPPENED,
  library: Library = libraryWith(),
): CommitteePlan => planOf(committee, year, library, happened, TODAY);

export const fileOf = (plans: readonly CommitteePlan[], locale: "sv" | "en" = "sv"): PlanFile => ({
  plans,
  year: plans[0]?.year ?? 2026,
  locale,
  today: TODAY,
});

import type { Stop } from "../answers/year-plan.js";
import { type CalendarDate, daysBetween } from "../domain/calendar-date.js";
import { monthPeriod, yearPeriod } from "../domain/period.js";

/** How wide and high a wheel with its labels is at most; its middle is in the middle. */
export const WHEEL_BOX = [1024, 790] as const;

/** How wide and high a small wheel is: just the circle, and the days around it. */
export const SMALL_WHEEL = 716;

/** The middle of the wheel. */
export const [MIDDLE_X, MIDDLE_Y] = [WHEEL_BOX[0] / 2, WHEEL_BOX[1] / 2];

/** Distances from the middle, inside out. */
export const RADIUS = { hub: 146, months: 186, lead: 193, marks: 202, rim: 276, pin: 288 } as const;

/** A place at an angle (degrees from the top, clockwise) and a distance from the middle. */
export function at(angle: number, radius: number): readonly [number, number] {
  const turn = (angle * Math.PI) / 180;
  return [MIDDLE_X + Math.sin(turn) * radius, MIDDLE_Y - Math.cos(turn) * radius];
}

/** The same, as a path says it. */
export const point = (angle: number, radius: number): string =>
  at(angle, radius)
    .map((n) => n.toFixed(2))
    .join(" ");

const isWide = (from: number, to: number): number => (Math.abs(to - from) > 180 ? 1 : 0);

/** An arc from one angle to a later one; `back` draws it the other way, so that text on it stands upright. */
export const arc = (from: number, to: number, radius: number, back = false): string =>
  back
    ? `M${point(to, radius)}A${radius} ${radius} 0 ${isWide(from, to)} 0 ${point(from, radius)}`
    : `M${point(from, radius)}A${radius} ${radius} 0 ${isWide(from, to)} 1 ${point(to, radius)}`;

/** A piece of a ring between two angles. */
export const field = (from: number, to: number, inner: number, outer: number): string =>
  `${arc(from, to, outer)}L${point(to, inner)}A${inner} ${inner} 0 ${isWide(from, to)} 0 ${point(from, inner)}Z`;

/** Where a day is in the wheel of its year: 1 January begins at the top. */
export function angleOf(day: CalendarDate, year: number): number {
  const { start, end } = yearPeriod(year);
  return ((daysBetween(start, day) + 0.5) / (daysBetween(start, end) + 1)) * 360;
}

/** The angles at which a month begins and ends. */
export function monthAngles(month: number, year: number): readonly [number, number] {
  const { start, end } = monthPeriod(year, month);
  const half = 180 / (daysBetween(yearPeriod(year).start, yearPeriod(year).end) + 1);
  return [angleOf(start, year) - half, angleOf(end, year) + half];
}

/** Where a stop belongs: on its day, or in the middle of its days. */
export const stopAngle = ({ when }: Stop, year: number): number =>
  (angleOf(when.start, year) + angleOf(when.end, year)) / 2;

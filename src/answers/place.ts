import type { Register } from "../domain/agreement.js";
import type { Placed } from "../domain/contents.js";
import { fold } from "../domain/fold.js";
import type { Library } from "./library.js";

/** Where a row of a register stands, as answers say it. */
export const placeOf = ({ agreement }: Register, section: string, library: Library): Placed => ({
  agreement: agreement.id,
  agreementTitle: agreement.title,
  agreementShort: agreement.shortTitle,
  section,
  heading: library.heading(agreement.id, section),
});

/** A row by its id in answers (`agreement/row`), with its register; `null` where it is not loaded. */
export function rowById<R extends { readonly id: string }>(
  library: Library,
  id: string,
  rows: (register: Register) => readonly R[],
): { readonly register: Register; readonly row: R } | null {
  const slash = id.indexOf("/");
  const register = library.registers.find(({ agreement }) => agreement.id === id.slice(0, slash));
  const row = register && rows(register).find((each) => each.id === id.slice(slash + 1));
  return register && row ? { register, row } : null;
}

/** Whether a row's area is one of those named, by its beginning: "Ekonomiskt bistånd (inkl. …)" by the bare name. */
export const isInArea = (own: string, areas: readonly string[]): boolean =>
  areas.some((area) => fold(area).startsWith(fold(own)) || fold(own).startsWith(fold(area)));

/** What is odd about a row. */
export const remarksOn = (register: Register, row: string): Register["remarks"][number]["text"][] =>
  register.remarks.filter(({ rows }) => rows.includes(row)).map(({ text }) => text);

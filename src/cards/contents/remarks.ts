import type { BothLanguages } from "../../domain/agreement.js";
import type { Words } from "../words/words.js";

/** More remarks than these are only counted. */
const MOST_REMARKS = 3;

/** What is odd about rows: each remark once, three at most, and how many more there are. */
export function remarksOf(
  rows: readonly { readonly remarks: readonly BothLanguages[] }[],
  { locale, occasion, contents }: Words,
): string[] {
  const remarks = [...new Set(rows.flatMap((row) => row.remarks.map((remark) => remark[locale])))];
  const left = remarks.length - MOST_REMARKS;
  return [
    ...remarks.slice(0, MOST_REMARKS).map((remark) => `${occasion.remark}: ${remark}`),
    ...(left > 0 ? [contents.figures.moreRemarks(left)] : []),
  ];
}

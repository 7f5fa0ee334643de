import { grouped } from "./calendar.js";

/** Numbers with decimals, as a language writes them. */
export type NumberWords = {
  /** A number with at most two decimals: "3,8", "−6 747". */
  readonly decimal: (n: number) => string;
  /** A fraction as per cent with one decimal: "40,0 %". */
  readonly percent: (fraction: number) => string;
  /** A change as per cent, with its sign: "+10,5 %". */
  readonly change: (fraction: number) => string;
};

/** The numbers of a language, by its decimal mark. Groups and units are held together by hard spaces. */
export function numberWords(mark: "," | "."): NumberWords {
  const written = (digits: string): string => {
    const [whole = "", part] = digits.split(".");
    return `${grouped(Number(whole))}${part === undefined ? "" : `${mark}${part}`}`;
  };
  const signed = (n: number, digits: (n: number) => string): string =>
    `${n < 0 ? "−" : ""}${written(digits(Math.abs(n)))}`;
  const percent = (fraction: number): string => `${signed(fraction * 100, (n) => n.toFixed(1))}\u00a0%`;
  return {
    decimal: (n) => signed(n, (size) => String(Number(size.toFixed(2)))),
    percent,
    change: (fraction) => `${fraction > 0 ? "+" : ""}${percent(fraction)}`,
  };
}

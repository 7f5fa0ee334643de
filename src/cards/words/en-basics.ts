import type { WordsOfBasics } from "./basics.js";
import { calendarWords, grouped } from "./calendar.js";
import { counted, phrases } from "./phrases.js";

const calendar = calendarWords("en", {
  quarter: (quarter, year) => `quarter ${quarter} ${year}`,
  tertial: (tertial, year, months) => `tertial ${tertial} ${year} (${months})`,
  half: (half, year) => `${half === 1 ? "first" : "second"} half of ${year}`,
  week: (week, year, days) => `week ${week} ${year} (${days})`,
  within: (name, shape) => {
    if (shape === "day") return `on ${name}`;
    if (shape === "days") return `between ${name.replace("–", " and ")}`;
    return `in ${shape === "half" ? "the " : ""}${name}`;
  },
  clock: (hours, minutes) => `at ${hours}:${minutes}`,
});

/** The small parts of English sentences. */
export const enPhrases = phrases(calendar, "and", ["“", "”"]);

/** "3 follow-ups". */
export const followUps = (n: number): string => counted(n, "follow-up", "follow-ups");

/** How many of something are shown: all of them, or the newest of more. */
export const newestOf = (shown: number, all: number): string =>
  shown < all ? `newest ${grouped(shown)} of ${grouped(all)}` : grouped(all);

/** The registers' rules. What stands behind the colon is the argument. */
const RULES: Readonly<Record<string, (argument: string) => string>> = {
  "every-meeting": () => "every meeting",
  monthly: () => "every month",
  "monthly-day": (day) => `on day ${Number(day)} of every month`,
  quarterly: () => "every quarter",
  tertial: () => "every tertial",
  "half-yearly": () => "every half-year",
  yearly: () => "every year",
  "yearly-month": (month) => `in ${calendar.month(Number(month))} every year`,
  "first-meeting": (year) => `the first meeting of ${year}`,
  month: (at) => `in ${calendar.month(Number(at.slice(5)))} ${at.slice(0, 4)}`,
  ongoing: () => "continuously",
  "on-request": () => "on request",
};

function rule(text: string): string {
  const [name = "", argument = ""] = text.split(":");
  return RULES[name]?.(argument) ?? text;
}

/** What every English sentence is built with. */
export const enBasics: WordsOfBasics = {
  locale: "en",
  calendar,
  and: enPhrases.and,
  number: grouped,
  rule,
  states: {
    notTracked: "Not tracked",
    planned: "Planned",
    upcoming: "Upcoming",
    dueSoon: "Due soon",
    overdue: "Overdue",
    submitted: "Submitted",
    presented: "Presented",
    waived: "Waived",
  },
  forms: {
    written: "written",
    oral: "oral",
    dialogue: "dialogue",
    system: "in a system",
    statistics: "statistics",
  },
};

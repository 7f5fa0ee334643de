import type { WordsOfBasics } from "./basics.js";
import { calendarWords, grouped } from "./calendar.js";
import { counted, phrases } from "./phrases.js";

const calendar = calendarWords("sv", {
  quarter: (quarter, year) => `kvartal ${quarter} ${year}`,
  tertial: (tertial, year, months) => `tertial ${tertial} ${year} (${months})`,
  half: (half, year) => `${half === 1 ? "första" : "andra"} halvåret ${year}`,
  week: (week, year, days) => `vecka ${week} ${year} (${days})`,
  within: (name, shape) => {
    if (shape === "day" || shape === "days") return name;
    return `${shape === "month" || shape === "months" ? "i" : "under"} ${name}`;
  },
  clock: (hours, minutes) => `kl. ${hours}.${minutes}`,
});

/** The small parts of Swedish sentences. */
export const svPhrases = phrases(calendar, "och", ["”", "”"]);

/** "3 uppföljningar". */
export const followUps = (n: number): string => counted(n, "uppföljning", "uppföljningar");

/** How many of something are shown: all of them, or the newest of more. */
export const newestOf = (shown: number, all: number): string =>
  shown < all ? `${grouped(shown)} senaste av ${grouped(all)}` : grouped(all);

/** The registers' rules. What stands behind the colon is the argument. */
const RULES: Readonly<Record<string, (argument: string) => string>> = {
  "every-meeting": () => "varje sammanträde",
  monthly: () => "varje månad",
  "monthly-day": (day) => `den ${Number(day)} varje månad`,
  quarterly: () => "kvartalsvis",
  tertial: () => "tertialvis",
  "half-yearly": () => "halvårsvis",
  yearly: () => "årligen",
  "yearly-month": (month) => `i ${calendar.month(Number(month))} varje år`,
  "first-meeting": (year) => `första sammanträdet ${year}`,
  month: (at) => `i ${calendar.month(Number(at.slice(5)))} ${at.slice(0, 4)}`,
  ongoing: () => "löpande",
  "on-request": () => "på begäran",
};

function rule(text: string): string {
  const [name = "", argument = ""] = text.split(":");
  return RULES[name]?.(argument) ?? text;
}

/** What every Swedish sentence is built with. */
export const svBasics: WordsOfBasics = {
  locale: "sv",
  calendar,
  and: svPhrases.and,
  number: grouped,
  rule,
  states: {
    notTracked: "Bevakas inte",
    planned: "Planerad",
    upcoming: "Kommande",
    dueSoon: "Snart",
    overdue: "Försenad",
    submitted: "Inlämnad",
    presented: "Redovisad",
    waived: "Ställs in",
  },
  forms: {
    written: "skriftlig",
    oral: "muntlig",
    dialogue: "dialog",
    system: "i system",
    statistics: "statistik",
  },
};

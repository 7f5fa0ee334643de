import type { BothLanguages, FollowUp, Form, OccasionRow } from "../../domain/agreement.js";
import { type CalendarDate, dayOf, monthOf, yearOf } from "../../domain/calendar-date.js";
import { monthNames } from "../../domain/calendar-names.js";
import { joined } from "./text.js";

/**
 * The sentences that a draft puts in both languages where a register written by hand has a summary. They say
 * only what the row's own fields say; a person may write better ones when the row is confirmed.
 */
type Language = keyof BothLanguages;

const MONTHS = { sv: monthNames("sv"), en: monthNames("en") };

/** "13 juni 2024", "13 June 2024". */
export const sayDay = (date: CalendarDate, language: Language): string =>
  `${dayOf(date)} ${monthName(monthOf(date), language)} ${yearOf(date)}`;

const monthName = (month: number, language: Language): string => MONTHS[language][month - 1] ?? "";

const FORMS: Record<Form, BothLanguages> = {
  written: { sv: "skriftligt", en: "in writing" },
  oral: { sv: "muntligt", en: "orally" },
  dialogue: { sv: "i dialog", en: "in dialogue" },
  system: { sv: "i system", en: "in the system" },
  statistics: { sv: "som statistik", en: "as statistics" },
};

type Saying = readonly [
  pattern: RegExp,
  sv: (m: RegExpExecArray) => string,
  en: (m: RegExpExecArray) => string,
];

const RULES: readonly Saying[] = [
  [/^every-meeting$/, () => "vid varje sammanträde", () => "at every meeting"],
  [
    /^monthly-day:(\d+)$/,
    (m) => `den ${Number(m[1])} varje månad`,
    (m) => `by day ${Number(m[1])} of every month`,
  ],
  [/^monthly$/, () => "varje månad", () => "every month"],
  [/^quarterly$/, () => "varje kvartal", () => "every quarter"],
  [/^tertial$/, () => "varje tertial", () => "every four months"],
  [/^half-yearly$/, () => "två gånger om året", () => "twice a year"],
  [/^yearly$/, () => "en gång om året", () => "once a year"],
  [
    /^yearly-month:(\d+)$/,
    (m) => `i ${monthName(Number(m[1]), "sv")} varje år`,
    (m) => `in ${monthName(Number(m[1]), "en")} every year`,
  ],
  [
    /^month:(\d+)-(\d+)$/,
    (m) => `i ${monthName(Number(m[2]), "sv")} ${m[1]}`,
    (m) => `in ${monthName(Number(m[2]), "en")} ${m[1]}`,
  ],
  [
    /^first-meeting:(\d+)$/,
    (m) => `vid första sammanträdet ${m[1]}`,
    (m) => `at the first meeting of ${m[1]}`,
  ],
  [/^ongoing$/, () => "löpande", () => "continuously"],
  [/^on-request$/, () => "på begäran", () => "on request"],
];

/** A rule in words. */
function sayRule(rule: string, language: Language): string {
  for (const [pattern, sv, en] of RULES) {
    const match = pattern.exec(rule);
    if (match) return (language === "sv" ? sv : en)(match);
  }
  return rule;
}

function sayWhen(row: OccasionRow, language: Language): string | null {
  const day = row.meeting ?? row.submitBy;
  if (day) return language === "sv" ? `den ${sayDay(day, language)}` : `on ${sayDay(day, language)}`;
  return row.rule ? sayRule(row.rule, language) : null;
}

/** "Redovisas till SN, skriftligt, den 13 juni 2024." and the same in English. */
export function sayFollowUp(row: Pick<FollowUp, "recipients" | "forms" | "occasions">): BothLanguages {
  const say = (language: Language): string => {
    const [to, and] = language === "sv" ? ["till", "och"] : ["to", "and"];
    const forms = row.forms.map((form) => FORMS[form][language]);
    const when = row.occasions.flatMap((o) => sayWhen(o, language) ?? []);
    return [
      `${language === "sv" ? "Redovisas" : "Reported"}${row.recipients.length > 0 ? ` ${to} ${joined(row.recipients, and)}` : ""}`,
      ...(forms.length > 0 ? [joined(forms, and)] : []),
      ...(when.length > 0
        ? [joined([...new Set(when)], and)]
        : [language === "sv" ? "utan angiven tid" : "no time given"]),
    ].join(", ");
  };
  return { sv: `${say("sv")}.`, en: `${say("en")}.` };
}

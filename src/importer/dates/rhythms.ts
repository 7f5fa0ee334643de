import { twoDigits } from "../../domain/calendar-date.js";
import { AND, COUNT, countOf, MONTH, monthOfName } from "./words.js";

/** A recurrence in words: a pattern over folded text, and the register's rule for it. */
export type Rhythm = {
  readonly pattern: string;
  readonly rule: (groups: readonly (string | undefined)[]) => string | null;
};

const ORDINALS = "forsta andra tredje fjarde femte sjatte sjunde attonde nionde tionde".split(" ");
const ORDINAL = ORDINALS.join("|");
const A_YEAR = "(?:per|om|varje|under) (?:ar(?:et)?|kalenderar(?:et)?)|arlig(?:en|a|t)";
const MEETING = "(?:namnd|namnds|namndens |ordinarie )*(?:sammantraden?|sammantradet|moten?|motet)";

const TIMES_A_YEAR: Readonly<Record<number, string>> = {
  1: "yearly",
  2: "half-yearly",
  3: "tertial",
  4: "quarterly",
  12: "monthly",
};

const always = (rule: string) => () => rule;

/** Months that a year's report follows on, by their distance: "efter april, augusti och december". */
function rhythmOfMonths(list: string): string | null {
  const count = list.split(new RegExp(AND)).length;
  return count > 1 ? (TIMES_A_YEAR[count] ?? null) : null;
}

/**
 * The recurrences, in the order in which they are tried: the more particular before what it contains
 * ("en gång per kvartal" before "kvartal", "varje år i maj" before "varje år").
 */
export const RHYTHMS: readonly Rhythm[] = [
  // A day of every month.
  {
    pattern: "(?:senast )?(?:den )?(\\d{1,2})(?: ?: ?[ea])? (?:i )?(?:varje|respektive) manad",
    rule: ([day = ""]) => dayRule(Number(day)),
  },
  {
    pattern: `(?:senast )?den (${ORDINAL}) (?:i )?(?:varje|respektive) manad`,
    rule: ([day = ""]) => dayRule(ORDINALS.indexOf(day) + 1),
  },
  {
    pattern: `(?:varje manad|manads?vis|manatlig(?:en|t|a)?),? (?:senast )?den (\\d{1,2})(?: ?: ?[ea])?`,
    rule: ([day = ""]) => dayRule(Number(day)),
  },
  // Spring, interim and full year are the three reports of a municipality's year.
  {
    pattern:
      "(?:var|tertial 1|t1),? (?:delar(?:et)?|tertial 2|t2)(?:,| och| samt) (?:helar(?:et)?|tertial 3|t3)",
    rule: always("tertial"),
  },
  { pattern: `efter (${MONTH}(?:${AND}${MONTH})+)`, rule: ([list = ""]) => rhythmOfMonths(list) },
  {
    pattern:
      "(?:i |infor |till |vid |samband med )*delar(?:srapport(?:en)?|sbokslut(?:et)?|suppfoljning(?:en)?)?(?:,| och| samt)(?: i| infor| till)* (?:helar(?:et)?|(?:ars)?bokslut(?:et)?|verksamhetsberattelse(?:n)?|arsredovisning(?:en)?|arsrapport(?:en)?)",
    rule: always("half-yearly"),
  },
  // So many times a year.
  {
    pattern: `(${COUNT}) (?:ganger|ggr) (?:${A_YEAR})|(${COUNT}) (?:ganger|ggr) ?/ ?ar`,
    rule: ([a, b]) => TIMES_A_YEAR[countOf(a ?? b ?? "")] ?? null,
  },
  {
    pattern: `(${COUNT}) ganger (?:per|varje|i) (?:termin|halvar)(?:en|et)?`,
    rule: ([count = ""]) => TIMES_A_YEAR[2 * countOf(count)] ?? null,
  },
  { pattern: "varannan manad", rule: always("ongoing") },
  {
    pattern:
      "(?:en gang (?:per|i) |varje |per |var tredje manad|for varje )?kvartal(?:svis|srapport|sredovisning|et|en)?|var tredje manad",
    rule: always("quarterly"),
  },
  {
    pattern: "(?:en gang per |varje |per |efter varje )?tertial(?:vis|svis|et|en)?|var fjarde manad",
    rule: always("tertial"),
  },
  {
    pattern:
      "halvars(?:vis|rapport)|en gang (?:i|per|om) (?:halvaret|terminen|halvar|termin)|(?:varje|vart|per) (?:halvar|termin)|terminsvis|var sjatte manad",
    rule: always("half-yearly"),
  },
  {
    pattern:
      "manads?(?:vis|rapport|redovisning)|manatlig(?:en|t|a)?|(?:en gang (?:per|i) |varje |per )manad(?:en)?",
    rule: always("monthly"),
  },
  // Every meeting.
  {
    pattern: `(?:vid |till |pa |infor )?(?:varje|samtliga|alla|respektive) ${MEETING}|(?:vid|till|pa|infor) varje namnd`,
    rule: always("every-meeting"),
  },
  { pattern: "staende (?:punkt|arende|inslag|informationspunkt)", rule: always("every-meeting") },
  // A month of every year, and the end of the year.
  {
    pattern: `(?:i |under |senast i )?(${MONTH})(?: manad)?,? (?:varje ar|arligen|arlig)|(?:varje ar|arligen),? (?:i|under|senast i|(?:i|fore|vid) (?:borjan|slutet|utgangen) av) (${MONTH})`,
    rule: ([a, b]) => monthRule(a ?? b ?? ""),
  },
  {
    pattern: "(?:vid|i) (?:slutet av (?:varje )?(?:ar|aret|kalenderaret)|(?:arets|varje ars) slut)",
    rule: always("yearly-month:12"),
  },
  {
    pattern: `(?:en|1) gang (?:${A_YEAR})|(?:en|1) gang arligen|arlig(?:en|t|a)?|arsvis|varje ar|vartannat ar`,
    rule: always("yearly"),
  },
  // No frequency at all.
  {
    pattern: "lopande|kontinuerlig(?:t|a)?|regelbund(?:et|en|na)|fortlopande|aterkommande",
    rule: always("ongoing"),
  },
  {
    pattern:
      "vid behov|pa begaran|vid forfragan|pa forfragan|pa anmodan|(?:under hand )?efterfragas|nar (?:namnden|nagon) (?:sa )?(?:begar|efterfragar)",
    rule: always("on-request"),
  },
];

const dayRule = (day: number): string | null =>
  day >= 1 && day <= 31 ? `monthly-day:${twoDigits(day)}` : null;
const monthRule = (name: string): string | null => {
  const month = monthOfName(name);
  return month === 0 ? null : `yearly-month:${twoDigits(month)}`;
};

import type { Compared, PassageHit, Question } from "../../domain/question.js";
import type { Reading } from "../reading.js";
import { meant } from "../topics.js";
import type { Match } from "../word-index.js";
import { ABOUT_KIND, askOf, best, coverOf, ENOUGH, FITS, ids, MEASURED, NAMED, yearsSaid } from "./fits.js";
import type { QuestionRule } from "./rule.js";

/** What is new or gone, without a word that compares. */
const NEWS =
  / (?:nytt|nyheter\p{L}*|tillkommit|tillkom|forsvunnit|forsvann|tagits bort|utgatt|men inte|new|added|removed|dropped|but not) /u;
/** The agreements themselves, as what is compared. */
const AGREEMENTS =
  / (?:avtal(?:en|et|s)?|overenskommels(?:e|en|er|erna)|uppdragsplan(?:en|er|erna)?|agreements?) /;

/** What of whole agreements is compared: what the question names, else everything. */
function wholesOf({ has }: Reading): Compared[] {
  const kinds = {
    amounts: "money",
    followUps: "reports",
    goals: "goals",
    assignments: "assignments",
  } as const;
  const all: readonly Compared[] = ["amounts", "followUps", "goals", "assignments"];
  const asked = all.filter((kind) => has(kinds[kind]));
  return asked.length > 0 ? asked : [...all];
}

/** Two agreements beside each other, where no matter is named: "jämför 2024 och 2026", "vad är nytt i överenskommelsen?" */
function wholeAgreements(reading: Reading): Question | null {
  const { has, saidYears, scope, text, isBare, names } = reading;
  const compares = has("compare");
  if (!(compares || NEWS.test(text.folded))) return null;
  if (!isBare && names.some((word) => !ABOUT_KIND.test(word) && !NEWS.test(` ${word} `))) return null;
  if (has("sum") && scope.committees.length < 2) return null;
  if (reading.isSpan || has("status", "share", "who", "when", "submit", "next", "overdue")) return null;
  const { areas, partners, anyPartner, forms, states } = reading.filter;
  const narrowed = [areas, partners, anyPartner, forms, states].some(({ length }) => length > 0);
  const two = saidYears.length > 1 || (compares && (saidYears.length > 0 || scope.committees.length > 1));
  if (narrowed || !(two || AGREEMENTS.test(text.folded))) return null;
  const wholes = wholesOf(reading);
  return {
    kind: "compare",
    figures: [],
    totals: false,
    years: yearsCompared(reading),
    hits: [],
    words: [],
    wholes,
  };
}

/** The years to compare: one that was said is set beside this year ("jämfört med förra året"). */
function yearsCompared({ saidYears, today, scope }: Reading): readonly number[] {
  const now = Number(today.slice(0, 4));
  const [only] = saidYears;
  // Two committees are compared within the year.
  return saidYears.length === 1 && only !== undefined && only < now && scope.committees.length < 2
    ? [only, now].sort((a, b) => a - b)
    : saidYears;
}

/** What only an amount does. */
const GROWS =
  / (?:oka(?:t|r|de|des|ts)|okning\p{L}*|minska(?:t|r|de|des|ts)|minskning\p{L}*|hoj\p{L}*|sank\p{L}*|increas\p{L}*|decreas\p{L}*|grown?|grew|risen|rose|fallen|fell) /u;

/** Two years or two committees beside each other. */
export const compare: QuestionRule = {
  name: "compare",
  read: (reading) => {
    const several = rowsSideBySide(reading);
    if (several) return several;
    const wholes = wholeAgreements(reading);
    if (wholes) return wholes;
    const sideBySide = reading.scope.committees.length > 1 && reading.has("money", "most", "least");
    if (!(reading.has("compare") || sideBySide) || reading.has("submit", "present", "when")) return null;
    // Spans of days are compared as lists.
    if (reading.isSpan && !reading.has("money")) return null;
    // Two years of one measure are the measure's own answer, unless a row of money is as well what was named.
    const measures = reading.rows.indicators();
    const measured = best(measures) >= MEASURED && !reading.has("money", "sum");
    const amounts = measured && isOfAmounts(reading, measures);
    if (measured && !amounts) return null;
    const totals = reading.has("sum");
    const economy = totals && reading.isBare ? totalsNamed(reading) : reading.rows.economy({ all: true });
    const hits = bestOfEach(reading.passages("all"));
    const grows = GROWS.test(reading.text.folded) && !reading.has("goals") && coverOf(economy) >= NAMED;
    const money = amounts || grows || reading.has("money", "most", "least", "sum") || hits.length < 2;
    const figures = money && best(economy) >= FITS ? ids(meantOfEach(economy)) : [];
    if (figures.length === 0 && hits.length < 2 && !totals) return null;
    return {
      kind: "compare",
      figures,
      totals,
      years: yearsCompared(reading),
      hits,
      words: reading.matter,
      wholes: [],
    };
  },
};

/** Whether a row of money is as well what was named as these measures, or the only one with values of the years said. */
function isOfAmounts(reading: Reading, measures: readonly Match[]): boolean {
  const economy = reading.rows.economy();
  const valued = ids(meant(measures)).some((id) =>
    reading.saidYears.every((year) => reading.isMeasured(id, [year])),
  );
  if (!valued && reading.has("measure", "share")) return coverOf(economy) >= NAMED;
  return !reading.has("measure", "share", "goals") && coverOf(economy) > coverOf(measures);
}

/** Of a total that nothing else names, whose it is tells which ("totalt till DSO"). */
function totalsNamed(reading: Reading): readonly Match[] {
  const parties = reading.matter.filter((word) => !reading.things.includes(word));
  return parties.length > 0 ? reading.rows.economy({ all: true, words: parties }) : [];
}

/** Rows of one name: those of other years beside the best one, and none that only holds the same words. */
const alike = (matches: readonly Match[]): readonly Match[] =>
  meant(matches).filter(({ covers }) => covers >= coverOf(matches) - SAME_NAME);
/** How near another row must come to be of the same name. */
const SAME_NAME = 0.02;

/** How well each part of a question must fit a row for the rows to be what is asked of. */
const EACH_FITS = 0.7;

/** Amounts of several rows that are named beside each other: "Verdandi mot Stadsmissionen, vem får mest?" */
function rowsSideBySide(reading: Reading): Question | null {
  const { has, parts } = reading;
  const ofMoney = has("money", "most", "least", "sum") || (has("compare") && !has("measure", "share"));
  if (parts.length < 2 || !ofMoney || has("submit", "present", "when")) return null;
  const found = parts.map((words) => alike(reading.rows.economy({ words })));
  const fits = found.every((rows) => coverOf(rows) >= EACH_FITS);
  const rows = [...new Set(found.flatMap(ids))];
  const apart = rows.length === found.flat().length;
  const asked = askOf(reading);
  const ask = asked === "amount" && has("compare") ? "difference" : asked;
  return fits && apart ? { kind: "figure", rows, ask, years: yearsSaid(reading) } : null;
}

/** The rows meant in each agreement by itself: one calls them otherwise than another. */
const meantOfEach = (matches: readonly Match[]): Match[] =>
  [...new Set(matches.map(({ agreement }) => agreement))].flatMap((agreement) =>
    meant(matches.filter((match) => match.agreement === agreement)),
  );

/** The best section of each agreement, those that hold nearly as much of the question as the best of all. */
function bestOfEach(hits: readonly PassageHit[]): PassageHit[] {
  const first = hits[0];
  const seen = new Set<string>();
  return hits.filter(({ agreement, share }) => {
    if (seen.has(agreement) || share < Math.max(ENOUGH, (first?.share ?? 0) * 0.7)) return false;
    seen.add(agreement);
    return true;
  });
}

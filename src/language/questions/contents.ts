import { conceptsIn } from "../concepts.js";
import type { Reading } from "../reading.js";
import { meant } from "../topics.js";
import type { Match } from "../word-index.js";
import {
  ABOUT_KIND,
  askOf,
  best,
  coverOf,
  ENOUGH,
  FITS,
  ids,
  MEASURED,
  NAMED,
  shareOf,
  yearsSaid,
} from "./fits.js";
import { GETS } from "./lists.js";
import { asksSomething, hasTopic, hasWords, ownersSaid, type QuestionRule } from "./rule.js";

/** Words that say something is due: such a question is about days, whatever it names. */
const DUE_CUES = ["submit", "present", "when", "next", "overdue", "status", "howOften"] as const;

/** A hit that holds this much of the question is an answer to it even where nothing else says so. */
const SURE = 0.6;
/** A measure that fits this well is meant, whatever a section says of it. */
const SURELY = 0.7;
/** How much more of a question a section must hold to be taken instead of a row. */
const BETTER = 0.15;
/** The same where an amount is asked for. */
const CLEARLY = 0.2;

/** Who does, pays, decides or sits: a fact of a section. */
export const who: QuestionRule = {
  name: "who",
  read: (reading) => {
    if (!reading.has("who") || reading.has("whom", "submit", "status")) return null;
    const hits = reading.passages();
    return (hits[0]?.share ?? 0) >= ENOUGH ? { kind: "who", hits, words: reading.matter } : null;
  },
};

/** "inte KF:s", "not the council's": then the committee's own are meant. */
const NOT_COUNCIL =
  / (?:inte|ej|utom|utan|not|except) (?:[^ ]+ )?(?:kf|(?:kommun)?fullmaktige\p{L}*|councils?) /u;

const levelOf = ({ text }: Reading): "KF" | "nämnd" | null => {
  if (/ (?:bade|both) /.test(text.folded)) return null;
  if (NOT_COUNCIL.test(text.folded)) return "nämnd";
  if (/ (?:kf|(?:kommun)?fullmaktige\p{L}*|councils?|council s) /u.test(text.folded)) return "KF";
  return / (?:namnden (?:sjalv|har)|namndens egna|namndmal\p{L}*|namnduppdrag\p{L}*|own|committee s? ?goals?|fran namnden) /u.test(
    text.folded,
  )
    ? "nämnd"
    : null;
};

/** "vilka mål", "what assignments": a list is wanted, also where a word in it means no row. */
const asksForList = ({ text }: Reading): boolean =>
  / (?:vilka|alla|lista|visa|malen|uppdragen|which|all|list|show|goals|assignments) /.test(text.folded);

/**
 * Goals or assignments as a list: "vilka mål har nämnden för barn och unga?" Without a word about the matter
 * all of them are meant: then no row is named, and the answer lists those of the agreements in force.
 */
const rowsRule = (kind: "goals" | "assignments"): QuestionRule => ({
  name: kind,
  read: (reading) => {
    if (!reading.has(kind) || reading.has(...DUE_CUES, "who")) return null;
    const words = reading.things.filter((word) => !ABOUT_KIND.test(word));
    const { areas, partners, anyPartner } = reading.filter;
    // An area or a partner narrows by itself; the words that name it would narrow once more.
    const asksList = asksForList(reading);
    const withOthers = partners.length + anyPartner.length > 0 && (asksList || words.length < 2);
    const byWords = areas.length === 0 && !withOthers;
    const rows = byWords ? reading.rows[kind]({ words }).filter(({ score }) => score >= FITS) : [];
    // What has amounts and no row of this kind is a matter of its own: a list of all would not be about it.
    const isMatter = words.length > 0 && coverOf(reading.rows.economy({ words })) >= SURELY;
    const lists = asksList && !isMatter && (words.length < 2 || shareOf(reading) < SURE);
    if (byWords && rows.length === 0 && words.length > 0 && !lists) return null;
    return {
      kind,
      rows: ids(rows),
      level: levelOf(reading),
      areas,
      partners,
      anyPartner,
      words,
      years: yearsSaid(reading),
    };
  },
});

/** What goals there are. */
export const goals = rowsRule("goals");
/** What special assignments there are. */
export const assignments = rowsRule("assignments");

/** The rows an amount is asked of; of a total without a matter, whose it is tells which ("totalt till DSO"). */
function amountsAsked(reading: Reading): readonly Match[] {
  const economy = reading.rows.economy();
  const parties = reading.matter.filter((word) => !reading.things.includes(word));
  return economy.length === 0 && reading.has("sum") && parties.length > 0
    ? reading.rows.economy({ words: parties })
    : economy;
}

/** An amount: "hur mycket får barn och unga 2024?" */
export const figure: QuestionRule = {
  name: "figure",
  read: (reading) => {
    const { has } = reading;
    if (!has("money", "share", "sum") || has("when", "who") || ASKS_RULE.test(reading.text.folded))
      return null;
    // A share or a total is as often a measure; only money is money.
    if (!has("money") && best(reading.rows.indicators()) >= FITS) return null;
    const economy = amountsAsked(reading);
    const years = yearsSaid(reading);
    // "hur mycket pengar får nämnden 2026?": no row is named, so the whole is meant.
    const whole =
      reading.isBare && !reading.isSpan && has("money") && !has("most", "least", "share", "reports");
    if (whole && best(economy) < FITS && reading.committeeNamed)
      return { kind: "figure", rows: [], ask: "sum", years };
    // "how much goes to foster homes": a row by its name is meant, whatever else "goes to" may say.
    const byName = coverOf(economy) >= MEASURED && coverOf(economy) > reading.dutyCovers;
    if (has("submit", "present") && !byName) return null;
    // "tomma platser, vad kostar det?": a section may hold what no row of the table does.
    const named = !has("most", "least", "sum");
    const poor = coverOf(economy) < MEASURED;
    if (named && poor && shareOf(reading) > coverOf(economy) + CLEARLY) return null;
    if (best(economy) >= FITS)
      return { kind: "figure", rows: ids(meant(economy)), ask: askOf(reading), years };
    // "vilken rad är störst", "totalsumman": no row is named, and all are meant.
    // Of something else than money there may be a total too.
    const ofElse = !reading.isBare && reading.names.some(reading.isHeld);
    return has("most", "least", "sum") && has("money", "sum") && best(economy) < FITS && !ofElse
      ? { kind: "figure", rows: [], ask: askOf(reading), years }
      : null;
  },
};

/** An amount of a year that no agreement of the committee is of, and none shows: another year's would be no answer. */
export const figureNotLoaded: QuestionRule = {
  name: "figure not loaded",
  read: (reading) => {
    const { has, saidYears, scope, hasYear, committeeNamed } = reading;
    const [year] = saidYears;
    if (!committeeNamed || saidYears.length !== 1 || year === undefined) return null;
    if (!has("money") || has("when", "who", "submit", "present")) return null;
    return hasYear(year)
      ? null
      : {
          kind: "notFound",
          reason: "not-loaded",
          words: [
            `${scope.committees.map((id) => id.slice(id.indexOf("/") + 1).toUpperCase()).join(" ")} ${year}`,
          ],
        };
  },
};

/** A measured value: "hur stor andel har långvarigt bistånd?" */
export const indicator: QuestionRule = {
  name: "indicator",
  read: (reading) => {
    const { has } = reading;
    if (has("submit", "present", "when", "next", "status", "overdue", "only")) return null;
    // "vad saknas till juni?": what is in and what is not is no measure.
    if (reading.filter.states.length > 0 && !has("measure", "share")) return null;
    const asks = has("measure", "share", "compare");
    if (!asks && has("says", "dates")) return null;
    // "ek bistånd q2?": an area and a time are asked for what is due.
    if (reading.isSpan && reading.filter.areas.length > 0 && !asks) return null;
    // "antal rapporter till SN i höst": what is counted are reports.
    if (has("reports") && reading.isSpan && !has("share") && !hasWords(reading)) return null;
    // "Sjukfrånvaro totalt": a measure of all says so by its name.
    const rows = reading.rows.indicators(has("sum") ? { words: [...reading.names, "totalt"] } : {});
    // Without a word that asks for a value, the measure must be named as good as in full.
    const ofDays =
      reading.isSpan && (hasTopic(reading) || has("list", "reports") || reading.filter.areas.length > 0);
    const enough = asks ? MEASURED : ofDays ? NAMED + 0.15 : NAMED;
    const { areas } = reading.filter;
    // "vilka nyckeltal följs för äldreomsorgen?": all of the area.
    if (areas.length > 0 && has("measure") && asksForList(reading))
      return { kind: "indicator", rows: [], areas, years: yearsSaid(reading) };
    const fit = asks ? best(rows) : coverOf(rows);
    if (fit < enough) return null;
    // "hur många program": a section may say it better than any measure does.
    const better = coverOf(rows) < SURELY && !has("share") && shareOf(reading) > coverOf(rows) + 0.05;
    // A measure that is only named, or has no value of the year said, answers nothing where something else does.
    const measured = ids(meant(rows)).some((id) => reading.isMeasured(id, reading.saidYears));
    const other = Math.max(shareOf(reading), coverOf(reading.rows.economy()));
    const empty = !measured && other > coverOf(rows);
    return better || empty
      ? null
      : { kind: "indicator", rows: ids(meant(rows)), areas: [], years: yearsSaid(reading) };
  },
};

/** Words that ask for something else than an amount: "vilka får korttidsboende?" */
const ASKS_OTHER =
  / (?:vilka|vem|vems|varfor|avsikt\p{L}*|syfte\p{L}*|mening\p{L}*|poang\p{L}*|which|who|whose|why|purpose|aims?) /u;
/** Words that ask what becomes of something, or for the price of one: a rule, and no row's amount. */
const ASKS_RULE =
  / (?:vad hander|what happens|per (?:plats|platser|dygn|timme|tim|hour|place|bed|night)|(?:plats|dygns|tim)pris(?:et)?) /;

/** An amount by its row's name or code and nothing that asks for anything else: "boendestödet, VON 2024". */
export const figureByName: QuestionRule = {
  name: "figure by name",
  read: (reading) => {
    const { has, dutyScore } = reading;
    if (has(...DUE_CUES, "who", "handedIn", "record", "dates", "reports", "previous", "only")) return null;
    if (reading.isSpan || reading.filter.forms.length > 0 || conceptsIn(reading.text.folded).means.length > 0)
      return null;
    if (ASKS_OTHER.test(reading.text.folded) || ASKS_RULE.test(reading.text.folded)) return null;
    const economy = reading.rows.economy();
    const covers = coverOf(economy);
    // A name and a year ask for nothing that a section could say better.
    const bare = reading.saidYears.length > 0 && !asksSomething(reading) && !has("says");
    const section = bare ? 0 : has("says") ? shareOf(reading) : shareOf(reading) - BETTER;
    if (covers < NAMED || covers <= dutyScore || covers <= section) return null;
    return { kind: "figure", rows: ids(meant(economy)), ask: askOf(reading), years: yearsSaid(reading) };
  },
};

/** How much of a question a section must hold to answer it although it says when, or in which form. */
const CERTAINLY = 0.8;

/** Whether a time or a form that was said belongs to what a section says: "vilka omfattas i sommar?" */
const isOfSection = (reading: Reading): boolean =>
  asksSomething(reading) &&
  hasWords(reading) &&
  reading.matter.length > 1 &&
  reading.filter.areas.length === 0 &&
  !reading.committeeNamed &&
  !reading.has("list", "meeting", "present", "submit", "reports", "dates") &&
  shareOf(reading) >= CERTAINLY &&
  shareOf(reading) > reading.dutyCovers + BETTER;

/** Asked in so many words what a document says, or about something that is no follow-up. */
export const content: QuestionRule = {
  name: "content",
  read: (reading) => {
    const { has, filter, isSpan } = reading;
    const listed = isSpan || filter.forms.length > 0;
    if (
      reading.matter.length === 0 ||
      (listed && !isOfSection(reading)) ||
      filter.states.length > 0 ||
      has("submit", "next", "overdue", "status", "whom", "only")
    )
      return null;
    if (filter.recipients.length > 0 && GETS.test(reading.text.folded) && !hasWords(reading)) return null;
    if (ownersSaid(reading).length > 0) return null;
    const namesDuty = (filter.followUps?.length ?? 0) > 0;
    const { means, told } = conceptsIn(reading.text.folded);
    const ofAgreement = means.length > 0;
    const asksDay = has("when", "dates") && !has("says") && !ofAgreement;
    if (namesDuty && (has("present", "howOften") || asksDay)) return null;
    if (has("reports", "present") && !has("says")) return null;
    const hits = reading.passages();
    const share = hits[0]?.share ?? 0;
    const says = ofAgreement || has("says", "who", "measure", "money");
    // A duty by its name is asked about as a duty, unless a section says clearly more of what is asked.
    const more =
      asksSomething(reading) &&
      ((reading.matter.length >= 3 && share >= reading.dutyScore - 0.1) ||
        share > reading.dutyCovers + BETTER);
    if (namesDuty && !says && !more) return null;
    return share >= (says || asksSomething(reading) ? ENOUGH : SURE)
      ? { kind: "content", hits, words: [...reading.matter, ...told] }
      : null;
  },
};

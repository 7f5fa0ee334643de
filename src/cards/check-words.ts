import type { Form, Remark } from "../domain/agreement.js";
import { weekdayOf } from "../domain/calendar-date.js";
import type { Finding, Gap, NumberJump, Reason, Suggestion } from "../domain/check/finding.js";
import type { Locale } from "../domain/question.js";
import { wordsFor } from "./words/index.js";

/** How a reason or a suggestion of each kind is said; the build fails where a language lacks a kind. */
type Sentences<T extends { readonly kind: string }> = {
  readonly [K in T["kind"]]: (facts: Extract<T, { readonly kind: K }>) => string;
};

/** Every sentence about what the check finds, in one language. */
type CheckWords = {
  readonly rules: Readonly<Record<Finding["rule"], string>>;
  readonly why: Sentences<Reason>;
  readonly suggestion: Sentences<Suggestion>;
};

/** A finding as people read it. */
export type FindingText = { readonly rule: string; readonly why: string; readonly suggestion: string };

// === Swedish

const svWords = wordsFor("sv");
const svDate = (date: string): string => svWords.calendar.date(date, "full");
const svYearDate = (date: string): string => svWords.calendar.date(date, "year");
const svAmount = (tkr: number): string => amount(tkr, svWords.number, ",");
const svForms = (forms: readonly Form[]): string =>
  forms.length === 0 ? "form sägs inte" : svWords.and(forms.map((form) => svWords.forms[form]));
const svOn = (meeting: string | null): string => (meeting === null ? "" : ` (${svDate(meeting)})`);
const svField = {
  meeting: (date: string) => `Sammanträdet ${svDate(date)}`,
  submitBy: (date: string) => `Sista dag för inlämning, ${svDate(date)},`,
} as const;

const SV_GAPS: Readonly<Record<Gap, string>> = {
  unsaid: "när",
  ongoing: "hur ofta (bara löpande)",
  "on-request": "när (bara på begäran)",
  rhythm: "vilka dagar",
  month: "vilken dag i månaden",
  "other-body": "när (dagarna för presidiets eller ett annat organs möten är inte kända)",
  form: "i vilken form",
  recipient: "till vem",
};

const svJump = ({ before, at }: NumberJump): string =>
  before === null ? `${at} är det första på sin nivå` : `efter ${before} kommer ${at}`;

const SV: CheckWords = {
  rules: {
    holiday: "helgdag",
    weekend: "helg",
    "lone-date": "ensamt datum",
    "submit-by-pattern": "avvikande inlämningsdag",
    "submit-by-equals-meeting": "inlämning på mötesdagen",
    sum: "summa",
    contradiction: "motsägelse",
    vague: "vagt",
    missing: "saknas",
    numbering: "numrering",
    "cut-row": "avkapad rad",
    unreadable: "oläsligt",
    duplicate: "dubblett",
    other: "övrigt",
  },
  why: {
    weekend: ({ field, date }) => `${svField[field](date)} infaller på en helg.`,
    holiday: ({ field, date, holiday }) => `${svField[field](date)} är ${holiday}.`,
    "monthly-on-closed-days": ({ dates }) =>
      `Dagen infaller på en helg eller helgdag ${times(dates.length, "gång", "gånger")}: ${svWords.and(dates.map(svDate))}.`,
    "lone-date": ({ date, uses, other, otherUses }) =>
      `${capital(svDate(date))} används av ${times(uses, "rad", "rader")}, medan ${times(otherUses, "rad", "rader")} samma vecka har ${svDate(other)}.`,
    "other-weekday": ({ date, usual }) =>
      `${capital(svDate(date))} är en annan veckodag än de övriga sammanträdena (${svWeekday(usual)}).`,
    "not-a-meeting": ({ date, meeting }) =>
      `${capital(svDate(date))} finns inte bland nämndens sammanträden; närmast är ${svDate(meeting)}.`,
    "submit-by-distance": ({ submitBy, meeting, days, usual, keep, holiday }) =>
      `Inlämning ${svDate(submitBy)} är ${days} dagar före sammanträdet ${svDate(meeting)}; ${times(keep, "annan rad", "andra rader")} har ${usual} dagar.${holiday === null ? "" : ` Den dagen är ${holiday}, vilket kan vara skälet.`}`,
    "submit-by-is-meeting": ({ date, usual }) =>
      `Sista dag för inlämning är samma dag som sammanträdet, ${svDate(date)}.${usual === null ? "" : ` Övriga rader har ${usual} dagar emellan.`}`,
    "submit-by-after-meeting": ({ submitBy, meeting }) =>
      `Sista dag för inlämning, ${svDate(submitBy)}, är efter sammanträdet ${svDate(meeting)}.`,
    "submit-by-unsaid": ({ meeting, usual }) =>
      `Till sammanträdet ${svDate(meeting)} anges ingen inlämningsdag; övriga rader har ${usual} dagar före.`,
    "meeting-unsaid": ({ submitBy }) =>
      `Inlämning ${svDate(submitBy)}, men det sägs inte till vilket sammanträde.`,
    "meeting-inferred": ({ meeting }) =>
      `Sammanträdet ${svDate(meeting)} står inte på raden; det är härlett ur andra rader.`,
    "first-meeting-unknown": ({ year, isAfterAgreement }) =>
      `Redovisas vid första sammanträdet ${year}, vars dag inte är känd${isAfterAgreement ? "; det ligger efter överenskommelsens år" : ""}.`,
    "few-meetings": ({ known, years }) =>
      `Ska redovisas vid varje sammanträde, men ${known === 0 ? "inga sammanträden är kända" : `bara ${times(known, "sammanträde är känt", "sammanträden är kända")}`}${years === 1 ? "" : ` på ${years} år`}.`,
    "outside-agreement": ({ when, agreement }) =>
      `${capital(svWords.calendar.period(when))} ligger utanför överenskommelsens tid, ${svWords.calendar.period(agreement)}.`,
    "after-own-end": ({ when, end }) =>
      `Tillfället (${svWords.calendar.period(when)}) ligger efter radens eget slut, ${svYearDate(end)}.`,
    "ends-before-start": ({ start, end }) =>
      `Slutet ${svYearDate(end)} är före starten ${svYearDate(start)}.`,
    "beyond-agreement": ({ last, agreement }) =>
      `Gäller längre (till ${svYearDate(last)}) än överenskommelsen (${svWords.calendar.period(agreement)}).`,
    "one-day-for-all": ({ date, times: count }) =>
      `Ska redovisas återkommande${count > 1 ? ` (${count} gånger)` : ""} men har en enda dag, ${svDate(date)}.`,
    "rhythm-word": ({ word, said, times: count }) =>
      `Rubriken säger ”${word}” (${said} gånger om året), men ${times(count, "tillfälle", "tillfällen")} är angivna.`,
    "two-days-for-one-period": ({ dates }) =>
      `Samma period har två dagar: ${svWords.and(dates.map(svDate))}.`,
    "same-month": ({ date, month }) =>
      `Raden har både ${svWords.calendar.period(month)} utan dag och ${svDate(date)}. Det kan vara samma tillfälle.`,
    "frame-overlap": ({ frame, rows }) =>
      `Den allmänna regeln ”${frame}” gäller också ${times(rows, "rad", "rader")} som har egen redovisning. Det kan vara en redovisning eller två.`,
    "frame-rhythm": ({ frame, rule, other }) =>
      `Regeln ”${frame}” säger ${svWords.rule(rule)}, raderna själva ${svWords.rule(other)}.`,
    "frame-form": ({ frame, form }) =>
      `Regeln ”${frame}” kräver redovisning ${svWords.forms[form]}, men de här raderna nämner det inte.`,
    lacks: ({ gaps, rule, rows, all }) =>
      `Det sägs ${rule === null ? "" : `bara ${svWords.rule(rule)}, `}inte ${either(
        gaps.map((gap) => SV_GAPS[gap]),
        "eller",
      )}${all ? `; det gäller nästan allt, ${rows} uppföljningar` : rows > 1 ? ` (${rows} uppföljningar)` : ""}.`,
    mutual: ({ performer }) =>
      `${performer}, som ska utföra, är också mottagare: plikten är ömsesidig, och det framgår inte vem som börjar.`,
    "own-partner": ({ performer }) => `${performer}, som utför uppdraget, står också bland andra som deltar.`,
    "same-duty": ({ titles, rhythmsDiffer }) =>
      `Ser ut som samma plikt på ${titles.length} ställen: ${svWords.and(titles.map(svQuote))}.${rhythmsDiffer ? " Takten eller dagarna skiljer sig åt." : ""}`,
    "same-indicator": ({ title }) => `Samma nyckeltal med samma värden står flera gånger: ”${title}”.`,
    "same-label": ({ label, codes }) => `Benämningen ”${label}” har flera koder: ${svWords.and(codes)}.`,
    elsewhere: ({ other, meetings, forms }) =>
      `Samma plikt finns i ${other}, men olika: här ${svForms(forms[0])}${svOn(meetings[0])}, där ${svForms(forms[1])}${svOn(meetings[1])}.`,
    sum: ({ label, year, stated, parts }) =>
      `${yearly(label, year)}: delarna blir ${svAmount(parts)}, men summan är ${svAmount(stated)}. Det skiljer ${svAmount(Math.abs(parts - stated))}.`,
    "near-totals": ({ labels, amounts }) =>
      `${labels[0]} är ${svAmount(amounts[0])} och ${labels[1]} ${svAmount(amounts[1])}: nästan samma, men inte lika.`,
    "no-grand-total": ({ count, sum }) =>
      `Ingen totalsumma anges för de ${count} summorna; tillsammans blir de ${svAmount(sum)}.`,
    "unreadable-amount": ({ label, read }) => `Beloppet för ${label} kan inte läsas (”${read}”).`,
    "numbers-jump": ({ jumps }) => `Nummer saknas: ${svWords.and(jumps.map(svJump))}.`,
    "numbers-restart": ({ jumps }) =>
      `Numreringen går bakåt eller börjar om: ${svWords.and(jumps.map(svJump))}.`,
    "numbers-under-other": ({ sections }) =>
      `${svWords.and(sections)} står under ett annat kapitel än numret säger.`,
    unnumbered: ({ headings }) =>
      `${headings.length === 1 ? "En rubrik" : `${headings.length} rubriker`} saknar nummer bland numrerade: ${svWords.and(shortened(headings.map(svQuote), (more) => `${more} till`))}.`,
    "heading-repeats": ({ headings }) =>
      `Rubriker utan nummer återkommer: ${svWords.and(headings.map(svQuote))}. En hänvisning dit är inte entydig.`,
    "heading-empty": ({ heading, what }) =>
      `Under rubriken ”${heading}” finns inga ${what === "goals" ? "mål" : "uppdrag"}.`,
    "no-values": ({ count }) => `${times(count, "nyckeltal", "nyckeltal")} har inget värde för något år.`,
    "no-baseline": ({ result }) =>
      `Resultatet ”${result}” saknar basår, utgångsvärde eller målvärde att jämföra med.`,
    "result-beyond": ({ result, agreement }) =>
      `Resultatet ”${result}” sträcker sig längre än överenskommelsen (${svWords.calendar.period(agreement)}).`,
    formalities: ({ lacks }) =>
      `${capital(svWords.and(lacks.map((lack) => (lack === "adoptedOn" ? "beslutsdatum" : "diarienummer"))))} framgår inte.`,
    "title-broken": ({ title }) => `Rubriken ”${title}” ser ut att vara avkapad.`,
    notice: ({ detail }) => `Vid inläsningen: ${detail}`,
  },
  suggestion: {
    "use-date": ({ date }) => `Troligen menas ${svDate(date)}.`,
    "hand-in-by": ({ date }) => `Lämna in senast ${svDate(date)}, sista arbetsdagen före.`,
    "confirm-date": ({ date }) => `Bekräfta ${svDate(date)} eller ange rätt dag.`,
    "probably-meant": () => "Troligen flyttad med avsikt; bekräfta.",
    "set-day": () => "Ange dag, eller bekräfta att ingen finns.",
    "set-day-each-period": () => "Ange en dag för varje period.",
    "set-form": () => "Ange om det ska vara skriftligt, muntligt eller båda.",
    "set-recipient": () => "Ange mottagare.",
    "add-meetings": () => "Lägg till de sammanträden som saknas.",
    "ask-which": () => "Stäm av vilket som gäller.",
    merge: () => "Slå ihop till en uppföljning, eller bekräfta att de är flera.",
    "carry-on": () => "Bekräfta, och ta med i nästa överenskommelse.",
    "set-amount": ({ amountTkr }) => `Summan talar för ${svAmount(amountTkr)}; kontrollera i originalet.`,
    "check-amounts": () => "Kontrollera beloppen i originalet.",
    "check-original": () => "Kontrollera i originalet.",
    "add-baseline": () => "Ange ett utgångsvärde och vilket år det gäller.",
    "fill-in": () => "Fyll i om uppgiften finns.",
    "none-needed": () => "Troligen inget att rätta; bekräfta.",
  },
};

// === English

const enWords = wordsFor("en");
const enDate = (date: string): string => enWords.calendar.date(date, "full");
const enYearDate = (date: string): string => enWords.calendar.date(date, "year");
const enAmount = (tkr: number): string => amount(tkr, enWords.number, ".");
const enForms = (forms: readonly Form[]): string =>
  forms.length === 0 ? "form not said" : enWords.and(forms.map((form) => enWords.forms[form]));
const enOn = (meeting: string | null): string => (meeting === null ? "" : ` (${enDate(meeting)})`);
const enField = {
  meeting: (date: string) => `The meeting on ${enDate(date)}`,
  submitBy: (date: string) => `The last day to hand in, ${enDate(date)},`,
} as const;

const EN_GAPS: Readonly<Record<Gap, string>> = {
  unsaid: "when",
  ongoing: "how often (only continuously)",
  "on-request": "when (only on request)",
  rhythm: "on which days",
  month: "on which day of the month",
  "other-body": "when (the meetings of the presidium or another body are not known)",
  form: "in which form",
  recipient: "to whom",
};

const enJump = ({ before, at }: NumberJump): string =>
  before === null ? `${at} is the first of its level` : `after ${before} comes ${at}`;

const EN: CheckWords = {
  rules: {
    holiday: "public holiday",
    weekend: "weekend",
    "lone-date": "lone date",
    "submit-by-pattern": "unusual hand-in day",
    "submit-by-equals-meeting": "handed in on the meeting day",
    sum: "sum",
    contradiction: "contradiction",
    vague: "vague",
    missing: "missing",
    numbering: "numbering",
    "cut-row": "cut row",
    unreadable: "unreadable",
    duplicate: "duplicate",
    other: "other",
  },
  why: {
    weekend: ({ field, date }) => `${enField[field](date)} falls on a weekend.`,
    holiday: ({ field, date, holiday }) => `${enField[field](date)} is ${enWords.row.holiday(holiday)}.`,
    "monthly-on-closed-days": ({ dates }) =>
      `The day falls on a weekend or a public holiday ${times(dates.length, "time", "times")}: ${enWords.and(dates.map(enDate))}.`,
    "lone-date": ({ date, uses, other, otherUses }) =>
      `${enDate(date)} is used by ${times(uses, "row", "rows")}, while ${times(otherUses, "row", "rows")} of the same week have ${enDate(other)}.`,
    "other-weekday": ({ date, usual }) =>
      `${enDate(date)} is another weekday than the other meetings (${enWeekday(usual)}).`,
    "not-a-meeting": ({ date, meeting }) =>
      `${enDate(date)} is not among the committee's meetings; the nearest is ${enDate(meeting)}.`,
    "submit-by-distance": ({ submitBy, meeting, days, usual, keep, holiday }) =>
      `Handing in on ${enDate(submitBy)} is ${days} days before the meeting on ${enDate(meeting)}; ${times(keep, "other row has", "other rows have")} ${usual} days.${holiday === null ? "" : ` That day is ${enWords.row.holiday(holiday)}, which may be why.`}`,
    "submit-by-is-meeting": ({ date, usual }) =>
      `The last day to hand in is the day of the meeting, ${enDate(date)}.${usual === null ? "" : ` Other rows have ${usual} days between.`}`,
    "submit-by-after-meeting": ({ submitBy, meeting }) =>
      `The last day to hand in, ${enDate(submitBy)}, is after the meeting on ${enDate(meeting)}.`,
    "submit-by-unsaid": ({ meeting, usual }) =>
      `No hand-in day is given for the meeting on ${enDate(meeting)}; other rows have ${usual} days before.`,
    "meeting-unsaid": ({ submitBy }) =>
      `Handed in by ${enDate(submitBy)}, but it is not said to which meeting.`,
    "meeting-inferred": ({ meeting }) =>
      `The meeting on ${enDate(meeting)} is not in the row; it was worked out from other rows.`,
    "first-meeting-unknown": ({ year, isAfterAgreement }) =>
      `Reported at the first meeting of ${year}, whose day is not known${isAfterAgreement ? "; it is after the agreement's years" : ""}.`,
    "few-meetings": ({ known, years }) =>
      `To be reported at every meeting, but ${known === 0 ? "no meetings are known" : `only ${times(known, "meeting is", "meetings are")} known`}${years === 1 ? "" : ` in ${years} years`}.`,
    "outside-agreement": ({ when, agreement }) =>
      `${capital(enWords.calendar.period(when))} is outside the agreement's time, ${enWords.calendar.period(agreement)}.`,
    "after-own-end": ({ when, end }) =>
      `The occasion (${enWords.calendar.period(when)}) is after the row's own end, ${enYearDate(end)}.`,
    "ends-before-start": ({ start, end }) =>
      `The end, ${enYearDate(end)}, is before the start, ${enYearDate(start)}.`,
    "beyond-agreement": ({ last, agreement }) =>
      `Runs longer (to ${enYearDate(last)}) than the agreement (${enWords.calendar.period(agreement)}).`,
    "one-day-for-all": ({ date, times: count }) =>
      `To be reported repeatedly${count > 1 ? ` (${count} times)` : ""} but has a single day, ${enDate(date)}.`,
    "rhythm-word": ({ word, said, times: count }) =>
      `The title says “${word}” (${said} times a year), but ${times(count, "occasion is", "occasions are")} given.`,
    "two-days-for-one-period": ({ dates }) =>
      `The same period has two days: ${enWords.and(dates.map(enDate))}.`,
    "same-month": ({ date, month }) =>
      `The row has both ${enWords.calendar.period(month)} without a day and ${enDate(date)}. It may be one occasion.`,
    "frame-overlap": ({ frame, rows }) =>
      `The general rule “${frame}” also covers ${times(rows, "row", "rows")} with reports of their own. It may be one report or two.`,
    "frame-rhythm": ({ frame, rule, other }) =>
      `The rule “${frame}” says ${enWords.rule(rule)}, the rows themselves ${enWords.rule(other)}.`,
    "frame-form": ({ frame, form }) =>
      `The rule “${frame}” requires reporting ${enWords.forms[form]}, but these rows do not name it.`,
    lacks: ({ gaps, rule, rows, all }) =>
      `It is ${rule === null ? "" : `only said ${enWords.rule(rule)}, `}not ${rule === null ? "said " : ""}${either(
        gaps.map((gap) => EN_GAPS[gap]),
        "or",
      )}${all ? `; this holds for nearly all, ${rows} follow-ups` : rows > 1 ? ` (${rows} follow-ups)` : ""}.`,
    mutual: ({ performer }) =>
      `${performer}, who is to perform, is also a recipient: the duty is mutual, and it is not said who begins.`,
    "own-partner": ({ performer }) =>
      `${performer}, who performs the assignment, also stands among the others who take part.`,
    "same-duty": ({ titles, rhythmsDiffer }) =>
      `Looks like the same duty in ${titles.length} places: ${enWords.and(titles.map(enQuote))}.${rhythmsDiffer ? " The rhythm or the days differ." : ""}`,
    "same-indicator": ({ title }) =>
      `The same indicator with the same values stands several times: “${title}”.`,
    "same-label": ({ label, codes }) => `The label “${label}” has several codes: ${enWords.and(codes)}.`,
    elsewhere: ({ other, meetings, forms }) =>
      `The same duty is in ${other}, but not the same: here ${enForms(forms[0])}${enOn(meetings[0])}, there ${enForms(forms[1])}${enOn(meetings[1])}.`,
    sum: ({ label, year, stated, parts }) =>
      `${yearly(label, year)}: the parts make ${enAmount(parts)}, but the sum is ${enAmount(stated)}, a difference of ${enAmount(Math.abs(parts - stated))}.`,
    "near-totals": ({ labels, amounts }) =>
      `${labels[0]} is ${enAmount(amounts[0])} and ${labels[1]} ${enAmount(amounts[1])}: nearly the same, but not quite.`,
    "no-grand-total": ({ count, sum }) =>
      `No total is given for the ${count} sums; together they make ${enAmount(sum)}.`,
    "unreadable-amount": ({ label, read }) => `The amount for ${label} cannot be read (“${read}”).`,
    "numbers-jump": ({ jumps }) => `Numbers are left out: ${enWords.and(jumps.map(enJump))}.`,
    "numbers-restart": ({ jumps }) =>
      `The numbering goes back or starts anew: ${enWords.and(jumps.map(enJump))}.`,
    "numbers-under-other": ({ sections }) =>
      `${enWords.and(sections)} ${sections.length === 1 ? "stands" : "stand"} under another chapter than the number says.`,
    unnumbered: ({ headings }) =>
      `${times(headings.length, "heading lacks", "headings lack")} a number among numbered ones: ${enWords.and(shortened(headings.map(enQuote), (more) => `${more} more`))}.`,
    "heading-repeats": ({ headings }) =>
      `Headings without a number come back: ${enWords.and(headings.map(enQuote))}. A reference to one is ambiguous.`,
    "heading-empty": ({ heading, what }) =>
      `There are no ${what === "goals" ? "goals" : "assignments"} under the heading “${heading}”.`,
    "no-values": ({ count }) => `${times(count, "indicator has", "indicators have")} no value for any year.`,
    "no-baseline": ({ result }) =>
      `The result “${result}” has no base year, starting value or target to compare with.`,
    "result-beyond": ({ result, agreement }) =>
      `The result “${result}” reaches beyond the agreement (${enWords.calendar.period(agreement)}).`,
    formalities: ({ lacks }) =>
      `${capital(enWords.and(lacks.map((lack) => (lack === "adoptedOn" ? "the day of adoption" : "the reference number"))))} cannot be seen.`,
    "title-broken": ({ title }) => `The title “${title}” looks cut off.`,
    notice: ({ detail }) => `When it was read: ${detail}`,
  },
  suggestion: {
    "use-date": ({ date }) => `Probably ${enDate(date)} is meant.`,
    "hand-in-by": ({ date }) => `Hand in by ${enDate(date)}, the last working day before.`,
    "confirm-date": ({ date }) => `Confirm ${enDate(date)} or set the right day.`,
    "probably-meant": () => "Probably moved on purpose; confirm.",
    "set-day": () => "Set a day, or confirm that there is none.",
    "set-day-each-period": () => "Set a day for each period.",
    "set-form": () => "Set whether it is written, oral or both.",
    "set-recipient": () => "Set the recipient.",
    "add-meetings": () => "Add the meetings that are missing.",
    "ask-which": () => "Find out which holds.",
    merge: () => "Merge into one follow-up, or confirm that they are several.",
    "carry-on": () => "Confirm, and take it up in the next agreement.",
    "set-amount": ({ amountTkr }) => `The sum speaks for ${enAmount(amountTkr)}; check the original.`,
    "check-amounts": () => "Check the amounts in the original.",
    "check-original": () => "Check the original.",
    "add-baseline": () => "Set a starting value and its year.",
    "fill-in": () => "Fill it in where it is known.",
    "none-needed": () => "Probably nothing to correct; confirm.",
  },
};

// === Both

/** Headings named in a sentence; more than these are summed up. */
const NAMED = 4;

function shortened(texts: readonly string[], others: (count: number) => string): readonly string[] {
  return texts.length <= NAMED + 1 ? texts : [...texts.slice(0, NAMED), others(texts.length - NAMED)];
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function times(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** "a, b eller c". */
const either = (texts: readonly string[], or: string): string =>
  [texts.slice(0, -1).join(", "), texts.at(-1) ?? ""].filter((part) => part !== "").join(` ${or} `);

const svQuote = (text: string): string => `”${text}”`;
const enQuote = (text: string): string => `“${text}”`;
const SV_WEEKDAYS = ["måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"];
const EN_WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const svWeekday = (date: string): string => SV_WEEKDAYS[weekdayOf(date) - 1] ?? "";
const enWeekday = (date: string): string => EN_WEEKDAYS[weekdayOf(date) - 1] ?? "";

/** A label with its year, unless it says one itself. */
const yearly = (label: string, year: number): string =>
  label.includes(String(year)) ? label : `${label} ${year}`;

/** Thousands of kronor, to the krona where they are not whole: "104,786 tkr". */
function amount(tkr: number, number: (n: number) => string, comma: string): string {
  const kronor = Math.round(Math.abs(tkr) * 1000);
  const rest =
    kronor % 1000 === 0
      ? ""
      : `${comma}${String(kronor % 1000)
          .padStart(3, "0")
          .replace(/0+$/, "")}`;
  return `${tkr < 0 ? "−" : ""}${number(Math.floor(kronor / 1000))}${rest} tkr`;
}

/** Picks the sentence of a kind. Which facts belong to which kind was checked where the sentences stand. */
function say<T extends { readonly kind: string }>(sentences: Sentences<T>, facts: T): string {
  const sentence = sentences[facts.kind as T["kind"]] as (facts: T) => string;
  return sentence(facts);
}

const LANGUAGES: Readonly<Record<Locale, CheckWords>> = { sv: SV, en: EN };

/** A finding in a language: the rule's name, why, and what is suggested. Plain sentences without markup. */
export function findingText(finding: Finding, locale: Locale): FindingText {
  const { rules, why, suggestion } = LANGUAGES[locale];
  return {
    rule: rules[finding.rule],
    why: say(why, finding.why),
    suggestion: say(suggestion, finding.suggestion),
  };
}

/** A finding as a remark of a register: the reason and the suggestion in both languages. */
export function remarkOf(finding: Finding): Remark {
  const text = (locale: Locale): string => {
    const { why, suggestion } = findingText(finding, locale);
    return `${why} ${suggestion}`;
  };
  const { rule, section, rows } = finding;
  return { rule, section, rows: [...rows], text: { sv: text("sv"), en: text("en") } };
}

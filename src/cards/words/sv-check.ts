import type { Gap, NumberJump } from "../../domain/check/finding.js";
import { type CheckWords, capital, checkPhrases, either, shortened, times, yearly } from "./check.js";
import { sv } from "./sv.js";
import { svPhrases } from "./sv-basics.js";

const { calendar, and, quoted } = svPhrases;
const phrase = checkPhrases(sv, ",", "form sägs inte");

const FIELD = {
  meeting: (date: string) => `Sammanträdet ${phrase.date(date)}`,
  submitBy: (date: string) => `Sista dag för inlämning, ${phrase.date(date)},`,
} as const;

const GAPS: Readonly<Record<Gap, string>> = {
  unsaid: "när",
  ongoing: "hur ofta (bara löpande)",
  "on-request": "när (bara på begäran)",
  rhythm: "vilka dagar",
  month: "vilken dag i månaden",
  "other-body": "när (dagarna för presidiets eller ett annat organs möten är inte kända)",
  form: "i vilken form",
  recipient: "till vem",
};

const jump = ({ before, at }: NumberJump): string =>
  before === null ? `${at} är det första på sin nivå` : `efter ${before} kommer ${at}`;

/** The words of Swedish for what the check finds. */
export const svCheck: CheckWords = {
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
    weekend: ({ field, date }) => `${FIELD[field](date)} infaller på en helg.`,
    holiday: ({ field, date, holiday }) => `${FIELD[field](date)} är ${holiday}.`,
    "monthly-on-closed-days": ({ dates }) =>
      `Dagen infaller på en helg eller helgdag ${times(dates.length, "gång", "gånger")}: ${and(dates.map(phrase.date))}.`,
    "lone-date": ({ date, uses, other, otherUses }) =>
      `${capital(phrase.date(date))} används av ${times(uses, "rad", "rader")}, medan ${times(otherUses, "rad", "rader")} samma vecka har ${phrase.date(other)}.`,
    "other-weekday": ({ date, usual }) =>
      `${capital(phrase.date(date))} är en annan veckodag än de övriga sammanträdena (${phrase.weekday(usual)}).`,
    "not-a-meeting": ({ date, meeting }) =>
      `${capital(phrase.date(date))} finns inte bland nämndens sammanträden; närmast är ${phrase.date(meeting)}.`,
    "submit-by-distance": ({ submitBy, meeting, days, usual, keep, holiday }) =>
      `Inlämning ${phrase.date(submitBy)} är ${days} dagar före sammanträdet ${phrase.date(meeting)}; ${times(keep, "annan rad", "andra rader")} har ${usual} dagar.${holiday === null ? "" : ` Den dagen är ${holiday}, vilket kan vara skälet.`}`,
    "submit-by-is-meeting": ({ date, usual }) =>
      `Sista dag för inlämning är samma dag som sammanträdet, ${phrase.date(date)}.${usual === null ? "" : ` Övriga rader har ${usual} dagar emellan.`}`,
    "submit-by-after-meeting": ({ submitBy, meeting }) =>
      `Sista dag för inlämning, ${phrase.date(submitBy)}, är efter sammanträdet ${phrase.date(meeting)}.`,
    "submit-by-unsaid": ({ meeting, usual }) =>
      `Till sammanträdet ${phrase.date(meeting)} anges ingen inlämningsdag; övriga rader har ${usual} dagar före.`,
    "meeting-unsaid": ({ submitBy }) =>
      `Inlämning ${phrase.date(submitBy)}, men det sägs inte till vilket sammanträde.`,
    "meeting-inferred": ({ meeting }) =>
      `Sammanträdet ${phrase.date(meeting)} står inte på raden; det är härlett ur andra rader.`,
    "first-meeting-unknown": ({ year, isAfterAgreement }) =>
      `Redovisas vid första sammanträdet ${year}, vars dag inte är känd${isAfterAgreement ? "; det ligger efter överenskommelsens år" : ""}.`,
    "few-meetings": ({ known, years }) =>
      `Ska redovisas vid varje sammanträde, men ${known === 0 ? "inga sammanträden är kända" : `bara ${times(known, "sammanträde är känt", "sammanträden är kända")}`}${years === 1 ? "" : ` på ${years} år`}.`,
    "outside-agreement": ({ when, agreement }) =>
      `${capital(calendar.period(when))} ligger utanför överenskommelsens tid, ${calendar.period(agreement)}.`,
    "after-own-end": ({ when, end }) =>
      `Tillfället (${calendar.period(when)}) ligger efter radens eget slut, ${phrase.yearDate(end)}.`,
    "ends-before-start": ({ start, end }) =>
      `Slutet ${phrase.yearDate(end)} är före starten ${phrase.yearDate(start)}.`,
    "beyond-agreement": ({ last, agreement }) =>
      `Gäller längre (till ${phrase.yearDate(last)}) än överenskommelsen (${calendar.period(agreement)}).`,
    "one-day-for-all": ({ date, times: count }) =>
      `Ska redovisas återkommande${count > 1 ? ` (${count} gånger)` : ""} men har en enda dag, ${phrase.date(date)}.`,
    "rhythm-word": ({ word, said, times: count }) =>
      `Rubriken säger ”${word}” (${said} gånger om året), men ${times(count, "tillfälle", "tillfällen")} är angivna.`,
    "two-days-for-one-period": ({ dates }) => `Samma period har två dagar: ${and(dates.map(phrase.date))}.`,
    "same-month": ({ date, month }) =>
      `Raden har både ${calendar.period(month)} utan dag och ${phrase.date(date)}. Det kan vara samma tillfälle.`,
    "frame-overlap": ({ frame, rows }) =>
      `Den allmänna regeln ”${frame}” gäller också ${times(rows, "rad", "rader")} som har egen redovisning. Det kan vara en redovisning eller två.`,
    "frame-rhythm": ({ frame, rule, other }) =>
      `Regeln ”${frame}” säger ${sv.rule(rule)}, raderna själva ${sv.rule(other)}.`,
    "frame-form": ({ frame, form }) =>
      `Regeln ”${frame}” kräver redovisning ${sv.forms[form]}, men de här raderna nämner det inte.`,
    lacks: ({ gaps, rule, rows, all }) =>
      `Det sägs ${rule === null ? "" : `bara ${sv.rule(rule)}, `}inte ${either(
        gaps.map((gap) => GAPS[gap]),
        "eller",
      )}${all ? `; det gäller nästan allt, ${rows} uppföljningar` : rows > 1 ? ` (${rows} uppföljningar)` : ""}.`,
    mutual: ({ performer }) =>
      `${performer}, som ska utföra, är också mottagare: plikten är ömsesidig, och det framgår inte vem som börjar.`,
    "own-partner": ({ performer }) => `${performer}, som utför uppdraget, står också bland andra som deltar.`,
    "same-duty": ({ titles, rhythmsDiffer }) =>
      `Ser ut som samma plikt på ${titles.length} ställen: ${and(titles.map(quoted))}.${rhythmsDiffer ? " Takten eller dagarna skiljer sig åt." : ""}`,
    "same-indicator": ({ title }) => `Samma nyckeltal med samma värden står flera gånger: ”${title}”.`,
    "same-label": ({ label, codes }) => `Benämningen ”${label}” har flera koder: ${and(codes)}.`,
    elsewhere: ({ other, meetings, forms }) =>
      `Samma plikt finns i ${other}, men olika: här ${phrase.forms(forms[0])}${phrase.on(meetings[0])}, där ${phrase.forms(forms[1])}${phrase.on(meetings[1])}.`,
    sum: ({ label, year, stated, parts }) =>
      `${yearly(label, year)}: delarna blir ${phrase.amount(parts)}, men summan är ${phrase.amount(stated)}. Det skiljer ${phrase.amount(Math.abs(parts - stated))}.`,
    "near-totals": ({ labels, amounts }) =>
      `${labels[0]} är ${phrase.amount(amounts[0])} och ${labels[1]} ${phrase.amount(amounts[1])}: nästan samma, men inte lika.`,
    "no-grand-total": ({ count, sum }) =>
      `Ingen totalsumma anges för de ${count} summorna; tillsammans blir de ${phrase.amount(sum)}.`,
    "unreadable-amount": ({ label, read }) => `Beloppet för ${label} kan inte läsas (”${read}”).`,
    "numbers-jump": ({ jumps }) => `Nummer saknas: ${and(jumps.map(jump))}.`,
    "numbers-restart": ({ jumps }) => `Numreringen går bakåt eller börjar om: ${and(jumps.map(jump))}.`,
    "numbers-under-other": ({ sections }) => `${and(sections)} står under ett annat kapitel än numret säger.`,
    unnumbered: ({ headings }) =>
      `${headings.length === 1 ? "En rubrik" : `${headings.length} rubriker`} saknar nummer bland numrerade: ${and(shortened(headings.map(quoted), (more) => `${more} till`))}.`,
    "heading-repeats": ({ headings }) =>
      `Rubriker utan nummer återkommer: ${and(headings.map(quoted))}. En hänvisning dit är inte entydig.`,
    "heading-empty": ({ heading, what }) =>
      `Under rubriken ”${heading}” finns inga ${what === "goals" ? "mål" : "uppdrag"}.`,
    "no-values": ({ count }) => `${times(count, "nyckeltal", "nyckeltal")} har inget värde för något år.`,
    "no-baseline": ({ result }) =>
      `Resultatet ”${result}” saknar basår, utgångsvärde eller målvärde att jämföra med.`,
    "result-beyond": ({ result, agreement }) =>
      `Resultatet ”${result}” sträcker sig längre än överenskommelsen (${calendar.period(agreement)}).`,
    formalities: ({ lacks }) =>
      `${capital(and(lacks.map((lack) => (lack === "adoptedOn" ? "beslutsdatum" : "diarienummer"))))} framgår inte.`,
    "title-broken": ({ title }) => `Rubriken ”${title}” ser ut att vara avkapad.`,
    notice: ({ detail }) => `Vid inläsningen: ${detail}`,
  },
  suggestion: {
    "use-date": ({ date }) => `Troligen menas ${phrase.date(date)}.`,
    "hand-in-by": ({ date }) => `Lämna in senast ${phrase.date(date)}, sista arbetsdagen före.`,
    "confirm-date": ({ date }) => `Bekräfta ${phrase.date(date)} eller ange rätt dag.`,
    "probably-meant": () => "Troligen flyttad med avsikt; bekräfta.",
    "set-day": () => "Ange dag, eller bekräfta att ingen finns.",
    "set-day-each-period": () => "Ange en dag för varje period.",
    "set-form": () => "Ange om det ska vara skriftligt, muntligt eller båda.",
    "set-recipient": () => "Ange mottagare.",
    "add-meetings": () => "Lägg till de sammanträden som saknas.",
    "ask-which": () => "Stäm av vilket som gäller.",
    merge: () => "Slå ihop till en uppföljning, eller bekräfta att de är flera.",
    "carry-on": () => "Bekräfta, och ta med i nästa överenskommelse.",
    "set-amount": ({ amountTkr }) =>
      `Summan talar för ${phrase.amount(amountTkr)}; kontrollera i originalet.`,
    "check-amounts": () => "Kontrollera beloppen i originalet.",
    "check-original": () => "Kontrollera i originalet.",
    "add-baseline": () => "Ange ett utgångsvärde och vilket år det gäller.",
    "fill-in": () => "Fyll i om uppgiften finns.",
    "none-needed": () => "Troligen inget att rätta; bekräfta.",
  },
};

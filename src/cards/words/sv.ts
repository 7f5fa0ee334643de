import type { Move } from "../../domain/event.js";
import type { Period } from "../../domain/period.js";
import type { DueMode } from "../../domain/question.js";
import { calendarWords, grouped, joined, whenSaid } from "./calendar.js";
import { svContents } from "./sv-contents.js";
import { PRODUCT, type Words } from "./words.js";

const calendar = calendarWords({
  months: [
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
  ],
  weekdays: ["måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"],
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

const and = (words: readonly string[]): string => joined(words, "och");
const quoted = (text: string): string => `”${text}”`;
const quotedAll = (words: readonly string[]): string => and(words.map(quoted));
const counted = (n: number, one: string, many: string): string => `${grouped(n)} ${n === 1 ? one : many}`;
const followUps = (n: number): string => counted(n, "uppföljning", "uppföljningar");
const days = (n: number): string => counted(n, "dag", "dagar");
const when = (period: Period | null): string => (period === null ? "" : ` ${calendar.inPeriod(period)}`);
const spoken = (spans: readonly Period[]): string => and(spans.map(calendar.inPeriod));

/** What is to happen, by the date that was asked about. */
const HAPPENS: Readonly<Record<DueMode, string>> = {
  any: "redovisas eller lämnas in",
  submit: "lämnas in",
  meeting: "redovisas",
};

const HEADING: Readonly<Record<DueMode, string>> = {
  any: "",
  submit: "att lämna in",
  meeting: "att redovisa",
};

const NEXT: Readonly<Record<DueMode, string>> = {
  any: "närmast",
  submit: "nästa inlämningsdag",
  meeting: "nästa sammanträde",
};

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

const OUTCOMES = {
  noted: "till handlingarna",
  returned: "åter för komplettering",
  decided: "beslut",
} as const;

function move(what: Move): string {
  switch (what.type) {
    case "assigned":
      return `ansvarig: ${what.to.kind === "person" ? what.to.person.name : what.to.name}`;
    case "acknowledged":
      return "kvitterad";
    case "snoozed":
      return `påminnelser vilar till ${calendar.date(what.until, "year")}`;
    case "commented":
      return `kommentar: ${what.text}`;
    case "submitted":
      return what.reference === null ? "inlämnad" : `inlämnad, dnr ${what.reference}`;
    case "withdrawn":
      return "inlämningen återtagen";
    case "postponed":
      return `flyttad till ${calendar.date(what.meeting, "year")}: ${what.reason}`;
    case "waived":
      return `inställd: ${what.reason}`;
    case "reopened":
      return what.reason === null ? "öppnad igen" : `öppnad igen: ${what.reason}`;
    case "presented":
      return `redovisad ${calendar.date(what.meeting, "year")}${what.paragraph === null ? "" : `, § ${what.paragraph}`}, ${OUTCOMES[what.outcome]}`;
    case "reminded":
      return "påminnelse skickad";
  }
}

const ASK_OFFICIALS = "Be nämndens sakkunniga eller sekreterare om det.";

/** The words of Swedish. */
export const sv: Words = {
  locale: "sv",
  calendar,
  and,
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
  row: {
    section: (section) => `avsnitt ${/^\d/.test(section) ? section : quoted(section)}`,
    formNotSaid: "form ej angiven",
    to: (recipients) => `till ${recipients}`,
    with: (partners) => `med ${partners}`,
    covers: (period) => `avser ${period}`,
    meeting: (day) => `sammanträde ${day}`,
    submitBy: (day) => `lämnas in senast ${day}`,
    dayNotSet: "dag ej fastställd",
    noSubmitBy: "ingen inlämningsdag angiven",
    inferred: "härlett",
    meetingInferred: "sammanträdet är härlett",
    submitted: (day, by) => `inlämnad ${day} av ${by}`,
    presented: (day, paragraph) => `redovisad ${day}${paragraph === null ? "" : `, § ${paragraph}`}`,
    acknowledged: (by) => `kvitterad av ${by}`,
    owner: (name) => `ansvarig: ${name}`,
    remarks: (n) => counted(n, "anmärkning", "anmärkningar"),
    unconfirmed: "obekräftad",
    holiday: (swedishName) => swedishName,
  },
  list: {
    due: (mode, spans) =>
      mode === "any" ? and(spans.map(calendar.period)) : `${HEADING[mode]} ${spoken(spans)}`,
    next: (mode, period) => (period === null ? NEXT[mode] : `${NEXT[mode]}: ${calendar.period(period)}`),
    overdue: (period) => `försenat${when(period)}`,
    committeeIn: (committee, municipality) => `${committee} (${municipality})`,
    allCommittees: "Alla nämnder",
    filter: (parts) => `Urval: ${parts.join(" · ")}`,
    filterTo: (recipients) => `till ${recipients}`,
    filterWith: (partners) => `med ${partners}`,
    groupMeeting: (day) => `sammanträde ${day}`,
    groupMonth: (month) => `${month}, dag ej fastställd`,
    groupNoMeeting: "inget sammanträde angivet",
    undated: "Utan fastställd dag",
    undatedTitle: (n) => `Utan fastställd dag (${grouped(n)})`,
    nothingDue: (mode, spans, narrowed) =>
      `Inget${narrowed ? " i det urvalet" : ""} ska ${HAPPENS[mode]} ${spoken(spans)}.`,
    nothingNext: "Inget kommande med fastställd dag finns i det som är inläst.",
    nothingOverdue: (period) => `Inget är försenat${when(period)}.`,
    complete: (n, outOf, spans, sources) =>
      `${grouped(n)} av ${counted(outOf, "daterad uppföljning", "daterade uppföljningar")}${spans.length === 0 ? "" : ` ${spoken(spans)}`}, ur ${sources}.`,
    completeOverdue: (n, outOf, sources) =>
      `${grouped(n)} av ${counted(outOf, "försenad uppföljning", "försenade uppföljningar")}, ur ${sources}.`,
    searched: (sources) => `Sökt i ${sources}.`,
    undatedCount: (n) => `Utan fastställd dag: ${grouped(n)}.`,
    unconfirmedCount: (n) => `${counted(n, "rad är inte bekräftad", "rader är inte bekräftade")} än.`,
    assumed: (parts) => `Jag utgår från ${and(parts)}.`,
    more: "Visa fler",
    previous: "Visa tidigare",
    shown: (from, to, of) => `Visar ${from}–${to} av ${of}.`,
    instead: "Fråga i stället",
    showRow: (title) => `Visa ${title}`,
  },
  followUp: {
    several: (n) => `${grouped(n)} uppföljningar passar`,
    none: "Den uppföljningen har inget tillfälle i det som frågan gäller.",
    complete: (occasions, undated, sources) =>
      `${counted(occasions, "tillfälle", "tillfällen")} med dag och ${grouped(undated)} utan, ur ${sources}.`,
  },
  meetings: {
    all: (period) => (period === null ? "sammanträden" : `sammanträden ${calendar.period(period)}`),
    next: "nästa sammanträde",
    previous: "förra sammanträdet",
    none: (period) => `Inget sammanträde är känt${when(period)}.`,
    rows: (n) => (n === 0 ? "ingen uppföljning" : followUps(n)),
    complete: (n, sources) => `${counted(n, "känt sammanträde", "kända sammanträden")}, ur ${sources}.`,
  },
  overview: {
    heading: (period) => `läget ${calendar.period(period)}`,
    complete: (n, period, sources) =>
      `${counted(n, "tillfälle", "tillfällen")}${when(period)}, ur ${sources}.`,
    closest: "Närmast",
    showState: (state, n) => `Visa ${state.toLowerCase()}: ${grouped(n)}`,
  },
  occasion: {
    meeting: "Sammanträde",
    submitBy: "Lämnas in senast",
    form: "Form",
    recipients: "Mottagare",
    partners: "Tillsammans med",
    submitTo: "Lämnas till",
    covers: "Avser",
    rule: "Återkommer",
    within: "Infaller",
    owner: "Ansvarig",
    noOwner: "ingen ansvarig",
    acknowledged: "Kvitterad",
    submission: "Inlämnad",
    reference: "Diarienummer",
    note: "Anteckning",
    waived: "Ställs in",
    presented: "Redovisad",
    unconfirmed: "Obekräftad",
    unconfirmedWhy: "inläst ur dokumentet, ingen har bekräftat raden",
    source: "Källa",
    sourceLine: (document, section, heading, also) =>
      `${document}, avsnitt ${section}${section.endsWith(heading) ? "" : ` ${heading}`}${also.length === 0 ? "" : `; även avsnitt ${and(also)}`}`,
    remark: "Anmärkning",
    by: (name, day) => `${day} av ${name}`,
    submissions: (n) => `${grouped(n)} inlämningar, den senaste gäller`,
    history: (n) => `Historik (${grouped(n)})`,
    move,
    historyLine: (what, day, clock, by) => `${day} ${clock} · ${by} · ${what}`,
  },
  form: {
    heading: "Lämna in rapport",
    correctHeading: "Rätta inlämningen",
    link: "Länk till rapporten",
    linkHint: "https://…",
    linkError: "Klistra in länken till rapporten. Den ska börja med https://.",
    reference: "Diarienummer (om det finns)",
    referenceHint: "SN 2026/123",
    note: "Anteckning (om du vill)",
    noteHint: "Något som nämndens handläggare behöver veta",
  },
  intent: {
    heading: "Stämmer det?",
    submit: "Jag registrerar rapporten som inlämnad när du trycker på Registrera.",
    acknowledge: "Jag registrerar uppföljningen som kvitterad när du trycker på Kvittera.",
    other: "Vilken uppföljning gäller det?",
    otherError: "Välj en uppföljning i listan.",
  },
  receipt: {
    submitted: (day, by) => `Inlämnad ${day} av ${by ?? "dig"}`,
    margin: (n) => {
      if (n === 0) return "på stoppdagen";
      return n > 0 ? `${days(n)} före stoppdagen` : `${days(-n)} efter stoppdagen`;
    },
    shared: "Delad i kanalen.",
    acknowledged: (day, by) => `Kvitterad ${day} av ${by ?? "dig"}.`,
    cancelled: "Inget är registrerat.",
  },
  post: {
    submitted: (by) => `${by} har lämnat in rapporten.`,
  },
  help: {
    heading: "Så frågar du",
    intro: "Skriv som du pratar, på svenska eller engelska. Tryck på ett exempel för att prova.",
    narrow: "Smalna av med ett svar till: ”bara de muntliga”, ”och i september?”, ”visa nummer 3”.",
    record:
      "När en rapport är klar: skriv vilken det är och klistra in länken. Du får bekräfta innan något registreras.",
    loaded: (sources) => `Inläst: ${sources}.`,
    nothingLoaded: "Ingen överenskommelse är inläst.",
  },
  welcome: {
    heading: `Hej, jag är ${PRODUCT}`,
    personal:
      "Jag vet vad som ska redovisas till nämnderna, när det ska lämnas in och hur det ligger till. Svaren kommer ur överenskommelserna, med avsnitt.",
    shared:
      "Jag vet vad som ska redovisas till nämnderna, när det ska lämnas in och hur det ligger till. Nämn mig när du frågar. Skriv ”koppla kanalen till SN” så gäller frågorna här den nämnden.",
    tryThis: "Prova",
    examples: ["Vad ska redovisas i juni?", "Vad ska lämnas in härnäst?", "Är något försenat?"],
  },
  contents: svContents,
  notFound: {
    heading: "Det hittar jag inte",
    reasons: {
      "not-understood": () =>
        "Jag förstår inte frågan. Skriv den på ett annat sätt, eller börja med något av det här.",
      "out-of-scope": (words) =>
        `Det står inget om ${words.length > 0 ? quotedAll(words) : "det"} i de överenskommelser som är inlästa.`,
      "not-loaded": (words) =>
        words.length > 0
          ? `Det finns ingen överenskommelse inläst för ${and(words)}.`
          : "Det finns ingen överenskommelse inläst för det.",
      "private-case": () =>
        "Frågor om enskilda ärenden hör inte hemma i chatten, och här finns inga sådana uppgifter. Vänd dig till handläggaren.",
      "topic-unknown": (words) =>
        `Det finns ingen uppföljning om ${words.length > 0 ? quotedAll(words) : "det"} i de överenskommelser som är inlästa.`,
    },
    loaded: (sources) => `Inläst: ${sources}.`,
    nothingLoaded: "Ingen överenskommelse är inläst.",
  },
  clarify: {
    committee: "Vilken nämnd gäller det?",
    followUp: "Vilken uppföljning menar du?",
  },
  channel: {
    tied: (committee) =>
      `Kanalen är kopplad till ${committee}. Frågor här gäller den nämnden, och inlämnade rapporter visas här. Skriv ”koppla bort kanalen” för att ta bort kopplingen.`,
    retied: (committee, before) => `Kanalen är nu kopplad till ${committee}, inte längre till ${before}.`,
    alreadyTied: (committee) => `Kanalen är redan kopplad till ${committee}.`,
    untied: (committee) => `Kanalen är inte längre kopplad till ${committee}.`,
    notTied: "Kanalen är inte kopplad till någon nämnd. Skriv till exempel ”koppla kanalen till SN”.",
  },
  buttons: {
    acknowledge: "Kvittera",
    acknowledgeAsk: "Kvittera…",
    report: "Lämna in",
    reportAsk: "Lämna in…",
    correct: "Rätta",
    confirm: "Bekräfta",
    dismiss: "Avfärda",
    register: "Registrera",
    registerAgain: "Registrera ny version",
    cancel: "Avbryt",
    other: "Annan uppföljning",
    choose: "Välj",
    show: "Visa",
    open: "Öppna rapporten",
    back: "Till listan",
    chooseLabel: "Uppföljning",
    chooseHint: "Välj i listan",
    chooseError: "Välj en uppföljning i listan.",
  },
  notes: {
    "assumed-year": (note) => String(note.year),
    "assumed-municipality": (note) => note.municipality,
    "assumed-committee": (note) => note.committee,
    "assumed-period": (note) => calendar.period(note.period),
    "carried-over": () => "Resten är som i din förra fråga.",
    "nothing-loaded-for-year": (note) =>
      `Inget är inläst för ${note.year}. Det här gäller ${note.shownYear}.`,
    "handed-in-earlier": (note) =>
      `Till sammanträdet ${calendar.date(note.meeting, "short")} är inlämningsdagen ${calendar.date(note.submitBy, "full")}: ${followUps(note.count)}.`,
    "topic-unknown": (note) => `Inget i överenskommelserna handlar om ${quotedAll(note.words)}.`,
    nearest: (note) => `Närmast är ${calendar.date(note.date, "full")}: ${followUps(note.count)}.`,
    "meetings-without-rows": (note) =>
      `${note.dates.length === 1 ? "Sammanträdet" : "Sammanträdena"} ${and(note.dates.map((date) => calendar.date(date, "year")))} har ingen uppföljning.`,
    "before-tracking": (note) =>
      `${counted(note.count, "tillfälle", "tillfällen")} före ${calendar.date(note.since, "year")} bevakas inte: först då togs överenskommelsen i bruk här.`,
  },
  problems: {
    "occasion-unknown": () =>
      "Uppföljningen finns inte kvar i det som är inläst. Ställ frågan igen, så visas det som gäller nu.",
    "already-acknowledged": (problem, today) =>
      `Redan kvitterad av ${problem.by} ${whenSaid(calendar, problem.at, today)}.`,
    "already-submitted": (problem, today) =>
      `Redan inlämnad av ${problem.by} ${whenSaid(calendar, problem.at, today)}. Öppna den först; tryck på Registrera ny version om din ska gälla i stället.`,
    "already-presented": (problem) =>
      `Redan redovisad ${calendar.date(problem.meeting, "year")}, så inget mer kan registreras. Bara nämndens handläggare kan öppna den igen. ${ASK_OFFICIALS}`,
    waived: (problem) =>
      `Uppföljningen är inställd: ${problem.reason}. Bara nämndens handläggare kan öppna den igen. ${ASK_OFFICIALS}`,
    "nothing-submitted": () => "Det finns ingen inlämning att ta tillbaka. Lämna in rapporten först.",
    "not-ended": () => "Uppföljningen är öppen redan, så det finns inget att öppna igen.",
    "not-allowed": () => `Det kan bara nämndens handläggare göra. ${ASK_OFFICIALS}`,
    "link-unreadable": (problem) =>
      `${quoted(problem.link)} går inte att läsa som en länk. Kopiera hela adressen, från https:// till slutet.`,
    "link-not-https": () =>
      "Länken ska börja med https://. Kopiera den från SharePoint eller Teams och klistra in den igen.",
    "link-with-credentials": () =>
      "Länken innehåller ett användarnamn eller lösenord. Kopiera den på nytt, utan inloggningen.",
    "link-too-long": (problem) =>
      `Länken har ${grouped(problem.length)} tecken; högst ${grouped(problem.most)} får plats. Använd en delningslänk i stället.`,
    "link-host-not-allowed": (problem) =>
      problem.allowed.length === 0
        ? `Länkar till ${problem.host} godtas inte här. Lägg rapporten i kommunens SharePoint och klistra in den länken.`
        : `Länkar till ${problem.host} godtas inte här. Lägg rapporten på ${joined(problem.allowed, "eller")} och klistra in den länken.`,
    "link-missing": () => "Länken till rapporten saknas. Klistra in den och tryck på Registrera.",
    "reference-unreadable": (problem) =>
      `${quoted(problem.reference)} går inte att läsa som diarienummer. Skriv det som SN 2026/123, eller lämna fältet tomt.`,
    "note-too-long": (problem) =>
      `Anteckningen har ${grouped(problem.length)} tecken; högst ${grouped(problem.most)} får plats. Korta den.`,
    "committee-unknown": (problem) =>
      `Jag känner inte igen nämnden ${quoted(problem.text)}. Skriv till exempel ”koppla kanalen till SN”.`,
    "not-a-channel": () => "Det går bara i en kanal. Skriv samma sak i nämndens kanal.",
  },
  failure: (correlationId) =>
    `Något gick fel hos mig. Ställ frågan igen och se efter om det du gjorde är registrerat. Händer det på nytt: ge felnumret ${correlationId} till den som sköter programmet.`,
  pressUnread: "Kortet är för gammalt för den knappen. Ställ frågan igen, så får du ett nytt.",
};

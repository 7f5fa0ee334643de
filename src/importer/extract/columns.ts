import { fold } from "../../domain/fold.js";
import { MONTH } from "../dates/words.js";
import { clean } from "./text.js";

/** What a column of a table holds. */
export type Role =
  | "goal"
  | "assignment"
  | "duty"
  | "title"
  | "background"
  | "results"
  | "measures"
  | "partners"
  | "responsible"
  | "follow-up"
  | "form"
  | "recipient"
  | "meeting"
  | "submit-by"
  | "when"
  | "mark"
  | "start"
  | "end"
  | "indicator"
  | "value"
  | "amount"
  | "activity"
  | "code"
  | "volume"
  | "price"
  | "source"
  | "section"
  | "status"
  | "note";

/** Header words, folded, and what a column so headed holds. */
type HeaderRule = readonly [pattern: string, role: Role];

const COMMITTEE = "(?:namnd\\p{L}*|\\p{L}+namnd\\p{L}*|\\p{L}{2,4})";

/** "T1", "Kvartal 3", "Helår", "Mars": a part of a year at the head of a column, folded. */
const PART_OF_YEAR = `(?:t|tertial) ?[1-3]|(?:q|k|kv|kvartal) ?[1-4]|delar|helar|${MONTH}`;

/** A cross in a cell, or what is set for one. */
export const isMark = (cell: string): boolean => /^(?:x|ja|[✓✔•●■])$/iu.test(clean(cell));

/**
 * The vocabulary of headers, tried in this order against the whole header without years and brackets; the
 * first that fits decides, so the particular stands before the general ("typ av uppföljning" names the duty,
 * "uppföljning" says when and how it is reported). New words are added here.
 */
const HEADERS: readonly HeaderRule[] = [
  ["(?:nr|lopnr|punkt|avsnitt|§|dnr|beteckning|diarienr\\p{L}*)", "section"],
  // Who else, and who carries it out.
  [
    "(?:andra )?deltagande .*|samverkan(?:s\\p{L}*)?(?: med)?|.*samarbetspart.*|berord\\p{L}* (?:namnd|part|verksamhet)\\p{L}*|tillsammans med|.*medverkande.*",
    "partners",
  ],
  ["ansvarig\\p{L}*|ansvar|handlaggare|utforare|vem|kontakt\\p{L}*", "responsible"],
  // A part of the year, whose cells hold no more than a cross.
  [PART_OF_YEAR, "mark"],
  // When, of what kind, to whom.
  ["(?:startdatum|start|borjar|fran)", "start"],
  [
    "(?:senast )?(?:inlamn\\p{L}*|lamnas?(?: in)?|inkom\\p{L}*|handling\\p{L}*|stoppdag|stoppdatum|deadline|senast)(?: senast| till .*| in)*|(?:sista|senaste) (?:dag|datum|inlamningsdag).*|slutdatum|slut|till och med|klart? senast|klart|(?:av|ater)?(?:rapporteras?|redovisas?|lamnas?|presenteras?) senast",
    "submit-by",
  ],
  [
    "(?:datum for )?(?:namnd)?(?:sammantrade\\p{L}*|mote\\p{L}*)(?:sdatum|sdag)?|namnd(?:sammantrade|mote|datum)|behandlas(?: i namnd\\p{L}*)?|till namnden den|namnddag",
    "meeting",
  ],
  [
    "(?:redovisnings|rapport(?:erings)?|uppfoljnings)?form(?:er|en)?|(?:pa vilket )?satt|hur|.*form for .*",
    "form",
  ],
  ["till|mottagare|(?:redovisas|rapporteras|rapport|redovisning|lamnas) till|till vem|adressat", "recipient"],
  [
    "nar|tid(?:punkt)?(?: for .*)?|manad(?:er)?|frekvens|intervall|hur ofta|period(?:icitet)?|datum|tidplan|redovisas nar|tillfalle\\p{L}*",
    "when",
  ],
  // What is wanted, and how it is measured.
  [
    "(?:onska[dt]e?|forvanta[dt]e?|avse(?:tt|dda?)) (?:resultat|effekt\\p{L}*|lage)|resultat(?:mal)?|mal(?:varde|niva)\\p{L}*|delmal",
    "results",
  ],
  ["(?:nyckeltal|indikator(?:er)?|volymmatt|matt|matetal|kvalitetsmatt).*", "indicator"],
  ["matmetod|mats genom|matning|hur mats.*", "measures"],
  ["kalla|datakalla|uppgiftslamnare", "source"],
  // The thing itself.
  [
    "typ av (?:uppfoljning|rapport\\p{L}*|redovisning)|(?:uppfoljnings|rapport|redovisnings|gransknings)(?:omrade\\p{L}*|punkt\\p{L}*)|(?:rapport|redovisning|uppfoljning)(?: och .*)?(?= arende)|arende(?:n|rubrik)?|vad(?: .*)?|rapporter|kontrollmoment|kontroll|(?:sarskild )?(?:uppfoljning|rapport) (?:av|om)",
    "duty",
  ],
  [
    "(?:kommunfullmaktiges?|fullmaktiges?|kf:?s?|namnd(?:en)?s?|namnd|overgripande|prioriterade?|politiska)?[ -]?mal(?:sattning\\p{L}*|omrade)?(?: (?:fran|for) .*)?|inriktningsmal|effektmal",
    "goal",
  ],
  [
    "(?:sarskil[dt]a? |nya |riktade |kommunfullmaktiges |namndens |kf:?s? )*(?:uppdrag(?:et)?|insats(?:er)?|atgard(?:er)?|aktivitet(?:er)?)(?: (?:fran|till|enligt|for) .*)?|utvecklingsomrade\\p{L}*",
    "assignment",
  ],
  [
    `(?:sarskild )?(?:uppfoljning\\p{L}*|(?:ater)?rapport\\p{L}*|(?:ater|av)?redovis\\p{L}*|avrapport\\p{L}*)(?: (?:till|i|vid) ${COMMITTEE}| sker| gors| lamnas)*`,
    "follow-up",
  ],
  ["titel|rubrik|namn|omrade|verksamhetsomrade|benamning|amne", "title"],
  [
    "(?:direktiv|bakgrund|beskrivning|syfte|innehall|kommentar(?:er)? till|anvisning|precisering|omfattning|forklaring|vad avses).*",
    "background",
  ],
  ["status|kommentar(?:er)?|lage", "status"],
  // Money.
  ["(?:konto|kod|ansvarskod|verksamhetskod|aktivitetskod)", "code"],
  ["volym(?:er)?|antal|platser|arsarbetare", "volume"],
  ["a-?\\s?pris|pris|styckpris|ersattning per .*|a", "price"],
  [
    "(?:.*\\b)?(?:ersattning(?:ar)?|belopp|budget|ram|kostnad(?:er)?|anslag|tkr|mnkr|kronor|sek|summa|nettobudget|bidrag|plan|utfall per|avvikelse|prognos)(?:,? (?:i )?(?:tkr|mnkr|kr|tusental kronor))?(?:.*)?",
    "amount",
  ],
  ["(?:verksamhet(?:er)?|post|andamal|konto(?:namn)?|insatsomrade|forening)", "activity"],
  ["avrakning|anm(?:arkning)?|not(?:er)?|ovrigt", "note"],
];

const COMPILED = HEADERS.map(([pattern, role]) => ({ pattern: new RegExp(`^(?:${pattern})$`, "u"), role }));

/** A year on its own, or "Utfall 2024", "Resultat 2023 (%)": the value of a year. */
const VALUE =
  /^(?:(?:utfall|resultat|varde|matvarde|malvarde|mal|ar)[ :]*)?(?:(?:t[123]|q[1-4]|jan-?april|jan-?aug\p{L}*|helar|kvinnor|man) )*(?:19|20)\d{2}(?: ?\(?%\)?| m)?$/u;

/** A column: its header as it stands, what it holds, the year it names. */
export type Column = { readonly header: string; readonly role: Role | null; readonly year: number | null };

/** What a column so headed holds. `null` where the header means nothing that is known. */
export function columnOf(header: string): Column {
  const text = clean(header).replace(/[*_:]+$/u, "");
  const folded = fold(text);
  const year = /(?:19|20)\d{2}/.exec(folded)?.[0];
  const bare = folded
    .replace(/\([^)]*\)?/gu, " ")
    .replace(/(?:19|20)\d{2}(?: ?[-–] ?(?:19|20)\d{2})?/gu, " ")
    .replace(/[*"]/g, "")
    .replace(/\s+/g, " ")
    .trim();
  const role = VALUE.test(folded) && !/tkr|mnkr/.test(folded) ? "value" : roleOf(bare);
  return {
    header: text,
    role: bare === "" && role !== "value" ? null : role,
    year: year ? Number(year) : null,
  };
}

/** "Direktiv/Bakgrund" holds what its first part says; a header of several words is tried as a whole first. */
function roleOf(bare: string): Role | null {
  const tries = [bare, ...bare.split(/ ?\/ ?|, /u)];
  for (const part of tries) {
    const found = COMPILED.find(({ pattern }) => pattern.test(part.trim()));
    if (found) return found.role;
  }
  return null;
}

/**
 * The columns of a header row, if it is one: at least two cells that are known, and most of those filled. Parts
 * of the year are known where the table sets crosses under them; else they head figures.
 */
export function headerOf(cells: readonly string[], hasMarks = false): Column[] | null {
  if (cells.some((cell) => clean(cell).length > 60)) return null;
  const columns = cells
    .map(columnOf)
    .map((column) => (column.role === "mark" && !hasMarks ? { ...column, role: null } : column));
  const filled = columns.filter((column) => column.header !== "");
  const known = filled.filter((column) => column.role !== null);
  return known.length >= 2 && known.length * 2 >= filled.length ? withName(columns) : null;
}

const NAMES: readonly Role[] = ["goal", "assignment", "duty", "title", "activity", "indicator"];
const TELLS: readonly Role[] = ["when", "mark", "meeting", "submit-by", "form", "recipient"];

/** "Rapport | Tidpunkt | Form": where no column names the row and others say when and how, the first one names it. */
function withName(columns: readonly Column[]): Column[] {
  const roles = columns.flatMap(({ role }) => role ?? []);
  const lacks = !roles.some((role) => NAMES.includes(role)) && roles.some((role) => TELLS.includes(role));
  return columns.map((column, i) =>
    lacks && i === 0 && (column.role === "follow-up" || column.role === null)
      ? { ...column, role: "duty" }
      : column,
  );
}

import { fold } from "../../domain/fold.js";

/** What a duty asks for; decides its title and what must stand beside it. */
export type DutySort =
  | "report"
  | "notify"
  | "inform"
  | "hand-in"
  | "draw-up"
  | "take-part"
  | "dialogue"
  | "consult"
  | "keep-informed"
  | "follow-up"
  | "noun";

/** A verb (or a noun that does a verb's work) that makes a sentence a duty to report. */
export type DutyVerb = {
  readonly sort: DutySort;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly passive: boolean;
  /** "Kontoret redovisar …": told as what is done. A duty only where it says how often, or when. */
  readonly present: boolean;
};

/** What is handed in or drawn up, if it is a report at all. */
const REPORTS =
  "\\p{L}*(?:rapport|redovisning|lagesbild|bild|siffror|foredragning|dragning|forslag|besked|genomgang|lista|listor|forteckning|protokoll|anteckning|nyckeltal|underlag|statistik|statistikfil|uppgift|plan|berattelse|information|sammanstallning|redogorelse|analys|uppfoljning|bokslut|prognos|yttrande|aterkoppling|ansokan)(?:en|er|erna|et|s|n|or|orna|ar|arna|filen)?";

/** Those who are reported to, by any name: what is sent to one of them is a report whatever it is called. */
const BODY =
  "(?:\\p{L}*namnd\\p{L}*|presidi\\p{L}*|\\p{L}*utskott\\p{L}*|ordforande\\p{L}*|\\p{L}*styrelse\\p{L}*|\\p{L}*fullmaktige|kommunen|\\p{L}*bestallare\\p{L}*|\\p{L}*revisor\\p{L}*|ledamot\\p{L}*|ledamoter\\p{L}*|ivo|ks|kf)";

type VerbRule = readonly [sort: DutySort, pattern: string];

/**
 * The duty verbs, tried in this order. The first that a sentence holds decides, so that "föra dialog" is no
 * handing in. Verbs that mean a report only together with what is reported name it in the pattern.
 */
const VERBS: readonly VerbRule[] = [
  [
    "noun",
    `(?:onskar|begar|efterfragar|vill (?:[^.]{1,60} )?(?:ha|fa)|(?:ska|skall|bor) (?:[^.]{1,90} )?(?:fa|ha fatt|erhalla|ta del av)|far|erhaller|tar del av) (?:en |ett )?(?:\\p{L}+ ){0,3}?${REPORTS}(?: (?:av|om|over|kring|gallande|avseende|for|pa|kring)|(?=[.,]|$))`,
  ],
  [
    "keep-informed",
    "hall(?:a|er|s|as) (?:[^.]{0,60} )?(?:underrattad|informerad|underrattat|informerat)(?:e|a)?|underratta(?:s|r)?",
  ],
  [
    "consult",
    "(?:goras?|gors|ske|sker|stammas? av|stams av) i samrad med|samrada|samrader|stam(?:ma|mer|mas|s) av",
  ],
  [
    "dialogue",
    "(?:goras?|gors|ske|sker|foras?|fors) i dialog med|for(?:a|as|s)? (?:en )?(?:\\p{L}+ )?dialog(?:en)?|bjud(?:a|er|s|as)? (?:[^.]{0,40} )?(?:till|pa) (?:\\p{L}+ )?(?:dialog\\p{L}*|mote|traff|samtal)|dialog[^.]{0,60} (?:ska )?(?:genomfors|genomforas|halls|hallas|fors|foras|ske|sker)",
  ],
  [
    "take-part",
    "delta(?:ga|r|s)?(?= .{0,40}mote| .{0,60}sammantrad)|narvara(?= .{0,40}mote| .{0,60}sammantrad)|traffas|mots|sammantrader",
  ],
  ["notify", "anmala(?:s|r)?|anmals"],
  [
    "inform",
    "informera(?:s|r)?|delge(?:s|r)?|meddela(?:s|r)?|bidra(?:r)? med (?:information|uppgifter|underlag)",
  ],
  [
    "report",
    `(?:av|ater)?rapportera(?:s|r)?|(?:ater)?redovisa(?:s|r)?|ge(?:r|s)? ${BODY}(?= .{0,60}?(?<!\\p{L})${REPORTS})|(?<=ha )(?:lamnat|redovisat|rapporterat|skickat|presenterat|overlamnat|tagit fram|fardigstallt)|presentera(?:s|r)?|redogor(?:a|as|s)?|aterkoppla(?:s|r)?|beratta(?:s|r)?|foredra(?:s|r|ga|gas)?|lagg(?:a|er|s|as)? fram|framlagg(?:a|er|s|as)|aterkom(?:ma|mer) (?:till|med)|hall(?:a|er|s|as) (?:en )?(?:\\p{L}+ )?(?:foredragning|dragning|genomgang|presentation)|ga(?:r|s)? (?:[^.]{1,40} )?igenom(?= .{0,60}?(?<!\\p{L})${BODY})|(?<!som )(?:behandlas|tas upp|anmals)(?= (?:\\p{L}+ ){0,3}?${BODY})|(?:bilaggs|bifogas|fogas)(?= .{0,40}?(?:kallelse|handling|protokoll|redovisning|rapport))`,
  ],
  [
    "hand-in",
    `(?:(?:in|av|over)?lamna(?:s|r)?|inkomma|inkommer|insanda(?:s)?|sand(?:a|s|as|er) (?:in|over)|skicka(?:s|r)?(?: in)?|tillstall(?:a|s|as|er)|avge(?:s|r)?)(?= .{0,60}?(?<!\\p{L})${REPORTS})|(?:(?:in|av|over)?lamna(?:s|r)?|skicka(?:s|r)?|mejla(?:s|r)?|sand(?:a|s|as|er))(?= (?:in )?(?:[^.]{0,60} )?till (?:\\p{L}+ ){0,2}?${BODY})|vara .{0,60} till ?handa|finnas (?:[^.]{0,30} )?(?:pa \\p{L}+ bord|hos (?:\\p{L}+ )?${BODY})`,
  ],
  [
    "draw-up",
    `(?:uppratta(?:s|r)?|sammanstalla(?:s)?|sammanstalls|utarbeta(?:s)?|ta(?:s)? fram|fylla(?:s)? i|registrera(?:s)?)(?= .{0,60}?(?<!\\p{L})${REPORTS})`,
  ],
  [
    "follow-up",
    "foljas? (?:\\p{L}+ )?upp|foljs (?:\\p{L}+ )?upp|foljer (?:\\p{L}+ )?upp|folja hur|uppfoljning(?:en|ar|arna)?[^.]{0,60}? (?:gors|sker|genomfors|ska (?:goras|ske|genomforas))|utvarderas",
  ],
];

/** Passive verbs may stand after what they are about: "en verksamhetsberättelse upprättas". */
const LATE_PASSIVE = new RegExp(
  `(?<!\\p{L})${REPORTS}(?: [^.,;]{0,50})? ((?:in|av|over)?lamnas(?: in)?|overlamnas|upprattas|sammanstalls|sammanstallas|insands|skickas|tas fram|inges|(?:ska|skall|bor) (?:vara|finnas) (?:klara?|klart|fardiga?|fardigt|framme|inne|inlamnade?))(?!\\p{L})`,
  "u",
);

/** "Årlig redovisning av …", "Rapport om …": the noun itself is the duty. */
const NOUN_FIRST = new RegExp(
  `^(?:(?:\\p{L}+(?:vis|lig|liga|ligt)|lopande|sarskild|samlad)(?: och \\p{L}+)? ){0,2}(?:${REPORTS}) (?:av|om|over|kring|gallande|avseende|till|fran|for hur|for att)(?!\\p{L})`,
  "u",
);

const whole = (pattern: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}])`, "gu");
const COMPILED = VERBS.map(([sort, pattern]) => ({ sort, pattern: whole(pattern) }));

/** "Redovisas", "följs upp", and "uppföljning sker": it is said that it is done, not who does it. */
const PASSIVE = /(?<!\p{L})\p{L}{3,}s(?!\p{L})|(?<!\p{L})sker$|tillhanda$/u;

const PRESENT = /^(?:\p{L}+(?:ar|er)|gar|redogor)(?!\p{L})/u;

/** Every duty verb of a sentence, in its order. */
export function dutyVerbs(sentence: string): DutyVerb[] {
  const folded = fold(sentence);
  const found: DutyVerb[] = [];
  const add = (sort: DutySort, start: number, text: string): void => {
    const end = start + text.length;
    if (found.some((verb) => start < verb.end && verb.start < end)) return;
    found.push({ sort, start, end, text, passive: PASSIVE.test(text), present: PRESENT.test(text) });
  };
  for (const { sort, pattern } of COMPILED)
    for (const match of folded.matchAll(pattern)) add(sort, match.index, match[0]);
  const late = LATE_PASSIVE.exec(folded);
  if (late?.[1]) add("hand-in", late.index + late[0].lastIndexOf(late[1]), late[1]);
  const noun = found.length === 0 ? NOUN_FIRST.exec(folded) : null;
  if (noun) add("noun", 0, noun[0]);
  return found.sort((a, b) => a.start - b.start);
}

const MODAL =
  /(?<!\p{L})(?:ska|skall|bor|maste|atar sig|forbinder sig|onskas|onskar|forvantas|forutsatts|aligger|ansvarar for att|svarar for att|har i uppdrag att|behover)(?!\p{L})/u;
/** Adverbs that may stand before an infinitive at the beginning of a list item. */
const OPENING =
  /^(?:(?:for \p{L}+ rakning|arligen|kvartalsvis|tertialvis|halvarsvis|manadsvis|lopande|kontinuerligt|regelbundet|aven|att|i \p{L}+ varje ar|varje (?:ar|manad|kvartal)|senast [^,]{0,40}(?=,|$)|en gang (?:per|om) ar(?:et)?|under \p{L}+|vid behov)(?:\s*,\s*|\s+|$))*$/u;

/**
 * Whether the verb is said as something that must be done: after "ska", in the passive ("redovisas"), as a
 * list item's infinitive ("Kvartalsvis rapportera …"), or as the noun itself. "… för att informera" and what
 * has been done are no duties.
 */
export function isObliged(sentence: string, verb: DutyVerb): boolean {
  const before = fold(sentence).slice(0, verb.start);
  if (/(?:for att|syfte att|genom att|har|hade|kan|kunna|far|rat?t att)(?: \p{L}+)?\s*$/u.test(before))
    return false;
  const told = verb.sort === "noun" || verb.sort === "keep-informed" || verb.passive || verb.present;
  return told || MODAL.test(before) || OPENING.test(before.trim());
}

/** What has the words of a duty and is none: it points elsewhere, describes a report, or tells what was done. */
const NO_DUTY: readonly RegExp[] = [
  /(?<!\p{L})(?:framgar|framkommer|anges|redovisas|beskrivs|specificeras|se)(?!\p{L})[^.]{0,60}(?<!\p{L})(?:nedan(?! kalla)|ovan|i bilaga|(?:under|vid) respektive (?:mal|uppdrag|avsnitt|rubrik)|avsnitt \d|kapitel \d)(?!\p{L})/u,
  /(?<!\p{L})(?:framgar|framkommer|anges|beskrivs) (?:ocksa |aven )?(?:(?:vid|pa|i|till|av) )?(?:vilk\p{L}*|vad|nar|hur|vem)(?!\p{L})/u,
  /(?:rapport|uppfoljning|redovisning|berattelse|underlag|plan|analys)\p{L}*(?: [^.]{0,40})? (?:ska|skall|bor) (?:aven |ocksa )?innehalla/u,
  /(?<!\p{L})kan (?:komma att|fas|erhallas|hamtas)(?!\p{L})/u,
];

/** Tells what was done, where nothing in the sentence says what must be: "har lämnats", "skedde", "redovisades". */
const PAST =
  /(?<!\p{L})(?<!(?:som|vilka|vilket) (?:\p{L}+ ){0,3})(?:har (?:inte|tidigare)|har (?:det |aven |ocksa )?(?:skett|\p{L}{2,}(?:ats|its|orts|tts))|skedde|gjordes|\p{L}{4,}(?:ades|mnades|fordes))(?!\p{L})/u;

const REPORT_NOUN = new RegExp(`(?<!\\p{L})${REPORTS}(?!\\p{L})`, "u");

/** Whether a text names a report of some kind ("lägesbild", "statistik", "verksamhetsberättelse"). */
export const namesReport = (text: string): boolean => REPORT_NOUN.test(fold(text));

/** Whether a sentence only talks about reporting. */
export function isNoDuty(sentence: string): boolean {
  const folded = fold(sentence);
  return NO_DUTY.some((pattern) => pattern.test(folded)) || (PAST.test(folded) && !MODAL.test(folded));
}

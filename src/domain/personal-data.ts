import { monthNames, weekdayNames } from "./calendar-names.js";

/** What stands where something was taken out. */
export const MASK = "…";

/** The most that is read of a text: far more than is kept of one, and patterns stay quick. */
export const MOST_CHARACTERS = 2_000;

const MENTION = /<at\b[^>]{0,200}>[^<]{0,200}<\/at>/giu;
/** Mentions that a message begins with call the bot, and say nothing. */
const CALLED = /^\s*(?:<at\b[^>]{0,200}>[^<]{0,200}<\/at>[\s,:]*)+/iu;
const ANCHOR = /<a\b[^>]{0,1000}>[^<]{0,500}<\/a>/giu;
const TAG = /<\/?[a-z][^<>]{0,1000}>/giu;

const EMAIL =
  /(?:mailto:)?[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,8}(?![\p{L}\p{N}])/giu;
const LINK = /(?:(?:[a-z][a-z0-9+.-]{1,20}:\/\/|www\.)\S+|\\\\[^\s\\]+\\\S+)/giu;
const BARE_LINK =
  /(?<![\p{L}\p{N}])(?:[\p{L}\p{N}-]{1,63}\.){1,6}(?:se|com|eu|net|org)(?![\p{L}\p{N}])(?:\/\S*)?/giu;

/** Month and day of a birth; 60 is added to the day in a co-ordination number. */
const BIRTHDAY = "(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01]|6[1-9]|[78]\\d|9[01])";
/** What follows the hyphen: four digits, or what stands for them (T-numbers, reserve numbers, `XXXX`). */
const LAST_FOUR = "(?:\\d{4}|[A-ZÅÄÖx*]{4}|[A-Z]{1,2}\\d{2,3})";
const PERSONAL_NUMBER = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:18|19|20)?\\d{2}${BIRTHDAY}(?:\\s?[-+–−]\\s?${LAST_FOUR}|\\s?\\d{4})|(?:18|19|20)\\d{2}-\\d{2}-\\d{2}-${LAST_FOUR})(?![\\p{L}\\p{N}])`,
  "gu",
);

const PHONE_HERE =
  /(?<![\p{L}\p{N}./-])\(?0(?:8|[1-9]\d{1,2})\)?[\s/–-]{0,3}(?:\d{5,8}|\d{2,4}(?:[\s-]\d{2,3}){1,3})(?![\p{L}\p{N}])/gu;
const PHONE_ABROAD =
  /(?<![\p{L}\p{N}./-])(?:\+|00)\d{1,3}[\s-]?(?:\(0\)[\s-]?)?\d{1,4}(?:[\s-]?\d{2,4}){1,4}(?![\p{L}\p{N}])/gu;

/** Fewer digits are a time of day, a day, a code or a registration number. */
const LEAST_DIGITS = { here: 7, plus: 9, zeros: 11 } as const;

const digitsIn = (text: string): number => text.replaceAll(/\D/gu, "").length;

function leastDigits(found: string): number {
  if (found.startsWith("+")) return LEAST_DIGITS.plus;
  return found.startsWith("00") ? LEAST_DIGITS.zeros : LEAST_DIGITS.here;
}

/** The end of a large amount: the `050 100 200` of `1 050 100 200`. */
const endsAmount = (found: string, at: number, whole: string): boolean =>
  /^\d{3}(?: \d{3})+$/u.test(found) && /\d $/u.test(whole.slice(0, at));

const maskPhone = (found: string, at: number, whole: string): string =>
  digitsIn(found) < leastDigits(found) || endsAmount(found, at, whole) ? found : MASK;

// === Names

/** Words that are written with a capital, at the start of a sentence or always, and are no person's name. */
const NO_NAMES: ReadonlySet<string> = new Set(
  [
    "vad när var vart vilken vilket vilka vem vems hur varför ska skall skulle kan kunde har hade är finns får",
    "gäller gällde säger sägs behöver måste bör blir blev kommer redovisas redovisar rapporteras rapporterar",
    "lämnas lämnar visa lista berätta ge hej hejsan tack god och men om på i för till från av med enligt samma",
    "alla bara nästa jag vi ni du man det den detta denna dessa de en ett min mitt mina vår vårt våra sedan",
    "under efter innan inför mellan hos åt vid fråga",
    "what when where which who whose how why shall should can could does do did is are was were has have had",
    "will would may must show list tell give hello hi thanks and but if in on at for to from of with by the a an",
    "this that these please my our your all next same about",
    "region kommun kommunala kommunens län läns lex agenda barn unga vuxna äldre stöd social sociala committee",
    "board municipality council division department report reports agreement act service services city county",
    "nyköping nyköpings oxelösund oxelösunds sörmland sörmlands södermanlands sverige sveriges svenska",
    "stockholms göteborgs upplands västra östra södra norra mellersta lilla stora nya gamla",
    "microsoft teams word excel outlook hypergene platina nämndkoll",
    ...[...monthNames("en"), ...weekdayNames("en")].map((name) => name.toLowerCase()),
  ].flatMap((line) => line.split(" ")),
);

/** Ends of words that name a body or a paper ("Socialnämndens", "Samverkansavtalet"). */
const NO_NAME_ENDS =
  /(?:nämnd|nämnden|kommun|kommunen|styrelsen?|fullmäktige|förvaltning|förvaltningen|divisionen|avdelning|avdelningen|enheten|kontoret|utskottet|skolan|lagen|rådet|omsorg|omsorgen|tjänst|tjänsten|stöd|stödet|avtal|avtalet|rapport|rapporten|överenskommelsen?|uppdrag|uppdraget|verksamhet|verksamheten)s?$/u;

const CAPITALISED = "(?:\\p{Lu}\\p{Ll}+(?:['’-]\\p{L}\\p{Ll}*|\\p{Lu}\\p{Ll}+)*|\\p{Lu}\\.)";
const PARTICLE = "(?:af|von|van|der|de|la|al|el|bin|da|dos|di)";
const RUN = new RegExp(
  `(?<![\\p{L}\\p{N}])${CAPITALISED}(?:\\s+(?:${PARTICLE}\\s+){0,2}${CAPITALISED})+(?![\\p{L}\\p{N}])`,
  "gu",
);

const isCapitalised = (word: string): boolean => /^\p{Lu}/u.test(word);

function isNoName(word: string): boolean {
  const small = word.toLowerCase();
  return NO_NAMES.has(small) || NO_NAME_ENDS.test(small);
}

/** Capitalised words in a row, with those masked that may be a name: two or more, with no other word between. */
function maskRun(run: string): string {
  const groups: string[][] = [[]];
  for (const word of run.split(/\s+/u)) {
    if (isNoName(word)) groups.push([word], []);
    else groups.at(-1)?.push(word);
  }
  return groups
    .filter((group) => group.length > 0)
    .map((group) => (group.filter(isCapitalised).length > 1 ? MASK : group.join(" ")))
    .join(" ");
}

/** What is left of a mention that was typed rather than picked: `@Anna`, or `@…` where names are masked. */
const TYPED_MENTION = /(?<![\p{L}\p{N}])@(?:…|\p{L}[\p{L}\p{N}_.-]*)/gu;

// === All together

const plain = (text: string): string =>
  text
    .slice(0, MOST_CHARACTERS)
    .normalize("NFC")
    .replace(CALLED, "")
    .replace(MENTION, MASK)
    .replace(ANCHOR, MASK)
    .replace(TAG, " ")
    .replaceAll("&nbsp;", " ")
    .replaceAll("&amp;", "&")
    // Invisible characters would part a number that people see as one.
    .replaceAll(/\p{Cf}/gu, "")
    .replaceAll(/[\s\p{C}]+/gu, " ");

/**
 * A text in one line, without what its form shows to point at a person: mentions, links, e-mail addresses,
 * phone numbers, personal numbers, and capitalised words in a row that may be a name. Masks rather too much
 * than too little; still, a single first name, or a name in small letters, looks like any other word and
 * stays. Dates, amounts and registration numbers (SN24/123) stay as they are.
 */
export const withoutPersonalData = (text: string): string =>
  plain(text)
    .replace(EMAIL, MASK)
    .replace(LINK, MASK)
    .replace(BARE_LINK, MASK)
    .replace(PERSONAL_NUMBER, MASK)
    .replace(PHONE_ABROAD, maskPhone)
    .replace(PHONE_HERE, maskPhone)
    .replace(RUN, maskRun)
    .replace(TYPED_MENTION, MASK)
    .replaceAll(/…(?:\s*…)+/gu, MASK)
    .trim();

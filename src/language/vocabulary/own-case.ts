/*
 * What says that somebody asks about their own case with social services, which is no question about an agreement:
 * what a person gets or has there, with "my" before it or asked for by whoever is to get it. Folded, "*" for any
 * ending. Staff ask about the same things, but not as their own: "hur följs försörjningsstödet upp?"
 */

/** What a person gets. */
const GOT = {
  sv: `forsorjningsstod* socialbidrag* socbidrag* bistand* bidrag bidraget bidragen bostadsbidrag* hemtjanst* fardtjanst*
    hemsjukvard* aldreboende* boende boendestod* lagenhet* bostad bostaden hyra hyran skuld* assistans* assistent*
    ledsagar* avlosning* korttidsplats* korttidsboende* kontaktfamilj* kontaktperson* familjehem utbetalning* pengar
    pengarna trygghetslarm* hjalpmedel* lss`,
  en: `income-support social-assistance financial-assistance welfare* benefit* allowance* home-care home-help care-home
    nursing-home housing flat apartment rent debt* assistant respite contact-person payment* safety-alarm`,
} as const;

/** What a person has there, or who deals with it: a case only where it is theirs. */
const HAD = {
  sv: `ansokan ansokning* arende arendet arenden beslut beslutet utredning* journal* akt akten deposition*
    plats platsen placering* avgift avgiften insats insatsen hyror`,
  en: "application* case case-worker* caseworker* social-worker* decision* file files record* deposit* landlord money place",
} as const;

/** Who deals with a person's case. */
const PEOPLE = "handlaggare* bistandshandlaggare* socialsekreterare*";

/** Small words that may stand before it. */
const BETWEEN = {
  sv: "mitt|min|mina|nagon|nagot|nagra|en|ett|mer|mera|mindre|mycket|lite|extra|ut|i|eget|egen|egna|hjalp|med|till|av|for|hela|gamla|ny|nytt|nya|tillbaka|ekonomiskt|personlig",
  en: "my|any|some|a|an|the|more|much|extra|own|help|with|paying|to|for|back|new",
} as const;

/** One of the words of these lists; a hyphen stands for a space. */
const anyOf = (...lists: readonly string[]): string =>
  `(?:${lists
    .flatMap((list) => list.split(/\s+/))
    .map((word) => word.replaceAll("-", " ").replace("*", "\\p{L}*"))
    .join("|")})`;

const SV = {
  got: anyOf(GOT.sv),
  own: anyOf(GOT.sv, HAD.sv, PEOPLE),
  people: anyOf(PEOPLE),
  few: `(?:(?:${BETWEEN.sv}) ){0,4}`,
} as const;
const EN = { got: anyOf(GOT.en), own: anyOf(GOT.en, HAD.en), few: `(?:(?:${BETWEEN.en}) ){0,4}` } as const;

/** What the division applies for, and no person. */
const GRANTS = {
  sv: "(?! (?:om )?(?:stats|projekt|eu|fond)\\p{L}*)",
  en: "(?! for (?:state|project|eu))",
} as const;

/** Patterns over the folded text, by language. */
export const OWN_CASE: { readonly sv: readonly string[]; readonly en: readonly string[] } = {
  sv: [
    `(?:min|mitt|mina|hans|hennes|deras) (?:egen |eget |egna |gamla |nya )?${SV.own}`,
    // "får jag mer i försörjningsstöd", "jag behöver hjälp med hyran"
    `(?:far|fick|kan|ska) jag (?:inte )?(?:fa |behalla )?${SV.few}${SV.got}`,
    `jag (?:far|fick|vill ha|behover|soker|sokte|ansoker om|har fatt) ${SV.few}${SV.got}`,
    "har jag (?:inte )?ratt till",
    `(?:byta|byter|bytt|ny) (?:min )?${SV.people}`,
    `(?:soker|sokte|behover) (?:jag|man) ${SV.few}${SV.got}`,
    // When it is paid is asked by whoever is paid.
    `(?:nar|vilken dag|vilket datum) (?:ut)?betalas ${SV.few}${SV.got}`,
    // To apply and to appeal are a person's acts.
    `(?:ansok(?:er|te|t)|overklaga(?:r|de|t)) (?:jag|man|mitt|min)${GRANTS.sv}`,
    `jag (?:\\p{L}+ ){0,2}(?:ansoka|overklaga)${GRANTS.sv}`,
    "jag (?:ar|blir|blev|har blivit) (?:\\p{L}+ )?(?:hemlos|bostadslos|arbetslos|vrakt|skuldsatt|sjukskriven|slagen|misshandlad|beroende)",
  ],
  en: [
    `(?:my|his|her|their) (?:own )?${EN.own}`,
    `(?:can|will|do|could|may|did|should) i (?:get|receive|have|keep) ${EN.few}${EN.got}`,
    `i (?:need|want|get|got|receive|have applied for|applied for) ${EN.few}${EN.got}`,
    "(?:am i|i am|i m) (?:entitled|eligible)",
    `(?:do|can|should|could) i (?:apply|appeal)${GRANTS.en}|i (?:want|need|wish|d like|would like) to (?:apply|appeal)${GRANTS.en}`,
    "i (?:am|m|became) (?:\\p{L}+ )?(?:homeless|unemployed|evicted|in debt)",
    "evict(?:s|ed|ing) me",
  ],
};

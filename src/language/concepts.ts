/**
 * What people ask of an agreement as such, in everyday words, with the words that its formal sections have. The
 * words for the agreement itself stand in every question and are taken out, so without these nothing is left.
 */
const CONCEPTS: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    / (?:(?:hur lange|till nar|fran nar|nar borjar|nar slutar) (?:[^ ]+ ){0,3}(?:galler|gallde|gallande|loper|giltig)|giltig|giltigt|(?:lop(?:er|a|t)|gar|gick|ga|gatt) (?:[^ ]+ ){0,3}ut(?= )|upphor|galler (?:till|fram till|fran)|avtalstiden|loptiden|(?:has |is |runs? )(?:run )?out|(?:how long|until when|from when) (?:[^ ]+ ){0,5}(?:valid|last|run|apply|in force)|expires?|valid (?:until|from)) /,
    ["giltighetstid"],
  ],
  [
    / (?:bestar (?:[^ ]+ ){0,3}av|vilka (?:delar|kapitel|avsnitt|rubriker)|innehallsforteckning(?:en)?|hur ar (?:[^ ]+ ){0,3}(?:upplag[dt]|uppbygg[dt]|indela[dt])|(?:what|which) (?:parts|chapters|sections)|consists? of|table of contents) (?=.*(?:avtal|overenskommelse|agreement|·))/,
    ["innehall"],
  ],
  [
    / (?:(?:skriv(?:a|as|er|s)? om|gor(?:a|as|s)? om|sag(?:a|as|er|s) upp|andr|juster|revider|uppdater|omforhandl|forhandl)[a-z]* (?:om )?(?:[^ ]+ ){0,3}(?:avtal|overenskommelse)[a-z]*|(?:avtal|overenskommelse)[a-z]* (?:[^ ]+ ){0,3}(?:skriv(?:a|as|er|s)? om|gor(?:a|as|s)? om|sag(?:a|as|er|s) upp|andr|juster|revider|uppdater|omforhandl|forhandl)[a-z]*(?: om)?|(?:chang|revis|renegotiat|amend|reopen)[a-z]* (?:[^ ]+ ){0,3}agreement|agreement (?:[a-z]+ ){0,2}(?:chang|revis|renegotiat|amend|reopen)[a-z]*) /,
    ["revideras", "andrade", "forutsattningar", "omforhandling"],
  ],
];

/** The words of an agreement's own sections that a folded text asks for without saying them. */
export const conceptsIn = (folded: string): readonly string[] =>
  CONCEPTS.flatMap(([pattern, words]) => (pattern.test(folded) ? words : []));

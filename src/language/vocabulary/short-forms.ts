/**
 * Short forms that staff write for the matter itself, by the words that registers use for it. "*" stands for any
 * ending; a hyphen or a space may be left out or in.
 */
export const SHORT_FORMS: Readonly<Record<string, string>> = {
  "ekonomiskt bistånd": "ek bistånd",
  "barn unga": "bou, b & u, b o u, b u",
  "vuxen beroende": "vob, v & b",
  "våld nära relationer": "vinr, vnr",
  "särskilt boende": "säbo",
  äldreomsorg: "äldreoms",
  familjehem: "fam hem",
  familjecentraler: "fam central*",
  "mottagande flyktingar": "flyktingmott*",
  socialpsykiatri: "soc psyk, soc psyken",
  socialtjänstlag: "soc lag, soc lagen",
  "placeringar ungdomar": "ungdomsplac*",
  statsbidrag: "stb",
  helår: "full year, whole year",
};

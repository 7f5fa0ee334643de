import { eng, swe } from "stopword";
import { fold } from "../domain/fold.js";
import { en } from "./vocabulary/en.js";
import { sv } from "./vocabulary/sv.js";

/** Words of the general list that are the matter itself in this trade. */
const MATTERS: ReadonlySet<string> = new Set(["beslut", "beslutat", "beslutit", "tidig", "tidigt"]);

const general = [...swe, ...eng].map(fold).filter((word) => !MATTERS.has(word));

/** "handlingar" is as well "handlingarna", "handlingarnas". */
const definiteForms = (word: string): string[] =>
  /^[a-z]{4,}(?:ar|er|or)$/.test(word) ? [`${word}na`, `${word}nas`] : [];

/**
 * Words that carry nothing about the matter, in either language, folded: the stop words of the field's own
 * list, and the words of this trade that stand in every question ("nämnden", "rapport", "agenda").
 */
export const FILLERS: ReadonlySet<string> = new Set([
  ...sv.fillers,
  ...sv.fillers.flatMap(definiteForms),
  ...en.fillers,
  ...general,
]);

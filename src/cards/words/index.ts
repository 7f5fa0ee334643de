import type { Locale } from "../../domain/question.js";
import { en } from "./en.js";
import { sv } from "./sv.js";
import type { Words } from "./words.js";

const LANGUAGES: Readonly<Record<Locale, Words>> = { sv, en };

/** The sentences of a language. */
export const wordsFor = (locale: Locale): Words => LANGUAGES[locale];

import type { Form } from "../../domain/agreement.js";
import { fold } from "../../domain/fold.js";

/** Forms named together ("skriftlig och muntlig rapport"), with their place. */
export type FormGroup = {
  readonly start: number;
  readonly end: number;
  readonly forms: readonly Form[];
  readonly inBrackets: boolean;
};

/** Systems in which municipalities follow up; folded. New ones are added here. */
export const SYSTEMS =
  "hypergene|stratsys|platina|vp(?:-modul(?:en)?)?|verksamhetsplan(?:en)? i \\p{L}+|ledningssystem(?:et)?|uppfoljningssystem(?:et)?|verktyget \\p{L}+|e-tjansten|beslutsstodet";

const FORMS: readonly (readonly [pattern: string, form: Form])[] = [
  ["skriftlig(?:a|t|en)?|i skrift|tjansteskrivelse(?:n)?", "written"],
  ["muntlig(?:a|t|en)?|foredragning(?:en)?|foredras|dragning", "oral"],
  ["dialog(?:en|er|moten?|motet|form)?|samrad(?:a|er|s|ar)?|samtal", "dialogue"],
  ["\\p{L}*statistik(?:en|filen|uppgifter)?", "statistics"],
  [`i (?:${SYSTEMS})|(?:${SYSTEMS})|i system(?:et)?`, "system"],
];

const ANY = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${FORMS.map(([pattern]) => `(${pattern})`).join("|")})(?![\\p{L}\\p{N}])`,
  "gu",
);
/** What may stand between two forms that belong together. */
const TOGETHER = /^(?:[,/&]|och(?:\/eller)?|samt|eller|som|bade|rapport\p{L}*|redovisning\p{L}*|\s)*$/u;

/** The forms a text names, those that stand together as one group. */
export function formGroups(text: string): FormGroup[] {
  const folded = fold(text);
  const groups: FormGroup[] = [];
  for (const match of folded.matchAll(ANY)) {
    const form = FORMS[match.slice(1).findIndex((group) => group !== undefined)]?.[1] ?? "written";
    const [start, end] = [match.index, match.index + match[0].length];
    const last = groups.at(-1);
    if (last && TOGETHER.test(folded.slice(last.end, start)))
      groups[groups.length - 1] = { ...last, end, forms: [...new Set([...last.forms, form])] };
    else groups.push({ start, end, forms: [form], inBrackets: opensBracket(folded, start) });
  }
  return groups;
}

const opensBracket = (text: string, at: number): boolean =>
  text.lastIndexOf("(", at) > text.lastIndexOf(")", at);

/** All forms a text names, in the order of first mention. */
export const formsIn = (text: string): Form[] => [
  ...new Set(formGroups(text).flatMap((group) => group.forms)),
];

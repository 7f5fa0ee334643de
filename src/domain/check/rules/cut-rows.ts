import type { Notice } from "../checked.js";
import { type Finding, findingIn, findingOn } from "../finding.js";
import type { Rule } from "./rule.js";

/** Codes of an importer's notices that are about what could not be read, rather than about what was cut. */
const UNREADABLE = /unread|illegible|scan/;

function fromNotice({ code, detail, section, rows }: Notice): Finding[] {
  const rule = UNREADABLE.test(code) ? "unreadable" : "cut-row";
  const why = { kind: "notice", code, detail } as const;
  const suggestion = { kind: "check-original" } as const;
  const place = section ?? "";
  if (rows.length === 0) {
    return place === ""
      ? []
      : [{ ...findingIn(rule, place, why, suggestion), id: `notice ${code} ${place} ${detail}` }];
  }
  const subjects = rows.map((id) => ({ id, section: place }));
  return [findingOn(rule, subjects, why, suggestion)];
}

/** Tables and rows that the reader of the file saw were cut. */
export const cutRows: Rule = ({ notices }) => notices.flatMap(fromNotice);

/** A title that begins in the middle of a sentence, or ends in one. */
const BROKEN =
  /^\p{Ll}\S*\s|(?:[,;:–-]|\s(?:och|eller|samt|av|att|i|på|för|till|från|med|om|vid|enligt|inom))$/u;

/** Titles that are the rest, or the beginning, of a sentence: likely cut by a page break. */
export const titleBroken: Rule = ({ register }) =>
  [...register.followUps, ...register.goals, ...register.assignments]
    .filter(({ title }) => BROKEN.test(title.trim()))
    .map(({ id, section, title }) =>
      findingOn("cut-row", [{ id, section }], { kind: "title-broken", title }, { kind: "check-original" }),
    );

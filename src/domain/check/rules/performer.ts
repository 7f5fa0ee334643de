import { findingOn } from "../finding.js";
import type { Rule } from "./rule.js";

/** A duty in which the performer is among the receivers: both owe it, to each other. Partners do by nature. */
export const mutual: Rule = ({ register, performer }) =>
  performer === null
    ? []
    : register.followUps
        .filter(({ kind, recipients }) => kind !== "partnership" && recipients.includes(performer))
        .map(({ id, section }) =>
          findingOn("vague", [{ id, section }], { kind: "mutual", performer }, { kind: "ask-which" }),
        );

/** Rows that name the performer itself among the others who take part. */
export const ownPartner: Rule = ({ register, performer }) => {
  const commissioned = register.followUps.filter(({ kind }) => kind !== "partnership");
  const named = [...commissioned, ...register.assignments].filter(
    ({ partners }) => performer !== null && partners.includes(performer),
  );
  if (performer === null || named.length === 0) return [];
  const subjects = named.map(({ id, section }) => ({ id, section }));
  return [findingOn("contradiction", subjects, { kind: "own-partner", performer }, { kind: "ask-which" })];
};

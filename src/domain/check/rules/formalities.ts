import { findingIn } from "../finding.js";
import type { Rule } from "./rule.js";

/** An agreement of which the document does not say when it was adopted or under which number it is filed. */
export const formalities: Rule = ({ register }) => {
  const { kind, adoptedOn, reference } = register.agreement;
  const lacks = [
    ...(adoptedOn === null ? (["adoptedOn"] as const) : []),
    ...(reference === null ? (["reference"] as const) : []),
  ];
  const [first] = register.sections;
  if (kind === "meeting-papers" || lacks.length === 0 || !first) return [];
  return [findingIn("missing", first.id, { kind: "formalities", lacks }, { kind: "fill-in" })];
};

import { FORMS } from "../domain/agreement.js";
import type { Filter } from "../domain/question.js";
import { type FormMention, type Mention, valuesOf } from "./mention.js";
import type { ScopeReading } from "./refiners/scope.js";
import type { Match } from "./word-index.js";

/** The forms that rows must have one of, and those that none may have. */
function formsOf(said: readonly FormMention[]): Pick<Filter, "forms" | "notForms" | "allForms"> {
  const those = (how: FormMention["how"]) => said.flatMap((each) => (each.how === how ? each.form : []));
  const only = those("only");
  const others = only.length === 0 ? [] : FORMS.filter((form) => !only.includes(form));
  return {
    allForms: [...new Set(those("every"))],
    forms: [...new Set([...those("has"), ...only])],
    notForms: [...new Set([...those("not"), ...others])],
  };
}

/** What a list is narrowed to. */
export const filterOf = (
  named: readonly Mention[],
  { partners, anyPartner, receivers }: ScopeReading,
  topic: readonly string[],
  duties: readonly Match[] | null,
): Filter => ({
  ...formsOf(valuesOf(named, "form")),
  areas: valuesOf(named, "area").flatMap(({ areas, not }) => (not ? [] : areas)),
  notAreas: valuesOf(named, "area").flatMap(({ areas, not }) => (not ? areas : [])),
  states: valuesOf(named, "state").flatMap(({ states }) => states),
  partners,
  anyPartner,
  owners: valuesOf(named, "owner").map(({ owner }) => owner),
  recipients: [...valuesOf(named, "recipient").map(({ recipient }) => recipient), ...receivers],
  topic,
  followUps: duties?.map(({ id }) => id) ?? null,
});

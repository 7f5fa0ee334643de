import type { State } from "../../domain/question.js";
import type { Reading } from "../reading.js";
import { asksSomething, hasTopic, isNamed, type QuestionRule } from "./rule.js";

const question = ({ filter, period }: Reading) =>
  ({ kind: "followUp", followUps: filter.followUps ?? [], filter, period }) as const;

/** "är kvalitetsberättelsen muntlig?", "räcker det med något skriftligt?": a form is asked about, and narrows nothing. */
const ASKS_FORM =
  /^ (?:[^ ]+ ){0,3}?(?:ar|blir|ska|skall|maste|kan|far|behovs?|behover|racker|duger|redovisas|rapporteras|is|are|does|do|should|must|can|will) | (?:racker|duger|behovs|behover|enough|sufficient|suffice) /;
const EITHER = / (?:eller|or|kontra|vs) /;

/** Whether a follow-up's form is what is asked: "muntligt eller papper?", "ska TSI redovisas skriftligt?" */
function asksForm({ filter, text, head, period }: Reading): boolean {
  const forms = [...filter.forms, ...filter.allForms];
  if (forms.length === 0 || filter.notForms.length > 0) return false;
  if (EITHER.test(text.folded)) return true;
  return period === null && (forms.length > 1 || ASKS_FORM.test(head));
}

/** When, how, how often and to whom something is reported: "hur ofta ska ej verkställda beslut rapporteras?" */
export const followUp: QuestionRule = {
  name: "follow-up",
  read: (reading) => {
    if (!hasTopic(reading) || reading.has("next") || reading.filter.areas.length > 0) return null;
    if (asksForm(reading) && isNamed(reading))
      return { ...question(reading), filter: { ...reading.filter, forms: [], notForms: [], allForms: [] } };
    return reading.has("when", "how", "howOften", "whom", "dates") ? question(reading) : null;
  },
};

/** "är Lex Sarah inlämnad?", "has the TSI report been handed in". */
const WHETHER =
  /^ (?:(?:om|if|whether) (?:[^ ]+ ){1,5})?(?:ar|har|is|has|are|have) .* (?:in ?lamna(?:d|t|de)|kvittera(?:d|t|de)|klart?|lamnats|lamnats in|kommit in|inlamnats|redovisats|rapporterats|submitted|handed in|done|acknowledged|been (?:presented|reported|sent|delivered)) (?:$|(?:till|infor|i|for|hos|med|nu|an|to|by|in|at|with|yet) )/;

/** States of what is in: whoever asks for them asks where things stand. */
const IN: readonly State[] = ["submitted", "presented"];

/** Where one follow-up or a whole committee stands: "är Lex Sarah inlämnad?", "status för SN 2026". */
export const status: QuestionRule = {
  name: "status",
  read: (reading) => {
    const { has, filter, period, head } = reading;
    const isIn = has("handedIn") || filter.states.some((state) => IN.includes(state));
    const asksWhether = (isIn && asksSomething(reading)) || WHETHER.test(head);
    if (!has("status") && !asksWhether) return null;
    if (filter.topic.length > 0 && !hasTopic(reading)) return null;
    return { kind: "status", followUps: filter.followUps ?? [], period, filter };
  },
};

/** A follow-up's name and nothing else: "kvalitetsberättelsen". */
export const followUpByName: QuestionRule = {
  name: "follow-up by its name",
  read: (reading) => {
    const enough = hasTopic(reading) && isNamed(reading);
    return enough && reading.period === null ? question(reading) : null;
  },
};

import type { State } from "../../domain/question.js";
import type { Reading } from "../reading.js";
import { asksSomething, hasTopic, isNamed, type QuestionRule } from "./rule.js";

const question = ({ filter, period }: Reading) =>
  ({ kind: "followUp", followUps: filter.followUps ?? [], filter, period }) as const;

/** "är kvalitetsberättelsen muntlig?", "ska TSI redovisas skriftligt?" */
const ASKS_FORM = /^ (?:ar|blir|ska|skall|maste|kan|far|is|are|does|do|should|must|can) /;

/** When, how, how often and to whom something is reported: "hur ofta ska ej verkställda beslut rapporteras?" */
export const followUp: QuestionRule = {
  name: "follow-up",
  read: (reading) => {
    if (!hasTopic(reading) || reading.has("next") || reading.filter.areas.length > 0) return null;
    // "är X muntlig eller skriftlig?" asks for the form; it narrows nothing.
    const { forms } = reading.filter;
    const asksForm = forms.length > 1 || (forms.length > 0 && ASKS_FORM.test(reading.text.folded));
    const asksWhich = / (?:eller|or) /.test(reading.text.folded) && ASKS_FORM.test(reading.text.folded);
    if (asksForm && (reading.period === null || asksWhich) && isNamed(reading))
      return { ...question(reading), filter: { ...reading.filter, forms: [], notForms: [] } };
    return reading.has("when", "how", "howOften", "whom", "dates") ? question(reading) : null;
  },
};

/** "är Lex Sarah inlämnad?", "has the TSI report been handed in". */
const WHETHER =
  /^ (?:hej )?(?:ar|har|is|has|are|have) .* (?:in ?lamna(?:d|t|de)|kvittera(?:d|t|de)|klart?|lamnats|lamnats in|kommit in|inlamnats|redovisats|rapporterats|submitted|handed in|done|acknowledged) (?:$|(?:till|infor|i|for|hos|med|nu|an|to|by|in|at|with|yet) )/;

/** States of what is in: whoever asks for them asks where things stand. */
const IN: readonly State[] = ["submitted", "presented"];

/** Where one follow-up or a whole committee stands: "är Lex Sarah inlämnad?", "status för SN 2026". */
export const status: QuestionRule = {
  name: "status",
  read: (reading) => {
    const { has, filter, period, text } = reading;
    const isIn = has("handedIn") || filter.states.some((state) => IN.includes(state));
    const asksWhether = (isIn && asksSomething(reading)) || WHETHER.test(text.folded);
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

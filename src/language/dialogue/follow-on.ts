import {
  type DueMode,
  type Filter,
  NO_FILTER,
  type Question,
  type State,
  type Understood,
} from "../../domain/question.js";
import { hasTopic } from "../questions/rule.js";
import type { Reading } from "../reading.js";
import { goesOn, isOfThose, languageAsked, leans } from "./goes-on.js";
import { inverted } from "./inverted.js";
import { moved } from "./moved.js";

/** What a short message asks of the answer before it. */
export type FollowOn =
  /** The last question with something changed: another month, only the written ones, another committee. */
  | { readonly kind: "refined"; readonly understood: Understood }
  /** Where the last answer stands. */
  | { readonly kind: "sources" }
  /** More of the last list, or the part of it before this one. */
  | { readonly kind: "page"; readonly by: 1 | -1 };

const MORE =
  /^ (?:(?:visa|ge|se|show|give)(?: mig| me)? )?(?:(?:nasta|next) (?:sida|sidan|page)|(?:ga )?vidare|fortsatt|fler|flera|mer|resten|more|the rest|next|continue|go on) (?:tack |please )?$/;
const BACK =
  /^ (?:(?:visa|show)(?: mig| me)? )?(?:(?:forra|foregaende|previous) (?:sida|sidan|page)|tillbaka|bakat|back|go back) $/;

const CANCELLED =
  /^ (?:(?:nej|no) )?(?:avbryt|angra mig|glom det|strunta i det|cancel|never ?mind|forget it|nej(?: tack)?|no(?: thanks| thank you)?) $/;

/** Whether a message declines what was proposed: it is not to be recorded. */
export const declines = ({ text }: Reading): boolean => CANCELLED.test(text.folded);

const ROW = /^ (?:visa |oppna |show |open )?(?:mig |me )?(?:nummer|nr|number|no|punkt|rad|row) ?\d{1,3} $/;

const SOURCES =
  /^ (?:och )?(?:(?:i )?vilk(?:et|a) avsnitt|var star det(?: (?:nagonstans|skrivet))?|(?:in )?which sections?|where does it say (?:so|that))(?: (?:da|ar det|star det i|is (?:it|that)))? $/;

/** Whether a message says nothing but where to go in the last answer: a row, a page, its sources. */
export const pointsBack = ({ text: { folded } }: Reading): boolean =>
  [ROW, SOURCES, MORE, BACK].some((pattern) => pattern.test(folded));

const formsOf = ({ forms, notForms, allForms }: Filter) => ({ forms, notForms, allForms });
const partnersOf = ({ partners, anyPartner }: Filter) => ({ partners, anyPartner });

const HANDED_IN: readonly State[] = ["submitted", "presented"];
/** "är de inlämnade?", "which of them are done?"; "när ska de vara inne?" asks for their days. */
const ARE_HANDED_IN =
  /^ (?:(?:ar|har|are|have|vilka|hur manga|which|how many) )(?:.* )?(?:in ?lamna(?:d|de|t|ts)|klara?|inne|fardiga?|submitted|handed in|done) $/;

/** The states that rows of the last answer must be in: of those, "försenade" and "inlämnade" only narrow. */
function statesAsked(reading: Reading): readonly State[] {
  const { filter, has, text } = reading;
  if (filter.states.length > 0 || !isOfThose(reading)) return filter.states;
  if (has("overdue")) return ["overdue"];
  return ARE_HANDED_IN.test(text.folded) ? HANDED_IN : [];
}

/** A list that is narrowed further: what is said now goes before what was said then. */
function narrowed(filter: Filter, reading: Reading): Filter {
  const { filter: now } = reading;
  const either = <T>(said: readonly T[], before: readonly T[]): readonly T[] =>
    said.length > 0 ? said : before;
  return {
    ...(now.forms.length + now.notForms.length + now.allForms.length > 0 ? formsOf(now) : formsOf(filter)),
    areas: either(now.areas, filter.areas),
    notAreas: either(now.notAreas, filter.notAreas),
    states: either(statesAsked(reading), filter.states),
    ...(now.partners.length + now.anyPartner.length > 0 ? partnersOf(now) : partnersOf(filter)),
    recipients: either(now.recipients, filter.recipients),
    owners: either(now.owners, filter.owners),
    topic: either(now.topic, filter.topic),
    followUps: now.followUps ?? filter.followUps,
  };
}

/** The last question with what the reading says put in its place; `null` where it has no place for it. */
function changed(question: Question, reading: Reading): Question | null {
  const { period, spans, saidYears } = reading;
  switch (question.kind) {
    case "due":
      return {
        ...question,
        filter: narrowed(question.filter, reading),
        ...(period === null ? {} : { period, spans }),
      };
    case "next":
      return period === null
        ? { ...question, filter: narrowed(question.filter, reading) }
        : dueIn(question.mode, period, spans, narrowed(question.filter, reading));
    case "status":
    case "followUp":
      return {
        ...question,
        followUps: reading.filter.followUps ?? question.followUps,
        filter: narrowed(question.filter, reading),
        period: period ?? question.period,
      };
    case "overdue":
      return { ...question, filter: narrowed(question.filter, reading), period: period ?? question.period };
    case "meeting":
      return { ...question, period: period ?? question.period };
    case "figure":
    case "indicator":
      return saidYears.length > 0 ? { ...question, years: saidYears } : question;
    default:
      return null;
  }
}

const dueIn = (
  mode: DueMode,
  period: NonNullable<Reading["period"]>,
  spans: Reading["spans"],
  filter: Filter,
): Question => ({ kind: "due", period, spans, mode, filter });

/** All of it again: "visa alla", "allihop", "everything". */
const ALL =
  /^ (?:(?:och|and|men|visa|se|show|ta med|lista|list|igen|again|me|mig) )*(?:alla|allihop|allesammans|allt|samtliga|all(?: of (?:them|it))?|everything)(?: (?:igen|da|again|tack|please|formerna|forms|uppfoljningar(?:na)?|redovisningar(?:na)?))* $/;

/** The last list with nothing left out any more; `null` where nothing was, or the message does not want that. */
function widened(question: Question, { text }: Reading): Question | null {
  if (!ALL.test(text.folded) || !("filter" in question)) return null;
  return { ...question, filter: NO_FILTER };
}

/** Whether the message names something that can take a place in the last question. */
function saysSomething({ period, filter, committeeNamed, municipalityNamed }: Reading): boolean {
  const { topic: _topic, followUps: _followUps, ...parts } = filter;
  return (
    period !== null ||
    committeeNamed ||
    municipalityNamed ||
    Object.values(parts).some((part) => part.length > 0)
  );
}

/**
 * What a message means in the light of the last question ("och i september?", "bara de skriftliga", "samma
 * för VON", "visa nummer 3", "på engelska"), or `null` where it is a question of its own.
 */
export function followOn(reading: Reading, last: Understood): FollowOn | null {
  if (SOURCES.test(reading.text.folded)) return { kind: "sources" };
  if (MORE.test(reading.text.folded)) return { kind: "page", by: 1 };
  if (BACK.test(reading.text.folded)) return { kind: "page", by: -1 };
  const turned =
    widened(last.question, reading) ?? inverted(last.question, reading) ?? moved(last.question, reading);
  if (turned !== null)
    return {
      kind: "refined",
      understood: { ...last, question: turned, carriedOver: true, today: reading.today },
    };
  if (!goesOn(reading)) return null;
  const locale = languageAsked(reading);
  const ofThose = isOfThose(reading) && leans(reading);
  // "och barn i ekonomisk utsatthet?" after a question about one duty asks the same of another.
  const otherDuty =
    (last.question.kind === "followUp" || last.question.kind === "status") && hasTopic(reading);
  if (locale === null && !otherDuty && !ofThose && !saysSomething(reading)) return null;
  const question = changed(last.question, reading) ?? (locale === null ? null : last.question);
  if (question === null) return null;
  const other = reading.committeeNamed || reading.municipalityNamed;
  return {
    kind: "refined",
    understood: {
      ...last,
      question,
      locale: locale ?? last.locale,
      scope: other ? reading.scope : last.scope,
      assumed: [
        ...new Set([
          ...last.assumed.filter((each) => each !== "year"),
          ...(reading.assumedYear === null ? [] : (["year"] as const)),
        ]),
      ],
      year: reading.year ?? last.year,
      uncoveredYear: reading.uncoveredYear,
      unknownWords: reading.unknownWords,
      carriedOver: true,
      today: reading.today,
    },
  };
}

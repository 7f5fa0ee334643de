import { answer } from "../answers/answer.js";
import type { AnswerContext } from "../answers/context.js";
import { help } from "../answers/help.js";
import { isMine } from "../answers/mine.js";
import { occasionAnswer } from "../answers/occasion.js";
import type { Answer, HelpAnswer, OccasionAnswer } from "../domain/answer.js";
import type { CalendarDate } from "../domain/calendar-date.js";
import type { OccasionId, Person } from "../domain/event.js";
import { byId, type Locale, type Scope, THE_ASKER, type Understood } from "../domain/question.js";
import { understand } from "../language/understand.js";
import type { Deps } from "./deps.js";
import { allFacts, happenedIn } from "./happened.js";

/** Where a question comes from, as far as the answer depends on it. */
export type Asker = {
  readonly today: CalendarDate;
  readonly clientLocale: Locale | null;
  readonly forcedLocale?: Locale;
  /** The committee the channel is tied to. */
  readonly channelCommittee: string | null;
  /** Who asks, and whom they mention: what is asked of whom. */
  readonly from?: Person;
  readonly mentions?: readonly Person[];
};

/**
 * An understood question with the people in it made known: whoever asks where they ask for what is theirs, and
 * the first one who is mentioned. Who asks and has nothing is answered about everybody's.
 */
export async function withPeople(
  understood: Understood,
  { from, mentions = [], today }: Pick<Asker, "from" | "mentions" | "today">,
  deps: Deps,
): Promise<Understood> {
  const { question } = understood;
  if (!("filter" in question)) return understood;
  const { filter } = question;
  const [mentioned] = mentions;
  if (mentioned && filter.owners.length === 0)
    return { ...understood, question: { ...question, filter: { ...filter, owners: [byId(mentioned)] } } };
  if (!filter.owners.includes(THE_ASKER)) return understood;
  const others = filter.owners.filter((owner) => owner !== THE_ASKER);
  const staff = await deps.store.settings();
  const facts = from ? await allFacts(deps, today) : [];
  const has = from !== undefined && facts.some((each) => isMine(each, from, staff, today));
  const owners = has ? [...others, byId(from)] : others;
  return { ...understood, ownsNothing: !has, question: { ...question, filter: { ...filter, owners } } };
}

async function contextOf(deps: Deps, understood: Understood): Promise<AnswerContext> {
  return { understood, library: deps.library, happened: await happenedIn(deps.store) };
}

/** Answers a question as written. */
export async function askText(deps: Deps, text: string, asker: Asker): Promise<Answer> {
  const understood = understand(text, deps.reader, {
    ...asker,
    homeMunicipality: deps.settings.homeMunicipality,
  });
  return answer(await contextOf(deps, await withPeople(understood, asker, deps)));
}

/** Answers a question that was understood before, as things stand now. */
export const askAgain = async (deps: Deps, understood: Understood): Promise<Answer> =>
  answer(await contextOf(deps, understood));

/** Nothing is asked, so nothing was taken for granted: for what is shown without a question. */
const unasked = (locale: Locale, today: CalendarDate, municipality: string | null = null): Understood => ({
  question: { kind: "help" },
  locale,
  scope: { committees: [], municipality, unknown: [] },
  assumed: municipality === null ? [] : ["municipality"],
  year: null,
  uncoveredYear: null,
  unknownWords: [],
  today,
});

/** What is found without a question is found in: a scope, in a language, on a day. */
export const contextFor = (
  deps: Deps,
  scope: Scope,
  locale: Locale,
  today: CalendarDate,
): Promise<AnswerContext> => contextOf(deps, { ...unasked(locale, today), scope });

/** One occasion in full, or `null` where no loaded agreement has it. */
export const askOccasion = async (
  deps: Deps,
  id: OccasionId,
  locale: Locale,
  today: CalendarDate,
): Promise<OccasionAnswer | null> => occasionAnswer(await contextOf(deps, unasked(locale, today)), id);

/** A section as it stands, or `null` where no loaded agreement has it. */
export async function askSection(
  deps: Deps,
  { agreement, section }: { readonly agreement: string; readonly section: string },
  locale: Locale,
  today: CalendarDate,
): Promise<Answer | null> {
  const hits = [{ agreement, section, score: 1, share: 1 }];
  const question = { kind: "content", hits, words: [] } as const;
  const shown = await askAgain(deps, { ...unasked(locale, today), question });
  return shown.kind === "content" && shown.passages.length > 0 ? shown : null;
}

/** What can be asked, by example from what is loaded. */
export const askHelp = async (deps: Deps, locale: Locale, today: CalendarDate): Promise<HelpAnswer> =>
  help(await contextOf(deps, unasked(locale, today, deps.settings.homeMunicipality)));

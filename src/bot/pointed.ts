import type { Answer, OccasionFacts } from "../domain/answer.js";
import type { Question, Understood } from "../domain/question.js";
import { type Command, readCommand } from "../language/commands/index.js";
import { isOfMatter } from "../language/dialogue/asked-anew.js";
import { leans } from "../language/dialogue/goes-on.js";
import { movesOn } from "../language/dialogue/moved.js";
import { impliedIn, inPlaceOf, type Pointing, pointingIn } from "../language/dialogue/pointing.js";
import { POINTED } from "../language/normalise.js";
import type { Reading, Situation } from "../language/reading.js";
import { understand } from "../language/understand.js";
import { askAgain, askOccasion, askSection, withPeople } from "./ask.js";
import type { Deps } from "./deps.js";
import type { Asked } from "./recall.js";
import { placedRowsOf, rowsOf, timeOf } from "./shown-rows.js";
import type { MessageIn } from "./turn.js";

/** A message that points at what was shown, once that is known. */
export type Pointed =
  /** Something to be done with it. */
  | { readonly kind: "told"; readonly command: Command; readonly incoming: MessageIn }
  /** What was asked of it. `asked`: what is gone on from next, where that is no longer the last question. */
  | { readonly kind: "answered"; readonly answer: Answer; readonly asked: Asked | null };

/** What a message is read beside: the last question, and the answer to it as it stands now. */
type Before = {
  readonly incoming: MessageIn;
  readonly situation: Situation;
  readonly last: Asked;
  readonly shown: Answer;
  readonly reading: Reading;
  readonly deps: Deps;
};

/** Longer messages tell of more than what was shown. */
const MOST_WORDS = 12;

/** Whether what a message says besides leaves room for what it points at. */
function canPoint({ at }: Pointing, reading: Reading): boolean {
  if (movesOn(reading)) return false;
  if (at.kind === "row") return reading.text.folded.trim().split(" ").length <= MOST_WORDS;
  if (at.kind === "it") return leans({ ...reading, period: null }) && reading.filter.forms.length === 0;
  const asksOfTime = reading.has("present", "submit", "meeting") || reading.things.length === 0;
  return at.kind === "then" && leans(reading) && asksOfTime;
}

/** The message as it is understood with other words in the place of those that point, of whom it was asked last. */
function reread(words: string, pointing: Pointing, before: Before, situation = before.situation) {
  const { reading, last, deps } = before;
  const text = inPlaceOf(reading.text, pointing, words);
  const understood = understand(text, deps.reader, { ...situation, forcedLocale: last.understood.locale });
  const named = reading.committeeNamed || reading.municipalityNamed;
  return { text, understood: named ? understood : { ...understood, scope: last.understood.scope } };
}

async function answered(
  understood: Understood,
  { incoming, deps }: Before,
  asked: (known: Understood) => Asked,
): Promise<Pointed> {
  const known = await withPeople({ ...understood, carriedOver: true }, incoming, deps);
  return { kind: "answered", answer: await askAgain(deps, known), asked: asked(known) };
}

/** A row: what a sentence wants done with it, else all that is known of it, which answers whatever was asked. */
async function atRow(row: OccasionFacts, pointing: Pointing, before: Before): Promise<Pointed | null> {
  const { incoming, last, shown, deps } = before;
  const situation = { ...before.situation, pointed: row.followUp };
  const { text, understood } = reread(POINTED, pointing, before, situation);
  const command = readCommand(text, {
    reader: deps.reader,
    situation,
    mentions: incoming.mentions.length,
    personal: incoming.place.kind === "personal",
  });
  if (command) return { kind: "told", command, incoming: { ...incoming, pointedAt: row.id } };
  const { question } = understood;
  if (question.kind === "recordIntent") {
    const intent = { ...understood, question: { ...question, occasion: row.id } };
    return answered(intent, before, () => ({ ...last, row: row.id, proposed: true }));
  }
  const answer = await askOccasion(deps, row.id, shown.locale, incoming.today);
  return answer && { kind: "answered", answer, asked: { ...last, row: row.id } };
}

/** The one thing that was shown: a row, the only follow-up of several rows, or a matter of contents. */
async function atIt(pointing: Pointing, before: Before): Promise<Pointed | null> {
  const { last, shown, situation } = before;
  const rows = rowsOf(shown);
  const [only] = rows;
  const row = (await openedRow(before)) ?? (rows.length === 1 ? only : undefined);
  if (row) return atRow(row, pointing, before);
  if (only && rows.every((each) => each.followUp === only.followUp)) {
    const { understood } = reread(POINTED, pointing, before, { ...situation, pointed: only.followUp });
    return answered(understood, before, (known) => ({ text: last.text, understood: known }));
  }
  return isOfMatter(shown.understood.question) ? atMatter(pointing, before) : null;
}

/** The row that was opened from the last answer, if one was. */
async function openedRow({ last, deps, shown, incoming }: Before): Promise<OccasionFacts | undefined> {
  if (last.row === undefined) return undefined;
  return (await askOccasion(deps, last.row, shown.locale, incoming.today))?.occasion;
}

/** A matter of contents: its section where that is to be shown, else what is asked of it in its own words. */
async function atMatter(pointing: Pointing, before: Before): Promise<Pointed | null> {
  const { last, shown, deps, incoming } = before;
  const placed = placedRowsOf(shown);
  const sections = new Set(placed.map(({ agreement, section }) => `${agreement}/${section}`));
  const [first] = placed;
  if (pointing.opens)
    return first && sections.size === 1
      ? section(await askSection(deps, first, shown.locale, incoming.today))
      : null;
  const { things } = deps.reader.read(last.text, before.situation);
  if (things.length === 0) return null;
  const { text, understood } = reread(things.join(" "), pointing, before);
  if (understood.question.kind === "notFound") return null;
  return answered(understood, before, (known) => ({ text, understood: known }));
}

const section = (answer: Answer | null): Pointed | null =>
  answer && { kind: "answered", answer, asked: null };

/** Questions that "då" gives the time of; to any other it is a small word. */
const OF_TIME: ReadonlySet<Question["kind"]> = new Set(["due", "meeting", "overdue", "next"]);

/** The time that was shown, in the place of "då". */
async function atThen(pointing: Pointing, before: Before): Promise<Pointed | null> {
  const time = timeOf(before.shown);
  if (time === null) return null;
  const isSwedish = before.shown.locale === "sv";
  const span = isSwedish ? `mellan ${time.start} och ${time.end}` : `between ${time.start} and ${time.end}`;
  const { text, understood } = reread(time.start === time.end ? time.start : span, pointing, before);
  if (!OF_TIME.has(understood.question.kind)) return null;
  return answered(understood, before, (known) => ({ text, understood: known }));
}

/** A row of contents by its number: the section it stands in. */
async function atPlaced(number: number, { shown, incoming, deps }: Before): Promise<Pointed | null> {
  const placed = placedRowsOf(shown).at(number > 0 ? number - 1 : number);
  return placed ? section(await askSection(deps, placed, shown.locale, incoming.today)) : null;
}

/** That a list has no such number; where nothing was listed, the words meant something else. */
async function noSuchRow(number: number, { last, shown, deps }: Before): Promise<Pointed | null> {
  if (number < 0 || rowsOf(shown).length + placedRowsOf(shown).length === 0) return null;
  const question = { kind: "notFound", reason: "no-such-row", words: [String(number)] } as const;
  return { kind: "answered", answer: await askAgain(deps, { ...last.understood, question }), asked: last };
}

/**
 * What a message means that points at something in the answer before it: "när ska nummer 2 lämnas in?", "den är
 * klar: https://…", "vad ska upp då?". `null` where it does not, or where nothing was shown that it could mean.
 */
export async function pointedAt(
  incoming: MessageIn,
  last: Asked,
  situation: Situation,
  deps: Deps,
): Promise<Pointed | null> {
  const reading = deps.reader.read(incoming.text, situation);
  const pointing = pointingIn(reading.text) ?? (last.row === undefined ? null : impliedIn(reading.text));
  if (pointing === null || !canPoint(pointing, reading)) return null;
  const shown = await askAgain(deps, { ...last.understood, today: incoming.today });
  const before = { incoming, situation, last, shown, reading, deps };
  const { at } = pointing;
  if (at.kind === "it") return atIt(pointing, before);
  if (at.kind === "then") return atThen(pointing, before);
  if (at.kind !== "row") return null;
  const row = rowsOf(shown).at(at.number > 0 ? at.number - 1 : at.number);
  if (row) return atRow(row, pointing, before);
  return (await atPlaced(at.number, before)) ?? noSuchRow(at.number, before);
}

import { renderAnswer } from "../../cards/render.js";
import { wordsFor } from "../../cards/words/index.js";
import type { Answer } from "../../domain/answer.js";
import type { Owner } from "../../domain/event.js";
import type { IntentAction, Understood } from "../../domain/question.js";
import type { Assignee, Matter } from "../../language/commands/owners.js";
import { askAgain, askOccasion } from "../ask.js";
import { assigningTo, roleNamed } from "../owners.js";
import type { Outgoing } from "../turn.js";
import { undoLast } from "../undo.js";
import { type CommandHandler, type CommandTurn, refuse, say } from "./handler.js";

/** The occasion that a sentence wants something recorded on, as the question "is this right?". */
function intended(
  action: IntentAction,
  { reading }: Matter,
  { deps, incoming, locale }: CommandTurn,
): Promise<Answer> {
  const { scope, year, uncoveredYear, period, filter } = reading;
  const followUps = filter.followUps ?? [];
  const within = action === "snooze" ? null : period;
  const pointed = incoming.pointedAt === undefined ? {} : { occasion: incoming.pointedAt };
  const understood: Understood = {
    question: { kind: "recordIntent", action, wish: null, followUps, period: within, link: null, ...pointed },
    locale,
    scope,
    assumed: [],
    year,
    uncoveredYear,
    unknownWords: [],
    today: incoming.today,
  };
  return askAgain(deps, understood);
}

/** The answer to a sentence, as far as it is about one that can be confirmed. */
const asked = (answer: Answer): readonly Outgoing[] => [{ kind: "reply", ...renderAnswer(answer), answer }];

/** Whom a sentence means; `null` where it names nobody: then the card asks. */
async function ownerMeant(to: Assignee, { incoming, deps }: CommandTurn): Promise<Owner | null> {
  if (to.kind === "role") return roleNamed(to.name, deps.store);
  const person = to.kind === "me" ? incoming.from : incoming.mentions[0];
  return person ? { kind: "person", person } : null;
}

/** Asks whether somebody is to have an occasion. Nothing is recorded before that is confirmed. */
export const onAssign: CommandHandler<"assign"> = async (command, turn) => {
  const answer = await intended("assign", command, turn);
  if (answer.kind !== "recordIntent") return asked(answer);
  const to = await ownerMeant(command.to, turn);
  return asked({ ...answer, assign: await assigningTo(to, turn.deps) });
};

/** Asks whether the reminders of an occasion are to rest. */
export const onSnooze: CommandHandler<"snooze"> = async (command, turn) => {
  const answer = await intended("snooze", command, turn);
  return asked(answer.kind === "recordIntent" ? { ...answer, until: command.until } : answer);
};

/** Takes back one's own last move, and shows the occasion as it is then. */
export const onUndo: CommandHandler<"undo"> = async ({ type }, turn) => {
  const { deps, incoming, locale } = turn;
  const undone = await undoLast(deps, type, incoming);
  if (!undone.ok) return refuse(undone.problem, turn);
  const { occasion, move } = undone.value;
  const answer = await askOccasion(deps, occasion, locale, incoming.today);
  const words = wordsFor(locale);
  const title = answer?.occasion.shortTitle ?? occasion;
  const sentence = words.owners.undone(words.occasion.move(move), title);
  return [...say(sentence), ...(answer ? asked(answer) : [])];
};

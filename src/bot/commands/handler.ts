import { problemText } from "../../cards/problem-text.js";
import type { Problem } from "../../domain/problem.js";
import type { Locale } from "../../domain/question.js";
import type { Command } from "../../language/commands/index.js";
import type { ConversationRecord } from "../../store/store.js";
import type { Deps } from "../deps.js";
import type { MessageIn, Outgoing } from "../turn.js";

/** Everything a command is carried out with. */
export type CommandTurn = {
  readonly incoming: MessageIn;
  readonly conversation: ConversationRecord | null;
  readonly deps: Deps;
  readonly locale: Locale;
};

/** Does what a command says. */
export type CommandHandler<K extends Command["kind"]> = (
  command: Extract<Command, { kind: K }>,
  turn: CommandTurn,
) => Promise<readonly Outgoing[]>;

/** Answers with a sentence. */
export const say = (text: string): readonly Outgoing[] => [{ kind: "reply", text, card: null }];

/** Refuses, in a sentence that says what to do instead. */
export const refuse = (problem: Problem, { locale, incoming }: CommandTurn): readonly Outgoing[] =>
  say(problemText(problem, locale, incoming.today));

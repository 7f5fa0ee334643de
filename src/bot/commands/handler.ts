import { problemText } from "../../cards/problem-text.js";
import type { Problem } from "../../domain/problem.js";
import type { Command } from "../../language/commands/index.js";
import type { Handler, Handling } from "../handling.js";
import type { MessageIn, Outgoing } from "../turn.js";

/** Everything a command is carried out with. */
export type CommandTurn = Handling<MessageIn>;

/** Does what a command says. */
export type CommandHandler<K extends Command["kind"]> = Handler<Extract<Command, { kind: K }>, MessageIn>;

/** Answers with a sentence. */
export const say = (text: string): readonly Outgoing[] => [{ kind: "reply", text, card: null }];

/** Refuses, in a sentence that says what to do instead. */
export const refuse = (problem: Problem, { locale, incoming }: CommandTurn): readonly Outgoing[] =>
  say(problemText(problem, locale, incoming.today));

import type { Press } from "../../cards/verbs.js";
import type { Locale } from "../../domain/question.js";
import type { ConversationRecord } from "../../store/store.js";
import type { Deps } from "../deps.js";
import type { Outgoing, PressIn } from "../turn.js";

/** Everything a press is handled with. */
export type PressTurn = {
  readonly incoming: PressIn;
  readonly conversation: ConversationRecord | null;
  readonly deps: Deps;
  readonly locale: Locale;
};

/** Does what a press says. */
export type PressHandler<V extends Press["verb"]> = (
  press: Extract<Press, { verb: V }>,
  turn: PressTurn,
) => Promise<readonly Outgoing[]>;

import type { Locale } from "../domain/question.js";
import type { ConversationRecord } from "../store/store.js";
import type { Deps } from "./deps.js";
import type { Incoming, Outgoing } from "./turn.js";

/** Everything that something which came in is handled with: where it came from, as it is kept, and in which language. */
export type Handling<I extends Incoming> = {
  readonly incoming: I;
  readonly conversation: ConversationRecord | null;
  readonly deps: Deps;
  readonly locale: Locale;
};

/** Does what was meant, with what it came with. */
export type Handler<Meant, I extends Incoming> = (
  meant: Meant,
  turn: Handling<I>,
) => Promise<readonly Outgoing[]>;

import { wordsFor } from "../../cards/words/index.js";
import type { Locale } from "../../domain/question.js";
import type { ConversationRecord } from "../../store/store.js";
import type { Deps } from "../deps.js";
import type { ExtensionIn, Outgoing } from "../turn.js";
import type { Seeker } from "./find.js";

/** Everything an invoke of the message extension is handled with; the conversation is often unknown. */
export type ExtensionTurn<I extends ExtensionIn> = {
  readonly incoming: I;
  readonly conversation: ConversationRecord | null;
  readonly deps: Deps;
  readonly locale: Locale;
};

/** Does what one kind of invoke asks for. */
export type ExtensionHandler<I extends ExtensionIn> = (
  turn: ExtensionTurn<I>,
) => Promise<readonly Outgoing[]>;

/** Who seeks, and where. */
export const seekerOf = ({ incoming, conversation, locale }: ExtensionTurn<ExtensionIn>): Seeker => ({
  today: incoming.today,
  locale,
  channelCommittee: conversation?.committee ?? null,
});

/** Says that there is no such command: clients may be ahead of the program, or behind it. */
export const unknownCommand = ({ locale }: { readonly locale: Locale }): readonly Outgoing[] => [
  { kind: "notice", text: wordsFor(locale).submission.extension.unknownCommand },
];

import type { Texts } from "./texts.js";

/** The talk around the answers: greetings, help, what is not found or asked back, and buttons. */
export type WordsOfTalk = {
  readonly help: HelpWords;
  readonly welcome: WelcomeWords;
  readonly notFound: NotFoundWords;
  readonly clarify: ClarifyWords;
  readonly channel: ChannelWords;
  readonly buttons: ButtonWords;
};

/** What can be asked, by example. */
export type HelpWords = Texts<
  "heading" | "intro" | "narrow" | "record" | "own" | "officials" | "nothingLoaded"
> & {
  readonly loaded: (sources: string) => string;
};

/** The first thing said in a chat. */
export type WelcomeWords = Texts<"heading" | "personal" | "shared" | "tryThis"> & {
  /** What is tried where nothing loaded suggests anything better. */
  readonly examples: readonly string[];
};

/** Nothing is known of that. */
export type NotFoundWords = {
  readonly heading: string;
  readonly reasons: Readonly<
    Record<
      "not-understood" | "out-of-scope" | "not-loaded" | "private-case" | "topic-unknown",
      (words: readonly string[]) => string
    >
  >;
  readonly loaded: (sources: string) => string;
  readonly nothingLoaded: string;
};

/** Asked back. */
export type ClarifyWords = Texts<"committee" | "followUp">;

/** What is said about the tie between a channel and a committee. */
export type ChannelWords = {
  readonly tied: (committee: string) => string;
  readonly retied: (committee: string, before: string) => string;
  readonly alreadyTied: (committee: string) => string;
  readonly untied: (committee: string) => string;
  readonly notTied: string;
};

/** What stands on buttons. Three dots mean that something is asked before anything happens. */
export type ButtonWords = Texts<
  | "acknowledge"
  | "acknowledgeAsk"
  | "report"
  | "reportAsk"
  | "correct"
  | "confirm"
  | "dismiss"
  | "register"
  | "registerAgain"
  | "cancel"
  | "other"
  | "choose"
  | "show"
  | "open"
  | "back"
  | "chooseLabel"
  | "chooseHint"
  | "chooseError"
>;

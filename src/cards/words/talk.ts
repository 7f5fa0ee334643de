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
export type HelpWords = {
  readonly heading: string;
  readonly intro: string;
  readonly narrow: string;
  readonly record: string;
  readonly loaded: (sources: string) => string;
  readonly nothingLoaded: string;
};

/** The first thing said in a chat. */
export type WelcomeWords = {
  readonly heading: string;
  readonly personal: string;
  readonly shared: string;
  readonly tryThis: string;
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
export type ClarifyWords = {
  readonly committee: string;
  readonly followUp: string;
};

/** What is said about the tie between a channel and a committee. */
export type ChannelWords = {
  readonly tied: (committee: string) => string;
  readonly retied: (committee: string, before: string) => string;
  readonly alreadyTied: (committee: string) => string;
  readonly untied: (committee: string) => string;
  readonly notTied: string;
};

/** What stands on buttons. Three dots mean that something is asked before anything happens. */
export type ButtonWords = {
  readonly acknowledge: string;
  readonly acknowledgeAsk: string;
  readonly report: string;
  readonly reportAsk: string;
  readonly correct: string;
  readonly confirm: string;
  readonly dismiss: string;
  readonly register: string;
  readonly registerAgain: string;
  readonly cancel: string;
  readonly other: string;
  readonly choose: string;
  readonly show: string;
  readonly open: string;
  readonly back: string;
  readonly chooseLabel: string;
  readonly chooseHint: string;
  readonly chooseError: string;
};

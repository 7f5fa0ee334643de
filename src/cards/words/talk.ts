import type { HelpSubject, HelpTheme } from "../../domain/answer.js";
import type { Courtesy, NotFoundQuestion } from "../../domain/question.js";
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

/** What can be asked, by example. Tips are shown with a row of what is loaded. */
export type HelpWords = Texts<"heading" | "intro" | "narrow" | "tour" | "nothingLoaded"> & {
  readonly themes: Readonly<Record<HelpTheme, string>>;
  readonly record: (subject: HelpSubject) => string;
  readonly own: (subject: HelpSubject) => string;
  readonly officials: (subject: HelpSubject) => string;
  readonly loaded: (sources: string) => string;
  /** What is said to a polite word; to a hello with an example of what can be asked. */
  readonly courtesies: Readonly<Record<Courtesy, (example: string | null) => string>>;
};

/** Where the bot says hello: alone with a person, in a group, or in a team, where channels can be tied. */
export type WelcomePlace = "personal" | "group" | "team";

/** A step of the tour: what it is called, what it says, and what is written when it is tried. */
export type TourStep = { readonly title: string; readonly text: string; readonly ask: string | null };

/** Questions of the help answer that the tour tries. */
export type TourAsks = Texts<"due" | "followUp" | "overdue" | "standing">;

/** The first thing said in a chat: a tour in four or five steps. */
export type WelcomeWords = Texts<"heading" | "intro" | "again" | "nothingLoaded"> & {
  readonly steps: Readonly<
    Record<WelcomePlace, (subject: HelpSubject, asks: TourAsks) => readonly TourStep[]>
  >;
};

/** Nothing is known of that. */
export type NotFoundWords = {
  readonly heading: string;
  readonly reasons: Readonly<Record<NotFoundQuestion["reason"], (words: readonly string[]) => string>>;
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

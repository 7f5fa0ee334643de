import type { State } from "../../domain/question.js";
import type { WordsOfBasics } from "./basics.js";
import type { ContentsWords } from "./contents.js";
import type { DecisionWords } from "./decisions.js";
import type { ExportWords } from "./exports.js";
import type { WordsOfLists } from "./lists.js";
import type { MeetingPapersWords } from "./meeting-papers.js";
import type { OwnersWords } from "./owners.js";
import type { PageWords } from "./pages.js";
import type { PeopleWords } from "./people.js";
import type { PictureWords } from "./pictures.js";
import type { PlanningWords } from "./planning.js";
import type { WordsOfProblems } from "./problems.js";
import type { RemindersWords } from "./reminders.js";
import type { WordsOfReports } from "./reports.js";
import type { ReviewWords } from "./review.js";
import type { SettingsWords } from "./settings.js";
import type { SubmissionWords } from "./submissions.js";
import type { WordsOfTalk } from "./talk.js";

/**
 * Every sentence that people see, as one interface that each language implements. A theme has its file here
 * and one in each language (`lists.ts`, `sv-lists.ts`, `en-lists.ts`). A new sentence is a new member of its
 * theme, a new theme a line here; the build then fails in every language that lacks it.
 *
 * Sentences are plain text: no Markdown, no line breaks. What people wrote goes in as it is; it is escaped
 * where a card is filled (`template.ts`), never here.
 */
export interface Words extends WordsOfBasics, WordsOfLists, WordsOfReports, WordsOfTalk, WordsOfProblems {
  readonly contents: ContentsWords;
  readonly decisions: DecisionWords;
  readonly meeting: MeetingPapersWords;
  readonly pages: PageWords;
  readonly people: PeopleWords;
  readonly review: ReviewWords;
  readonly submission: SubmissionWords;
  readonly pictures: PictureWords;
  readonly planning: PlanningWords;
  readonly reminders: RemindersWords;
  readonly owners: OwnersWords;
  readonly settings: SettingsWords;
  readonly exports: ExportWords;
}

/** What the bot is called, in every language. */
export const PRODUCT = "Nämndkoll";

/** A mark for each state: the same in every language, and told apart without colour. */
export const MARKS: Readonly<Record<State, string>> = {
  notTracked: "·",
  planned: "○",
  upcoming: "◔",
  dueSoon: "◑",
  overdue: "●",
  submitted: "✓",
  presented: "✓✓",
  waived: "–",
};

import { enBasics } from "./en-basics.js";
import { enContents } from "./en-contents.js";
import { enDecisions } from "./en-decisions.js";
import { enExports } from "./en-exports.js";
import { enLists } from "./en-lists.js";
import { enMeetingPapers } from "./en-meeting-papers.js";
import { enOwners } from "./en-owners.js";
import { enPages } from "./en-pages.js";
import { enPeople } from "./en-people.js";
import { enPictures } from "./en-pictures.js";
import { enPlanning } from "./en-planning.js";
import { enProblems } from "./en-problems.js";
import { enReminders } from "./en-reminders.js";
import { enReports } from "./en-reports.js";
import { enReview } from "./en-review.js";
import { enSettings } from "./en-settings.js";
import { enSubmissions } from "./en-submissions.js";
import { enTalk } from "./en-talk.js";
import type { Words } from "./words.js";

/** The words of English. Titles of duties and documents stay in Swedish: they are names. */
export const en: Words = {
  ...enBasics,
  ...enLists,
  ...enReports,
  ...enTalk,
  ...enProblems,
  contents: enContents,
  decisions: enDecisions,
  meeting: enMeetingPapers,
  pages: enPages,
  people: enPeople,
  review: enReview,
  submission: enSubmissions,
  pictures: enPictures,
  planning: enPlanning,
  reminders: enReminders,
  owners: enOwners,
  settings: enSettings,
  exports: enExports,
};

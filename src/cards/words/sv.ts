import { svBasics } from "./sv-basics.js";
import { svContents } from "./sv-contents.js";
import { svDecisions } from "./sv-decisions.js";
import { svExports } from "./sv-exports.js";
import { svLists } from "./sv-lists.js";
import { svMeetingPapers } from "./sv-meeting-papers.js";
import { svOwners } from "./sv-owners.js";
import { svPages } from "./sv-pages.js";
import { svPeople } from "./sv-people.js";
import { svPictures } from "./sv-pictures.js";
import { svPlanning } from "./sv-planning.js";
import { svProblems } from "./sv-problems.js";
import { svReminders } from "./sv-reminders.js";
import { svReports } from "./sv-reports.js";
import { svReview } from "./sv-review.js";
import { svSettings } from "./sv-settings.js";
import { svSubmissions } from "./sv-submissions.js";
import { svTalk } from "./sv-talk.js";
import type { Words } from "./words.js";

/** The words of Swedish. */
export const sv: Words = {
  ...svBasics,
  ...svLists,
  ...svReports,
  ...svTalk,
  ...svProblems,
  contents: svContents,
  decisions: svDecisions,
  meeting: svMeetingPapers,
  pages: svPages,
  people: svPeople,
  review: svReview,
  submission: svSubmissions,
  pictures: svPictures,
  planning: svPlanning,
  reminders: svReminders,
  owners: svOwners,
  settings: svSettings,
  exports: svExports,
};

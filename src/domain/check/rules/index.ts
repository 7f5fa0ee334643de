import { closedDays, monthlyOnClosedDays } from "./closed-days.js";
import { cutRows, titleBroken } from "./cut-rows.js";
import { sameDuty, sameIndicator, sameLabel } from "./duplicates.js";
import { elsewhere } from "./elsewhere.js";
import { formalities } from "./formalities.js";
import { frameForm, frameOverlap, frameRhythm } from "./frame-duty.js";
import { headingEmpty } from "./heading-empty.js";
import { loneDate, notAMeeting, otherWeekday } from "./lone-date.js";
import { noBaseline, noValues, resultBeyond } from "./measures.js";
import { fewMeetings, firstMeetingUnknown, meetingInferred, meetingUnsaid } from "./meeting-unsaid.js";
import { headingRepeats, numbersJump, numbersRestart, numbersUnderOther, unnumbered } from "./numbering.js";
import { mutual, ownPartner } from "./performer.js";
import { oneDayForAll, rhythmWord, sameMonth, twoDaysForOnePeriod } from "./rhythm.js";
import type { Rule } from "./rule.js";
import { submitByAfterMeeting, submitByDistance, submitByIsMeeting, submitByUnsaid } from "./submit-by.js";
import { nearTotals, noGrandTotal, sums, unreadableAmounts } from "./sums.js";
import { vague } from "./vague.js";
import { afterOwnEnd, beyondAgreement, endsBeforeStart, outsideAgreement } from "./validity.js";

/**
 * Everything the check looks for, the costliest mistakes first: a report on the wrong day, then one that nobody
 * knows when to give, then what two places say differently, then figures, then the document itself.
 */
export const RULES: readonly Rule[] = [
  // Days that cannot be right.
  closedDays,
  monthlyOnClosedDays,
  loneDate,
  otherWeekday,
  notAMeeting,
  submitByIsMeeting,
  submitByAfterMeeting,
  submitByDistance,
  outsideAgreement,
  afterOwnEnd,
  endsBeforeStart,
  oneDayForAll,
  twoDaysForOnePeriod,
  sameMonth,
  // Days that are not there.
  meetingUnsaid,
  meetingInferred,
  submitByUnsaid,
  firstMeetingUnknown,
  fewMeetings,
  vague,
  // What two places say.
  rhythmWord,
  frameRhythm,
  frameForm,
  frameOverlap,
  sameDuty,
  elsewhere,
  mutual,
  ownPartner,
  beyondAgreement,
  // Figures.
  sums,
  unreadableAmounts,
  nearTotals,
  noGrandTotal,
  sameLabel,
  sameIndicator,
  noValues,
  noBaseline,
  resultBeyond,
  // The document.
  numbersRestart,
  numbersJump,
  numbersUnderOther,
  unnumbered,
  headingRepeats,
  headingEmpty,
  titleBroken,
  cutRows,
  formalities,
];

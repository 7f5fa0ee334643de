import { compare } from "./compare.js";
import {
  assignments,
  content,
  figure,
  figureByName,
  figureNotLoaded,
  goals,
  indicator,
  who,
} from "./contents.js";
import { courtesy } from "./courtesy.js";
import { followUp, followUpByName, status } from "./follow-up.js";
import { help } from "./help.js";
import { due, next, overdue } from "./lists.js";
import { meeting } from "./meeting.js";
import { recordIntent } from "./record-intent.js";
import {
  elsewhere,
  noSuchTime,
  nothingBefore,
  notLoaded,
  notUnderstood,
  onlyCounted,
  otherTask,
  privateCase,
} from "./refusals.js";
import type { QuestionRule } from "./rule.js";

/** What a text can ask, in the order it is tried; the first that fits is the question. */
export const questionRules: readonly QuestionRule[] = [
  // A sentence that records must not be answered as a question about the same matter.
  recordIntent,
  courtesy,
  // "kan du hjälpa mig med min hyra?" asks for no help with the program.
  privateCase,
  help,
  // What goes on from the last answer is read before this list is, where there is one.
  nothingBefore,
  noSuchTime,
  // Refusals before anything that would answer about the home committee instead.
  notLoaded,
  otherTask,
  onlyCounted,
  // Structured facts before passages, and both before lists: each of these steps aside for a question of days.
  compare,
  who,
  goals,
  assignments,
  figureNotLoaded,
  figure,
  indicator,
  elsewhere,
  overdue,
  // "hur går det med Lex Sarah?" holds "hur", which the follow-up rule would take.
  status,
  // Days of meetings, before "next": "när är nästa sammanträde?" asks for a day, not for a list.
  meeting,
  figureByName,
  // A named duty with when or how, before "due": "när redovisas X i år?" is about X, not about the year.
  content,
  followUp,
  next,
  due,
  followUpByName,
  notUnderstood,
];

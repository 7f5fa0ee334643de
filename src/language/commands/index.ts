import { normalise } from "../normalise.js";
import { readCalendar } from "./calendar.js";
import { readChannel } from "./channel.js";
import type { Command, CommandContext, CommandReader } from "./command.js";
import { readExport } from "./exports.js";
import { readFeeds } from "./feeds.js";
import { readForget } from "./forget.js";
import { readHistory } from "./history.js";
import { readMeetingPapers } from "./meetings.js";
import { readOfficials } from "./officials.js";
import { readOwners } from "./owners.js";
import { readPictures } from "./pictures.js";
import { readReview } from "./review.js";
import { readRules } from "./rules.js";
import { readStaff } from "./staff.js";
import { readTakeBack } from "./take-back.js";
import { readTour } from "./tour.js";
import { readUndo } from "./undo.js";

export type { Command } from "./command.js";

/** Every theme's reader. Their commands begin in different words, so the order does not matter. */
const READERS: readonly CommandReader<Command>[] = [
  readChannel,
  readForget,
  readHistory,
  readMeetingPapers,
  readOfficials,
  readPictures,
  readReview,
  readStaff,
  readCalendar,
  readRules,
  readTakeBack,
  readTour,
  readUndo,
  readOwners,
  readExport,
  readFeeds,
];

/** The command in a message, or `null` where it is something else: a question, or a sentence. */
export function readCommand(message: string, known: Omit<CommandContext, "message">): Command | null {
  const context = { ...known, message };
  const text = normalise(message);
  for (const read of READERS) {
    const command = read(text, context);
    if (command) return command;
  }
  return null;
}

import type { Normalised } from "../normalise.js";
import type { Reader, Situation } from "../reading.js";
import type { CalendarCommand } from "./calendar.js";
import type { ChannelCommand } from "./channel.js";
import type { ExportCommand } from "./exports.js";
import type { FeedCommand } from "./feeds.js";
import type { ForgetCommand } from "./forget.js";
import type { HistoryCommand } from "./history.js";
import type { MeetingPapersCommand } from "./meetings.js";
import type { OfficialsCommand } from "./officials.js";
import type { OwnersCommand } from "./owners.js";
import type { PicturesCommand } from "./pictures.js";
import type { ReviewCommand } from "./review.js";
import type { RulesCommand } from "./rules.js";
import type { StaffCommand } from "./staff.js";
import type { TakeBackCommand } from "./take-back.js";
import type { TourCommand } from "./tour.js";
import type { UndoCommand } from "./undo.js";

/** What the bot is told to do, rather than asked. A new one is a file beside this one, a line here and one in `index.ts`. */
export type Command =
  | CalendarCommand
  | ChannelCommand
  | ExportCommand
  | FeedCommand
  | ForgetCommand
  | HistoryCommand
  | MeetingPapersCommand
  | OfficialsCommand
  | OwnersCommand
  | PicturesCommand
  | ReviewCommand
  | StaffCommand
  | RulesCommand
  | TakeBackCommand
  | TourCommand
  | UndoCommand;

/** What commands are read with. */
export type CommandContext = {
  readonly reader: Reader;
  readonly situation: Situation;
  /** How many people the message mentions beside the bot; they are not in the text. */
  readonly mentions: number;
  /** Whether it was written in a personal chat. */
  readonly personal: boolean;
  /** The message as it came, for what its signs say. */
  readonly message: string;
};

/** Reads one theme's commands; `null` where the message is none of them. Mentions are not in the text. */
export type CommandReader<C extends Command> = (text: Normalised, context: CommandContext) => C | null;

/** The committees that a part of a message names, none where it names none. */
export function committeesIn(
  written: string,
  { reader, situation }: Pick<CommandContext, "reader" | "situation">,
): readonly string[] {
  const { scope, committeeNamed } = reader.read(written, { ...situation, channelCommittee: null });
  return committeeNamed ? scope.committees : [];
}

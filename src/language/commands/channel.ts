import { type CommandReader, committeesIn } from "./command.js";

/** What to do about the channel that the bot is spoken to in. */
export type ChannelCommand =
  /** Ties the channel to a committee; `null` where none was recognised in `text`. */
  | { readonly kind: "tie"; readonly committee: string | null; readonly text: string }
  | { readonly kind: "untie" }
  /** Asks which committee the channel is tied to. */
  | { readonly kind: "tied" };

const TIE =
  /^ (?:koppla|knyt|connect|tie|link) (?:(?:den har |denna |this |the )?(?:kanal(?:en)?|channel) )(?:till|to|med|with) /;
const UNTIE =
  /^ (?:koppla (?:loss|bort|fran|ifran)|ta bort kopplingen|disconnect|untie|unlink)(?: (?:den har |denna |this |the )?(?:kanal(?:en)?|channel))? /;
const TIED =
  /^ (?:vilken namnd ar kanalen kopplad till|(?:vad|vem) ar kanalen kopplad till|ar kanalen kopplad|which committee is (?:this|the) channel (?:tied|connected) to) /;

/** Reads what is said about the channel's committee. */
export const readChannel: CommandReader<ChannelCommand> = (text, context) => {
  if (UNTIE.test(text.folded)) return { kind: "untie" };
  if (TIED.test(text.folded)) return { kind: "tied" };
  const tie = TIE.exec(text.folded);
  if (!tie) return null;
  const named = text.written.slice(tie[0].length).trim();
  return { kind: "tie", committee: committeesIn(named, context)[0] ?? null, text: named };
};

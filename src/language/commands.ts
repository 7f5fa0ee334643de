import { normalise } from "./normalise.js";
import type { Reader, Situation } from "./reading.js";

/** What the bot is told to do about the channel it is spoken to in, rather than asked. */
export type Command =
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

/** The command in a message, or `null` where it is something else: a question, or a sentence. */
export function readCommand(message: string, reader: Reader, situation: Situation): Command | null {
  const text = normalise(message);
  if (UNTIE.test(text.folded)) return { kind: "untie" };
  if (TIED.test(text.folded)) return { kind: "tied" };
  const tie = TIE.exec(text.folded);
  if (!tie) return null;
  const named = text.written.slice(tie[0].length).trim();
  const { scope, committeeNamed } = reader.read(named, { ...situation, channelCommittee: null });
  return { kind: "tie", committee: committeeNamed ? (scope.committees[0] ?? null) : null, text: named };
}

import { type Normalised, normalise } from "./normalise.js";
import type { Reader, Situation } from "./reading.js";

/** Shows or confirms rows that were imported. */
export type ReviewCommand = {
  readonly kind: "review";
  readonly what: "show" | "confirm";
  /** The folded text from the section's number or heading on (" 5.5 sn 2027 "); `null` where none is named. */
  readonly section: string | null;
  /** Everything behind the command, folded: an agreement may be named in it. */
  readonly rest: string;
  /** Committees that are named. */
  readonly committees: readonly string[];
};

/** What the bot is told to do about the channel it is spoken to in, or about imported rows, rather than asked. */
export type Command =
  | ReviewCommand
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

const CONFIRM = /^ (?:bekrafta|confirm) (?:alla(?: rader(?:na)?)?|allt|all(?: (?:the )?rows)?|everything) /;
const SHOW =
  /^ (?:visa|lista|show|list) (?:alla |all )?(?:obekraftade|ej bekraftade|unconfirmed)(?: rader| rows)? /;
const SECTION = /(?<=(?:^| )(?:(?:i|in|under) )?(?:avsnitt|section)) /;

/** Text that ends like a confirming command, as far as it goes on with a place, an agreement, or nothing. */
function readReview(
  { folded, written }: Normalised,
  reader: Reader,
  situation: Situation,
): ReviewCommand | null {
  const show = SHOW.exec(folded);
  const said = show ?? CONFIRM.exec(folded);
  if (!said) return null;
  const rest = folded.slice(said[0].length - 1);
  const at = rest.search(SECTION);
  const named = written.slice(said[0].length - 1);
  const { scope, committeeNamed } = reader.read(named, { ...situation, channelCommittee: null });
  return {
    kind: "review",
    what: show ? "show" : "confirm",
    section: at < 0 ? null : rest.slice(at),
    rest,
    committees: committeeNamed ? scope.committees : [],
  };
}

/** The command in a message, or `null` where it is something else: a question, or a sentence. */
export function readCommand(message: string, reader: Reader, situation: Situation): Command | null {
  const text = normalise(message);
  if (UNTIE.test(text.folded)) return { kind: "untie" };
  if (TIED.test(text.folded)) return { kind: "tied" };
  const tie = TIE.exec(text.folded);
  if (!tie) return readReview(text, reader, situation);
  const named = text.written.slice(tie[0].length).trim();
  const { scope, committeeNamed } = reader.read(named, { ...situation, channelCommittee: null });
  return { kind: "tie", committee: committeeNamed ? (scope.committees[0] ?? null) : null, text: named };
}

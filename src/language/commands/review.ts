import { type CommandReader, committeesIn } from "./command.js";

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

const CONFIRM = /^ (?:bekrafta|confirm) (?:alla(?: rader(?:na)?)?|allt|all(?: (?:the )?rows)?|everything) /;
const SHOW =
  /^ (?:visa|lista|show|list) (?:alla |all )?(?:obekraftade|ej bekraftade|unconfirmed)(?: rader| rows)? /;
const SECTION = /(?<=(?:^| )(?:(?:i|in|under) )?(?:avsnitt|section)) /;

/** Reads text that begins like a reviewing command, as far as it goes on with a place, an agreement, or nothing. */
export const readReview: CommandReader<ReviewCommand> = ({ folded, written }, context) => {
  const show = SHOW.exec(folded);
  const said = show ?? CONFIRM.exec(folded);
  if (!said) return null;
  const rest = folded.slice(said[0].length - 1);
  const at = rest.search(SECTION);
  return {
    kind: "review",
    what: show ? "show" : "confirm",
    section: at < 0 ? null : rest.slice(at),
    rest,
    committees: committeesIn(written.slice(said[0].length - 1), context),
  };
};

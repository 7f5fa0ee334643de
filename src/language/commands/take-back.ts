import type { Period } from "../../domain/period.js";
import { normalise } from "../normalise.js";
import type { CommandReader } from "./command.js";

/** Takes a report back that was handed in. */
export type TakeBackCommand = {
  readonly kind: "takeBack";
  /** The follow-ups it may be about, the likeliest first. */
  readonly followUps: readonly string[];
  readonly period: Period | null;
  /** Why, in the words it was written in. */
  readonly reason: string | null;
};

const REPORT =
  "(?:min |den |var |the |my |our )?(?:rapport(?:en)?|inlamning(?:en)?|redovisning(?:en)?|report|submission)";
const ABOUT = "(?:(?:for|av|om|till|of|on|about) )?";
/** "dra tillbaka rapporten för TSI", "återta inlämningen av Lex Sarah", "take back the report for TSI". */
const SAID = new RegExp(
  `^ (?:(?:dra|ta) (?:tillbaka|ater) ${REPORT} ${ABOUT}|(?:aterta|aterkalla) ${REPORT} ${ABOUT}|(?:dra|ta) ${REPORT} ${ABOUT}(?=.* tillbaka )|(?:withdraw|take back|retract) ${REPORT} ${ABOUT})`,
);
/** What a reason begins with. Behind a colon it stands as it is. */
const BECAUSE = / (?:eftersom|darfor att|for att|pa grund av|pga|skal|because(?: of)?|reason|since) /;

/** Reads that a report is to be taken back: it must say so of a report, and which one. */
export const readTakeBack: CommandReader<TakeBackCommand> = (text, { reader, situation, message }) => {
  const colon = /^([^:]*):\s+(\S.*)$/s.exec(message);
  const head = colon ? normalise(colon[1] ?? "") : text;
  const said = SAID.exec(head.folded);
  if (!said || text.asks) return null;
  const from = said[0].length - 1;
  const because = BECAUSE.exec(head.folded.slice(from));
  const about = head.written.slice(from, because ? from + because.index + 1 : undefined);
  const written = because ? head.written.slice(from + because.index + because[0].length) : "";
  const reason = (colon?.[2] ?? written).trim();
  const reading = reader.read(about, situation);
  return {
    kind: "takeBack",
    followUps: reading.filter.followUps ?? [],
    period: reading.period,
    reason: reason === "" ? null : reason,
  };
};

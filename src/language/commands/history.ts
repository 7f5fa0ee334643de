import type { Period } from "../../domain/period.js";
import type { CommandReader } from "./command.js";

/** Asks what has happened to a follow-up: who did what, and when. */
export type HistoryCommand = {
  readonly kind: "history";
  /** Follow-ups (`agreement/follow-up`) that the words fit, best first. */
  readonly followUps: readonly string[];
  readonly period: Period | null;
};

const HISTORY =
  /^ (?:(?:visa|show|ge mig|give me) )?(?:hela |the |full )*(?:historik(?:en)?|handelse(?:rna|r)|handelselogg(?:en)?|logg(?:en)?|history|log) (?:for|over|om|pa|av|of|on|till) /;

/** Reads what asks for the history of a follow-up. */
export const readHistory: CommandReader<HistoryCommand> = ({ folded, written }, { reader, situation }) => {
  const said = HISTORY.exec(folded);
  if (!said) return null;
  const { filter, period } = reader.read(written.slice(said[0].length - 1), situation);
  return { kind: "history", followUps: filter.followUps ?? [], period };
};

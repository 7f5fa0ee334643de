import type { Period } from "../../domain/period.js";
import { type CommandReader, committeesIn } from "./command.js";

/** Asks for a meeting's papers: the draft of its agenda, or the card on which its outcomes are recorded. */
export type MeetingPapersCommand = {
  readonly kind: "meetingPapers";
  readonly what: "agenda" | "outcomes";
  /** Party id of the committee; `null` where none is named: then the channel's. */
  readonly committee: string | null;
  /** The day or the span that the meeting lies in; `null` where none is said. */
  readonly period: Period | null;
  readonly which: "next" | "last" | null;
};

const AGENDA = "(?:arendelist(?:a|an)|foredragningslist(?:a|an)|dagordning(?:en)?|agenda(?:n)?)";
const AGENDA_ASKED = new RegExp(
  `^ (?:(?:kan du |please |can you )?(?:gor|skapa|ta fram|visa|ge mig|skriv|make|show|write|create|give me|prepare) )?(?:ett |en |a |an |the )?(?:utkast(?:et)? (?:till|pa) (?:en )?|forslag (?:till|pa) (?:en )?|draft (?:of )?(?:an? |the )?)?${AGENDA} `,
);
const AGENDA_BEHIND = new RegExp(`^ [a-z]{2,4} ${AGENDA} (?:for |till |den )?`);
const OUTCOMES_ASKED =
  /^ (?:(?:anteckna|registrera|visa|skriv in|fyll i|record|register|show|enter) )?(?:the )?(?:utfall(?:en|et)?|outcomes?|motesutfall) (?=(?:for|fran|vid|till|av|i|pa|of|from|at|in|[a-z]{2,4}) )/;
const NEXT = / (?:nasta|kommande|next|coming) /;
const LAST = / (?:senaste|forra|sista|last|latest|previous) /;

/** Reads what asks for a meeting's papers; a question about a matter that is on an agenda is none. */
export const readMeetingPapers: CommandReader<MeetingPapersCommand> = (text, context) => {
  const { folded, written } = text;
  const agenda = AGENDA_ASKED.exec(folded) ?? AGENDA_BEHIND.exec(folded);
  const said = agenda ?? OUTCOMES_ASKED.exec(folded);
  if (!said || text.link !== null) return null;
  const rest = written.slice(
    agenda && said[0].startsWith(" ") && AGENDA_ASKED.test(folded) ? said[0].length - 1 : 0,
  );
  const reading = context.reader.read(rest, context.situation);
  return {
    kind: "meetingPapers",
    what: agenda ? "agenda" : "outcomes",
    committee: committeesIn(rest, context)[0] ?? null,
    period: reading.period,
    which: NEXT.test(folded) ? "next" : LAST.test(folded) ? "last" : null,
  };
};

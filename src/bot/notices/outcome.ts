import { meetingDaysOf } from "../../answers/decision.js";
import { meetingItems } from "../../answers/meeting-items.js";
import { type Outcomes, outcomesCard } from "../../cards/outcomes-card.js";
import type { Shown } from "../../cards/shown.js";
import type { CalendarDate } from "../../domain/calendar-date.js";
import { type HeldMeeting, meetingsToAskAbout } from "../../domain/outcomes.js";
import type { Locale } from "../../domain/question.js";
import type { Deps } from "../deps.js";
import { followedOn } from "../followed.js";
import { happenedIn } from "../happened.js";
import type { NoticeDrawer } from "./notice.js";

/**
 * The card on which officials record what came of a meeting, as things stand today; for a notice `outcome`, and
 * whenever it is asked for. `null` where nothing was up at the meeting.
 * The last argument: what has just been recorded or refused, first on the card, and what was typed for the latter.
 */
export async function outcomeCard(
  { committee, meeting }: HeldMeeting,
  deps: Deps,
  locale: Locale,
  today: CalendarDate,
  { said, typed }: Pick<Outcomes, "said" | "typed"> = { said: [] },
): Promise<Shown | null> {
  const { library } = deps;
  const { items } = meetingItems(committee, meeting, library, await happenedIn(deps.store), today);
  if (items.length === 0) return null;
  const meetings = meetingDaysOf(committee, library);
  return outcomesCard({
    committee: library.committee(committee),
    meeting,
    items,
    meetings,
    locale,
    today,
    said,
    ...(typed && { typed }),
  });
}

/** Draws the question after a meeting; nothing is left to ask once everything of it is settled, or long past. */
export const drawOutcome: NoticeDrawer<"outcome"> = async ({ notice, deps, locale, today }) => {
  const rows = (await followedOn(deps, today)).map(({ facts }) => facts);
  const isOpen = meetingsToAskAbout(rows, today).some(
    ({ committee, meeting }) => committee === notice.committee && meeting === notice.meeting,
  );
  return isOpen ? outcomeCard(notice, deps, locale, today) : null;
};

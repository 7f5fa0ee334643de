import { meetingItems } from "../answers/meeting-items.js";
import type { Agenda } from "../cards/agenda-card.js";
import type { CalendarDate } from "../domain/calendar-date.js";
import type { Deps } from "./deps.js";
import { happenedIn } from "./happened.js";
import type { OfMeeting } from "./links.js";

/** The draft of a meeting's agenda as it stands on a day, and who reports by each agreement. */
export async function agendaOf(
  { library, store }: Pick<Deps, "library" | "store">,
  { committee, meeting, locale }: OfMeeting,
  today: CalendarDate,
): Promise<Agenda> {
  const found = meetingItems(committee, meeting, library, await happenedIn(store), today);
  const division = (id: string) => {
    const performer = library.registers.find((one) => one.agreement.id === id)?.agreement.performer ?? null;
    return performer === null ? null : library.committee(performer).code;
  };
  return { ...found, committee: library.committee(committee), meeting, division, locale };
}

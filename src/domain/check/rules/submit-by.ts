import { addDays, daysBetween } from "../../calendar-date.js";
import { holidayName } from "../../holidays.js";
import { type Checked, grouped, type Slot, statedDays, subjectOf } from "../checked.js";
import { type Finding, findingOn } from "../finding.js";
import type { Rule } from "./rule.js";

type Pair = { readonly slot: Slot; readonly meeting: string; readonly submitBy: string };

/** Rows with both days stated, in groups that share them: what is odd about one is odd about all. */
function pairsOf({ slots }: Checked): Pair[][] {
  const pairs = slots.flatMap((slot) => {
    const days = statedDays(slot);
    return days === null ? [] : { slot, ...days };
  });
  return [...grouped(pairs, ({ meeting, submitBy }) => `${submitBy} ${meeting}`).values()];
}

function onEachPair(checked: Checked, find: (pair: Pair, group: readonly Pair[]) => Finding[]): Finding[] {
  return pairsOf(checked).flatMap((group) => (group[0] ? find(group[0], group) : []));
}

const subjects = (group: readonly Pair[]) => group.map(({ slot }) => subjectOf(slot));

/** A submit-by on the day of the meeting: nobody could read the report ahead of it. */
export const submitByIsMeeting: Rule = (checked) =>
  onEachPair(checked, ({ meeting, submitBy }, group) => {
    if (meeting !== submitBy) return [];
    const usual = checked.usualDays?.days ?? null;
    const why = { kind: "submit-by-is-meeting", date: meeting, usual } as const;
    const suggestion =
      usual === null
        ? ({ kind: "ask-which" } as const)
        : ({ kind: "use-date", date: addDays(meeting, -usual) } as const);
    return [findingOn("submit-by-equals-meeting", subjects(group), why, suggestion)];
  });

/** A report that is due when its meeting is over. */
export const submitByAfterMeeting: Rule = (checked) =>
  onEachPair(checked, ({ meeting, submitBy }, group) =>
    submitBy > meeting
      ? [
          findingOn(
            "contradiction",
            subjects(group),
            { kind: "submit-by-after-meeting", submitBy, meeting },
            { kind: "ask-which" },
          ),
        ]
      : [],
  );

/** A submit-by at another distance from its meeting than the document's other rows keep. */
export const submitByDistance: Rule = (checked) => {
  const { usualDays } = checked;
  if (usualDays === null) return [];
  const { days: usual, keep } = usualDays;
  return onEachPair(checked, ({ meeting, submitBy }, group) => {
    const days = daysBetween(submitBy, meeting);
    if (days <= 0 || days === usual) return [];
    const expected = addDays(meeting, -usual);
    const holiday = holidayName(expected);
    const why = { kind: "submit-by-distance", submitBy, meeting, days, usual, keep, holiday } as const;
    const suggestion =
      holiday === null
        ? ({ kind: "use-date", date: expected } as const)
        : ({ kind: "probably-meant" } as const);
    return [findingOn("submit-by-pattern", subjects(group), why, suggestion)];
  });
};

/** A dated report without a submit-by, where nearly all others have one. */
export const submitByUnsaid: Rule = ({ slots, usualDays }) => {
  if (usualDays === null) return [];
  const dated = slots.filter(({ row, toCommittee }) => toCommittee && row.meetingBasis === "stated");
  const without = dated.filter(({ row }) => row.submitBy === null);
  if (without.length * 4 > dated.length) return [];
  return without.flatMap((slot) => {
    const { meeting } = slot.row;
    if (meeting === null) return [];
    const why = { kind: "submit-by-unsaid", meeting, usual: usualDays.days } as const;
    return findingOn("missing", [subjectOf(slot)], why, {
      kind: "use-date",
      date: addDays(meeting, -usualDays.days),
    });
  });
};

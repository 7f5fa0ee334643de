import type { MeetingAnswer } from "../domain/answer.js";
import { dayPeriod } from "../domain/period.js";
import { NO_FILTER } from "../domain/question.js";
import { cancelledSaid, meetingDetail, meetingTitle, severalCommittees } from "./answer-lines.js";
import { lastNotes, leadNotes, meetingsHeading, meetingsPeriod, saidYear, sourcesSaid } from "./headings.js";
import { pageOf } from "./pages.js";
import { pageButtons, pageSaid } from "./paging.js";
import { asksOf, frame, type Line } from "./parts.js";
import type { Card } from "./shown.js";
import { capital } from "./state.js";
import { fill } from "./template.js";
import { type Asked, type ListView, listViewOf, type View, writeView } from "./view.js";
import type { Words } from "./words/words.js";

type Meeting = MeetingAnswer["meetings"][number];

/** What is presented on a meeting's day, as a question of its own. */
function dayView(asked: Asked, { committee, date }: Meeting): ListView {
  const period = dayPeriod(date);
  return {
    kind: "list",
    page: 1,
    asked: {
      ...asked,
      scope: { ...asked.scope, committees: [committee.id] },
      question: { kind: "due", period, spans: [period], mode: "meeting", filter: NO_FILTER },
    },
  };
}

/** Meetings of one or several committees; pressing one shows what is presented there. */
export function meetingsCard(answer: MeetingAnswer, words: Words, shown: View | null): Card {
  const wanted = listViewOf(answer, shown);
  const { meetings, which, agreements, suggestions } = answer;
  const { who, what } = meetingsHeading(answer, words);
  const several = severalCommittees(answer);
  const year = which === "all" ? saidYear(meetingsPeriod(answer)) : null;
  const page = pageOf(meetings, [], wanted.page);
  const view = { ...wanted, page: page.page };
  const line = (meeting: Meeting): Line => ({
    label: capital(meetingTitle(meeting, several, year, words)),
    detail: meetingDetail(meeting, words),
    verb: "list",
    data: { view: writeView(dayView(view.asked, meeting)) },
  });
  return fill("meetings", {
    ...frame(
      {
        eyebrow: who,
        title: capital(what),
        lead: [
          ...(meetings.length === 0 ? [words.meetings.none(answer.period)] : []),
          ...cancelledSaid(answer, words),
          ...leadNotes(answer, words),
        ],
        last: [
          ...pageSaid(page, words),
          words.meetings.complete(meetings.length, sourcesSaid(agreements, words)),
          ...lastNotes(answer, words),
        ],
      },
      words,
    ),
    meetings: page.dated.map(line),
    ...pageButtons(page, view, words),
    ...asksOf(suggestions, words),
  });
}

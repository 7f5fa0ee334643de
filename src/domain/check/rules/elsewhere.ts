import type { FollowUp, Form, Register } from "../../agreement.js";
import type { CalendarDate } from "../../calendar-date.js";
import { likenessAmong } from "../../compare/likeness.js";
import { sameForms } from "../../correction.js";
import { overlaps } from "../../period.js";
import { findingOn } from "../finding.js";
import type { Rule } from "./rule.js";

/** How alike two titles of different agreements are if they are the same duty. */
const SAME_DUTY = 0.75;

const meetingOf = ({ occasions }: FollowUp): CalendarDate | null =>
  occasions.find(({ meeting }) => meeting !== null)?.meeting ?? null;

const formsOf = ({ occasions, forms }: FollowUp): readonly Form[] =>
  occasions.find(({ meeting }) => meeting !== null)?.forms ?? forms;

const validity = ({ agreement }: Register) => ({ start: agreement.validFrom, end: agreement.validTo });

/** A duty that another agreement of the same years has too, in other forms: one report, or two? */
export const elsewhere: Rule = ({ register, others, years }) =>
  others
    .filter((other) => overlaps(validity(other), years))
    .flatMap((other) => {
      const alike = likenessAmong([...register.followUps, ...other.followUps].map(({ title }) => title));
      return register.followUps.flatMap((mine) => {
        const theirs = other.followUps.find(({ title }) => alike(mine.title, title) >= SAME_DUTY);
        if (!theirs || meetingOf(mine) === null || meetingOf(theirs) === null) return [];
        const forms = [formsOf(mine), formsOf(theirs)] as const;
        if (sameForms(...forms)) return [];
        const meetings = [meetingOf(mine), meetingOf(theirs)] as const;
        const why = { kind: "elsewhere", other: other.agreement.shortTitle, meetings, forms } as const;
        return findingOn("other", [{ id: mine.id, section: mine.section }], why, { kind: "ask-which" });
      });
    });

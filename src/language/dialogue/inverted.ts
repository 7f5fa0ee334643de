import type { Filter, Question } from "../../domain/question.js";
import type { Reading } from "../reading.js";

/** The same with what was wanted left out, and the other way around. */
const INVERTED =
  /^ (?:(?:och|men|and|but|nej|no) )?(?:(?:precis )?tvartom|(?:och )?de(?:t|m)? (?:andra|ovriga)|(?:the )?(?:other way (?:a)?round|opposite|others)) (?:da |then |i ?stallet |instead )?$/;

const swapped = <T extends string>(
  value: T | null | undefined,
  pairs: readonly (readonly [T, T])[],
): T | null => {
  const pair = pairs.find((each) => each.some((end) => end === value));
  return pair ? (pair[0] === value ? pair[1] : pair[0]) : null;
};

/** A list of what the last one left out; `null` where it was narrowed by nothing that can be turned. */
function invertedFilter(filter: Filter): Filter | null {
  const { forms, notForms, areas, notAreas } = filter;
  if (forms.length + notForms.length + areas.length + notAreas.length === 0) return null;
  const only = notForms.length > 0 && forms.length > 0;
  return { ...filter, forms: only ? [] : notForms, notForms: forms, areas: notAreas, notAreas: areas };
}

/**
 * The last question turned around where the message wants that ("tvärtom"): the others, the last for the first,
 * the least for the most. `null` where it does not, or where nothing of it can be turned.
 */
export function inverted(question: Question, { text }: Reading): Question | null {
  return INVERTED.test(text.folded) ? turned(question) : null;
}

function turned(question: Question): Question | null {
  switch (question.kind) {
    case "due": {
      const end = swapped(question.end, [
        ["first", "last"],
        ["firstDay", "lastDay"],
      ]);
      if (end !== null) return { ...question, end };
      const filter = invertedFilter(question.filter);
      return filter && { ...question, filter };
    }
    case "next":
    case "overdue": {
      const filter = invertedFilter(question.filter);
      return filter && { ...question, filter };
    }
    case "meeting": {
      const end = swapped(question.end, [
        ["first", "last"],
        ["most", "fewest"],
      ]);
      return end && { ...question, end };
    }
    case "figure": {
      const ask = swapped(question.ask, [["most", "least"]]);
      return ask && { ...question, ask };
    }
    default:
      return null;
  }
}

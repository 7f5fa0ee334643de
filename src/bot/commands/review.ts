import { wordsFor } from "../../cards/words/index.js";
import type { ReviewCommand } from "../../language/commands/review.js";
import { normalise } from "../../language/normalise.js";
import type { OpenRow, OpenRows } from "../deps.js";
import { isOfficial } from "../officials.js";
import { type CommandHandler, refuse, say } from "./handler.js";

/** Words as people write them in a command: " sn 2027 ". */
const folded = (text: string): string => normalise(text).folded;

/** Whether a command names an agreement by its id, its short title, or its committee. */
function isNamed({ agreement }: OpenRows, { rest, committees }: ReviewCommand): "fully" | "committee" | null {
  if ([agreement.id, agreement.shortTitle].some((name) => rest.includes(folded(name)))) return "fully";
  return committees.includes(agreement.commissioner) ? "committee" : null;
}

/** The agreements a command speaks of; all of them where it names none. */
function meant(open: readonly OpenRows[], command: ReviewCommand): readonly OpenRows[] {
  const fully = open.filter((each) => isNamed(each, command) === "fully");
  if (fully.length > 0) return fully;
  const byCommittee = open.filter((each) => isNamed(each, command) === "committee");
  return byCommittee.length > 0 || command.committees.length > 0 ? byCommittee : open;
}

/** The section that a command begins with: the longest id that fits, "5.5" or a heading. */
function sectionIn({ rows }: OpenRows, section: string): string | null {
  const numbers = /^ (\d+(?:\.\d+)*) /.exec(section);
  if (numbers?.[1] !== undefined) return numbers[1];
  const fits = [...new Set(rows.map((row) => row.section))].filter((id) => section.startsWith(folded(id)));
  return fits.sort((a, b) => b.length - a.length)[0] ?? null;
}

/** A section holds what stands in its parts: 5.5 holds 5.5.6. */
const isIn = (row: OpenRow, section: string): boolean =>
  row.section === section || (/^\d/.test(section) && row.section.startsWith(`${section}.`));

function chosenRows(open: OpenRows, { section }: ReviewCommand): readonly OpenRow[] {
  if (section === null) return open.rows;
  const id = sectionIn(open, section);
  return id === null ? [] : open.rows.filter((row) => isIn(row, id));
}

/** Shows what nobody has confirmed, or confirms it: a whole agreement, or a section of it. */
export const onReview: CommandHandler<"review"> = async (command, turn) => {
  const { incoming, deps, locale } = turn;
  const words = wordsFor(locale).review;
  const all = deps.review?.open() ?? [];
  const open = meant(all, command);
  const names = (some: readonly OpenRows[]) => some.map(({ agreement }) => agreement.shortTitle);
  const [only] = open;
  if (!only) return say(all.length === 0 ? words.nothingOpen : words.nothingThere(names(all)));
  if (command.what === "show")
    return say(words.list(open.map((each) => [each.agreement.shortTitle, chosenRows(each, command)])));
  if (open.length > 1) return say(words.which(names(open)));
  const rows = chosenRows(only, command);
  if (rows.length === 0) return say(words.nothingInSection(only.agreement.shortTitle, sections(only)));
  if (!(await isOfficial(incoming.from, only.agreement.commissioner, deps.store)))
    return refuse({ code: "not-allowed", who: "official" }, turn);
  const ids = rows.map(({ id }) => id);
  const { from, at } = incoming;
  const count = await deps.review?.decide(only.agreement.id, ids, "confirmed", from, at);
  return say(words.confirmed(count ?? 0, only.agreement.shortTitle, only.rows.length - rows.length));
};

const sections = ({ rows }: OpenRows): string[] => [...new Set(rows.map(({ section }) => section))];

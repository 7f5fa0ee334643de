import type { Block, Place } from "../document.js";
import type { OutlineSection } from "../outline.js";
import { numberIn, unitIn } from "./amounts.js";
import { areaOf, type Context, lineage } from "./context.js";
import { type Amount, MONEY, round, SUM, yearIn } from "./economy.js";
import { withSums } from "./sums.js";
import { capitalise, clean, withoutEnd } from "./text.js";

/** An amount as one line tells it. */
type Line = { readonly label: string; readonly tkr: number; readonly year: number | null };

/**
 * Amounts in lists ("Utveckling av familjecentral 2 500 tkr"), in lines with leaders ("Vuxenvård ..... 142 200")
 * and in sentences ("Nämndens budget är 509 374 tkr"). The unit stands with the amount, or in the sentence that
 * leads the list in.
 */
export function amountsOfText(section: OutlineSection, context: Context): Amount[] {
  const headings = lineage(section, context.outline).map(({ heading }) => heading);
  const about = MONEY.test(headings.join(" "));
  let unit: number | null = null;
  const amounts = section.blocks.flatMap((block) => {
    if (block.kind === "paragraph") unit = unitIn(block.text) ?? unit;
    return linesOfBlock(block).flatMap(({ text, place }) => {
      const line =
        listedIn(text, about ? unit : null) ?? (block.kind === "paragraph" ? statedIn(text) : null);
      return line ? [amountOf(line, text, place, section, context)] : [];
    });
  });
  return withSums(amounts);
}

function linesOfBlock(block: Block): { text: string; place: Place }[] {
  if (block.kind === "list") return block.items.map(({ text, place }) => ({ text, place }));
  return block.kind === "paragraph"
    ? block.text.split("\n").map((text) => ({ text, place: block.place }))
    : [];
}

const LISTED =
  /^(.{3,90}?)[\s.:…–-]+((?:-?\d{1,3}(?:[ .]\d{3})+|\d+)(?:,\d+)?)\s*(tkr|mnkr|mkr|kr|kronor|miljoner kronor)?\s*\\?[*.]*$/iu;
const LEADERS = /\.{3,}|…/u;

function listedIn(text: string, unit: number | null): Line | null {
  const found = LISTED.exec(clean(text));
  const amount = numberIn(found?.[2] ?? "");
  const told = LEADERS.test(text) || SUM.test(clean(text));
  const own = found?.[3] ? unitIn(found[3]) : told ? unit : null;
  if (!found?.[1] || amount === null || own === null) return null;
  const label = withoutEnd(clean(found[1]).replace(/^[•-]\s*/u, ""));
  return !/\p{L}{3}/u.test(label) || sentenceLike(label) ? null : { label, tkr: amount * own, year: null };
}

const sentenceLike = (label: string): boolean =>
  /[.!?] \p{Lu}/u.test(label) || /(?<!\p{L})(?:är|var|ska|har|landar|visar)(?!\p{L})/iu.test(label);

const STATED =
  /(?:^|[.:] )((?:\p{L}[\p{L}-]* ){0,4}\p{L}*(?:budget|ram|ersättning|anslag|bidrag|omfattning)\p{L}*(?: (?:för|till|på) [^.,]{2,40}?)?) (?:är|uppgår till|utgör|omfattar) (?:totalt )?(\d{1,3}(?:[ .]\d{3})*|\d+) ?(tkr|mnkr|kr|kronor|miljoner kronor)(?!\p{L})/iu;

/** "Socialnämndens budget för 2017 är 509 374 tkr". */
function statedIn(text: string): Line | null {
  const found = STATED.exec(clean(text));
  const [amount, unit] = [numberIn(found?.[2] ?? ""), unitIn(found?.[3] ?? "")];
  if (!found?.[1] || amount === null || unit === null) return null;
  return { label: capitalise(found[1].trim()), tkr: amount * unit, year: yearIn(found[1]) };
}

function amountOf(line: Line, text: string, place: Place, section: OutlineSection, context: Context): Amount {
  const year = line.year ?? yearIn(section.heading);
  return {
    row: {
      section: section.id,
      area: areaOf(section, context.outline),
      label: line.label,
      code: null,
      amountTkr: round(line.tkr),
      year: year ?? context.year,
      yearBasis: year === null ? "inferred" : "stated",
      total: SUM.test(line.label),
      unreadable: null,
    },
    unitStated: true,
    sum: null,
    place,
    quote: clean(text),
  };
}

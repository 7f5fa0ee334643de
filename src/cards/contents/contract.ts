import type { Answer, ContentsAnswer } from "../../domain/answer.js";
import type {
  CommissionFacts,
  FigureFacts,
  IndicatorFacts,
  PassageFacts,
  Placed,
} from "../../domain/contents.js";
import type { Contract } from "../contract.js";
import type { Words } from "../words/words.js";
import { allFigures } from "./figures.js";
import { linesOf } from "./passages.js";

/** What an answer on contents holds for other programs. */
export type ContentsPart = Pick<
  Contract,
  "figures" | "indicators" | "goals" | "assignments" | "passages" | "citations"
>;

/** What an answer on something else holds of it. */
export const NO_CONTENTS: Omit<ContentsPart, "citations"> = {
  figures: [],
  indicators: [],
  goals: [],
  assignments: [],
  passages: [],
};

/** The facts of a contents answer, each sort by itself. */
type Held = {
  readonly figures: readonly FigureFacts[];
  readonly indicators: readonly IndicatorFacts[];
  readonly commissions: readonly CommissionFacts[];
  readonly passages: readonly PassageFacts[];
  /** Sections that are named beside the answer: cited, not told. */
  readonly also: readonly PassageFacts[];
};

const NOTHING: Held = { figures: [], indicators: [], commissions: [], passages: [], also: [] };

/** What each kind holds. */
const HELD: {
  readonly [K in ContentsAnswer["kind"]]: (answer: Extract<ContentsAnswer, { kind: K }>) => Partial<Held>;
} = {
  content: ({ passages, also }) => ({ passages, also }),
  who: ({ passages, also }) => ({ passages, also }),
  figure: ({ figures, reckoning }) => ({ figures: allFigures(figures, reckoning ? [reckoning] : []) }),
  indicator: ({ indicators }) => ({ indicators }),
  goals: ({ rows, passages }) => ({ commissions: rows, passages }),
  assignments: ({ rows, passages }) => ({ commissions: rows, passages }),
  compare: ({ reckonings, passages, changes }) => ({
    figures: allFigures(
      [],
      [...reckonings, ...changes.flatMap(({ totals, amounts }) => [...totals, ...amounts])],
    ),
    passages,
  }),
};

const heldBy = (answer: ContentsAnswer): Held => ({
  ...NOTHING,
  ...(HELD[answer.kind] as (answer: ContentsAnswer) => Partial<Held>)(answer),
});

const isContents = (answer: Answer): answer is ContentsAnswer => Object.hasOwn(HELD, answer.kind);

const figureOf = ({ agreement, section, label, code, amountTkr, year }: FigureFacts) => ({
  agreement,
  section,
  label,
  code,
  amountTkr,
  year,
});

const indicatorOf = ({ agreement, section, title, unit, values }: IndicatorFacts) => ({
  agreement,
  section,
  title,
  unit,
  values: { ...values },
});

const commissionOf = ({ agreement, section, level, title }: CommissionFacts) => ({
  agreement,
  section,
  level,
  title,
});

const passageOf = (passage: PassageFacts, words: Words) => ({
  agreement: passage.agreement,
  section: passage.section,
  heading: passage.heading,
  text: passage.quote ?? linesOf(passage, words).join("\n"),
  quoted: passage.quote !== null,
});

const citationOf = (placed: Placed & { readonly page?: number | null }) => ({
  agreement: placed.agreement,
  document: placed.agreementTitle,
  section: placed.section,
  heading: placed.heading,
  page: placed.page ?? null,
});

/** One citation for each section that something stands in, in the order in which it is said. */
function citationsOf({ figures, indicators, commissions, passages, also }: Held): Contract["citations"] {
  // Of two for one section the later one is kept: passages know their page.
  const all: readonly Placed[] = [...figures, ...indicators, ...commissions, ...passages, ...also];
  const bySection = new Map(
    all.map((placed) => [`${placed.agreement} ${placed.section}`, citationOf(placed)]),
  );
  return [...bySection.values()];
}

/** What an answer on contents holds; `null` for any other answer. */
export function contentsPart(answer: Answer, words: Words): ContentsPart | null {
  if (!isContents(answer)) return null;
  const held = heldBy(answer);
  const named = held.commissions.map(commissionOf);
  return {
    figures: held.figures.map(figureOf),
    indicators: held.indicators.map(indicatorOf),
    goals: answer.kind === "goals" ? named : [],
    assignments: answer.kind === "assignments" ? named : [],
    passages: held.passages.map((passage) => passageOf(passage, words)),
    citations: citationsOf(held),
  };
}

/** How many rows of an answer on contents nobody has confirmed. */
export function unconfirmedIn(answer: Answer): number {
  if (!isContents(answer)) return 0;
  const { figures, indicators, commissions } = heldBy(answer);
  return [...figures, ...indicators, ...commissions].filter(({ unconfirmed }) => unconfirmed).length;
}

/** How many rows an answer on contents counts: what was asked for, not what stands beside it. */
export function countedIn(answer: Answer): number | null {
  if (!isContents(answer)) return null;
  const { figures, indicators, commissions, passages } = heldBy(answer);
  const rows = figures.length + indicators.length + commissions.length;
  return rows === 0 ? passages.length : rows;
}

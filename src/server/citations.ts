import { type Contract, toContract } from "../cards/contract.js";
import type { Answer } from "../domain/answer.js";

/** The entity by which Teams shows sources. No `additionalType`: that is the AI label, and no AI answers here. */
export type Cited = {
  readonly type: "https://schema.org/Message";
  readonly "@type": "Message";
  readonly "@context": "https://schema.org";
  readonly citation: readonly Claim[];
};

type Claim = {
  readonly "@type": "Claim";
  /** The number that stands in the text as `[1]`. */
  readonly position: number;
  readonly appearance: {
    readonly "@type": "DigitalDocument";
    readonly name: string;
    readonly abstract: string;
  };
};

/** Teams refuses a message with more, or with longer ones. */
const MOST = { citations: 10, name: 80, abstract: 160 } as const;

const cut = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1)}…`;

const nameOf = ({ section, heading, document }: Contract["citations"][number]): string =>
  cut(section === null ? document : `${section} ${heading ?? ""}`.trim(), MOST.name);

/**
 * An answer's text with its sources: numbered below it, since Teams shows a citation only where its number
 * stands in the text, and as the entity behind the numbers. A card has no place for either; it names its
 * sources itself.
 */
export function withCitations(
  text: string,
  answer: Answer,
): { readonly text: string; readonly entities?: readonly [Cited] } {
  const sources = toContract(answer).citations.slice(0, MOST.citations);
  if (sources.length === 0) return { text };
  const citation = sources.map(
    (source, index): Claim => ({
      "@type": "Claim",
      position: index + 1,
      appearance: {
        "@type": "DigitalDocument",
        name: nameOf(source),
        abstract: cut(source.document, MOST.abstract),
      },
    }),
  );
  const lines = citation.map(({ position, appearance }) => `[${position}] ${appearance.name}`);
  return {
    text: `${text}\n\n${lines.join("\n\n")}`,
    entities: [
      {
        type: "https://schema.org/Message",
        "@type": "Message",
        "@context": "https://schema.org",
        citation,
      },
    ],
  };
}

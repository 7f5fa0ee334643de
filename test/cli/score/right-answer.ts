import type { Kind } from "../../../src/cli/score/expectations.js";
import type { Expected } from "../../../src/cli/score/question-file.js";
import type { Row } from "../../../src/cli/score/row.js";

type Expect<K extends Kind> = Extract<Expected, { kind: K }>["expect"];

const list = ({ must }: Expect<"due">): Row => ({ items: must });
const contents = ({ facts, anyOf }: Expect<"content">): Row => ({
  text: `Svar: ${facts.map(([fact]) => fact).join(", ")}.`,
  passages: anyOf,
});

/** What our contract holds beside the kind and the text. */
const PARTS: { readonly [K in Kind]: (expected: Expect<K>) => Row } = {
  due: list,
  next: list,
  followUp: list,
  content: contents,
  who: contents,
  compare: ({ facts, agreements }) => ({
    text: facts.map(([fact]) => fact).join(" och "),
    citations: agreements.map((agreement) => ({ agreement, section: "1" })),
  }),
  figure: ({ must }) => ({ figures: must }),
  indicator: ({ must }) => ({ indicators: must }),
  goals: ({ must }) => ({ goals: must }),
  assignments: ({ must }) => ({ assignments: must }),
  meeting: ({ dates }) => ({ meetings: dates.map((date) => ({ date })) }),
  refuse: () => ({ kind: "notFound", loaded: ["sn-2024", "von-2024"] }),
  clarify: () => ({ options: [{ label: "SN" }, { label: "VON" }], text: "Vilken nämnd?" }),
  "record-intent": ({ action, target, link }) => ({ items: [target], recordIntent: { action, link } }),
};

/** An answer that is right, made from what is expected. */
export function rightAnswer({ kind, expect }: Expected): Row {
  const parts = (PARTS[kind] as (expected: Expected["expect"]) => Row)(expect);
  return { kind, text: "Här är svaret.", items: [], ...parts };
}

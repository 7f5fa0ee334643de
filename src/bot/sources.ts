import { toContract } from "../cards/contract.js";
import { wordsFor } from "../cards/words/index.js";
import type { Answer } from "../domain/answer.js";
import type { Outgoing } from "./turn.js";

/** Where an answer stands, section by section and each once: "vilket avsnitt?" */
export function sourcesOf(answer: Answer): readonly Outgoing[] {
  const { occasion } = wordsFor(answer.locale);
  const lines = toContract(answer).citations.map(({ document, section, heading }) =>
    section === null ? document : occasion.sourceLine(document, section, heading ?? section, []),
  );
  return [{ kind: "reply", text: [...new Set(lines)].join("\n"), card: null, answer }];
}

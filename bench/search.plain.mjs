import MiniSearch from "minisearch";

/** What the peer is called in tables. */
export const PLAIN_MINISEARCH = "plain MiniSearch";

/** Plain MiniSearch: the library as it comes, over each section's heading, summary, facts and keywords. */
export function plainIndex(registers) {
  const index = new MiniSearch({ fields: ["heading", "text"], storeFields: ["agreement", "section"] });
  index.addAll(
    registers.flatMap(({ agreement, sections }) =>
      sections.map(({ id, heading, summary, facts, keywords }) => ({
        id: `${agreement.id} ${id}`,
        agreement: agreement.id,
        section: id,
        heading,
        text: [
          summary.sv,
          summary.en,
          ...facts.flatMap(({ text }) => [text.sv, text.en]),
          ...keywords.sv,
          ...keywords.en,
        ].join(" "),
      })),
    ),
  );
  return index;
}

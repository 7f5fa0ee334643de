import { describe, expect, it } from "vitest";
import { documentOf, written } from "./helper.js";

const read = async (...lines: string[]): Promise<string[]> =>
  written((await documentOf(lines.join("\n"), "plan.md")).blocks);

describe("Markdown with what converters leave in it", () => {
  it("takes headings with their numbers; the number gives the level", async () => {
    expect(
      await read("# Plan 2031", "", "## **2.2.2 Mål och uppdrag**", "", "#### Gemensamt", "", "Text."),
    ).toEqual(["# Plan 2031", "### 2.2.2 Mål och uppdrag", "#### Gemensamt", "Text."]);
  });

  it("takes a line that is bold as a whole for a heading, and no bold sentence", async () => {
    const found = await read(
      "# 1. Formalia",
      "",
      "**1.7 Insyn och tillsyn**",
      "",
      "**Mål från nämnden** följs upp.",
      "",
      "**Allt detta gäller.**",
    );
    expect(found).toEqual([
      "# 1 Formalia",
      "## 1.7 Insyn och tillsyn",
      "Mål från nämnden följs upp.",
      "Allt detta gäller.",
    ]);
  });

  it("reads tables with bars, and drops their rules", async () => {
    expect(
      await read("# A", "", "| Område | Tkr |", "|---|--:|", "| Parker | 4 200 |", "| A \\| B | `1` |"),
    ).toEqual(["# A", "| Område | Tkr |", "| Parker | 4 200 |", "| A | B | `1` |"]);
  });

  it("reads tables with tabs beside headings, and drops their rules", async () => {
    expect(await read("# A", "", "Mål\tResultat", "----\t---", "", "<b>Fler träd</b>\tMinst<br>tio")).toEqual(
      ["# A", "| Mål | Resultat |", "| Fler träd | Minst / tio |"],
    );
  });

  it("joins the lines of a paragraph, and paragraphs that a page cut", async () => {
    expect(
      await read("# A", "", "Träden ska", "vattnas i maj", "", "och i juni.", "", "Nytt stycke."),
    ).toEqual(["# A", "Träden ska vattnas i maj och i juni.", "Nytt stycke."]);
  });

  it("reads links, escapes and emphasis as their words", async () => {
    expect(
      await read("# A", "", "Se [planen](https://exempel.se/plan) och *bilagan*; 8 000 tkr\\*."),
    ).toEqual(["# A", "Se planen och bilagan; 8 000 tkr*."]);
  });

  it.each([
    ["a multiplication", "2 * 3 * 4 träd"],
    ["less-than", "Andelen ska vara < 5 procent"],
    ["a file name", "fil_med_streck_i"],
  ])("leaves alone: %s", async (_, text) => {
    expect(await read("# A", "", text)).toEqual(["# A", text]);
  });

  it("is recognised in a .txt file, and a .md file without its signs is text", async () => {
    expect((await documentOf("# Plan\n\nText.", "plan.txt")).format).toBe("markdown");
    const text = await documentOf("Bara text utan rubriker.", "plan.md");
    expect(text.format).toBe("text");
    expect(text.notices.map(({ code }) => code)).toEqual(["extension-differs"]);
  });
});

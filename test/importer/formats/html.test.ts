import { describe, expect, it } from "vitest";
import { documentOf, written } from "./helper.js";

const read = async (body: string): Promise<string[]> =>
  written(
    (
      await documentOf(
        `<!doctype html><html><head><title>x</title><style>p{}</style></head><body>${body}</body></html>`,
        "plan.html",
      )
    ).blocks,
  );

describe("web pages", () => {
  it("reads headings, paragraphs and nested lists", async () => {
    expect(
      await read(
        "<h2>2.1 Uppföljning</h2><p>Text&nbsp;med &aring;.</p><ul><li>Ett<ul><li>Under</li></ul></li><li>Två</li></ul>",
      ),
    ).toEqual(["## 2.1 Uppföljning", "Text med å.", "- Ett", "  - Under", "- Två"]);
  });

  it("reads merged cells: downwards in each row, sideways in the first", async () => {
    expect(
      await read(
        '<table><tr><td rowspan="2">Parker</td><td>Gräs</td><td>1</td></tr><tr><td>Träd</td><td>2</td></tr><tr><td colspan="2">Summa</td><td>3</td></tr></table>',
      ),
    ).toEqual(["| Parker | Gräs | 1 |", "| Parker | Träd | 2 |", "| Summa |  | 3 |"]);
  });

  it("keeps paragraphs and items of a cell apart", async () => {
    expect(await read("<table><tr><td>A</td><td><p>Ett.</p><ul><li>Två</li></ul></td></tr></table>")).toEqual(
      ["| A | Ett. / • Två |"],
    );
  });

  it("forgives what nobody closed", async () => {
    expect(
      await read("<p>Ett<p>Två<ul><li>Tre<li>Fyra</ul><table><tr><td>a<td>b<tr><td>c<td>d</table>"),
    ).toEqual(["Ett", "Två", "- Tre", "- Fyra", "| a | b |", "| c | d |"]);
  });

  it("takes no script for text, and runs none", async () => {
    expect(await read("<script>document.write('hej')</script><p>Text.</p><!-- dold -->")).toEqual(["Text."]);
  });

  it.each([
    ["endless nesting", "<div>".repeat(3_000)],
    ["a cell over a million columns", '<table><tr><td colspan="1000000">a</td><td>b</td></tr></table>'],
  ])("survives %s", async (_, body) => {
    expect((await read(`${body}<p>Slut.</p>`)).join(" ")).toContain("Slut.");
  });
});

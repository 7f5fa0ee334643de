import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { type Browsed, browse } from "../../src/answers/browse.js";
import { askOccasion, contextFor } from "../../src/bot/ask.js";
import { wordsFor } from "../../src/cards/words/index.js";
import type { OccasionAnswer, OccasionFacts } from "../../src/domain/answer.js";
import { html, safeLink } from "../../src/pages/html.js";
import { occasionPage } from "../../src/pages/occasion-page.js";
import { overviewPage } from "../../src/pages/overview-page.js";
import { readFrame, readWish } from "../../src/pages/wish-address.js";
import { installation, REPORTED_OCCASION, TODAY } from "../server/web/installation.js";

/** Texts as people and documents write them, and as somebody would who means harm. */
const hostile = fc.oneof(
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        "<script>",
        "</a>",
        '"',
        "'",
        "`",
        "<!--",
        "-->",
        "&quot;",
        "&#60;",
        "onclick=",
        "<svg onload=x>",
        "javascript:x",
        "\u0000",
        "\n",
        "\u202e",
        "å",
        "]]>",
        "</title>",
      ),
      { minLength: 1, maxLength: 8 },
    )
    .map((parts) => `x${parts.join("")}`),
);

/** All tags of a page with the names of their attributes: what a browser builds of it, whatever the texts are. */
const tagsOf = (text: string): string[] =>
  [...text.matchAll(/<[^<>]*>/g)].map(([tag]) => tag.replaceAll(/"[^"]*"/g, '""'));

const parts = {
  words: wordsFor("sv"),
  frame: readFrame(new URLSearchParams("theme=dark&locale=sv-SE")),
  style: "/style.css",
  scripts: ["/a.js"],
};

describe("what is put into HTML", () => {
  it("is text, in elements and in attributes, whatever it is", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const made = html`<p title="${text}">${text}</p>`.toString();
        expect(made).toMatch(/^<p title="[^"<>'`]*">[^"<>'`]*<\/p>$/);
        expect(made).not.toMatch(/&(?!amp;|lt;|gt;|quot;|#39;|#96;)/);
      }),
    );
  });

  it("stands as it was written, but for what nobody sees", () => {
    expect(html`${"Mål & medel <2026> ”åäö” \u202egpj"}`.toString()).toBe(
      "Mål &amp; medel &lt;2026&gt; ”åäö”  gpj",
    );
  });

  it("is nothing where there is nothing, and one after another where it is a list", () => {
    expect(html`a${null}b${false}c${[1, html`<b>${"<"}</b>`, ["d"]]}`.toString()).toBe("abc1<b>&lt;</b>d");
  });

  it.each([
    ["https://nykoping.sharepoint.com/a.docx", "https://nykoping.sharepoint.com/a.docx"],
    ["http://nykoping.se/a.docx", "#"],
    ["javascript:alert(1)", "#"],
    ["data:text/html,x", "#"],
    [" JaVaScRiPt:alert(1)", "#"],
    ["//evil.example", "#"],
    ["", "#"],
  ])("a link to %s leads to %s", (link, followed) => {
    expect(safeLink(link)).toBe(followed);
  });
});

describe("a page is built the same, whatever its texts say:", () => {
  let browsed: Browsed;
  let answer: OccasionAnswer;
  beforeAll(async () => {
    const deps = await installation();
    const scope = { committees: [], municipality: "nykoping", unknown: [] };
    const context = await contextFor(deps, scope, "sv", TODAY);
    browsed = browse(context, readWish(new URLSearchParams("committee=nykoping/sn&part=m9")));
    const found = await askOccasion(deps, REPORTED_OCCASION, "sv", TODAY);
    if (found === null) throw new Error("the occasion is not there");
    answer = found;
  });

  const said = (facts: OccasionFacts, text: string): OccasionFacts => ({
    ...facts,
    title: text,
    shortTitle: text,
    section: text,
    area: text,
    partners: [text],
    committeeName: { sv: text, en: text },
    summary: { sv: text, en: text },
    remarks: [{ sv: text, en: text }],
    standing: { ...facts.standing, owner: { kind: "role", name: text } },
  });

  it("the overview, with hostile titles, owners, areas and filters", () => {
    const drawn = (text: string) =>
      overviewPage(
        {
          browsed: {
            ...browsed,
            wish: { ...browsed.wish, area: text, owner: `r:${text}` },
            items: browsed.items.map((facts) => said(facts, text)),
            overdue: browsed.overdue.map((facts) => said(facts, text)),
            municipality: text,
          },
          today: TODAY,
          viewer: text,
          plan: null,
          sheets: null,
          excel: null,
        },
        parts,
      );
    const plain = tagsOf(drawn("x"));
    expect(plain.length).toBeGreaterThan(100);
    fc.assert(
      fc.property(hostile, (text) => {
        expect(tagsOf(drawn(text))).toEqual(plain);
      }),
      { numRuns: 60 },
    );
  });

  it("an occasion's page, with hostile titles, names, notes and reasons", () => {
    const drawn = (text: string) => {
      const by = { id: "x", name: text };
      const history = answer.history.map((event) => ({ ...event, by }));
      const comment = {
        ...history[0],
        seq: 99,
        move: { type: "commented", text },
      } as (typeof history)[number];
      return occasionPage(
        { ...answer, occasion: said(answer.occasion, text), history: [...history, comment] },
        readWish(new URLSearchParams({ area: text })),
        parts,
      );
    };
    const plain = tagsOf(drawn("x"));
    fc.assert(
      fc.property(hostile, (text) => {
        expect(tagsOf(drawn(text))).toEqual(plain);
      }),
      { numRuns: 60 },
    );
  });
});

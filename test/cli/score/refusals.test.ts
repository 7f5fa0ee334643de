import { describe, expect, it } from "vitest";
import { refusalFaults } from "../../../src/cli/score/refusals.js";

const loaded = ["sn-2024", "von-2024"];

describe("a refusal", () => {
  it.each([
    ["by its kind", { kind: "notFound", loaded }],
    ["by a field", { refuse: true, loaded }],
    ["in Swedish", { text: "Det hittar jag inte i någon överenskommelse.", loaded }],
    ["in English", { text: "I could not find that in any agreement.", loaded }],
    ["that names what is loaded", { text: "Inget om det. Jag har SN 2024, VON 2024 och Katrineholm." }],
    [
      "that names it in its fields",
      { text: "Nothing.", more: { agreements: ["sn-2024", "norrkoping-2017"] } },
    ],
    ["that cites", { kind: "notFound", loaded, passages: [{ text: "…" }] }],
    ["with empty lists", { kind: "notFound", loaded, items: [], figures: [], indicators: [] }],
  ])("%s", (_, answer) => expect(refusalFaults(answer)).toEqual([]));
});

const ANSWERS = "answers with items or figures";
const SILENT = "does not say that nothing was found";
const UNNAMED = "does not name what is loaded";

describe("no refusal", () => {
  it.each([
    ["nothing at all", {}, [SILENT, UNNAMED]],
    ["an answer", { text: "Den 4 juni.", loaded }, [SILENT]],
    ["items beside it", { kind: "notFound", loaded, items: [{}] }, [ANSWERS]],
    ["figures beside it", { kind: "notFound", loaded, figures: [{}] }, [ANSWERS]],
    ["indicators beside it", { kind: "notFound", loaded, indicators: [{}] }, [ANSWERS]],
    ["it names nothing", { kind: "notFound", text: "Det hittar jag inte.", loaded: [] }, [UNNAMED]],
    ["it names one agreement", { kind: "notFound", text: "Jag har bara Katrineholm." }, [UNNAMED]],
  ])("%s", (_, answer, faults) => expect(refusalFaults(answer)).toEqual(faults));
});

import { describe, expect, it } from "vitest";
import { VERSION } from "../../src/store/migrations.js";
import { type Content, EMPTY } from "../../src/store/schema.js";
import { readStateText, seal, writeStateText } from "../../src/store/state-text.js";
import { channel, recorded, submitted, TSI } from "./samples.js";

const content: Content = {
  ...EMPTY,
  settings: { ...EMPTY.settings, trackingSince: { "sn-2026": "2026-01-15" } },
  conversations: [channel({ committee: "nykoping/sn" })],
  unanswered: [{ text: "vad gäller för …?", day: "2026-05-04" }],
  events: [recorded(1), recorded(2, { occasion: TSI, move: submitted() })],
};
const text = writeStateText(content);

/** The text after one byte was changed, as it would be read from the disk. */
function withByteChanged(position: number): string {
  const bytes = Buffer.from(text);
  bytes.writeUInt8(bytes.readUInt8(position) ^ 0b100, position);
  return bytes.toString("utf8");
}

describe("what is written", () => {
  it("is read back as it was", () => {
    expect(readStateText(text)).toEqual({ kind: "intact", version: VERSION, content, text });
  });

  it("is JSON, with one line for each event", () => {
    expect(JSON.parse(text)).toMatchObject({ version: VERSION, ...content });
    expect(text.split("\n").filter((line) => line.startsWith('{"seq":'))).toHaveLength(2);
  });

  it("is the same again when it is written again", () => {
    expect(writeStateText(content)).toBe(text);
  });
});

describe("what was changed since it was written is found", () => {
  it("wherever a single byte is another one", () => {
    const positions = Array.from(Buffer.from(text).keys());
    const unnoticed = positions.filter(
      (position) => readStateText(withByteChanged(position)).kind === "intact",
    );
    expect(unnoticed).toEqual([]);
  });

  it("wherever the file is cut off", () => {
    const lengths = Array.from({ length: text.length }, (_, length) => length);
    const unnoticed = lengths.filter((length) => readStateText(text.slice(0, length)).kind === "intact");
    expect(unnoticed).toEqual([]);
  });

  it.each([
    ["nothing", "", "is empty"],
    ["only zeros, as after a crash on some file systems", "\0".repeat(400), "is cut off or is not JSON"],
    ["half of it", text.slice(0, text.length / 2), "is cut off or is not JSON"],
    ["another name in it", text.replace("Anna", "Hanna"), "does not fit its checksum"],
    ["a line less", text.replace(/^.*"seq":1,.*\n/m, ""), "does not fit its checksum"],
    ["something behind its end", `${text}\n`, "does not fit its checksum"],
    [
      "another program's layout",
      JSON.stringify(JSON.parse(text), null, 2),
      "does not begin with its checksum",
    ],
    ["a text that is no JSON", "hej", "is cut off or is not JSON"],
    ["other JSON", "[1, 2]", "does not begin with its checksum"],
  ])("in a file with %s", (_, damagedText, fault) => {
    expect(readStateText(damagedText)).toEqual({ kind: "damaged", fault: expect.stringContaining(fault) });
  });
});

describe("what has a right checksum and is still not a state", () => {
  it.each([
    ["an event without a cause", { ...content, events: [recorded(1, { cause: "" })] }, "events[0].cause"],
    [
      "a gap in the log",
      { ...content, events: [recorded(1), recorded(3)] },
      "event 2 of the log has number 3",
    ],
    [
      "the same cause twice",
      { ...content, events: [recorded(1), recorded(2, { cause: "activity-1" })] },
      "two events of the log have the same cause",
    ],
    [
      "a question of a day that is none",
      { ...content, unanswered: [{ text: "vad gäller?", day: "i går" }] },
      "unanswered[0].day",
    ],
    ["no settings", { conversations: [], events: [] }, "settings"],
    ["a part nobody knows", { ...content, reports: [] }, "reports"],
  ])("has %s", (_, other, fault) => {
    expect(readStateText(seal(VERSION, other))).toEqual({
      kind: "damaged",
      fault: expect.stringContaining(fault),
    });
  });

  it.each([["one"], [-1], [1.5], [null]])("has %j for a version", (version) => {
    const sealed = seal(VERSION, { ...content, version });
    expect(readStateText(sealed)).toEqual({ kind: "damaged", fault: "says no version" });
  });

  it("is of a later version, and told apart from a damaged one", () => {
    expect(readStateText(seal(VERSION + 1, { anything: true }))).toEqual({
      kind: "newer",
      version: VERSION + 1,
    });
  });
});

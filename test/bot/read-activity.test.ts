import { describe, expect, it } from "vitest";
import { readActivity, readEnvelope } from "../../src/bot/read-activity.js";

const RECEIVED = { at: "2026-05-04T10:00:00.000Z", today: "2026-05-04" };
const MESSAGE = {
  type: "message",
  id: "1",
  text: "hej",
  channelId: "msteams",
  serviceUrl: "https://smba.example/",
  from: { id: "29:anna" },
  recipient: { id: "28:bot" },
  conversation: { id: "chat" },
};

const read = (more: object) => readActivity({ ...MESSAGE, ...more }, RECEIVED);
const incoming = (more: object) => {
  const reading = read(more);
  return reading.kind === "incoming" ? reading.incoming : reading;
};

describe("who", () => {
  it.each([
    [
      "the directory's id and the name",
      { id: "29:a", aadObjectId: "a", name: "Anna" },
      { id: "a", name: "Anna" },
    ],
    ["the channel's id where there is no other", { id: "29:a", name: null }, { id: "29:a", name: "" }],
  ])("%s", (_, from, person) => {
    expect(incoming({ from })).toMatchObject({ from: person });
  });
});

describe("feedback on an answer", () => {
  const thumb = (value: unknown, more: object = {}) =>
    read({ type: "invoke", name: "message/submitAction", value, replyToId: "answer-1", ...more });
  const given = (reaction: unknown) => ({
    actionName: "feedback",
    actionValue: { reaction, feedback: '{"feedbackText":"Anna Ek fick fel svar"}' },
  });

  it.each(["like", "dislike"])("is read: %s, without who and without what was written", (reaction) => {
    expect(thumb(given(reaction))).toEqual({ kind: "feedback", reaction, message: "answer-1" });
  });

  it("is read where the message is not named", () => {
    expect(thumb(given("like"), { replyToId: undefined })).toMatchObject({ message: null });
  });

  it.each([
    ["another reaction", given("love")],
    ["another action", { ...given("like"), actionName: "vote" }],
    ["no reaction", { actionName: "feedback" }],
    ["nothing", undefined],
    ["a text", "like"],
  ])("is nothing the bot does anything about, with %s", (_, value) => {
    expect(thumb(value)).toEqual({ kind: "ignored", why: "invoke" });
  });

  it("is none in an invoke of another name, or in a message", () => {
    expect(thumb(given("like"), { name: "task/submit" }).kind).toBe("ignored");
    expect(read({ name: "message/submitAction", value: given("like"), text: "hej" }).kind).toBe("incoming");
  });
});

describe("where", () => {
  it.each([
    [
      "a chat with one person",
      { conversation: { id: "x", conversationType: "personal" } },
      { kind: "personal" },
    ],
    [
      "a group",
      { conversation: { id: "x", conversationType: "groupChat", isGroup: true } },
      { kind: "group" },
    ],
    ["a group by its mark only", { conversation: { id: "x", isGroup: true } }, { kind: "group" }],
    [
      "a channel, whichever the thread",
      { conversation: { id: "19:x@thread.tacv2;messageid=17", conversationType: "channel", isGroup: true } },
      { kind: "channel", id: "19:x@thread.tacv2" },
    ],
    [
      "a team, by the channel's data",
      { channelData: { team: { id: "team" }, tenant: { id: "T1" } } },
      { kind: "channel", team: "team", tenant: "T1" },
    ],
    [
      "the tenant of the conversation",
      { conversation: { id: "x", tenantId: "T2" } },
      { tenant: "T2", team: null },
    ],
  ])("%s", (_, more, place) => {
    expect(incoming(more)).toMatchObject({ place });
  });
});

describe("in which language", () => {
  it.each([
    [{ locale: "sv-SE" }, "sv"],
    [{ locale: "sv" }, "sv"],
    [{ locale: "en-GB" }, "en"],
    [{ entities: [{ type: "clientInfo", locale: "sv-SE" }] }, "sv"],
    [{ locale: "en-US", entities: [{ type: "clientInfo", locale: "sv-SE" }] }, "en"],
    [{ locale: "fi-FI" }, null],
    [{ locale: "svx" }, null],
    [{}, null],
  ])("%o is %s", (more, locale) => {
    expect(incoming(more)).toMatchObject({ locale });
  });
});

describe("what", () => {
  it.each([
    [
      "text, with everything in it",
      { text: " <at>Bo</at> hej " },
      { kind: "message", text: " <at>Bo</at> hej " },
    ],
    ["a message without text", { text: undefined }, { kind: "message", text: "" }],
    ["text beside a value is text", { value: { verb: "x" } }, { kind: "message", text: "hej" }],
    [
      "a submit",
      { text: "", value: { verb: "ack", id: 1 } },
      { kind: "press", verb: "ack", data: { id: 1 } },
    ],
    ["a submit without a verb", { text: null, value: { id: 1 } }, { kind: "press", verb: "", message: null }],
    [
      "the bot added",
      { type: "conversationUpdate", membersAdded: [{ id: "28:bot" }] },
      { kind: "installed" },
    ],
    [
      "the bot removed",
      { type: "conversationUpdate", membersRemoved: [{ id: "28:bot" }] },
      { kind: "removed" },
    ],
    ["installed", { type: "installationUpdate", action: "add" }, { kind: "installed" }],
    ["removed", { type: "installationUpdate", action: "remove" }, { kind: "removed" }],
    ["somebody else added", { type: "conversationUpdate", membersAdded: [{ id: "x" }] }, { kind: "ignored" }],
    ["a reaction", { type: "messageReaction" }, { kind: "ignored" }],
    ["another invoke", { type: "invoke", name: "task/fetch", value: {} }, { kind: "ignored" }],
    ["a type that every object has", { type: "constructor" }, { kind: "ignored" }],
  ])("%s", (_, more, what) => {
    expect(incoming(more)).toMatchObject(what);
  });
});

describe("what cannot be read is named by its fields, without what they hold", () => {
  it.each([
    ["from.id", { from: { name: "Anna" } }],
    ["conversation", { conversation: "hemligt" }],
    ["channelData.tenant", { channelData: { tenant: "hemligt" } }],
  ])("%s", (field, more) => {
    const reading = read(more);
    expect(reading).toMatchObject({ kind: "unreadable", fault: expect.stringContaining(field) });
    expect(JSON.stringify(reading)).not.toMatch(/hemligt|Anna/);
    expect(readEnvelope({ ...MESSAGE, ...more })).toBeNull();
  });

  it.each([null, undefined, "x", 1, [], {}])("%o", (raw) => {
    expect(readActivity(raw, RECEIVED).kind).toBe("unreadable");
  });
});

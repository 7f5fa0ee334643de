import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Pace, PER_CONVERSATION, PER_TENANT } from "../../src/server/pace.js";
import { backoffMs, retryAfterMs, verdictOn } from "../../src/server/sending.js";

const HERE = { id: "19:sn", tenant: "t" };

/** The instants given to messages that all want to be sent at once, in milliseconds. */
const instants = (count: number, lane = () => HERE): number[] => {
  const pace = new Pace();
  return Array.from({ length: count }, () => pace.next(lane(), 0));
};

/** The most that any span of this length holds. */
const mostWithin = (given: readonly number[], ms: number): number =>
  Math.max(...given.map((start) => given.filter((at) => at >= start && at < start + ms).length));

describe("the pace of messages", () => {
  it("lets the first seven go at once", () => {
    expect(instants(7)).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  it("lets the eighth wait for the second to pass, and the ninth for two", () => {
    expect(instants(9).slice(7)).toEqual([1_000, 2_000]);
  });

  it("never passes a limit of a conversation, however many come", () => {
    const given = instants(200);
    for (const { most, ms } of PER_CONVERSATION) expect(mostWithin(given, ms)).toBeLessThanOrEqual(most);
  });

  it("never passes that of a tenant, over many conversations", () => {
    let next = 0;
    const given = instants(300, () => ({ id: `19:${next++}`, tenant: "t" }));
    for (const { most, ms } of PER_TENANT) expect(mostWithin(given, ms)).toBeLessThanOrEqual(most);
  });

  it("keeps conversations of one tenant apart from those of another", () => {
    const pace = new Pace();
    for (let i = 0; i < 30; i += 1) pace.next({ id: `19:${i}`, tenant: "t" }, 0);
    expect(pace.next({ id: "19:new", tenant: "t" }, 0)).toBe(1_000);
    expect(pace.next({ id: "19:new", tenant: "other" }, 0)).toBe(0);
  });

  it("keeps every limit whenever messages come", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(3_000), { maxLength: 150 }), (gaps) => {
        const pace = new Pace();
        let now = 0;
        const given = gaps.map((gap) => {
          now += gap;
          return pace.next(HERE, now);
        });
        return PER_CONVERSATION.every(({ most, ms }) => given.length === 0 || mostWithin(given, ms) <= most);
      }),
    );
  });
});

describe("what a status means", () => {
  it.each([429, 412, 502, 504, 500, 503, 401, null])("%s: try again", (status) => {
    expect(verdictOn(status)).toBe("again");
  });
  it.each([403, 404])("%s: the place is lost", (status) => expect(verdictOn(status)).toBe("lost"));
  it.each([400, 413])("%s: never", (status) => expect(verdictOn(status)).toBe("refused"));
});

describe("the wait before another try", () => {
  it("doubles, and ends at half an hour", () => {
    expect([0, 1, 2, 3, 20].map((attempts) => backoffMs(attempts, null, 1))).toEqual([
      2_000, 4_000, 8_000, 16_000, 1_800_000,
    ]);
  });
  it("is half left to chance, so that those who failed together do not come back together", () => {
    expect([backoffMs(3, null, 0), backoffMs(3, null, 0.5)]).toEqual([8_000, 12_000]);
  });
  it("is never shorter than what the channel asks for", () => {
    expect(backoffMs(0, 30_000, 0.5)).toBe(30_000);
  });
  it.each([
    ["7", 7_000],
    ["Mon, 04 May 2026 07:00:10 GMT", 10_000],
    ["soon", null],
    ["-3", null],
    [null, null],
  ])("reads Retry-After %s", (header, ms) => {
    expect(retryAfterMs(header, Date.parse("2026-05-04T07:00:00Z"))).toBe(ms);
  });
});

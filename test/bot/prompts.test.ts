import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { askText } from "../../src/bot/ask.js";
import { COMMANDS } from "../../src/bot/extension/commands.js";
import { CHANNEL, newBot, PERSONAL, say, textOf } from "./chat.js";

/** What the app package promises: whatever it proposes to write or to choose, the bot has an answer to. */

const manifest = z
  .object({
    bots: z.tuple([
      z.object({
        commandLists: z.array(
          z.object({
            scopes: z.array(z.string()),
            commands: z.array(z.object({ title: z.string(), prompt: z.string().optional() })),
          }),
        ),
      }),
    ]),
    composeExtensions: z.tuple([
      z.object({ commands: z.array(z.object({ id: z.string(), type: z.string() })) }),
    ]),
  })
  .parse(JSON.parse(readFileSync("appPackage/manifest.json", "utf8")));

const english = z
  .record(z.string(), z.string())
  .parse(JSON.parse(readFileSync("appPackage/en.json", "utf8")));

/** Each command as it arrives when somebody chooses it, in Swedish and in English. */
const written = manifest.bots[0].commandLists.flatMap(({ scopes, commands }, list) =>
  commands.flatMap(({ title, prompt }, index) => {
    const at = `bots[0].commandLists[${list}].commands[${index}]`;
    const inEnglish = english[`${at}.${prompt === undefined ? "title" : "prompt"}`] ?? "";
    return [prompt ?? title, inEnglish].map((text) => [text, scopes.includes("personal")] as const);
  }),
);

const NOTHING =
  /förstår inte|hittar jag inte|I do not understand|cannot find|står inget om|ingen uppföljning om/;

describe("what the app package proposes to write", () => {
  it.each(written)("%s", async (text, personal) => {
    // What ends in dots is written on: the committee follows.
    const said = await say(newBot(), text.replace("…", "SN"), { place: personal ? PERSONAL : CHANNEL });
    expect(said).not.toEqual([]);
    expect(textOf(said)).not.toMatch(NOTHING);
  });

  it("is told from what the bot knows nothing of", async () => {
    expect(textOf(await say(newBot(), "glassfabriken?"))).toMatch(NOTHING);
  });

  it("is answered in the language of the person's Teams", async () => {
    const languages = written.map((_, index) => (index % 2 === 0 ? "sv" : "en"));
    const locales = await Promise.all(
      written.map(async ([text], index) => {
        const clientLocale = languages[index] ?? null;
        const { locale } = await askText(newBot(), text, {
          today: "2026-05-04",
          clientLocale,
          channelCommittee: null,
        });
        return locale;
      }),
    );
    expect(locales).toEqual(languages);
  });
});

describe("what the app package offers in any chat", () => {
  it("is what the bot handles", () => {
    const offered = manifest.composeExtensions[0].commands.map(({ id, type }) => [id, type]);
    expect(offered).toEqual([
      [COMMANDS.search, "query"],
      [COMMANDS.report, "action"],
    ]);
  });
});

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { OutboxItem } from "../../../src/store/outbox.js";
import * as statements from "../../../src/store/postgres/statements.js";
import type { Store } from "../../../src/store/store.js";
import { causesIn, channel, eventDraft, LEX_SARAH, record } from "../samples.js";
import type { Server } from "./embedded.mjs";
import { asOperator, newTenant, opened } from "./opened.js";

const FOLDER = join(import.meta.dirname, "../../../src/store/postgres");

const waiting: OutboxItem = {
  id: "a",
  to: channel().id,
  notice: { type: "lost", committee: null, name: "Eva Öberg" },
  day: "2026-05-04",
  attempts: 0,
  notBefore: null,
};

/** Something in every table, the same for whoever does it but for the name. */
async function fill(store: Store, name: string): Promise<void> {
  await record(store, { by: { id: "aad-anna", name } });
  await store.changeConversation(channel().id, () => channel({ tiedBy: { id: "aad-anna", name } }));
  await store.changeSettings((before) => ({ ...before, personalDigests: [{ id: "aad-anna", name }] }));
  await store.enqueue([waiting, { ...waiting, id: "b" }]);
  const sent = { id: "b", day: "2026-05-04", outcome: "sent", message: name } as const;
  await store.settle("b", () => ({ item: null, sent, events: [] }));
  await store.keepUnanswered({ text: `vad gäller ${name}?`, day: "2026-05-04" });
  await store.keepQuestion(channel().id, "anna", {
    text: name,
    at: "2026-05-04T09:00:00+02:00",
    understood: {},
  });
}

/** All that can be asked of a store. */
const allOf = async (store: Store) => ({
  history: await store.history(),
  conversations: await store.conversations(),
  one: await store.conversation(channel().id),
  settings: await store.settings(),
  meetings: await store.meetingChanges(),
  outbox: await store.outbox(),
  sent: await store.sent(),
  unanswered: await store.unanswered("2026-05-04"),
  asked: await store.lastQuestion(channel().id, "anna"),
});

/** Statements in a source file: every text that begins as one. */
const statementsIn = (source: string): string[] =>
  [...source.matchAll(/["`]((?:select|insert|update|delete|with)\b[^"`]*)["`]/g)].map(
    ([, found]) => found ?? "",
  );

/** What the program may ask without a tenant: its own version, and the server about itself. */
const OF_NO_TENANT = [
  /from pg_catalog\.pg_tables\b/,
  /namndkoll\.version\b/,
  /^select pg_\w+\(/,
  /^select tenant from namndkoll\.tenants order by tenant for update$/,
];

/** That no tenant sees anything of another's, and that none could. */
export function describeTenants(server: () => Server): void {
  describe("tenants in the same database", () => {
    it("see nothing of each other, whatever is asked, and number their own logs", async () => {
      const [stockholm, malmo, third] = [
        await opened(server().url),
        await opened(server().url),
        await opened(server().url),
      ];
      const empty = await allOf(third);
      await fill(stockholm, "Åsa i Nyköping");
      const before = await allOf(stockholm);
      await fill(malmo, "Östen på Öland");
      expect(await allOf(stockholm)).toEqual(before);
      expect(JSON.stringify(await allOf(malmo))).not.toContain("Åsa");
      expect((await malmo.history()).get(LEX_SARAH)?.map(({ seq }) => seq)).toEqual([1]);
      expect(await allOf(third)).toEqual(empty);
    });

    it("remove and change nothing of each other's: same ids, same causes", async () => {
      const [mine, theirs] = [await opened(server().url), await opened(server().url)];
      await fill(mine, "Åsa");
      await fill(theirs, "Östen");
      const before = await allOf(mine);
      await theirs.changeConversation(channel().id, () => null);
      await theirs.changeSettings((settings) => ({ ...settings, personalDigests: [] }));
      await theirs.settle("a", () => ({ item: null, sent: null, events: [eventDraft({ cause: "sent" })] }));
      await theirs.unanswered("2027-01-01");
      expect(await allOf(mine)).toEqual(before);
      expect(await causesIn(theirs)).toEqual(["activity-1", "sent"]);
    });

    it("do not keep each other from what they have in hand", async () => {
      const [mine, theirs] = [await opened(server().url), await opened(server().url)];
      expect(await mine.take("sending to 19:sn", 60_000)).toBe(true);
      expect(await theirs.take("sending to 19:sn", 60_000)).toBe(true);
      await theirs.letGo("sending to 19:sn");
      const sameTenant = newTenant();
      const [first, second] = [
        await opened(server().url, sameTenant),
        await opened(server().url, sameTenant),
      ];
      expect(await first.take("x", 60_000)).toBe(true);
      expect(await second.take("x", 60_000)).toBe(false);
    });

    it("come first in the primary key of every table", async () => {
      const tables = (await asOperator(
        server().url,
        `select t.relname as table, (select a.attname from pg_attribute a join pg_index i
           on i.indrelid = t.oid and i.indisprimary and a.attrelid = t.oid and a.attnum = i.indkey[0]) as first
         from pg_class t where t.relnamespace = 'namndkoll'::regnamespace and t.relkind = 'r' order by 1`,
      )) as readonly { table: string; first: string | null }[];
      const others = tables.filter(({ first }) => first !== "tenant");
      expect(others).toEqual([{ table: "version", first: null }]);
      expect(tables.length).toBeGreaterThan(5);
    });

    it("are named by every statement, first among what it is given", () => {
      const texts = Object.values(statements).filter((text) => text.includes(" "));
      expect(texts.length).toBeGreaterThan(15);
      // What is inserted has its tenant as the first column; all else is narrowed to it.
      const unsafe = texts.filter(
        (text) =>
          !/where (?:\w+\.)?tenant = \$1\b/.test(text) &&
          !/^insert into \S+(?: as \w+)? \(tenant, /.test(text),
      );
      expect(unsafe).toEqual([]);
    });

    it("are named by what stands in the other sources too, but for the program's own version", () => {
      const files = readdirSync(FOLDER).filter((name) => name.endsWith(".ts"));
      const found = files.flatMap((name) => statementsIn(readFileSync(join(FOLDER, name), "utf8")));
      expect(found.length).toBeGreaterThan(20);
      const unsafe = found.filter(
        (text) =>
          !/\btenant = \$1\b|\(tenant, /.test(text) && !OF_NO_TENANT.some((allowed) => allowed.test(text)),
      );
      expect(unsafe).toEqual([]);
    });
  });
}

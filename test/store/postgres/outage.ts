import { connect, createServer, type Socket } from "node:net";
import { inspect } from "node:util";
import { describe, expect, it, onTestFinished } from "vitest";
import { describeError } from "../../../src/server/log.js";
import { openPostgresStore } from "../../../src/store/postgres/open.js";
import type { StoreError } from "../../../src/store/store-error.js";
import { causesIn, record } from "../samples.js";
import type { Server } from "./embedded.mjs";
import { asOperator, newDatabase, newTenant, opened } from "./opened.js";

const refusalOf = (work: Promise<unknown>): Promise<StoreError> =>
  work.then(
    () => expect.unreachable("it was not refused"),
    (error: StoreError) => error,
  );

/** What a connection that goes between the store and the server does with what the store says. */
type Wire = { cut: (said: string) => "before" | "after" | null };

/** A way to the server that can be cut, before or after something was said on it. */
async function wireTo(server: Server): Promise<{ url: string; wire: Wire }> {
  const { hostname, port } = new URL(server.url);
  const wire: Wire = { cut: () => null };
  const through = (near: Socket): void => {
    const far = connect(Number(port), hostname);
    const end = () => {
      near.destroy();
      far.destroy();
    };
    far
      .on("error", end)
      .on("close", end)
      .on("data", (data) => near.write(data));
    near.on("error", end).on("close", end);
    near.on("data", (data) => {
      const cut = wire.cut(data.toString("latin1"));
      if (cut === "before") return end();
      far.write(data, () => {
        // The server gets it, and its answer never arrives.
        if (cut === "after") far.removeAllListeners("data").once("data", end);
      });
    });
  };
  const proxy = createServer(through);
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void proxy.close());
  const url = new URL(server.url);
  url.port = String((proxy.address() as { port: number }).port);
  return { url: url.href, wire };
}

/** Cuts the connection once, at the first thing said that fits. */
const once = (pattern: RegExp, where: "before" | "after"): Wire["cut"] => {
  let left = 1;
  return (said) => (left > 0 && pattern.test(said) && left-- > 0 ? where : null);
};

/** What happens when the database is away, slow, or not as it should be. */
export function describeOutage(server: () => Server): void {
  const ignore = (): void => {};

  describe("a database that cannot be reached", () => {
    it.each([
      ["nobody listens", { port: "9" }, /gave no answer; check STORE_URL.*ECONNREFUSED/],
      ["the password is wrong", { password: "fel-lösen" }, /lets nobody in with the user and the password/],
      ["there is no such database", { pathname: "/borta" }, /borta does not exist; create it/],
    ])("is explained when the store is opened: %s", async (_, wrong, sentence) => {
      const url = Object.assign(new URL(server().url), wrong);
      const error = await refusalOf(openPostgresStore({ url: url.href, tenant: "t" }, ignore));
      expect(error).toMatchObject({ name: "StoreError", code: "unreachable" });
      expect(error.message).toMatch(sentence);
      const all = `${inspect(error, { depth: 9 })} ${JSON.stringify(describeError(error))}`;
      for (const secret of [server().password, url.password, "fel-l"]) expect(all).not.toContain(secret);
    });

    it("is explained while the store is open, and the store goes on by itself once it is back", async () => {
      const said: StoreError[] = [];
      const store = await opened(server().url, newTenant(), (trouble) => void said.push(trouble));
      await record(store, { cause: "before" });
      await server().stop();
      expect(await refusalOf(store.history())).toMatchObject({ code: "unreachable" });
      expect(await refusalOf(record(store, { cause: "lost" }))).toMatchObject({ code: "unreachable" });
      expect(await refusalOf(store.take("x", 1_000))).toMatchObject({ code: "unreachable" });
      await server().start();
      await record(store, { cause: "after" });
      expect(await causesIn(store)).toEqual(["before", "after"]);
      expect(inspect(said, { depth: 9 })).not.toContain(server().password);
    });

    it("was away while nobody asked for anything: nobody notices", async () => {
      const store = await opened(server().url, newTenant(), ignore);
      await record(store, { cause: "before" });
      await server().stop();
      await server().start();
      await record(store, { cause: "after" });
      expect(await causesIn(store)).toEqual(["before", "after"]);
    });
  });

  describe("a connection that breaks", () => {
    it.each([
      ["before it is told to begin", /begin/, "before"],
      ["while it is being written", /insert into namndkoll.events/, "before"],
      ["before it is told to keep it", /commit/, "before"],
      ["after it was told to keep it, before it said that it has", /commit/, "after"],
    ] as const)("%s: what was asked for is recorded, once", async (_, pattern, where) => {
      const { url, wire } = await wireTo(server());
      const store = await opened(url, newTenant(), ignore);
      await record(store, { cause: "before" });
      wire.cut = once(pattern, where);
      await store.changeSettings((settings) => ({
        ...settings,
        personalDigests: [{ id: "a", name: "Åsa" }],
      }));
      expect(await record(store)).toBe("recorded");
      expect(await causesIn(store)).toEqual(["before", "activity-1"]);
      // Made once, as it was kept once: a change that adds would add twice otherwise.
      wire.cut = once(/commit/, where);
      await store.changeSettings((settings) => ({
        ...settings,
        personalDigests: [...settings.personalDigests, { id: "b", name: "Bo" }],
      }));
      expect((await store.settings()).personalDigests.map(({ id }) => id)).toEqual(["a", "b"]);
    });

    it("for good says that it is not certain whether something was recorded", async () => {
      const { url, wire } = await wireTo(server());
      const store = await opened(url, newTenant(), ignore);
      let isCut = false;
      wire.cut = (said) => {
        const last = isCut ? "before" : /commit/.test(said) ? "after" : null;
        isCut ||= last !== null;
        return last;
      };
      const error = await refusalOf(record(store));
      expect(error).toMatchObject({ code: "unreachable" });
      expect(error.message).toContain("did not say whether something was recorded");
      wire.cut = () => null;
      await record(store);
      expect(await causesIn(store)).toEqual(["activity-1"]);
    });
  });

  describe("a database that is not as it should be", () => {
    const change = async (statement: string, ...values: unknown[]): Promise<void> => {
      await asOperator(server().url, statement, ...values);
    };

    it("of a later version is refused, also by who was there before it was migrated", async () => {
      const store = await opened(server().url);
      await change("update namndkoll.version set tables = tables + 1");
      onTestFinished(() => change("update namndkoll.version set tables = 1"));
      const refusals = await Promise.all([refusalOf(store.history()), refusalOf(opened(server().url))]);
      for (const error of refusals) {
        expect(error.code).toBe("newer");
        expect(error.message).toMatch(/is of version 2\.\d+, and this program reads up to version 1\.\d+/);
      }
      await change("update namndkoll.version set tables = 1");
      expect(await causesIn(store)).toEqual([]);
    });

    it("with an event that is none is left as it is, and the event is named", async () => {
      const tenant = newTenant();
      await record(await opened(server().url, tenant));
      await change("update namndkoll.events set body = '{\"seq\":1}' where tenant = $1", tenant);
      const error = await refusalOf(opened(server().url, tenant));
      expect(error.code).toBe("damaged");
      expect(error.message).toMatch(/Event 1 in the database is not as it should be/);
    });

    it("with an event missing from the log is not used", async () => {
      const tenant = newTenant();
      const store = await opened(server().url, tenant);
      await record(store, { cause: "a" });
      await record(store, { cause: "b" });
      await change("delete from namndkoll.events where tenant = $1 and seq = 1", tenant);
      expect((await refusalOf(opened(server().url, tenant))).message).toContain("Event 1 is missing");
    });

    it("with a row of another shape is not used, and the row is named", async () => {
      const tenant = newTenant();
      await (await opened(server().url, tenant)).changeSettings((settings) => ({
        ...settings,
        trackingSince: { "sn-2026": "2026-01-15" },
      }));
      await change("update namndkoll.rows set body = '[]' where tenant = $1", tenant);
      expect((await refusalOf(opened(server().url, tenant))).message).toContain("Row settings of settings");
    });

    it("of an older version is brought up to today's when it is opened, each tenant's content with it", async () => {
      const url = await newDatabase(server());
      await record(await opened(url, "first"), { cause: "kept" });
      const old = { trackingSince: { "sn-2026": "2026-01-15" } };
      await (await opened(url, "second")).changeSettings((settings) => ({ ...settings, ...old }));
      // As the state file's version 2 had it: no officials, no absences.
      const body = JSON.stringify(old);
      await asOperator(url, "update namndkoll.rows set body = $2 where tenant = $1", "second", body);
      await asOperator(url, "update namndkoll.version set content = 2");
      const migrated = await opened(url, "second");
      expect(await migrated.settings()).toMatchObject({ ...old, officials: [], absences: [] });
      expect(await causesIn(await opened(url, "first"))).toEqual(["kept"]);
    });
  });
}

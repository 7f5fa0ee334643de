import type { Keeper } from "../move.js";
import { StoreError } from "../store-error.js";
import { Database, type Session } from "./database.js";
import { contentIn, importsIn, migrateDatabase } from "./migrations.js";
import type { PostgresPlace } from "./open.js";
import { keyOf } from "./rows.js";
import { ALL_EVENTS, ALL_ROWS, LOCK_TENANT, MAKE_TENANT, PUT_REGISTER } from "./statements.js";
import { replaceContent } from "./whole.js";

/** What a tenant has in a database. @throws StoreError where it cannot be reached or is of a later version. */
export async function postgresKeeper({ url, tenant }: PostgresPlace): Promise<Keeper> {
  const database = await Database.of(url, () => {});
  return {
    name: `${database.name} (tenant ${tenant})`,
    read: async () => ({
      content: await contentIn(database, tenant),
      imports: await importsIn(database, tenant),
    }),
    write: async ({ content, imports }) => {
      await migrateDatabase(database);
      await database.writing(async (session) => {
        await session.query(MAKE_TENANT, [tenant]);
        await session.query(LOCK_TENANT, [tenant]);
        await refuseFilled(session, tenant);
        for (const imported of imports) {
          const { id } = imported.register.agreement;
          await session.query(PUT_REGISTER, [tenant, keyOf(id), JSON.stringify(imported)]);
        }
        return replaceContent(session, tenant, content);
      });
    },
    close: () => database.close(),
  };
}

/** It was empty when it was looked at; a program may have been started there since. */
async function refuseFilled(session: Session, tenant: string): Promise<void> {
  const there = [await session.query(ALL_ROWS, [tenant]), await session.query(ALL_EVENTS, [tenant])].flat();
  if (there.length === 0) return;
  const message = `Something was recorded of tenant ${tenant} meanwhile: a program runs there. Nothing was copied; stop it, and name a place where nothing is.`;
  throw new StoreError("unfit", message);
}

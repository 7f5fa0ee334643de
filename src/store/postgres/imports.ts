import { z } from "zod";
import { type ImportedRegister, importedSchema, refuseUnfit } from "../imported.js";
import type { Imports } from "../imports.js";
import type { Database, Session } from "./database.js";
import { keyOf, readAs, transactionSchema } from "./rows.js";
import { ALL_REGISTERS, LOCK_TENANT, PUT_REGISTER, REGISTER, REGISTERS_STAMP } from "./statements.js";

const readRegister = (body: unknown): ImportedRegister =>
  readAs(importedSchema, body, "An imported register");

/** The imported registers of a tenant. */
export const registersIn = async (session: Session, tenant: string): Promise<ImportedRegister[]> =>
  (await session.query(ALL_REGISTERS, [tenant])).map(({ body }) => readRegister(body));

/** The imported registers of a tenant in a database that other instances use as well. */
export const postgresImports = (database: Database, tenant: string): Imports => ({
  all: () => registersIn(database, tenant),
  change: (agreement, change) =>
    database.writing(async (session) => {
      const [locked] = await session.query(LOCK_TENANT, [tenant]);
      const { transaction } = readAs(transactionSchema, locked, "The tenant");
      const [row] = await session.query(REGISTER, [tenant, keyOf(agreement)]);
      const before = row ? readRegister(row.body) : null;
      const after = change(before);
      if (after === null || after === before) return null;
      refuseUnfit(after);
      await session.query(PUT_REGISTER, [tenant, keyOf(agreement), JSON.stringify(after)]);
      return { before, after, where: database.name, transaction };
    }),
  stamp: async () => {
    const [row] = await database.query(REGISTERS_STAMP, [tenant]);
    return readAs(z.object({ stamp: z.string() }), row, "The stamp of the registers").stamp;
  },
});

import pg from "pg";
import { onTestFinished } from "vitest";
import { openPostgresStore } from "../../../src/store/postgres/open.js";
import type { Store } from "../../../src/store/store.js";
import type { StoreError } from "../../../src/store/store-error.js";
import type { Server } from "./embedded.mjs";

/** Puts a statement to a database as somebody who looks after it would. */
export async function asOperator(
  url: string,
  statement: string,
  ...values: unknown[]
): Promise<readonly object[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<object>(statement, values);
  await client.end();
  return rows;
}

let databases = 0;

/** A new, empty database on a server. */
export async function newDatabase(server: Server): Promise<string> {
  const name = `empty_${process.pid}_${++databases}`;
  await asOperator(server.url, `create database ${name}`);
  return server.url.replace(/postgres$/, name);
}

let tenants = 0;

/** A tenant that nobody has used. */
export const newTenant = (): string => `tenant-${process.pid}-${++tenants}`;

const unexpected = (trouble: StoreError): void => {
  throw trouble;
};

/** Opens a tenant's store, which is closed after the test, if the test has not done so. */
export async function opened(url: string, tenant: string = newTenant(), warn = unexpected): Promise<Store> {
  const store = await openPostgresStore({ url, tenant }, warn);
  onTestFinished(() => store.close());
  return store;
}

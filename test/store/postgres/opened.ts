import { onTestFinished } from "vitest";
import { openPostgresStore } from "../../../src/store/postgres/open.js";
import type { Store } from "../../../src/store/store.js";
import type { StoreError } from "../../../src/store/store-error.js";

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

import { afterAll, beforeAll, describe } from "vitest";
import { openPostgresStore } from "../../src/store/postgres/open.js";
import { describeStore } from "./contract.js";
import { isInstalled, type Server, startServer } from "./postgres/embedded.mjs";
import { describeInstances } from "./postgres/instances.js";
import { describeMoving } from "./postgres/moving.js";
import { newTenant } from "./postgres/opened.js";
import { describeOutage } from "./postgres/outage.js";
import { describeSharedRegisters } from "./postgres/shared-registers.js";
import { describeTenants } from "./postgres/tenants.js";
import { describeTogether } from "./postgres/together.js";

// A real PostgreSQL server on loopback, one for all of this file. What is on disk after the power went is
// PostgreSQL's own business, and costs time: here it need not wait for the disk.

if (!isInstalled()) console.warn("npm has installed no PostgreSQL for this platform: its tests are skipped.");

describe.skipIf(!isInstalled())("on a PostgreSQL server", () => {
  let server: Server;
  beforeAll(async () => {
    server = await startServer(["-c", "fsync=off", "-c", "full_page_writes=off"]);
  });
  afterAll(() => server?.remove());

  describeStore("the PostgreSQL store", () =>
    openPostgresStore({ url: server.url, tenant: newTenant() }, (trouble) => {
      throw trouble;
    }),
  );
  describeTenants(() => server);
  describeTogether(() => server);
  describeSharedRegisters(() => server);
  describeMoving(() => server);
  describeInstances(() => server);
  // Last, as the server is stopped and started here.
  describeOutage(() => server);
});

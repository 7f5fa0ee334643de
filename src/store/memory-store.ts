import { Low, Memory } from "lowdb";
import { LedgerStore } from "./ledger-store.js";
import { LowLedger } from "./low-ledger.js";
import { type Content, EMPTY } from "./schema.js";
import type { Store } from "./store.js";

/** A store that keeps everything until the process ends: for tests, and for trying things out. */
export const memoryStore = (content: Content = EMPTY): Store =>
  new LedgerStore(new LowLedger(new Low(new Memory<Content>(), content), async () => {}));

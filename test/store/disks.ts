import type { Disk } from "../../src/store/disk.js";

/** A disk on which some steps are done in a way of the test's own. */
export const diskWith = (disk: Disk, own: Partial<Disk>): Disk => ({ ...disk, ...own });

/** What the disk says when it is full. */
export const fullDisk = (): Error =>
  Object.assign(new Error("ENOSPC: no space left on device"), { code: "ENOSPC" });

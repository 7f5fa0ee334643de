import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Folders whose tests call functions and leave nothing behind in the process: they share the modules they import. */
const IN_PROCESS = ["answers", "bot", "domain", "exports", "language", "pages", "registers", "reminders"].map(
  (folder) => `test/${folder}/**/*.test.ts`,
);

/** Files that start programs and mostly wait for them, for a minute and more. */
const WAIT = /\/torture\/|\/crash\.test|\/looks\.test|\/playground\//;

/**
 * Spreads the files that wait over the first half of all: then one or two wait at a time while others compute, and
 * none of them is left alone at the end.
 */
class WaitingSpread extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const waiting = sorted.filter(({ moduleId }) => WAIT.test(moduleId));
    const others = sorted.filter(({ moduleId }) => !WAIT.test(moduleId));
    const step = Math.ceil(others.length / 2 / Math.max(1, waiting.length));
    return [
      ...waiting.flatMap((file, index) => [file, ...others.slice(index * step, (index + 1) * step)]),
      ...others.slice(waiting.length * step),
    ];
  }
}

export default defineConfig({
  test: {
    // More than there are cores, as the longest files mostly wait: for programs that start, stop and hang.
    maxWorkers: Math.ceil(availableParallelism() * 1.5),
    sequence: { sequencer: WaitingSpread },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: "in process", include: IN_PROCESS, isolate: false } },
      { extends: true, test: { name: "programs", include: ["test/**/*.test.ts"], exclude: IN_PROCESS } },
    ],
  },
});

import { performance } from "node:perf_hooks";
import type { Incoming } from "../bot/turn.js";
import type { Answer } from "../domain/answer.js";
import type { Notice } from "../store/outbox.js";
import type { Store } from "../store/store.js";

/** What came of a message that nobody waited for: taken by Teams, not taken this time, or let go of. */
export type Delivered = "sent" | "failed" | "dropped";

/**
 * What is counted while the program runs. Every label is one of a few words of the program's own: no person,
 * conversation, question or tenant can be told from a count.
 */
export type Metrics = {
  /** A turn ended: what came in, whether the bot broke over it, and how long it took. */
  readonly turn: (kind: Incoming["kind"], broke: boolean, seconds: number) => void;
  /** A question was answered in this way; `notFound` is one without an answer. */
  readonly answered: (kind: Answer["kind"]) => void;
  /** A turn was put off because its person, or its tenant, is too fast. */
  readonly limited: (whose: "person" | "tenant") => void;
  /** What came of a message that nobody waited for. */
  readonly delivered: (notice: Notice["type"], outcome: Delivered) => void;
  /** The store did something of this name. */
  readonly stored: (operation: string, seconds: number) => void;
  /** All counts, in Prometheus' text format. */
  readonly text: () => Promise<string>;
};

/** How long a turn or a write takes, in seconds: fine where it is quick, coarse where somebody waits. */
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Counts that start from nothing, with those of the process itself (memory, event loop) beside them. */
export async function createMetrics(): Promise<Metrics> {
  // Loaded where it is wanted only: most installations are not watched by Prometheus.
  const { default: prometheus } = await import("prom-client");
  const registry = new prometheus.Registry();
  prometheus.collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const counter = <L extends string>(name: string, help: string, labelNames: L[]) =>
    new prometheus.Counter<L>({ name: `namndkoll_${name}`, help, labelNames, registers });
  const histogram = <L extends string>(name: string, help: string, labelNames: L[]) =>
    new prometheus.Histogram<L>({
      name: `namndkoll_${name}`,
      help,
      labelNames,
      buckets: SECONDS,
      registers,
    });
  const turns = histogram("turn_seconds", "Turns of the bot", ["kind", "outcome"]);
  const answers = counter("answers_total", "Answers by their kind", ["kind"]);
  const unanswered = counter("unanswered_total", "Questions without an answer", []);
  const limits = counter("limited_total", "Turns put off because they came too fast", ["whose"]);
  const notices = counter("notices_total", "Messages that nobody waited for", ["notice", "outcome"]);
  const store = histogram("store_seconds", "What the store does", ["operation"]);
  return {
    turn: (kind, broke, seconds) => turns.observe({ kind, outcome: broke ? "broke" : "ok" }, seconds),
    answered: (kind) => {
      answers.inc({ kind });
      if (kind === "notFound") unanswered.inc();
    },
    limited: (whose) => limits.inc({ whose }),
    delivered: (notice, outcome) => notices.inc({ notice, outcome }),
    stored: (operation, seconds) => store.observe({ operation }, seconds),
    text: () => registry.metrics(),
  };
}

/** Counts nothing. */
export const NO_METRICS: Metrics = {
  turn: () => {},
  answered: () => {},
  limited: () => {},
  delivered: () => {},
  stored: () => {},
  text: async () => "",
};

const secondsSince = (start: number): number => (performance.now() - start) / 1_000;

/** The same store, with the time that each of its operations takes. */
export const timedStore = (store: Store, metrics: Metrics): Store =>
  new Proxy(store, {
    get: (target, name) => {
      const member: unknown = Reflect.get(target, name, target);
      if (typeof member !== "function") return member;
      return async (...given: unknown[]): Promise<unknown> => {
        const start = performance.now();
        try {
          return await Reflect.apply(member, target, given);
        } finally {
          metrics.stored(String(name), secondsSince(start));
        }
      };
    },
  });

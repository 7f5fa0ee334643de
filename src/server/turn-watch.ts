import { performance } from "node:perf_hooks";
import type { Incoming, Outgoing } from "../bot/turn.js";
import type { Log } from "./log.js";
import type { Metrics } from "./metrics.js";
import type { RateLimit } from "./rate-limit.js";
import { sentences } from "./sentences.js";

type Handle = (incoming: Incoming) => Promise<readonly Outgoing[]>;

/** What turns are watched with. `limit`: how many are answered; all, where it is not given. */
export type Watch = { readonly metrics: Metrics; readonly log: Log; readonly limit?: RateLimit };

/** What the app itself tells, without anybody having done it: always taken. */
const TOLD_BY_TEAMS: ReadonlySet<Incoming["kind"]> = new Set(["installed", "removed"]);

/** The same bot, with its turns limited, counted and noted in the log: what kind, and how long, never what or who. */
export function watched(handle: Handle, watch: Watch): Handle {
  return async (incoming) => {
    const refused = tooFast(incoming, watch);
    return refused ?? inView(handle, incoming, watch);
  };
}

async function inView(
  handle: Handle,
  incoming: Incoming,
  { metrics, log }: Watch,
): Promise<readonly Outgoing[]> {
  const start = performance.now();
  const note = (outgoing: readonly Outgoing[] | null) => {
    const ms = performance.now() - start;
    metrics.turn(incoming.kind, outgoing === null, ms / 1_000);
    const answers = (outgoing ?? []).flatMap((one) =>
      one.kind === "reply" && one.answer ? [one.answer.kind] : [],
    );
    for (const answer of answers) metrics.answered(answer);
    const did = outgoing?.map(({ kind }) => kind) ?? "broke";
    log.info({ came: incoming.kind, did, answers, ms: Math.round(ms) }, "a turn");
  };
  try {
    const outgoing = await handle(incoming);
    note(outgoing);
    return outgoing;
  } catch (error) {
    note(null);
    throw error;
  }
}

/** What is answered instead where too much comes: a message once, as a flood of answers helps nobody; a press each time. */
function tooFast(incoming: Incoming, { limit, metrics, log }: Watch): readonly Outgoing[] | null {
  const { kind, from, place, locale } = incoming;
  if (!limit || TOLD_BY_TEAMS.has(kind)) return null;
  const admitted = limit.admit({ person: from.id, tenant: place.tenant }, Date.now());
  if (admitted.tooFast === null) return null;
  metrics.limited(admitted.tooFast);
  if (admitted.first) log.warn({ whose: admitted.tooFast }, "turns come too fast");
  const text = sentences(locale).tooFast(admitted.tooFast);
  if (kind !== "message") return [{ kind: "notice", text }];
  return admitted.first ? [{ kind: "reply", text, card: null }] : [];
}

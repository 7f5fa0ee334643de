import { factsNow } from "../happened.js";
import { record } from "../record.js";
import { redraw, refuse } from "./drawing.js";
import type { PressHandler } from "./handler.js";
import { asReceipt } from "./submit.js";

/** Records that somebody has seen an occasion. */
export const onAcknowledge: PressHandler<"acknowledge"> = async ({ occasion, view }, turn) => {
  const recorded = await record(turn.deps, occasion, { type: "acknowledged" }, turn.incoming);
  if (!recorded.ok) return refuse(recorded.problem, view, turn);
  if (view.kind !== "intent") return [await redraw(view, turn)];
  const facts = await factsNow(turn.deps, occasion, turn.incoming.today);
  return facts ? [asReceipt(facts, { shared: false, seq: recorded.value.seq }, turn)] : [];
};

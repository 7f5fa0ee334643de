import { historyShown } from "../histories.js";
import { refusal } from "./drawing.js";
import type { PressHandler } from "./handler.js";

/** Shows what has happened to some occasions, beside the card that was pressed or in place of another page. */
export const onHistoryPage: PressHandler<"history"> = async ({ occasions, page, locale }, turn) => {
  const { deps, incoming } = turn;
  const shown = await historyShown(occasions, page, deps, locale, incoming.today);
  if (!shown) return [refusal({ code: "occasion-unknown", occasion: occasions[0] ?? "" }, turn)];
  return [{ kind: "replace", ...shown }];
};

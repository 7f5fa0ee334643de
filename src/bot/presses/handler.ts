import type { Press } from "../../cards/verbs.js";
import type { Handler, Handling } from "../handling.js";
import type { PressIn } from "../turn.js";

/** Everything a press is handled with. */
export type PressTurn = Handling<PressIn>;

/** Does what a press says. */
export type PressHandler<V extends Press["verb"]> = Handler<Extract<Press, { verb: V }>, PressIn>;

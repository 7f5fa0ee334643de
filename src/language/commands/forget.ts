import type { CommandReader } from "./command.js";

/** What is stored of a person is to go: whoever writes, or whom they mention. */
export type ForgetCommand = {
  readonly kind: "forget";
  readonly whom: "me" | "mentioned";
  /** Whether it was asked about before, and this says yes. */
  readonly confirmed: boolean;
};

/** Nothing but that, and nothing behind it: "glöm det", "glöm inte rapporten" and "forget it" mean something else. */
const SAID = /^ (ja |yes )?(?:glom|forget) (mig |me )?$/;

/** Reads "glöm mig", "glöm @Anna", and the same with a yes before it. */
export const readForget: CommandReader<ForgetCommand> = ({ folded }, { mentions }) => {
  const said = SAID.exec(folded);
  if (!said) return null;
  const me = said[2] !== undefined;
  // With somebody mentioned beside "mig" it is not clear whom it is about.
  if (me ? mentions > 0 : mentions !== 1) return null;
  return { kind: "forget", whom: me ? "me" : "mentioned", confirmed: said[1] !== undefined };
};

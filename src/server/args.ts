/** What the command line of the server can say. */
export type Args = { readonly playground: boolean };

/** A command line that cannot be understood. The message names the argument and those there are. */
export class ArgsError extends Error {
  override name = "ArgsError";
}

/** Reads the server's arguments. @throws ArgsError for one it does not know. */
export function readArgs(args: readonly string[]): Args {
  const unknown = args.find((arg) => arg !== "--no-playground");
  if (unknown !== undefined) {
    throw new ArgsError(`${unknown} is no argument of this program. There is only --no-playground.`);
  }
  return { playground: args.length === 0 };
}

import type { Config } from "../../config.js";

/** Where people reach the program: what PUBLIC_URL says, else, in local mode, where it listens. */
export class Address {
  readonly #local: boolean;
  #origin: string | null;

  constructor({ publicUrl, mode }: Pick<Config, "publicUrl" | "mode">) {
    this.#origin = publicUrl;
    this.#local = mode.kind === "local";
  }

  /** Whether there is such an address, or will be as soon as the program listens. */
  get reachable(): boolean {
    return this.#origin !== null || this.#local;
  }

  /** The address, without a path. */
  get origin(): string {
    if (this.#origin === null) throw new Error("nobody can reach the program yet");
    return this.#origin;
  }

  /** The program listens; in local mode people reach it there. */
  listensAt(origin: string): void {
    if (this.#local) this.#origin ??= origin;
  }
}

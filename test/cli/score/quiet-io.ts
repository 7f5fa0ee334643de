import type { Io } from "../../../src/cli/io.js";

/** What a command may touch, with what it prints kept in `printed`. */
export function quietIo(): Io & { readonly printed: string[] } {
  const printed: string[] = [];
  return {
    printed,
    out: (line) => printed.push(line),
    err: () => {},
    lines: async function* () {},
    today: () => "2026-05-04",
    now: () => new Date("2026-05-04T12:00:00+02:00"),
    stateDir: "",
    homeMunicipality: "nykoping",
    timeZone: "Europe/Stockholm",
  };
}

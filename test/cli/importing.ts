import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { depsOver, Loaded } from "../../src/bot/loaded.js";
import { importCommand } from "../../src/cli/commands/import.js";
import type { Io } from "../../src/cli/io.js";
import { folderImports } from "../../src/store/imports.js";
import { readMunicipalityNames, readParties, readRegisters } from "../../src/store/registers.js";
import type { Store } from "../../src/store/store.js";

/** A row of the invented agreement's table. */
export type Row = readonly [title: string, form: string, meeting: string, submitBy: string];

export const ROWS: readonly Row[] = [
  ["Trygghet i trapphusen", "Skriftlig", "2028-03-16", "2028-02-24"],
  ["Cykelparkering vid torget", "Muntlig", "2028-06-08", "2028-05-18"],
  ["Bänkar utmed ån", "Skriftlig", "2028-09-21", "2028-08-31"],
];

/** An invented agreement of the social committee for 2028, as Markdown. */
export const agreement = (
  rows: readonly Row[] = ROWS,
): string => `# Överenskommelse 2028 mellan Socialnämnden och Division Social omsorg

Nyköpings kommun. Överenskommelsen gäller från den 1 januari 2028 till och med den 31 december 2028.

## 1 Samverkan

Parterna träffas under lindarna på Hamngatan och dricker svagdricka ur blå muggar.

## 2 Redovisningar

### 2.1 Ärenden till nämnden

| Uppföljning | Form | Mottagare | Sammanträde | Lämnas in senast |
| --- | --- | --- | --- | --- |
${rows.map(([title, form, ...days]) => `| ${title} | ${form} | SN | ${days.join(" | ")} |`).join("\n")}

## 3 Övrigt

Divisionen ska tertialvis lämna en skriftlig rapport till nämnden om lånecyklarna.
`;

/** Writes a document beside the state folder. */
export async function put(folder: string, name: string, text: string): Promise<string> {
  const file = join(folder, name);
  await mkdir(folder, { recursive: true });
  await writeFile(file, text);
  return file;
}

/** Runs `import` over a state folder. */
export async function runImport(stateDir: string, ...args: string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const io: Io = {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    lines: () => {
      throw new Error("import reads no standard input");
    },
    today: () => "2028-01-10",
    now: () => new Date(Date.UTC(2028, 0, 10, 8)),
    stateDir,
    homeMunicipality: "nykoping",
    timeZone: "Europe/Stockholm",
  };
  const code = await importCommand(args, io);
  return { code, out: out.join("\n"), err: err.join("\n") };
}

/** The bot over what is shipped and imported there, as the server puts it together. */
export async function botOn(stateDir: string, store: Store) {
  const loaded = await Loaded.open({
    shipped: readRegisters(),
    parties: readParties(),
    otherMunicipalities: readMunicipalityNames(),
    imports: folderImports(stateDir),
  });
  return depsOver(loaded, false, {
    store,
    settings: {
      homeMunicipality: "nykoping",
      linkHosts: [],
      everyoneBelieved: false,
    },
    trouble: (what, error) => {
      throw new Error(what, { cause: error });
    },
  });
}

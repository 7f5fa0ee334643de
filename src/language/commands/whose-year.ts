import type { Normalised } from "../normalise.js";
import type { CommandContext } from "./command.js";
import type { Told } from "./told.js";

/** Whose year something is wanted of: a committee's, as far as that was said. */
export type WhoseYear = {
  /** Party ids of the committees that are named; none where none is: then the channel's, or the municipality's. */
  readonly committees: readonly string[];
  /** Names of bodies and municipalities that no loaded agreement is of. */
  readonly unknown: readonly string[];
  /** The municipality that is named, or taken for granted; whether it was named. */
  readonly municipality: string | null;
  readonly municipalityNamed: boolean;
  /** The year that is named; `null` where none is. */
  readonly year: number | null;
};

/** Reads whose year a command is about, of what it has told; and whether it named a committee or a year. */
export function whoseYear(
  text: Normalised,
  { committees, unknown, days }: Pick<Told, "committees" | "unknown" | "days">,
  { reader, situation }: Pick<CommandContext, "reader" | "situation">,
): { readonly whose: WhoseYear; readonly isNamed: boolean } {
  const { scope, municipalityNamed, saidYears, year } = reader.read(text.written, {
    ...situation,
    channelCommittee: null,
  });
  const whose = {
    committees,
    unknown: [...new Set([...unknown, ...(committees.length > 0 ? [] : scope.unknown)])],
    municipality: scope.municipality,
    municipalityNamed,
    year: saidYears[0] ?? (days.length > 0 ? year : null),
  };
  return { whose, isNamed: committees.length > 0 || saidYears.length > 0 };
}

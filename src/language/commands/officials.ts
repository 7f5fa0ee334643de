import { type CommandReader, committeesIn } from "./command.js";

/** Names officials (handläggare), removes them, or asks who they are. Whom it is about is mentioned. */
export type OfficialsCommand = {
  readonly kind: "officials";
  readonly what: "name" | "remove" | "show";
  /** The committee it is about; `null` where none is named. */
  readonly committee: string | null;
};

const OFFICIAL = "(?:handlaggare|official)";
/** People are mentioned, and then not in the text; a name that was only typed stands here. */
const WHOM = "(?:\\S+ ){0,4}?";
const NAME = new RegExp(
  `^ (?:gor|utse|make|name|appoint) ${WHOM}(?:till |som |as )?(?:an? |the )?${OFFICIAL} `,
);
const REMOVE = new RegExp(
  `^ (?:ta bort|avsatt|remove) ${WHOM}(?:som |fran |as |from )?(?:an? |the )?${OFFICIAL}(?:na|s)? `,
);
const SHOW = new RegExp(
  `^ (?:(?:vilka|vem|who) (?:ar|is|are) (?:the )?|(?:visa|lista|show|list) (?:the )?)${OFFICIAL}(?:na|s)? `,
);

const FORMS = [
  { what: "name", pattern: NAME },
  { what: "remove", pattern: REMOVE },
  { what: "show", pattern: SHOW },
] as const;

/** Reads what is said about who the officials are. */
export const readOfficials: CommandReader<OfficialsCommand> = ({ folded, written }, context) => {
  for (const { what, pattern } of FORMS) {
    const said = pattern.exec(folded);
    if (!said) continue;
    const committee = committeesIn(written.slice(said[0].length - 1), context)[0] ?? null;
    return { kind: "officials", what, committee };
  }
  return null;
};

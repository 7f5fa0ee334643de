import type { PartiesFile, Party } from "../../domain/party.js";
import type { Scope } from "../../domain/question.js";
import type { Mention, MunicipalityMention, PartyMention } from "../mention.js";

/** What a question's place says when the question does not. */
export type ScopeContext = {
  readonly homeMunicipality: string;
  /** The committee the channel is tied to. */
  readonly channelCommittee: string | null;
  /** Party ids that commission a loaded agreement. */
  readonly commissioners: ReadonlySet<string>;
  /** Party ids that perform a loaded agreement. */
  readonly performers: ReadonlySet<string>;
  /** Ids of bodies that some loaded agreement is reported to, besides its own committee. */
  readonly receivers: ReadonlySet<string>;
  readonly parties: PartiesFile;
  /** Codes of bodies that take part in some follow-up, goal or assignment. */
  readonly takingPart: ReadonlySet<string>;
  /** Whether the question is about what is done together ("gemensamt", "share"). */
  readonly shares: boolean;
};

/** The scope, and parties that turned out to be receivers or partners rather than the committee asked about. */
export type ScopeReading = {
  readonly scope: Scope;
  /** Codes of bodies that take part ("ihop med BUN"), and of those of which one is enough ("BUN eller KFN"). */
  readonly partners: readonly string[];
  readonly anyPartner: readonly string[];
  /** Codes of bodies that receive ("till KS"). */
  readonly receivers: readonly string[];
  readonly municipalityNamed: boolean;
  readonly committeeNamed: boolean;
};

const municipalityOf = (partyId: string): string | null =>
  partyId.includes("/") ? partyId.slice(0, partyId.indexOf("/")) : null;

const parties = (mentions: readonly Mention[]): PartyMention[] =>
  mentions.flatMap(({ value }) => (value.kind === "party" ? [value] : []));

const municipalities = (mentions: readonly Mention[]): MunicipalityMention[] =>
  mentions.flatMap(({ value }) => (value.kind === "municipality" ? [value] : []));

/** A name that only one municipality has settles which is meant ("socialkontoret"). */
function impliedMunicipality(named: readonly PartyMention[]): string | null {
  for (const { ids } of named) {
    const possible = [...new Set(ids.map(municipalityOf))];
    if (possible.length === 1 && possible[0]) return possible[0];
  }
  return null;
}

/** The party a name means in a municipality; parties outside municipalities are the same everywhere. */
function partyIn(mention: PartyMention, municipality: string, file: PartiesFile): Party | null {
  const id = mention.ids.find((each) => (municipalityOf(each) ?? municipality) === municipality);
  return file.parties.find((party) => party.id === id) ?? null;
}

/** What a party turns out to be in the question. */
type Part = "committee" | "partner" | "receiver" | "performer" | "unknown";

function partOf(mention: PartyMention, party: Party | null, context: ScopeContext, isAlone: boolean): Part {
  if (party && context.commissioners.has(party.id)) {
    const spokenOf = mention.isLoose && isAlone && !context.shares && context.channelCommittee === null;
    return mention.role === "partner" && !spokenOf ? "partner" : "committee";
  }
  if (mention.role === "partner") return "partner";
  if (party && context.shares && context.takingPart.has(party.code)) return "partner";
  // A division that performs no agreement takes part in somebody else's.
  if (party?.kind === "division") return context.performers.has(party.id) ? "performer" : "partner";
  if (party && party.kind !== "committee") return "receiver";
  // A committee that nothing is reported to has an agreement of its own, and that is not loaded.
  return party && context.receivers.has(party.id) ? "receiver" : "unknown";
}

/** Which committees and municipality a question is about, and what other bodies it names are to them. */
export function scopeOf(mentions: readonly Mention[], context: ScopeContext): ScopeReading {
  const named = parties(mentions);
  const places = municipalities(mentions);
  const channel = context.channelCommittee;
  const implied = impliedMunicipality(named.filter(({ ids }) => ids.length > 0));
  const municipality =
    places.find(({ id }) => id !== null)?.id ??
    implied ??
    (channel === null ? null : municipalityOf(channel)) ??
    context.homeMunicipality;
  const read = named.map((mention) => {
    const party = partyIn(mention, municipality, context.parties);
    return { mention, party, part: partOf(mention, party, context, named.length === 1) };
  });
  const those = (part: Part) => read.filter((each) => each.part === part);
  const code = ({ party, mention }: (typeof read)[number]) => party?.code ?? mention.name;
  const said = those("committee").flatMap(({ party }) => party?.id ?? []);
  // A channel's own committee is what its questions are about, unless they name another one or another place.
  const ownChannel =
    said.length === 0 && places.length === 0 && those("unknown").length === 0 ? channel : null;
  const committees = ownChannel === null ? said : [ownChannel];
  const known = those("receiver");
  const either = those("partner").filter(({ mention }) => mention.either);
  const together = those("partner").filter((each) => either.length < 2 || !either.includes(each));
  return {
    scope: {
      committees: [...new Set(committees)],
      municipality,
      unknown: [
        ...places.filter(({ id }) => id === null).map(({ name }) => name),
        ...those("unknown").map(({ party, mention }) => party?.name.sv ?? mention.name),
      ],
    },
    partners: together.map(code),
    anyPartner: either.length > 1 ? either.map(code) : [],
    receivers: known.map(code),
    municipalityNamed: places.length > 0 || implied !== null,
    committeeNamed: said.length > 0,
  };
}

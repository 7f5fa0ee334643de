import type { Incoming } from "../bot/turn.js";
import type { ChannelDirectory } from "./directory.js";

/**
 * What happened, with its people as the channel knows them: a mention names a person by the channel's id only,
 * and whoever adds the app comes without a name. Whoever writes comes with both.
 */
export async function withPeopleKnown(
  incoming: Incoming,
  directory: ChannelDirectory | undefined,
  everyoneBelieved: boolean,
): Promise<Incoming> {
  if (directory && incoming.kind === "installed" && incoming.from.name === "") {
    const name = (await directory.look(incoming.place, incoming.from.id))?.person.name ?? "";
    return { ...incoming, from: { ...incoming.from, name } };
  }
  if (incoming.kind !== "message" || !directory || incoming.mentions.length === 0) return incoming;
  const found = await Promise.all(
    incoming.mentions.map(async (person) => {
      const member = await directory.look(incoming.place, person.id);
      if (member) return [{ ...member.person, name: member.person.name || person.name }];
      // On one's own machine the channel's id is all there is; else it would be a second person of that name.
      return everyoneBelieved ? [person] : [];
    }),
  );
  return { ...incoming, mentions: found.flat() };
}

import { z } from "zod";
import type { Directory, Member } from "../bot/deps.js";
import type { Place } from "../bot/turn.js";

/** Asks the channel who somebody is, as the channel tells it; rejects where it does not. */
export type Ask = (place: Place, id: string) => Promise<unknown>;

/** For how long what the channel said of somebody is believed, in milliseconds. */
const BELIEVED_MS = 60 * 60_000;
/** How many people are remembered; the one asked for first goes first. */
const MOST = 2_000;

// Teams says "user", "guest" or "anonymous"; a client that says nothing has no guests.
const memberSchema = z.object({
  id: z.string().min(1),
  name: z.string().nullish(),
  aadObjectId: z.string().min(1).nullish(),
  objectId: z.string().min(1).nullish(),
  userRole: z.string().nullish(),
});

/** What the channel says of somebody, or `null` where it is no answer of the kind. */
function readMember(raw: unknown): Member | null {
  const { data } = memberSchema.safeParse(raw);
  if (!data) return null;
  const { id, name, aadObjectId, objectId, userRole } = data;
  return {
    person: { id: aadObjectId ?? objectId ?? id, name: name ?? "" },
    isGuest: userRole === "guest" || userRole === "anonymous",
  };
}

/** Looks people up in the channel, and remembers them for an hour. Who cannot be found is asked for again. */
export class ChannelDirectory implements Directory {
  #ask: Ask | null = null;
  readonly #known = new Map<string, { readonly member: Member; readonly at: number }>();
  readonly #now: () => number;
  readonly #trouble: (error: unknown) => void;

  /** @param trouble told why somebody could not be looked up. */
  constructor(now: () => number, trouble: (error: unknown) => void) {
    this.#now = now;
    this.#trouble = trouble;
  }

  /** Says how the channel is asked, once there is one. */
  connect(ask: Ask): void {
    this.#ask = ask;
  }

  /** See {@link Directory}. */
  readonly look = async (place: Place, id: string): Promise<Member | null> => {
    // A guest of one team may be nobody's guest elsewhere: what is known is known of the place.
    const key = `${place.tenant} ${place.id} ${id}`;
    const known = this.#known.get(key);
    if (known && this.#now() - known.at < BELIEVED_MS) return known.member;
    const member = await this.#asked(place, id);
    if (member) this.#remember(key, member);
    return member;
  };

  async #asked(place: Place, id: string): Promise<Member | null> {
    if (this.#ask === null) return null;
    try {
      return readMember(await this.#ask(place, id));
    } catch (error) {
      this.#trouble(error);
      return null;
    }
  }

  #remember(key: string, member: Member): void {
    this.#known.delete(key);
    this.#known.set(key, { member, at: this.#now() });
    const [oldest] = this.#known.keys();
    if (this.#known.size > MOST && oldest !== undefined) this.#known.delete(oldest);
  }
}

import { type Connector, post, press } from "../harness.js";

/** Where the clients hand in, each at an occasion of its own, so that the last link shown is theirs. */
export const OCCASIONS = [
  "sn-2026/lex-sarah-atgardsplaner/1",
  "sn-2026/tsi/1",
  "sn-2026/nuso/1",
  "sn-2026/alla-barn-i-skolan/1",
] as const;

/** A report that a client hands in: the activity, and the link that tells it from all others. */
export type HandIn = { readonly link: string; readonly activity: object };

/** What the clients know of a program's life when it is gone. */
export class Known {
  /** Links that they were told are recorded. */
  readonly told: string[] = [];
  /** What got no answer: the channel delivers it again. */
  readonly unanswered: HandIn[] = [];
  /** Answers that were neither a receipt nor a broken connection. */
  readonly odd: string[] = [];
  readonly #onTold: (count: number) => void;

  /** @param onTold hears how many have been told, each time one more is. */
  constructor(onTold: (count: number) => void) {
    this.#onTold = onTold;
  }

  tell(link: string): void {
    this.told.push(link);
    this.#onTold(this.told.length);
  }
}

/** What client number `client` hands in as its number `count` of a round. */
export function handIn(connector: Connector, round: number, client: number, count: number): HandIn {
  const occasion = OCCASIONS[client % OCCASIONS.length] ?? OCCASIONS[0];
  const link = `https://nykoping.example/rapport-${round}-${client}-${count}.docx`;
  const view = { kind: "occasion", locale: "sv", occasion };
  const who = `person-${client}`;
  return {
    link,
    activity: press(
      connector,
      "submit",
      { occasion, view, link, again: true },
      {
        id: `handed-in-${round}-${client}-${count}`,
        from: { id: `29:${who}`, name: `Åsa ${client}`, aadObjectId: who },
        conversation: { id: `chat-${client}`, conversationType: "personal", tenantId: "tenant" },
      },
    ),
  };
}

/** Hands in one report, and notes what came of it. `false` when the program is gone. */
export async function deliver(url: string, report: HandIn, known: Known): Promise<boolean> {
  const answer = await post(`${url}/api/messages`, JSON.stringify(report.activity)).catch(() => null);
  if (answer === null) {
    known.unanswered.push(report);
    return false;
  }
  const isRecorded =
    answer.status === 200 && answer.text.includes(report.link) && answer.text.includes("Inlämnad");
  if (isRecorded) known.tell(report.link);
  else known.odd.push(`${answer.status} ${answer.text.slice(0, 300)}`);
  return true;
}

/** Follow-ups come best first, so what is cut fits the question least. Forty slugs keep within the bytes. */
export const MOST_FOLLOW_UPS = 40;

/** Puts follow-ups of one agreement behind its name, which is then said once. */
export function pack(followUps: readonly string[]): string[] {
  const byAgreement = new Map<string, string[]>();
  for (const id of followUps.slice(0, MOST_FOLLOW_UPS)) {
    const [agreement = "", slug = ""] = id.split("/");
    byAgreement.set(agreement, [...(byAgreement.get(agreement) ?? []), slug]);
  }
  return [...byAgreement].map(([agreement, slugs]) => `${agreement}/${slugs.join(",")}`);
}

/** The follow-ups that {@link pack} put together. */
export const unpack = (packs: readonly string[]): string[] =>
  packs.flatMap((pack) => {
    const [agreement = "", slugs = ""] = pack.split("/");
    return slugs.split(",").map((slug) => `${agreement}/${slug}`);
  });

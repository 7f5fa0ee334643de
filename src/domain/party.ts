import { z } from "zod";

/**
 * What a party is to the others: a committee commissions and receives, a division performs, an authority
 * or an association is reported to or cooperated with.
 */
const partyKindSchema = z.enum(["committee", "division", "council", "authority", "association"]);

/**
 * A party that agreements name. `id` is `municipality/code` in lower-case ASCII (`nykoping/sn`); parties
 * outside any municipality have a plain id (`scb`). `aliases` are further names people use for it, in
 * Swedish and English, as they would be typed.
 */
export const partySchema = z.object({
  id: z.string().regex(/^[a-z0-9-]+(\/[a-z0-9-]+)?$/),
  code: z.string().min(1),
  kind: partyKindSchema,
  municipality: z.string().nullable(),
  name: z.object({ sv: z.string().min(1), en: z.string().min(1) }),
  aliases: z.array(z.string().min(1)),
});

/** See {@link partySchema}. */
export type Party = z.infer<typeof partySchema>;

/** `data/parties.json`: the municipalities with the names people use, and every party the registers name. */
export const partiesFileSchema = z.object({
  municipalities: z.array(
    z.object({
      id: z.string().regex(/^[a-z-]+$/),
      name: z.string().min(1),
      aliases: z.array(z.string().min(1)),
    }),
  ),
  parties: z.array(partySchema),
});

/** See {@link partiesFileSchema}. */
export type PartiesFile = z.infer<typeof partiesFileSchema>;

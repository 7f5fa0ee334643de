import { z } from "zod";
import { PACKAGE_NAMES } from "../../config.js";
import { messageOf } from "../../domain/thrown.js";

/** What the manifest leaves open, by the names of its placeholders (`${{BOT_ID}}`). */
export const PLACEHOLDERS = [...PACKAGE_NAMES, "APP_VERSION"] as const;

/** See {@link PLACEHOLDERS}. */
export type Placeholder = (typeof PLACEHOLDERS)[number];

/** Values of placeholders; what is missing is found when the manifest is filled. */
export type Values = Readonly<Partial<Record<Placeholder, string>>>;

const PLACEHOLDER = /\$\{\{([A-Z_]+)\}\}/g;

/** As much of a manifest as is looked at here; the schema of Teams looks at the rest. */
const manifestSchema = z.looseObject({
  icons: z.looseObject({ color: z.string(), outline: z.string() }),
  localizationInfo: z.looseObject({
    defaultLanguageTag: z.string(),
    additionalLanguages: z.array(z.object({ languageTag: z.string(), file: z.string() })),
  }),
  validDomains: z.array(z.string()),
  bots: z.array(z.looseObject({ botId: z.string(), scopes: z.array(z.string()) })),
  staticTabs: z.array(z.looseObject({ name: z.string().optional(), contentUrl: z.string().optional() })),
  configurableTabs: z.array(z.looseObject({ configurationUrl: z.string() })),
  webApplicationInfo: z.looseObject({ id: z.string(), resource: z.string().optional() }).optional(),
  supportsChannelFeatures: z.string().optional(),
});

/** See {@link manifestSchema}. */
export type Manifest = z.infer<typeof manifestSchema>;

/** The placeholders of a template that have no value, each once. */
export const unfilled = (template: string, values: Values): string[] => [
  ...new Set(
    [...template.matchAll(PLACEHOLDER)]
      .map(([, name = ""]) => name)
      .filter((name) => !values[name as Placeholder]),
  ),
];

/**
 * Fills a template. A value stands in JSON text, so it is written as JSON writes it. Gives a sentence where it is no
 * JSON, or lacks what every manifest of this product has.
 */
export function filled(template: string, values: Values): Manifest | string {
  const text = template.replace(PLACEHOLDER, (whole, name: string) => {
    const value = values[name as Placeholder];
    return value === undefined ? whole : JSON.stringify(value).slice(1, -1);
  });
  try {
    return manifestSchema.parse(JSON.parse(text));
  } catch (error) {
    return error instanceof z.ZodError ? z.prettifyError(error) : messageOf(error);
  }
}

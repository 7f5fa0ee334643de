/** Texts that say the same whatever they are about, each by its name. */
export type Texts<Names extends string> = Readonly<Record<Names, string>>;

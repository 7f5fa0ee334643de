/** An Adaptive Card as JSON, ready to be sent. */
export type Card = Readonly<Record<string, unknown>>;

/** A card and the same thing as plain text, for notifications, screen readers and the command line. */
export type Shown = { readonly text: string; readonly card: Card | null };

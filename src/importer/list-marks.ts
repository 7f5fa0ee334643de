/**
 * The drawn marks of lists, for a pattern's character class: round, square and open ones, arrows and ticks,
 * and those that Word takes from its symbol fonts. Dashes and letters that may be marks are the reader's own.
 */
export const DRAWN_MARKS = "•·▪▫●○◦‣∙■□➢➤►✓✔❖\\uf0b7\\uf0a7\\uf0a8\\uf0d8\\uf0fc\\uf076";

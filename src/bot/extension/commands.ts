/**
 * The commands of the message extension, as the app package names them: a search from the message box, and an
 * action on a message.
 */
export const COMMANDS = { search: "findOccasion", report: "registerReport" } as const;

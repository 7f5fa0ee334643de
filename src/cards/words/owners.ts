/** Who has what: owners, those who are away, what was given to whom, and taking back. */
export type OwnersWords = {
  /** Behind the owner's name: away up to and including a day, and who does the work meanwhile. */
  readonly away: (until: string, substitute: string | null) => string;
  /** A role that nobody holds. */
  readonly vacant: string;
  /** The form that says who has an occasion. */
  readonly form: OwnerFormWords;
  /** What is recorded when the button is pressed. */
  readonly willAssign: (owner: string) => string;
  readonly willSnooze: (day: string | null) => string;
  /** What was recorded. */
  readonly assigned: (owner: string) => string;
  readonly snoozed: (day: string) => string;
  readonly undone: (what: string, title: string) => string;
  /** What the one who was given an occasion is told, and the one it was taken from. */
  readonly given: (by: string) => string;
  readonly givenTo: (by: string, owner: string) => string;
  readonly takenFrom: (by: string, owner: string) => string;
  /** What somebody has: the heading, how many are open and how many of them late, and what can be said. */
  readonly mine: string;
  readonly mineCounts: (open: number, late: number) => string;
  readonly mineHint: string;
  /** Roles and their holders; one that nobody holds has none. */
  readonly roleNamed: (name: string, role: string) => string;
  readonly roleAlready: (name: string, role: string) => string;
  readonly roleRemoved: (name: string, role: string) => string;
  readonly roleNotHeld: (name: string, role: string) => string;
  readonly roles: (roles: readonly (readonly [role: string, holders: readonly string[]])[]) => string;
  readonly noRoles: string;
  readonly roleWhom: string;
  /** Absence: recorded, over, or without a day. */
  readonly awayNow: (until: string, substitute: string | null) => string;
  readonly awayWhen: string;
  readonly back: string;
  readonly notAway: string;
  readonly ownDigestOn: string;
  readonly ownDigestOff: string;
  /** Who has not acknowledged, by occasion; those without an owner have nobody named. */
  readonly unseen: (
    period: string,
    rows: readonly (readonly [title: string, names: readonly string[]])[],
    outOf: number,
  ) => string;
  readonly allSeen: (period: string, outOf: number) => string;
  /** Questions without an answer: the day each was asked last, on how many days, and its text. */
  readonly unanswered: (
    rows: readonly (readonly [day: string, count: number, text: string])[],
    days: number,
    more: number,
  ) => string;
  readonly noneUnanswered: (days: number) => string;
  readonly buttons: OwnerButtons;
};

/** The fields of the form. */
export type OwnerFormWords = {
  readonly heading: string;
  readonly person: string;
  readonly personHint: string;
  readonly role: string;
  readonly roleHint: string;
  readonly until: string;
};

/** What stands on its buttons. */
export type OwnerButtons = {
  readonly owner: string;
  readonly assign: string;
  readonly take: string;
  readonly snooze: string;
  readonly undo: string;
};

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

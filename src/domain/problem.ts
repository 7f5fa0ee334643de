/**
 * What can be refused without anything being broken. A problem is a value: the chat turns its code into a
 * sentence, the log gets the code. A throw means a bug or an outage.
 */
export type Problem =
  | { readonly code: "occasion-unknown"; readonly occasion: string }
  | { readonly code: "already-acknowledged"; readonly by: string; readonly at: string }
  | { readonly code: "already-submitted"; readonly by: string; readonly at: string; readonly link: string }
  /** A new version that says what the one that counts says already. */
  | { readonly code: "same-report"; readonly by: string; readonly at: string }
  | { readonly code: "already-presented"; readonly meeting: string }
  | { readonly code: "waived"; readonly reason: string }
  | { readonly code: "nothing-submitted" }
  | { readonly code: "not-ended" }
  | { readonly code: "already-owner"; readonly name: string }
  | { readonly code: "assignee-missing" }
  | { readonly code: "person-unknown"; readonly name: string }
  | { readonly code: "snooze-past" }
  | { readonly code: "guest" }
  | { readonly code: "sender-unknown" }
  | { readonly code: "nothing-to-undo" }
  | { readonly code: "undo-too-late"; readonly at: string }
  | { readonly code: "moved-since"; readonly by: string; readonly at: string }
  | {
      readonly code: "not-allowed";
      readonly who: "official";
      /** Who can, where that is known. */
      readonly names?: readonly string[];
    }
  | { readonly code: "day-missing" }
  | { readonly code: "day-past"; readonly day: string }
  | { readonly code: "day-same"; readonly day: string }
  /** A warning: pressing on with the same day records it. */
  | { readonly code: "no-meeting"; readonly day: string }
  | { readonly code: "meeting-ahead"; readonly meeting: string }
  | { readonly code: "reason-missing" }
  | { readonly code: "outcome-missing" }
  | { readonly code: "paragraph-unreadable"; readonly paragraph: string }
  | { readonly code: "link-unreadable"; readonly link: string }
  | { readonly code: "link-not-https"; readonly link: string }
  | { readonly code: "link-with-credentials" }
  | { readonly code: "link-too-long"; readonly length: number; readonly most: number }
  | { readonly code: "link-host-not-allowed"; readonly host: string; readonly allowed: readonly string[] }
  | { readonly code: "link-missing" }
  | { readonly code: "reference-unreadable"; readonly reference: string }
  | { readonly code: "note-too-long"; readonly length: number; readonly most: number }
  /** What looks like a personal number stands in a field. The number itself is never told on. */
  | { readonly code: "personal-number"; readonly where: PersonalNumberPlace }
  | { readonly code: "committee-unknown"; readonly text: string }
  | { readonly code: "not-a-channel" }
  | { readonly code: "title-missing" }
  | { readonly code: "title-too-long"; readonly length: number; readonly most: number }
  | { readonly code: "submit-by-after-meeting"; readonly meeting: string; readonly submitBy: string };

/** Where something was written that may hold a personal number. */
export type PersonalNumberPlace = "link" | "reference" | "note" | "reason" | "decision" | "owner" | "message";

/** Either a value or the reason why there is none. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem };

/** A value that was had. */
export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

/** A refusal. */
export const refused = (problem: Problem): { ok: false; problem: Problem } => ({ ok: false, problem });

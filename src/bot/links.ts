import type { PictureKind } from "../cards/year-plan-lines.js";
import type { CalendarDate } from "../domain/calendar-date.js";
import type { Locale } from "../domain/question.js";

/** The files that are made for a committee and a year: the plan as an Excel file, or as a calendar. */
export type FileKind = "plan.xlsx" | "plan.ics";

/** What a picture or a file is of: a committee (its party id, "nykoping/sn") and a calendar year. */
export type OfYear = { readonly committee: string; readonly year: number; readonly locale: Locale };

/** What an agenda is of: a committee (its party id), and the day it meets. */
export type OfMeeting = {
  readonly committee: string;
  readonly meeting: CalendarDate;
  readonly locale: Locale;
};

/** For so many days an address of a picture is good: a card is looked at for long. */
export const PICTURE_DAYS = 30;
/** For so many hours an address of a file is good: it is followed at once, and what it gives grows old. */
export const FILE_HOURS = 24;

/**
 * Addresses that people can open, for what the bot says to show something outside the chat. They are whole
 * (https://…); those of pictures and files are signed, so that they need no sign-in, and expire.
 */
export type Links = {
  /** A path of the installation, as it is: for what guards itself (a feed at an address nobody can guess). */
  readonly address: (path: string) => string;
  readonly picture: (kind: PictureKind, of: OfYear, theme: "light" | "dark") => string;
  /** The same picture as a sheet to print (SVG), with every row by name. */
  readonly sheet: (kind: PictureKind, of: OfYear) => string;
  readonly file: (kind: FileKind, of: OfYear) => string;
  /** The draft of a meeting's agenda, as a page to print. */
  readonly agenda: (of: OfMeeting) => string;
  /** The overview page (which asks who one is), or what is under it: a path such as "?committee=nykoping/sn". */
  readonly overview: (under?: string) => string;
};

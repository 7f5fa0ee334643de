import type { State } from "../domain/question.js";

/** What a picture is drawn on. */
export const THEMES = ["light", "dark"] as const;
/** See {@link THEMES}. */
export type Theme = (typeof THEMES)[number];

/** The colours of a season: of its months' names, and of the field beneath. */
export type Season = { readonly ring: string; readonly field: string; readonly fieldNow: string };

/** The colours of a theme. */
export type Palette = {
  readonly paper: string;
  readonly ink: string;
  readonly subtle: string;
  readonly line: string;
  readonly accent: string;
  /** On the accent. */
  readonly onAccent: string;
  readonly states: Readonly<Record<State, string>>;
  /** Winter, spring, summer, autumn. */
  readonly seasons: readonly [Season, Season, Season, Season];
  readonly lead: string;
};

/** The colours by theme. A colour never stands alone: states have shapes, bars have patterns, months have names. */
export const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: {
    paper: "#ffffff",
    ink: "#242424",
    subtle: "#5c5c5c",
    line: "#d6d6d6",
    accent: "#4f52b2",
    onAccent: "#ffffff",
    states: {
      notTracked: "#707070",
      planned: "#4d5b70",
      upcoming: "#4f52b2",
      dueSoon: "#8a5a00",
      overdue: "#c4314b",
      submitted: "#1f7446",
      presented: "#1f7446",
      waived: "#707070",
    },
    seasons: [
      { ring: "#cfdff0", field: "#f1f6fb", fieldNow: "#dceaf7" },
      { ring: "#cfe6d2", field: "#f1f8f2", fieldNow: "#dcefdf" },
      { ring: "#f7e2a8", field: "#fdf8e9", fieldNow: "#faeec9" },
      { ring: "#f2d3c3", field: "#fcf3ee", fieldNow: "#f8e3d8" },
    ],
    lead: "#9a9cd6",
  },
  dark: {
    paper: "#292929",
    ink: "#ffffff",
    subtle: "#c2c2c2",
    line: "#555555",
    accent: "#a9adff",
    onAccent: "#1b1b2e",
    states: {
      notTracked: "#a6a6a6",
      planned: "#b9c6da",
      upcoming: "#a9adff",
      dueSoon: "#fbd65a",
      overdue: "#ff8096",
      submitted: "#92d36e",
      presented: "#92d36e",
      waived: "#a6a6a6",
    },
    seasons: [
      { ring: "#33475c", field: "#2d3339", fieldNow: "#34414e" },
      { ring: "#33503a", field: "#2d342f", fieldNow: "#344238" },
      { ring: "#5c4f25", field: "#36332a", fieldNow: "#463f2b" },
      { ring: "#5e4336", field: "#37302d", fieldNow: "#483931" },
    ],
    lead: "#7376bd",
  },
};

/** The season of a month, 1–12: December opens the winter. */
export const seasonOf = (month: number, { seasons }: Palette): Season =>
  seasons[Math.floor((month % 12) / 3)] ?? seasons[0];

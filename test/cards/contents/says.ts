import { expect } from "vitest";
import { plainText } from "../../../src/cards/plain-text.js";
import type { Answer } from "../../../src/domain/answer.js";

/** What the chat says, word for word; the hard spaces of numbers and units are written as spaces here. */
export const says = (answer: Answer, ...lines: string[]): void =>
  expect(plainText(answer).replaceAll("\u00a0", " ")).toBe(lines.join("\n"));

import type { FollowUp } from "../../../src/domain/agreement.js";
import { checkRegister } from "../../../src/domain/check/check.js";
import type { CheckOptions } from "../../../src/domain/check/checked.js";
import type { Finding } from "../../../src/domain/check/finding.js";
import { registerOf } from "../sample.js";

/** What the check finds in a register with these duties. */
export const foundIn = (followUps: FollowUp[], options: CheckOptions = {}): Finding[] =>
  checkRegister(registerOf({ followUps }), options);

/** The findings of a kind. */
export const ofKind = (findings: readonly Finding[], kind: Finding["why"]["kind"]): Finding[] =>
  findings.filter(({ why }) => why.kind === kind);

/** Kinds and rows, which is most of what a finding says. */
export const shortly = (findings: readonly Finding[]): string[] =>
  findings.map(({ why, rows, section: place }) =>
    [why.kind, ...(rows.length > 0 ? rows : [place])].join(" "),
  );

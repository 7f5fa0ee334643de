/**
 * Where a register differs from its answer key on purpose. `finding` is the comparison's own sentence; a
 * difference that no longer occurs fails the test, so that this list stays true.
 */
export const DIFFERENCES: readonly { agreement: string; finding: string; reason: string }[] = [
  {
    agreement: "sn-2024",
    finding: "meeting missing: SN | 2024-04-19 | stated",
    reason:
      "One row has Friday 19 April where three have Thursday 18 April: a slip. The row keeps its day and a remark says so, but the committee did not meet twice.",
  },
  {
    agreement: "sn-2024",
    finding: "meeting missing: SN | 2024-06-08 | stated",
    reason:
      "A Saturday on two rows where all other June rows have Thursday 13 June. The rows keep their day and a remark says so, but it is no meeting of its own.",
  },
  {
    agreement: "sn-2024",
    finding: "2.1.2 Grunduppdragsuppföljning inkl. ekonomisk uppföljning: occasion missing: tertial",
    reason:
      "The key calls it the rule behind the three dated reports, not a further one. As a row of its own it would be expanded into three more occasions.",
  },
  {
    agreement: "sn-2024",
    finding: "2.1.2 Statsbidrag – rapport om beviljade statsbidrag: occasion missing: yearly",
    reason:
      "The key calls it the rule behind the report of 19 September, not a further one. As a row of its own the yearly report would be due twice.",
  },
];

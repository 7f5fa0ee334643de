/** The value below which this share of the samples lies. */
export function percentile(samples, share) {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

const ms = (value) => (value === undefined ? "–" : `${value.toFixed(value < 10 ? 2 : 0)} ms`);

const ratioOf = ({ samples, peer }) =>
  peer ? (percentile(samples, 0.5) / percentile(peer, 0.5)).toFixed(2) : "–";

const HEADINGS = ["", "n", "p50", "p99", "echo bot p50", "p99", "ratio of p50"];

const cellsOf = (row) => [
  row.what,
  String(row.samples.length),
  ...[row.samples, row.peer].flatMap((samples) =>
    [0.5, 0.99].map((share) => ms(samples && percentile(samples, share))),
  ),
  ratioOf(row),
];

/** Lines of a table. A row is `{ what, samples, peer? }`: milliseconds, ours and those of the echo bot. */
export function tableOf(rows) {
  const cells = [HEADINGS, ...rows.map(cellsOf)];
  const widths = HEADINGS.map((_, column) => Math.max(...cells.map((row) => row[column].length)));
  const lines = cells.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd : cell.padStart).call(cell, widths[column]))
      .join("  "),
  );
  return [lines[0], widths.map((width) => "-".repeat(width)).join("  "), ...lines.slice(1)];
}

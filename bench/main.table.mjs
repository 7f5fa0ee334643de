/** The value below which this share of the samples lies. */
export function percentile(samples, share) {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

const ms = (value) => (value === undefined ? "–" : `${value.toFixed(value < 10 ? 2 : 0)} ms`);

const ratioOf = ({ samples, peer }) =>
  peer ? (percentile(samples, 0.5) / percentile(peer, 0.5)).toFixed(2) : "–";

const HEADINGS = ["", "n", "p50", "p99", "beside", "p50", "p99", "ratio of p50"];

/** The middle and the slow end of what was measured; dashes where nothing was. */
const spread = (samples) => [0.5, 0.99].map((share) => ms(samples && percentile(samples, share)));

const cellsOf = (row) => [
  row.what,
  String(row.samples.length),
  ...spread(row.samples),
  row.beside ?? "–",
  ...spread(row.peer),
  ratioOf(row),
];

/** Lines of a table. A row is `{ what, samples, beside?, peer? }`: milliseconds, ours and those of what is beside it. */
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

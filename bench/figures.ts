export const median = (values: readonly number[]): number => percentile(values, 50);

/** The value below which `share` per cent of the values lie; NaN without values. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil((share / 100) * sorted.length) - 1)] ?? Number.NaN;
}

/** Half of the distance between the lowest and the highest value, as a share of the median: how noisy it was. */
export const spread = (values: readonly number[]): number => (Math.max(...values) - Math.min(...values)) / 2 / median(values);

/** Columns under each other; the first reads from the left, the others from the right. */
export function table(rows: readonly (readonly (string | number)[])[]): string {
  const cells = rows.map((row) => row.map(String));
  const widths = (cells[0] ?? []).map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  return cells
    .map((row) =>
      row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join("  "),
    )
    .join("\n");
}

export const fixed = (value: number, digits = 1): string => (Number.isFinite(value) ? value.toFixed(digits) : "–");
export const percent = (value: number): string => `${fixed(100 * value, 0)} %`;

/** The smallest value that at least `percent` of all values do not exceed (nearest rank). */
export function percentile(values: number[], percent: number): number {
  if (values.length === 0) throw new Error('No values: nothing was measured.');
  const sorted = values.toSorted((a, b) => a - b);
  const rank = Math.max(1, Math.ceil((percent / 100) * sorted.length));
  return sorted[rank - 1] ?? Number.NaN;
}

export const median = (values: number[]): number => percentile(values, 50);

/** Times in milliseconds, in the order in which they were taken. */
export type Times = readonly number[];

/** The value below which a share of some times lies. */
export function quantile(times: Times, share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

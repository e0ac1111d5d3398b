/** Numbers in `[0, 1)`, the same in every run with the same seed. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** How often a test of faults is to run: as often as given, or `HEZHU_FAULT_RUNS` times in the long mode. */
export function faultRuns(usual: number): number {
  return Number(process.env['HEZHU_FAULT_RUNS'] ?? usual);
}

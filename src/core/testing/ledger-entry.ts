import type { LedgerEntry } from '../ledger/entry.ts';

let last = 0;

/** A rate of 2019 that a report of its own gives for a county; its bounds are what its one printed decimal leaves. */
export function aLedgerEntry(value: string, given: Partial<LedgerEntry> = {}): LedgerEntry {
  const id = `f${(last += 1)}`;
  const half = 0.05;
  return {
    ...{ start: 0, end: 4, report: id, annotation: id, quote: `${value}%`, unit: '%' },
    ...{ measure: '贫困发生率', period: { key: '2019', year: 2019 }, periodWords: '2019年' },
    place: { name: '甲县', path: ['甲县'], code: '111111', from: 'sentence' },
    ...{ dimension: '%', aspect: 'level', per: '', planned: false, verdict: 'unchecked' },
    ...{ nominal: value, low: String(Number(value) - half), high: String(Number(value) + half) },
    ...given,
  };
}

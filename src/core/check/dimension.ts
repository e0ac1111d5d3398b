import { unitOf } from '../figure/units.ts';

/** What a figure can be added to and compared with, and the factor that brings it there. */
export interface Dimension {
  /** `person`, `household`, `%`, `pp`, `times`, `rank`, a base unit (元, 亩), or the classifier. */
  readonly name: string;
  readonly factor: string;
}

const PERSONS = /^(?:人|名|位|口|人口)$/;
const HOUSEHOLDS = /^(?:户|人家|家庭)$/;
const TIMES = /^(?:倍|番)$/;
const SHARES: ReadonlyMap<string, string> = new Map([
  ['%', '1'],
  ['‰', '0.1'],
  ['‱', '0.01'],
]);

/** The dimension of a figure by its unit as written and its kind. Units of one base (公顷, 亩) share a dimension. */
export function dimensionOf(unit: string, kind: string): Dimension {
  if (kind === 'rank') return { name: 'rank', factor: '1' };
  const share = SHARES.get(unit);
  if (share !== undefined) return { name: '%', factor: share };
  if (PERSONS.test(unit)) return { name: 'person', factor: '1' };
  if (HOUSEHOLDS.test(unit)) return { name: 'household', factor: '1' };
  if (TIMES.test(unit)) return { name: 'times', factor: '1' };
  const known = unitOf(unit);
  if (known?.base === '个百分点') return { name: 'pp', factor: known.size ?? '1' };
  if (known?.base !== undefined && known.size !== undefined && kind !== 'percent') {
    return { name: known.base, factor: known.size };
  }
  return { name: unit === '' ? `bare ${kind}` : unit, factor: '1' };
}

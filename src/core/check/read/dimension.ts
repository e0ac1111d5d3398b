import { fold } from '../../figure/fold.ts';
import { unitOf } from '../../figure/unit/units.ts';

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
export function dimensionOf(written: string, kind: string): Dimension {
  const unit = simplified(written);
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

/** Units as the tables write them: 戶 is 户. */
const simplifiedUnits = new Map<string, string>();

function simplified(written: string): string {
  const known = simplifiedUnits.get(written);
  if (known !== undefined) return known;
  const unit = fold(written);
  simplifiedUnits.set(written, unit);
  return unit;
}

const COUNTED_PERSONS =
  /^(?:[^,。;、的和]{0,6}?(?:人口|群众|农民|学生|职工|劳动力|居民|党员|干部|老人|儿童)|人(?![均口]))/;
const COUNTED_HOUSEHOLDS = /^[^,。;、的和]{0,6}?(?:农户|贫困户|家庭)/;

const PERSONS_BEFORE =
  /(?:人口|群众|农民|学生|职工|劳动力|居民|党员|干部|老人|儿童|妇女)(?:数|总数)?(?:共?有|共计?|达到?|为)?$/;

/** What a number counts whose unit counts anything, by the words before it (folded): 劳动力1665个. */
export function countedBefore(lead: string): string | undefined {
  return PERSONS_BEFORE.test(lead) ? 'person' : undefined;
}

/** 8066个贫困人口. */
export function countsPeople(tail: string): boolean {
  return /^[^,。;、的和]{0,4}人口(?![\u4e00-\u9fff])/.test(tail);
}

/** What a number without a unit counts, by the words behind it (folded): 11万贫困户. */
export function countedBy(tail: string): string | undefined {
  if (COUNTED_PERSONS.test(tail)) return 'person';
  return COUNTED_HOUSEHOLDS.test(tail) ? 'household' : undefined;
}

import Big from 'big.js';
import { amountsBetween } from '../read/amounts.ts';
import type { Check } from '../check.ts';
import { dimensionOf } from '../read/dimension.ts';
import { type Estimate, exactly, over, times } from '../arithmetic/estimate.ts';
import type { Fact, Scene } from '../read/fact.ts';
import { yearsOf } from '../sums/means.ts';
import { roughly } from '../read/roughly.ts';
import { shown } from '../arithmetic/statement.ts';
import { calledSo, populationsOf, villagesOf } from './far.ts';
import { nearest } from './pool.ts';
import { POPULATION, type Reading, firstThatAgrees } from './reading.ts';

const EACH =
  /每(?:一|1(?!\d))?(\d*)([十百千万亿]*)(个|名|位)?(平方[公千]?[里米]|立方米|公里|公斤|公顷|千瓦|[\u4e00-\u9fff])[^,。;:]{0,16}$/;
const OWN = /([人户亩村校县镇乡次家件年月日天周班])均[^,。;:]{0,16}$|[单亩]产[^,。;:]{0,6}$/;
const EVEN = /各[^,。;:\d]{0,6}$/;
const NAME = /(?:均|每[人户])([\u4e00-\u9fff]{3,10}?)(?:达到?|为|是|有|约|超过)*$/;
const MEAN = /平均[^,。;:]{0,16}$/;
const PRODUCT = /^[人吨][公千]?[里米]$/;
const PER_UNIT = /\/([\u4e00-\u9fff]{1,3})/;
const SCALES: Readonly<Record<string, number>> = {
  '': 1,
  十: 10,
  百: 100,
  千: 1000,
  万: 10_000,
  十万: 100_000,
  百万: 1_000_000,
};
const RATES = /^(?:%|pp|times|rank)$/;
const TIMES: ReadonlyMap<string, readonly number[]> = new Map([
  ['月', [12]],
  ['日', [365, 366]],
  ['天', [365, 366]],
  ['周', [52]],
]);
/** A reckoning by the month of what a year came to. */
const MONTHLY = /月/;
const MONTHS = 12;
const HALF = '0.5';
const MOST_FAR = 6;
const MOST_NEAR = 2;
const SLACK = 1e-9;
/** Digits of a total below which a count that fits may be chance. */
const TELLING = 3;

/** A mean of people is no count of them, and rounded like any quotient. */
function rounded({ amount, step }: Fact): Estimate {
  if (!step.eq(0)) return amount;
  return {
    nominal: amount.nominal,
    low: amount.low.minus(HALF),
    high: amount.high.plus(HALF),
  };
}

/** What an amount is reckoned for: so many of a unit, or of whatever is counted near where the words do not say (平均). */
interface Each {
  readonly unit: string;
  readonly scale: number;
  /** Counted with 个, like most things. */
  readonly isLoose?: boolean;
}

/** 平均每公里50万元, 每千名老年人口拥有床位33.4张, 次均费用6000元: an amount for so many, and a total and a count near it that give it. */
export function averagesAsStated(scene: Scene, stated: Fact): readonly Check[] {
  const each = meanOf(scene, stated);
  if (!each) return [];
  const totals = nearest(scene, stated, (fact) => isTotal(fact, stated));
  const found = overTime(scene, stated, totals, each);
  if (found.length > 0) return found;
  const counts = nearest(scene, stated, (fact) => isCount(fact, each));
  return firstThatAgrees(scene, stated, readings(stated, totals, counts, each), 1, rounded(stated));
}

/** The same of a total that is called by its name, or of the people or villages of a place, anywhere in the report. */
export function averagesFromAfar(scene: Scene, stated: Fact): readonly Check[] {
  const each = meanOf(scene, stated);
  if (!each) return [];
  const far = {
    totals: called(scene, stated),
    counts: [...countsAfar(scene, stated, each), ...impliedCounts(scene, stated, each)],
  };
  if (far.totals.length + far.counts.length === 0) return [];
  const totals = [...nearest(scene, stated, (fact) => isTotal(fact, stated)), ...far.totals];
  const counts = [...nearest(scene, stated, (fact) => isCount(fact, each)), ...far.counts];
  return firstThatAgrees(scene, stated, readings(stated, totals, counts, each), 1, rounded(stated));
}

function meanOf(scene: Scene, stated: Fact): Each | undefined {
  if (RATES.test(stated.dimension) || stated.amount.low.lte(0)) return undefined;
  if (stated.bound === 'at_least' || stated.bound === 'at_most') return undefined;
  return eachOf(scene, stated);
}

function eachOf({ folded }: Scene, { clauseStart, start, unit }: Fact): Each | undefined {
  const words = folded.slice(Math.max(clauseStart, start - 32), start);
  const divisor = PER_UNIT.exec(unit)?.[1];
  if (divisor !== undefined) return { unit: divisor, scale: 1 };
  const own = OWN.exec(words);
  const each = EACH.exec(words);
  const [, digits = '', power = '', classifier, name = ''] = each ?? [];
  const scale = SCALES[power];
  // 每户按人均30平方米: the nearer word tells.
  if (each && scale !== undefined && each.index >= (own?.index ?? 0)) {
    // 每个补助15万元: what is counted, not what it gets.
    const counted = classifier === undefined || classifier === '个' ? name : '人';
    return {
      unit: counted,
      scale: scale * Number(digits === '' ? 1 : digits),
      isLoose: classifier === '个',
    };
  }
  if (own !== null) return { unit: own[1] ?? '亩', scale: 1 };
  return MEAN.test(words) || EVEN.test(words) ? { unit: '', scale: 1 } : undefined;
}

function isTotal(fact: Fact, stated: Fact): boolean {
  const [dimension] = stated.dimension.split('/');
  const { name } = dimensionOf(dimension ?? '', stated.kind);
  return (
    (fact.isAmount || fact.isGrown) &&
    (fact.dimension === dimension ||
      fact.dimension === name ||
      countsTurns(fact, dimension) ||
      isTurnover(fact, stated)) &&
    fact.amount.low.gt(0) &&
    !fact.value.includes('~')
  );
}

/** 人均营业收入97.8万元: what is called 营业收入, wherever it stands. */
function called(scene: Scene, stated: Fact): readonly Fact[] {
  const name = NAME.exec(stated.lead)?.[1];
  if (name === undefined) return [];
  return calledSo(scene, name, (fact) => fact.line !== stated.line && isTotal(fact, stated));
}

/** 960人次, 平均每期80人; 2.4亿人次, 平均就诊5次. */
function countsTurns({ unit }: Fact, dimension: string | undefined): boolean {
  return unit === '人次' && (dimension === 'person' || dimension === '次');
}

/** 周转量62000万人公里, 平均运距50公里: a product of two units, of which the amount that is stated has the second. */
function isTurnover({ unit }: Fact, stated: Fact): boolean {
  return (
    unit.length > stated.unit.length &&
    stated.unit !== '' &&
    PRODUCT.test(unit) &&
    unit.endsWith(stated.unit)
  );
}

/** Whether a fact counts what the words name, or anything where they name nothing or no unit. */
function isCount(fact: Fact, { unit, isLoose = false }: Each): boolean {
  if (!(fact.isAmount || fact.isGrown || isMeanPopulation(fact)) || fact.value.includes('~'))
    return false;
  if (unit === '' || fact.amount.nominal.lte(1)) return fact.amount.nominal.gt(1);
  if (isLoose && fact.dimension === '个') return true;
  const { name } = dimensionOf(unit, fact.kind);
  const first = unit.charAt(0);
  if (name === 'person' || name === 'household') {
    return fact.dimension === name || (name === 'person' && fact.unit === '人次');
  }
  return (
    fact.dimension === name ||
    fact.unit === first ||
    fact.unit.startsWith(first) ||
    fact.unit.endsWith(first) ||
    `${fact.lead.slice(-10)}${fact.tail.slice(0, 8)}`.includes(first)
  );
}

/** 全年平均人口2336万人. */
function isMeanPopulation({ dimension, per, lead }: Fact): boolean {
  return dimension === 'person' && per === 'other' && POPULATION.test(lead);
}

/** The people of a place may be counted in another chapter. */
function countsAfar(scene: Scene, stated: Fact, { unit }: Each): readonly Fact[] {
  const far =
    unit === '村' ? villagesOf(scene) : /^[人名常老]/.test(unit) ? populationsOf(scene) : [];
  return far.filter(({ line }) => line !== stated.line);
}

/** 每亩需300元, 共需8120万元: how many there must be, where the report tells so of that unit in another place. */
function impliedCounts(scene: Scene, stated: Fact, { unit, scale }: Each): readonly Fact[] {
  if (scale !== 1 || stated.bound !== 'exact') return [];
  const { name } = dimensionOf(unit, 'count');
  const totals = nearest(scene, stated, (fact) => isTotal(fact, stated)).slice(0, MOST_NEAR);
  return totals.flatMap((total) => {
    if (total.amount.nominal.c.length < TELLING) return [];
    // A wide look; what is found is reckoned exactly.
    const [about, doubt] = [roughly(total) / roughly(stated), 1 / roughly(stated) + SLACK];
    const low = new Big(about * (1 - doubt));
    const high = new Big(about * (1 + doubt));
    return amountsBetween(scene, name, low, high, MOST_NEAR).filter(
      (fact) => fact.isAmount && fact.line !== stated.line,
    );
  });
}

function* readings(
  stated: Fact,
  totals: readonly Fact[],
  counts: readonly Fact[],
  each: Each,
): Generator<Reading> {
  for (let sum = 0; sum < totals.length + counts.length - 1; sum += 1) {
    for (let at = Math.max(0, sum - counts.length + 1); at <= sum; at += 1) {
      const [total, count] = [totals[at], counts[sum - at]];
      if (!total || !count || total === count) continue;
      yield* reading(stated, total, count, each);
    }
  }
}

function* reading(stated: Fact, total: Fact, count: Fact, each: Each): Generator<Reading> {
  const unit = stated.unit.split('/')[0] ?? '';
  // A report's units of one dimension are reckoned in its base (斤 in 千克), the amount that is stated, too.
  const size = roughly(stated) / Number(stated.value);
  const factor = size * factorOf(total, unit, each.scale, count, each.unit);
  for (const months of MONTHLY.test(stated.lead) ? [MONTHS, 1] : [1]) {
    const scale = factor / months;
    yield {
      kind: 'ratio',
      rule: 'per-head',
      figures: [total, count],
      about: (roughly(total) * scale) / roughly(count),
      computed: () => scaled(over(total.amount, count.amount), factor, months),
      left: () => `${shown(total.amount)} ÷ ${shown(count.amount)}${signs(factor, months)}`,
    };
  }
}

function scaled(
  quotient: Estimate | undefined,
  factor: number,
  months: number,
): Estimate | undefined {
  const grown = quotient && times(quotient, exactly(factor));
  return grown && over(grown, exactly(months));
}

function signs(factor: number, months: number): string {
  return `${factor === 1 ? '' : ` × ${String(factor)}`}${months === 1 ? '' : ` ÷ ${String(months)}`}`;
}

/** From the units that total and count are written in to those of the amount that is stated. */
function factorOf(total: Fact, unit: string, scale: number, count: Fact, counted: string): number {
  return (scale * sizeIn(total, unit)) / sizeIn(count, counted);
}

/** What one of a fact's amount comes to in another unit of its dimension; 1 for whatever has none. */
function sizeIn({ unit, kind, dimension, amount, value }: Fact, wanted: string): number {
  const [own, other] = [dimensionOf(unit, kind), dimensionOf(wanted, kind)];
  if (own.name !== other.name || (dimension !== own.name && dimension !== other.name)) return 1;
  const size = exactly(own.factor).nominal.times(value).div(amount.nominal).div(other.factor);
  return Number(size.toString());
}

/** 全年365万人次, 平均每日1万人次; 五年累计50万人, 年均10万人. */
function overTime(
  scene: Scene,
  stated: Fact,
  totals: readonly Fact[],
  { unit }: Each,
): readonly Check[] {
  const parts = unit === '年' ? yearsOf(scene, stated) : (TIMES.get(unit) ?? []);
  const ways = totals.slice(0, MOST_FAR).flatMap((total) =>
    parts.map((count): Reading => ({
      kind: 'ratio',
      rule: 'mean-growth',
      figures: [total],
      about: roughly(total) / count,
      computed: () => over(total.amount, exactly(count)),
      left: () => `${shown(total.amount)} ÷ ${String(count)}`,
    })),
  );
  return firstThatAgrees(scene, stated, ways, 1, rounded(stated));
}

import type { Check } from '../check.ts';
import {
  type Estimate,
  agree,
  exactly,
  inPercent,
  minus,
  over,
  sumOf,
  times,
} from '../arithmetic/estimate.ts';
import type { Fact, Scene } from '../read/fact.ts';
import { before, behind, earlierInLine } from '../read/neighbours.ts';
import { largerFirst, pairsOf } from '../read/pairs.ts';
import { equationCheck, shown } from '../arithmetic/statement.ts';

const MEAN = /(?:年均|年平均|平均每?年|每年平均|年复合)[^,。;\d]{0,8}$/;
const YEARS = /([两二三四五六七八九十]|\d{1,2})年(?:间|来|内|中|累计|共|年?平均|年均)/g;
const PAST_YEARS = /(?:过去|最近|近|前|这)([两二三四五六七八九十]|\d{1,2})年/g;
const YEAR = /(?:19|20)\d\d(?=年)/g;
const SINCE = /[比较与](?:19|20)\d\d年/;
const NUMERALS = '零一二三四五六七八九十';
const REACH = 6;
const MEAN_LEAD = 24;
const LONGEST = 30;
const LOOK_BACK = 200;
const ONE = exactly(1);
const RATES = /^(?:%|pp|times|rank)$/;

/**
 * Means over years: what a level comes to at a mean rate (由100增加到146.9, 年均增长8%), a growth of several years and its mean, a change of so
 * much a year; and the growth of two years out of that of each. Told where it fits.
 */
export function findMeans(scene: Scene): readonly Check[] {
  return scene.facts.flatMap((fact) => {
    if (fact.aspect !== 'up' && fact.aspect !== 'down') return [];
    if (isMean(scene, fact)) return meanOf(scene, fact).slice(0, 1);
    return fact.dimension === '%' && SINCE.test(fact.lead) ? chained(scene, fact) : [];
  });
}

/** 两年平均增长5%: past the figure 两年. */
function isMean({ folded }: Scene, { clauseStart, start }: Fact): boolean {
  return MEAN.test(folded.slice(Math.max(clauseStart, start - MEAN_LEAD), start));
}

function meanOf(scene: Scene, mean: Fact): readonly Check[] {
  const years = yearsOf(scene, mean);
  if (mean.dimension !== '%') return changeOfEach(scene, mean, years);
  return [...compounded(scene, mean, years), ...ofGrowth(scene, mean, years)];
}

/** From one level to another, so many years apart, at the mean rate. */
function compounded(scene: Scene, mean: Fact, years: readonly number[]): readonly Check[] {
  return endsBefore(scene, mean).flatMap(([from, to]) =>
    years.flatMap((count) => {
      const computed = times(from.amount, power(factorOf(mean), count));
      if (RATES.test(from.dimension) || !agree(computed, to.amount)) return [];
      return [
        equationCheck({
          kind: 'change',
          rule: 'mean-growth',
          figures: [from, to, mean],
          left: `${shown(from.amount)} × (1 ${mean.aspect === 'up' ? '+' : '-'} ${shown(mean.amount)}%)^${String(count)}`,
          computed,
          stated: to.amount,
          confidence: 0.8,
        }),
      ];
    }),
  );
}

/** 比2019年增长11.1%, 两年平均增长5.4%. */
function ofGrowth(scene: Scene, mean: Fact, years: readonly number[]): readonly Check[] {
  const near = before(scene, mean).slice(0, REACH);
  const whole = near.filter(
    (fact) => fact.dimension === '%' && fact.aspect === mean.aspect && !isMean(scene, fact),
  );
  return whole.flatMap((total) =>
    years.flatMap((count) => {
      const grown = power(factorOf(mean), count);
      const share = mean.aspect === 'up' ? minus(grown, ONE) : minus(ONE, grown);
      const computed = inPercent(share);
      if (total.amount.nominal.c.length < 2 || !agree(computed, total.amount)) return [];
      return [
        equationCheck({
          kind: 'change',
          rule: 'mean-growth',
          figures: [total, mean],
          left: `(1 ${mean.aspect === 'up' ? '+' : '-'} ${shown(mean.amount)}%)^${String(count)} - 1`,
          computed: mean.aspect === 'up' ? computed : minus(exactly(0), computed),
          stated: mean.aspect === 'up' ? total.amount : minus(exactly(0), total.amount),
          sign: '%',
          confidence: 0.75,
        }),
      ];
    }),
  );
}

/** 由26.8%下降到0, 八年年均下降3.35个百分点; 五年减少500人, 年均减少100人. */
function changeOfEach(scene: Scene, mean: Fact, years: readonly number[]): readonly Check[] {
  const wanted = mean.dimension === 'pp' ? '%' : mean.dimension;
  const ends = endsBefore(scene, mean).filter(([from]) => from.dimension === wanted);
  const ranges = ends.map((figures) => {
    const [large, small] = largerFirst(...figures);
    return {
      figures,
      left: `(${shown(large.amount)} - ${shown(small.amount)})`,
      amount: minus(large.amount, small.amount),
    };
  });
  const totals = earlierInLine(scene, mean)
    .slice(0, REACH)
    .filter(
      (fact) => fact.dimension === mean.dimension && (fact.isGrown || /累计|共/.test(fact.lead)),
    )
    .map((fact) => ({ figures: [fact], left: shown(fact.amount), amount: fact.amount }));
  return [...ranges, ...totals].flatMap(({ figures, left, amount }) =>
    years.flatMap((count) => {
      const computed = over(amount, exactly(count));
      if (!computed || !agree(computed, mean.amount)) return [];
      return [
        equationCheck({
          kind: figures.length > 1 ? 'difference' : 'ratio',
          rule: 'mean-growth',
          figures: [...figures, mean],
          left: `${left} ÷ ${String(count)}`,
          computed,
          stated: mean.amount,
          confidence: 0.7,
        }),
      ];
    }),
  );
}

/** 增长8.3%, 比2019年增长11.1%(2020年增长2.6%): one year on top of another makes both. */
function chained(scene: Scene, total: Fact): readonly Check[] {
  const near = [
    ...before(scene, total).slice(0, REACH),
    ...behind(scene, total).slice(0, REACH),
  ].filter(
    (fact) => fact.dimension === '%' && fact.aspect === total.aspect && !isMean(scene, fact),
  );
  return pairsOf(near)
    .flatMap(([one, other]) => {
      const computed = inPercent(minus(times(factorOf(one), factorOf(other)), ONE));
      const printed = [one, other, total].every(({ amount }) => amount.nominal.c.length > 1);
      if (total.aspect !== 'up' || !printed || !agree(computed, total.amount)) return [];
      return [
        equationCheck({
          kind: 'change',
          rule: 'mean-growth',
          figures: [one, other, total],
          left: `(1 + ${shown(one.amount)}%) × (1 + ${shown(other.amount)}%) - 1`,
          computed,
          stated: total.amount,
          sign: '%',
          confidence: 0.6,
        }),
      ];
    })
    .slice(0, 1);
}

/** 由A到B, and B against an A that the words name: two levels before a mean that it may be the mean of. */
function endsBefore(scene: Scene, mean: Fact): readonly (readonly [Fact, Fact])[] {
  const levels = before(scene, mean)
    .slice(0, WINDOW_OF_ENDS)
    .filter(({ aspect, per }) => aspect !== 'up' && aspect !== 'down' && per !== 'time');
  return levels.flatMap((late, at) =>
    levels.slice(at + 1).flatMap((early) => {
      if (early.dimension !== late.dimension || early.planned !== late.planned) return [];
      if (early.aspect === 'source') return [[early, late] as const];
      return /[比较与][^,。;]{0,24}$/.test(late.lead) ? [[late, early] as const] : [];
    }),
  );
}

const WINDOW_OF_ENDS = 7;

/** How many years a mean may be over: as the words say, or between two years that they name. */
export function yearsOf({ folded }: Scene, { start, end }: Fact): readonly number[] {
  const words = folded.slice(Math.max(0, start - LOOK_BACK), end);
  const counts = [...words.matchAll(YEARS), ...words.matchAll(PAST_YEARS)].map(([, count = '']) =>
    numeral(count),
  );
  const years = [...new Set(Array.from(words.matchAll(YEAR), ([year]) => Number(year)))].slice(-4);
  const spans = years.flatMap((one, at) =>
    years.slice(at + 1).map((other) => Math.abs(other - one)),
  );
  const census = /人口普查/.test(words) ? [10] : [];
  return [...new Set([...counts, ...spans, ...census])].filter(
    (count) => count > 1 && count <= LONGEST,
  );
}

function numeral(word: string): number {
  return word === '两' ? 2 : /\d/.test(word) ? Number(word) : NUMERALS.indexOf(word);
}

function factorOf({ amount, aspect }: Fact): Estimate {
  const share = over(amount, exactly(100)) ?? amount;
  return aspect === 'down' ? minus(ONE, share) : sumOf([ONE, share]);
}

function power(base: Estimate, exponent: number): Estimate {
  return Array.from({ length: exponent }).reduce<Estimate>((product) => times(product, base), ONE);
}

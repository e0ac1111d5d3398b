import Big from 'big.js';
import type { Check, CheckedFigure } from './check.ts';
import { dimensionOf } from './dimension.ts';
import { type Estimate, agree, exactly, over, times } from './estimate.ts';
import type { Fact, Scene } from './fact.ts';
import { wordsBetween } from './neighbours.ts';
import { equationCheck, shown } from './statement.ts';

const SAME = /^[,(]?(?:即|也就是|折合?|折算?为|约?合|相当于)(?:约|为)?$/;
/** 甲乙之比为7:3. */
const RATIO =
  /(?:比例|之比|比值?|配比|构成)(?:约|大?致)?(?:为|是|达到?)?(\d{1,3}(?:\.\d{1,2})?):(\d{1,3}(?:\.\d{1,2})?)(?![\d:.])/g;
const HALF = new Big('0.5');
const PAIRS = 6;

/** One amount in two units (52.8千公顷, 即79.2万亩), and two amounts whose ratio is told (7:3). Told where it fits. */
export function findConversions(scene: Scene): readonly Check[] {
  return [...scene.facts.flatMap((fact) => converted(scene, fact)), ...ratios(scene)];
}

function converted(scene: Scene, one: Fact): readonly Check[] {
  const other = scene.facts[one.index + 1];
  if (!other || other.dimension !== one.dimension || other.unit === one.unit) return [];
  if (!SAME.test(wordsBetween(scene, one, other))) return [];
  const [from, to] = [one, other].map(({ unit, kind }) => dimensionOf(unit, kind));
  if (!from || !to || from.name !== to.name || from.factor === to.factor) return [];
  const factor = exactly(from.factor).nominal.div(to.factor);
  if (one.value.includes('~') || other.value.includes('~')) return [];
  if (one.amount.nominal.eq(0) || other.amount.nominal.eq(0)) return [];
  const computed = times(inOwnUnit(one), exactly(factor));
  const stated = inOwnUnit(other);
  if (!agree(computed, stated)) return [];
  return [
    equationCheck({
      kind: 'ratio',
      rule: 'conversion',
      figures: [one, other],
      left: `${one.value} × ${factor.round(6).toFixed()}`,
      computed,
      stated,
      confidence: 0.8,
    }),
  ];
}

/** In the unit that is written, whatever the report's others are. */
function inOwnUnit({ amount, value }: Fact): Estimate {
  return times(amount, exactly(new Big(value).div(amount.nominal)));
}

function ratios(scene: Scene): readonly Check[] {
  let next = 0;
  return Array.from(scene.folded.matchAll(RATIO)).flatMap((match) => {
    const [words, left = '', right = ''] = match;
    const start = match.index + words.length - left.length - right.length - 1;
    while ((scene.facts[next]?.end ?? Infinity) <= start) next += 1;
    const near = scene.facts
      .slice(Math.max(0, next - PAIRS), next)
      .filter(({ isAmount }) => isAmount);
    const printed = [numberAt(scene, start, left), numberAt(scene, start + left.length + 1, right)];
    return besideEachOther(near)
      .flatMap(([one, other]) => ratioOf(one, other, printed))
      .slice(0, 1);
  });
}

function numberAt(
  { text }: Scene,
  start: number,
  digits: string,
): CheckedFigure & { readonly amount: Estimate } {
  const nominal = new Big(digits);
  const half = new Big(10).pow(-(digits.split('.')[1]?.length ?? 0)).times(HALF);
  const end = start + digits.length;
  return {
    start,
    end,
    text: text.slice(start, end),
    value: nominal.toFixed(),
    unit: '',
    amount: { nominal, low: nominal.minus(half), high: nominal.plus(half) },
  };
}

/** The two amounts before, nearest first, in the order of the ratio. */
function besideEachOther(near: readonly Fact[]): readonly (readonly [Fact, Fact])[] {
  return near
    .flatMap((one, at) => {
      const other = near[at + 1];
      return other?.dimension === one.dimension && other.sentence === one.sentence
        ? [[one, other] as const]
        : [];
    })
    .reverse();
}

/** To the share that the smaller digits show: 41:59 is a share of 41 % of both, give or take half a per cent; 1:17.6 is what one has. */
function ratioOf(
  one: Fact,
  other: Fact,
  [left, right]: readonly (CheckedFigure & { readonly amount: Estimate })[],
): readonly Check[] {
  if (!left || !right) return [];
  const quotient = left.amount.nominal.eq(1)
    ? over(other.amount, one.amount)
    : over(one.amount, other.amount);
  const printed = left.amount.nominal.eq(1)
    ? right.amount
    : exactOrRounded(left.amount, right.amount);
  if (!quotient || !printed || !agree(quotient, printed)) return [];
  const [above, below] = left.amount.nominal.eq(1) ? [other, one] : [one, other];
  return [
    equationCheck({
      kind: 'ratio',
      rule: 'multiple',
      figures: [one, other, left, right],
      left: `${shown(above.amount)} ÷ ${shown(below.amount)}`,
      computed: quotient,
      stated: printed,
      confidence: 0.7,
    }),
  ];
}

/** Small whole ratios (7:3) are meant; those that make a hundred are rounded. */
function exactOrRounded(left: Estimate, right: Estimate): Estimate | undefined {
  const sum = left.nominal.plus(right.nominal);
  if (right.nominal.eq(0)) return undefined;
  if (sum.eq(100)) return over(left, right);
  return over(around(left.nominal), around(right.nominal));
}

function around(nominal: Big): Estimate {
  const doubt = nominal.times('0.02');
  return { nominal, low: nominal.minus(doubt), high: nominal.plus(doubt) };
}

import Big from 'big.js';
import type { Check, CheckedFigure } from '../check.ts';
import { dimensionOf } from '../read/dimension.ts';
import { type Estimate, agree, exactly, over, times } from '../arithmetic/estimate.ts';
import type { Fact, Scene } from '../read/fact.ts';
import { wordsBetween } from '../read/neighbours.ts';
import { comparison, equationCheck, shown } from '../arithmetic/statement.ts';

const SAME = /^[,(]?(?:即|也就是|折合?|折算?为|约?合|相当于)(?:约|为)?$/;
/** 甲乙之比为7:3. */
const RATIO =
  /(?:比例|之比|比值?|配比|构成)(?:约|大?致)?(?:为|是|达到?)?(\d{1,3}(?:\.\d{1,2})?):(\d{1,3}(?:\.\d{1,2})?)(?![\d:.])/g;
const HALF = new Big('0.5');
const PAIRS = 6;
/** Places of a ratio's reckoned terms. */
const PLACES = 2;

/** One amount in two units (52.8千公顷, 即79.2万亩), and two amounts whose ratio is told (7:3). Told where it fits. */
export function findConversions(scene: Scene): readonly Check[] {
  return [...scene.facts.flatMap((fact) => converted(scene, fact)), ...ratios(scene)];
}

function converted(scene: Scene, one: Fact): readonly Check[] {
  const other = one.again ?? scene.facts[one.index + 1];
  if (!other || other.dimension !== one.dimension || other.unit === one.unit) return [];
  if (!one.again && !SAME.test(wordsBetween(scene, one, other))) return [];
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

/** One ratio in the terms of the other, as both of them would be printed. */
function ratioOf(
  one: Fact,
  other: Fact,
  [left, right]: readonly (CheckedFigure & { readonly amount: Estimate })[],
): readonly Check[] {
  if (!left || !right || left.amount.nominal.lte(0) || right.amount.nominal.lte(0)) return [];
  const ofOne = left.amount.nominal.eq(1);
  const quotient = ofOne ? over(other.amount, one.amount) : over(one.amount, other.amount);
  const printed = ofOne ? right.amount : exactOrRounded(left.amount, right.amount);
  if (!quotient || !printed || !agree(quotient, printed)) return [];
  const [a, b] = inTermsOf(left.amount.nominal, right.amount.nominal, quotient.nominal, ofOne);
  const told = `${left.value} : ${right.value}`;
  const reckoned = `${a.toFixed()} : ${b.toFixed()}`;
  return [
    comparison({
      kind: 'ratio',
      rule: 'multiple',
      figures: [one, other, left, right],
      formula: `${shown(one.amount)} : ${shown(other.amount)} = ${reckoned === told ? told : `${reckoned} ≈ ${told}`}`,
      computed: (ofOne ? b : a).toFixed(),
      stated: ofOne ? right.value : left.value,
      outcome: quotient.nominal.eq(printed.nominal) ? 'holds' : 'within rounding',
      confidence: 0.7,
    }),
  ];
}

/** A quotient as two terms: the first of which is one, or which add up to what the printed ones do. */
function inTermsOf(left: Big, right: Big, quotient: Big, ofOne: boolean): readonly [Big, Big] {
  if (ofOne) return [left, quotient.round(PLACES)];
  const sum = left.plus(right);
  const first = sum.times(quotient).div(quotient.plus(1)).round(PLACES);
  return [first, sum.minus(first)];
}

/** Ratios that make a hundred are rounded (41:59 is 41 % of both, give or take half a per cent); small whole ones (7:3) are meant. */
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

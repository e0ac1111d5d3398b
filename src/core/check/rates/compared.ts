import { amountsBetween } from '../read/amounts.ts';
import type { Check } from '../check.ts';
import { type Estimate, agree, minus } from '../arithmetic/estimate.ts';
import type { Fact, Scene } from '../read/fact.ts';
import { earlierInLine, wordsBetween } from '../read/neighbours.ts';
import { slipsInSum } from '../arithmetic/slip.ts';
import { equationCheck, shown } from '../arithmetic/statement.ts';

const AGAINST = /(?:[比较与同]|[高低多少快慢]于)[^,。;:]{0,28}$/;
const UP = /(?:[高多快增升提]|扩大)[^,。;:)]{0,5}$/;
const DOWN = /(?:[低少慢降减回]|缩小)[^,。;:)]{0,5}$/;
/** Candidates for what is compared, nearest first. */
const MOST = 3;
/** Digits of a level in another paragraph below which it may be chance. */
const TELLING = 4;
/** A difference that misses by more, in its own size, is of something else. */
const NEAR = '0.2';

/** A, 比B高C: what is compared with the amount that the text gives, and what lies between them (51.2%, 比上年的51.6%下降0.4个百分点). */
export function findCompared(scene: Scene): readonly Check[] {
  return scene.facts.flatMap((base) => {
    const delta = scene.facts[base.index + 1];
    if (!delta || delta.sentence !== base.sentence || delta.planned !== base.planned) return [];
    if (delta.dimension !== (base.dimension === '%' ? 'pp' : base.dimension)) return [];
    const way = wayOf(scene, base, delta);
    if (way === undefined) return [];
    const candidates = comparedWith(scene, base);
    const fitting =
      candidates.find((level) => fits(level, base, delta, way)) ??
      elsewhere(scene, base, delta, way);
    if (fitting) return [difference(fitting, base, delta, way, 0.8)];
    const [nearest] = candidates;
    return nearest && isOnly(scene, nearest, base, delta, way)
      ? [difference(nearest, base, delta, way, 0.6)]
      : [];
  });
}

/** Which way it goes from the base, as the words round it say; undefined where it is no base. */
function wayOf(scene: Scene, base: Fact, delta: Fact): 'up' | 'down' | undefined {
  const behind = wordsBetween(scene, base, delta);
  const bracketed = /\($/.test(base.lead) && /^\)/.test(behind);
  const before = scene.folded.slice(Math.max(base.clauseStart, base.start - 32), base.start);
  if (!AGAINST.test(before) || !/^\)?(?:相比|比较)?,?[^,。;:]{0,10}$/.test(behind))
    return undefined;
  // 低于工业投资(24.6%)11.2个百分点: the verb stands before the base.
  const words = bracketed && behind.length < 2 ? before : behind;
  const verb = bracketed ? /[高低多少快慢](?=于)/.exec(words)?.[0] : undefined;
  const told = verb ?? words;
  if (DOWN.test(told) || delta.aspect === 'down') return 'down';
  return UP.test(told) || delta.aspect === 'up' ? 'up' : undefined;
}

/** What may be compared with a base: levels of its dimension before it in the line. */
function comparedWith(scene: Scene, base: Fact): readonly Fact[] {
  return earlierInLine(scene, base)
    .filter(
      ({ dimension, planned, sentence, per }) =>
        dimension === base.dimension &&
        planned === base.planned &&
        (per === base.per || base.per === undefined) &&
        sentence >= base.sentence - 1,
    )
    .slice(0, MOST);
}

/** A level of another paragraph, which makes the difference to the digit. */
function elsewhere(scene: Scene, base: Fact, delta: Fact, way: 'up' | 'down'): Fact | undefined {
  const [from, by] = [base.amount.nominal, delta.amount.nominal];
  const wanted = way === 'up' ? from.plus(by) : from.minus(by);
  if (wanted.c.length < TELLING || !base.isAmount) return undefined;
  return amountsBetween(scene, base.dimension, wanted, wanted, MOST).findLast(
    ({ index, planned, isAmount }) => isAmount && index < base.index && planned === base.planned,
  );
}

function reckoned(level: Fact, base: Fact, way: 'up' | 'down'): Estimate {
  return way === 'up' ? minus(level.amount, base.amount) : minus(base.amount, level.amount);
}

function fits(level: Fact, base: Fact, delta: Fact, way: 'up' | 'down'): boolean {
  return agree(reckoned(level, base, way), delta.amount);
}

/** Whether nothing but one level can be meant: right before the base, with no subject of its own between them. */
function isOnly(scene: Scene, level: Fact, base: Fact, delta: Fact, way: 'up' | 'down'): boolean {
  if (level.index !== base.index - 1 || level.sentence !== base.sentence) return false;
  if (!/^,?(?:同?比|较|与|同)(?!例|重)[^,。;:]{0,28}$/.test(wordsBetween(scene, level, base)))
    return false;
  const off = minus(reckoned(level, base, way), delta.amount).nominal.abs();
  if (off.lte(delta.amount.nominal.abs().times(NEAR))) return true;
  return way === 'up' ? slipsInSum(level, [base, delta]) : slipsInSum(base, [level, delta]);
}

function difference(
  level: Fact,
  base: Fact,
  delta: Fact,
  way: 'up' | 'down',
  confidence: number,
): Check {
  const [large, small] = way === 'up' ? [level, base] : [base, level];
  return equationCheck({
    kind: 'difference',
    rule: 'compared',
    figures: [level, base, delta],
    left: `${shown(large.amount)} - ${shown(small.amount)}`,
    computed: reckoned(level, base, way),
    stated: delta.amount,
    confidence,
  });
}

import type { Check } from '../check.ts';
import { minus, sumOf } from '../arithmetic/estimate.ts';
import type { Fact, Scene } from '../read/fact.ts';
import { roughly } from '../read/roughly.ts';
import { equationCheck, shown } from '../arithmetic/statement.ts';

/** How many pairs to either side are looked at. */
const REACH = 8;
const MOST_PARTS = 4;
const LEAD = 12;
const LEFT = /剩|余|尚|还有|未/;
const LEFT_BEHIND = /^[^,。;]{0,6}未/;
/** What the product of both totals must be at least for two to four parts to make both by no chance: the more are tried, the more. */
const CLEAR: Readonly<Record<number, number>> = { 2: 10_000, 3: 60_000, 4: 200_000 };

/** 743户3171人: households, and the persons in them. */
interface Pair {
  readonly households: Fact;
  readonly persons: Fact;
}

/**
 * 搬迁1930户7727人. …2016年743户3171人, …2017年1187户4556人: households and persons that make others wherever they stand. Told where both do so
 * to the digit, which is no chance.
 */
export function findPairSums(scene: Scene): readonly Check[] {
  const { facts } = scene;
  const pairs = facts.flatMap((households) => pairAt(facts, households));
  return pairs.flatMap((total, at) => {
    const near = [
      ...pairs.slice(Math.max(0, at - REACH), at),
      ...pairs.slice(at + 1, at + 1 + REACH),
    ].filter((part) => isWithin(part, total));
    const parts = near.length > 1 ? partsOf(total, near) : undefined;
    if (!parts) return [];
    const left = parts.length === 2 ? parts.find((part) => isLeft(scene, part)) : undefined;
    const done = parts.find((part) => part !== left);
    if (left && done) {
      return [
        rest(total.households, done.households, left.households),
        rest(total.persons, done.persons, left.persons),
      ];
    }
    return [
      sum(
        total.households,
        parts.map(({ households }) => households),
      ),
      sum(
        total.persons,
        parts.map(({ persons }) => persons),
      ),
    ];
  });
}

function pairAt(facts: readonly Fact[], households: Fact): readonly Pair[] {
  const persons = facts[households.index + 1];
  if (households.dimension !== 'household' || persons?.dimension !== 'person') return [];
  if (persons.start - households.end > 1 || !isExact(households) || !isExact(persons)) return [];
  return [{ households, persons }];
}

function isExact({ isAmount, isGrown, bound, planned, step }: Fact): boolean {
  return (isAmount || isGrown) && bound === 'exact' && !planned && step.eq(0);
}

function isWithin(part: Pair, total: Pair): boolean {
  return (
    roughly(part.households) < roughly(total.households) &&
    roughly(part.persons) < roughly(total.persons)
  );
}

/** The fewest pairs that make the total. */
function partsOf(total: Pair, near: readonly Pair[]): readonly Pair[] | undefined {
  const [households, persons] = [roughly(total.households), roughly(total.persons)];
  for (let count = 2; count <= MOST_PARTS; count += 1) {
    if (households * persons < (CLEAR[count] ?? Infinity)) return undefined;
    const found = combination(near, count, households, persons, 0);
    if (found) return found;
  }
  return undefined;
}

function combination(
  near: readonly Pair[],
  count: number,
  households: number,
  persons: number,
  from: number,
): readonly Pair[] | undefined {
  if (count === 0) return households === 0 && persons === 0 ? [] : undefined;
  for (let at = from; at <= near.length - count; at += 1) {
    const pair = near[at];
    if (!pair) continue;
    const [fewer, less] = [households - roughly(pair.households), persons - roughly(pair.persons)];
    if (fewer < 0 || less < 0) continue;
    const rest = combination(near, count - 1, fewer, less, at + 1);
    if (rest) return [pair, ...rest];
  }
  return undefined;
}

/** 未消除风险9087户27595人, 剩余221户: the rest when the other is taken away. */
function isLeft({ folded }: Scene, { households: { clauseStart, start }, persons }: Pair): boolean {
  const words = folded.slice(Math.max(clauseStart, start - LEAD), start);
  return LEFT.test(words) || LEFT_BEHIND.test(persons.tail);
}

function rest(whole: Fact, part: Fact, left: Fact): Check {
  return equationCheck({
    kind: 'difference',
    rule: 'remainder',
    figures: [whole, part, left],
    left: `${shown(whole.amount)} - ${shown(part.amount)}`,
    computed: minus(whole.amount, part.amount),
    stated: left.amount,
    confidence: 0.6,
  });
}

function sum(total: Fact, parts: readonly Fact[]): Check {
  return equationCheck({
    kind: 'sum',
    rule: 'total',
    figures: [total, ...parts],
    left: parts.map(({ amount }) => shown(amount)).join(' + '),
    computed: sumOf(parts.map(({ amount }) => amount)),
    stated: total.amount,
    confidence: 0.6,
  });
}

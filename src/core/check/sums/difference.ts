import { amountsBetween } from '../read/amounts.ts';
import type { Check } from '../check.ts';
import { agree, minus } from '../arithmetic/estimate.ts';
import type { Fact, Scene } from '../read/fact.ts';
import {
  arrivalOf,
  before,
  behind,
  comparable,
  earlierInLine,
  wordsBetween,
} from '../read/neighbours.ts';
import { largerFirst, pairsOf } from '../read/pairs.ts';
import { slipsInSum } from '../arithmetic/slip.ts';
import { equationCheck, shown } from '../arithmetic/statement.ts';

const REMAINDER = /(?:剩余|还剩|剩下|仅剩|只剩|余下|尚有|还有|尚余|尚未|结余|未)[^,。;:]{0,12}$/;
const LEFT_OVER = /^[^,。;:]{0,8}(?:未脱贫|未完成|未出列|未通|待)/;
const MOVED =
  /(?:脱贫|出列|退出|摘帽|减贫|完成|搬迁|减|增|净增|缺口|相差|差额|多出|少|[高低多少]于[^,。;:]{0,6})[^,。;:]{0,8}$/;
const PASSED = /^[^,。;:]{0,12}(?:脱贫|出列|退出|摘帽|减贫)/;
const UNDONE = /尚未|仍未|还未|剩余|剩下|仅剩|只剩|还剩|余下|尚有|还有|未(?:脱贫|完成|出列|通)/;
const DONE = /已|完成|实现|脱贫|出列|退出/;
const COMPARED = /[比较]|[高低]于|同期|其他/;
/** A mean, a part, or the change of another year. */
const OTHER_TIME = /其中|年均|每年|月均|(?<![比较])(?:去年|上年|今年)/;
/** Below this the numbers may fit by chance. */
const TELLING = 10;
/** Digits of a difference that is told sentences away. */
const CLEAR = 3;
const MOST_ELSEWHERE = 4;
const MOST_LEFT = 8;
const MOST_DONE = 64;
const REACH = 24;

/** Two amounts and what lies between them: from A to B by C; A, of which B is done and C is left; B now, A before, C between. */
export function findDifferencesInLine(scene: Scene): readonly Check[] {
  const fromTo = scene.facts.flatMap((from) => fromToBy(scene, from));
  const rest = scene.facts.flatMap((left) => remainder(scene, left));
  const deltas = scene.facts.flatMap((delta) => betweenTwo(scene, delta));
  return [...fromTo, ...rest, ...deltas];
}

/** The same where what lies between two amounts is told in another sentence. */
export function findDifferencesFar(scene: Scene): readonly Check[] {
  return [
    ...scene.facts.flatMap((from) => fromToElsewhere(scene, from)),
    ...leftElsewhere(scene),
    ...leftAnywhere(scene),
  ];
}

/** 由A增加到B, 增加C: shares differ by percentage points, all else by its own unit. */
function fromToBy(scene: Scene, from: Fact): readonly Check[] {
  const to = from.aspect === 'source' ? arrivalOf(scene, from) : undefined;
  const delta = to && deltaBehind(scene, from, to);
  if (!to || !delta) return [];
  const words = wordsBetween(scene, to, delta);
  if (OTHER_TIME.test(words)) return [];
  const check = difference('from-to', from, to, delta, 0.9);
  // 由A到B, 比上年增加C: the base may be another, so only what agrees is told.
  return check.outcome === 'fails' && COMPARED.test(words) ? [] : [check];
}

function deltaBehind(scene: Scene, from: Fact, to: Fact): Fact | undefined {
  const wanted = from.dimension === '%' ? 'pp' : from.dimension;
  return behind(scene, to)
    .slice(0, 3)
    .find(
      ({ aspect, dimension, planned }) =>
        isDelta(aspect) && dimension === wanted && planned === from.planned,
    );
}

/** 今年脱贫986户. …由年初的2514户减少到1528户: what lies between them is told in another sentence. */
function fromToElsewhere(scene: Scene, from: Fact): readonly Check[] {
  const to = from.aspect === 'source' ? arrivalOf(scene, from) : undefined;
  if (!to || deltaBehind(scene, from, to)) return [];
  const [large, small] = largerFirst(from, to);
  const { nominal } = minus(large.amount, small.amount);
  if (nominal.c.length < CLEAR || from.dimension === '%') return [];
  return amountsBetween(scene, from.dimension, nominal, nominal, MOST_ELSEWHERE)
    .filter(
      (fact) =>
        comparable(fact, from) &&
        fact.per === undefined &&
        Math.abs(fact.index - from.index) < REACH,
    )
    .slice(0, 1)
    .map((delta) => difference('from-to', from, to, delta, 0.6));
}

/** A in all, B of it done, C left. */
function remainder(scene: Scene, left: Fact): readonly Check[] {
  if (!left.isAmount || !(REMAINDER.test(left.lead) || LEFT_OVER.test(left.tail))) return [];
  const candidates = earlierInLine(scene, left).filter(
    (fact) => fact.isAmount && comparable(fact, left),
  );
  const [part, whole] = candidates;
  if (part && whole && whole.amount.nominal.gt(part.amount.nominal)) {
    const check = difference('remainder', whole, part, left, 0.8);
    const off = minus(whole.amount, part.amount).nominal.minus(left.amount.nominal).abs();
    const near = off.lte(left.amount.nominal.times('0.1'));
    if (check.outcome !== 'fails') return [check];
    // 120项, 完工97项, 在建22项, 未开工1项: of what is larger still, all of them are parts.
    const isPart = candidates
      .slice(2)
      .some(
        (fact) => fact.sentence === left.sentence && fact.amount.nominal.gt(whole.amount.nominal),
      );
    const isClear = !isPart && whole.sentence === left.sentence && part.sentence === left.sentence;
    if (isClear && (near || slipsInSum(whole, [part, left])))
      return [{ ...check, confidence: 0.5 }];
  }
  return pairsOf(candidates.slice(0, 5))
    .filter(([one, other]) => isExactDifference(one, other, left))
    .slice(0, 1)
    .map(([one, other]) => difference('remainder', one, other, left, 0.6));
}

/** A in all, B of it done in one sentence, and what is left of it in another: only what agrees to the digit is told. */
function leftElsewhere(scene: Scene): readonly Check[] {
  const left = new Map<string, Fact>();
  for (const fact of scene.facts) {
    if (!fact.isAmount) continue;
    const end = Math.min(fact.clauseEnd, fact.end + 20);
    if (!UNDONE.test(scene.folded.slice(Math.max(fact.clauseStart, fact.start - 16), end)))
      continue;
    const key = `${fact.dimension} ${fact.amount.nominal.toFixed()}`;
    if (!left.has(key)) left.set(key, fact);
  }
  if (left.size === 0) return [];
  return scene.facts.flatMap((part) => {
    if (!part.isAmount) return [];
    const done = scene.folded.slice(Math.max(part.clauseStart, part.start - 24), part.end + 8);
    const whole = before(scene, part).find(
      (fact) => fact.isAmount && comparable(fact, part) && fact.clause !== part.clause,
    );
    if (!whole || !DONE.test(done) || whole.amount.nominal.lte(part.amount.nominal)) return [];
    const rest = minus(whole.amount, part.amount).nominal;
    const fact = left.get(`${part.dimension} ${rest.toFixed()}`);
    if (!fact || fact.sentence === part.sentence || rest.lt(TELLING)) return [];
    return [difference('remainder', whole, part, fact, 0.75)];
  });
}

/** A in all, B of it done and C left, each in a sentence of its own: only what agrees to the digit is told. */
function leftAnywhere(scene: Scene): readonly Check[] {
  const counts = scene.facts.filter(({ isAmount, planned }) => isAmount && !planned);
  const left = counts.filter(
    (fact) => fact.amount.nominal.gte(TELLING) && UNDONE.test(wordsRound(scene, fact)),
  );
  if (left.length === 0) return [];
  const some = left.slice(0, MOST_LEFT);
  const done = counts
    .filter(
      (fact) => some.some((rest) => comparable(fact, rest)) && DONE.test(wordsRound(scene, fact)),
    )
    .slice(0, MOST_DONE);
  return some.flatMap((rest) => {
    const reckoned = done.flatMap((part) => {
      if (!comparable(part, rest) || part.sentence === rest.sentence) return [];
      const whole = part.amount.nominal.plus(rest.amount.nominal);
      if (whole.c.length < CLEAR) return [];
      return amountsBetween(scene, part.dimension, whole, whole, MOST_ELSEWHERE)
        .filter((fact) => fact.isAmount && comparable(fact, part))
        .slice(0, 1)
        .map((fact) => difference('remainder', fact, part, rest, 0.55));
    });
    return reckoned.slice(0, 1);
  });
}

/** The words of a count; those of the households that persons touch are theirs. */
function wordsRound({ folded, facts }: Scene, fact: Fact): string {
  const before = facts[fact.index - 1];
  const first = before?.end === fact.start ? before : fact;
  const start = Math.max(first.clauseStart, first.start - 16);
  return `${folded.slice(start, first.start)}|${folded.slice(fact.end, Math.min(fact.clauseEnd, fact.end + 20))}`;
}

/** A stated change among the amounts of its sentence. */
function betweenTwo(scene: Scene, delta: Fact): readonly Check[] {
  const moves = MOVED.test(delta.lead) || PASSED.test(delta.tail) || isDelta(delta.aspect);
  if (!moves || /^(?:%|pp|times|rank)$/.test(delta.dimension) || delta.per) return [];
  if (delta.amount.nominal.lt(TELLING)) return [];
  const candidates = [
    ...before(scene, delta).slice(0, 5),
    ...behind(scene, delta).slice(0, 3),
  ].filter((fact) => comparable(fact, delta) && !isDelta(fact.aspect) && !fact.per);
  return pairsOf(candidates)
    .filter(([one, other]) => isExactDifference(one, other, delta))
    .slice(0, 1)
    .map(([one, other]) => difference('delta', one, other, delta, 0.7));
}

function isExactDifference(one: Fact, other: Fact, delta: Fact): boolean {
  if (delta.amount.nominal.lt(TELLING)) return false;
  const [large, small] = largerFirst(one, other);
  const reckoned = minus(large.amount, small.amount);
  return reckoned.nominal.eq(delta.amount.nominal) && agree(reckoned, delta.amount);
}

function isDelta(aspect: Fact['aspect']): boolean {
  return aspect === 'up' || aspect === 'down';
}

function difference(
  rule: 'from-to' | 'remainder' | 'delta',
  one: Fact,
  other: Fact,
  rest: Fact,
  confidence: number,
): Check {
  const [whole, part] = largerFirst(one, other);
  const computed = minus(whole.amount, part.amount);
  return equationCheck({
    kind: 'difference',
    rule,
    figures: [whole, part, rest],
    left: `${shown(whole.amount)} - ${shown(part.amount)}`,
    computed,
    stated: rest.amount,
    confidence,
  });
}

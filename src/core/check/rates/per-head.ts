import { assertNever } from '../../base/assert-never.ts';
import type { Check } from '../check.ts';
import { exactly, over, times } from '../arithmetic/estimate.ts';
import type { Fact, Scene } from '../read/fact.ts';
import { behind, earlierInLine, nextSentence, sentenceBefore } from '../read/neighbours.ts';
import { largerFirst } from '../read/pairs.ts';
import { slipsInQuotient } from '../arithmetic/slip.ts';
import { equationCheck, shown } from '../arithmetic/statement.ts';

const NEAR = 5;
const TOTAL =
  /(?:共|合计|总计|共计|总共|投入|发放|需|支出|补助|补贴|兑现|投资|总额|产值|收入)[^,。;:]{0,10}$/;
const LOUD_TOTAL = /(?:合计|总计|共计|总共|共需|共发放|共投入|共补助)[^,。;:]{0,8}$/;
const ASSIGNED = /对|联系|包保|包联|帮扶|结对|负责|派驻|选派|分配/;

/** Amounts a head held against heads and total: 按每人600元, 40人, 共2.4万元. */
export function findPerHead(scene: Scene): readonly Check[] {
  return scene.facts
    .filter(({ per, dimension }) => per !== undefined && per !== 'time' && dimension !== '%')
    .flatMap((rate) => perHead(scene, rate));
}

function perHead(scene: Scene, rate: Fact): readonly Check[] {
  // A rate that is only a floor (3000元以上) fits any total.
  if (isOpen(rate)) return [];
  const near = [
    ...earlierInLine(scene, rate).slice(0, NEAR),
    ...behind(scene, rate).slice(0, NEAR),
  ];
  const found = productOf(scene, rate, near);
  return found.length > 0 ? found : inNextSentence(scene, rate, near);
}

/** 每亩补助300元. 种植1.2万亩, 共兑现360万元: what stands in the next sentence only tells where it fits to the digit. */
function inNextSentence(scene: Scene, rate: Fact, near: readonly Fact[]): readonly Check[] {
  const next = nextSentence(scene, rate).slice(0, NEAR);
  if (next.length === 0) return [];
  return productOf(scene, rate, [...next, ...near]).filter(
    ({ outcome, figures }) =>
      outcome === 'holds' && figures.some(({ start }) => next.some((fact) => fact.start === start)),
  );
}

function productOf(scene: Scene, rate: Fact, near: readonly Fact[]): readonly Check[] {
  const heads = near.filter(
    (fact) => (fact.isAmount || isQuantity(fact, rate)) && countsHeads(fact, rate) && !isOpen(fact),
  );
  const totals = near.filter(
    (fact) =>
      isTotal(fact) &&
      !isOpen(fact) &&
      isOfKind(fact, rate) &&
      fact.planned === rate.planned &&
      fact.amount.high.gt(rate.amount.low),
  );
  const checks = heads.flatMap((head) => totals.map((total) => product(head, rate, total)));
  const fitting =
    checks.find(({ outcome }) => outcome === 'holds') ??
    checks.find(({ outcome }) => outcome === 'within rounding');
  if (fitting) return [fitting];
  const [only] = checks;
  const [total] = totals;
  // What stands in another sentence only tells where it fits.
  const isNear = near.every(
    (fact) => fact.sentence === rate.sentence || !(heads.includes(fact) || fact === total),
  );
  const clear = isNear && checks.length === 1 && total && LOUD_TOTAL.test(total.lead);
  const standard = /按|标准/.test(`${rate.lead}${rate.tail}`);
  const several = /[和与、]|(?<!惠)及/.test(sentenceBefore(scene, rate).slice(-24));
  if (only && clear && standard && !several) return [{ ...only, confidence: 0.5 }];
  const [head] = heads;
  if (!only || !head || !total || !isNear || checks.length > 1 || several) return [];
  // 人均增收 is of no total.
  const isExact = [head, rate, total].every(({ bound }) => bound === 'exact');
  const isOfTotal = isExact && !/[增升减降]/.test(rate.lead) && rate.aspect === 'level';
  return isOfTotal && slipsInQuotient(total, head, rate) ? [{ ...only, confidence: 0.5 }] : [];
}

/** 每期50人, 共700人次. */
function isOfKind({ dimension }: Fact, rate: Fact): boolean {
  return dimension === rate.dimension || (rate.dimension === 'person' && dimension === '人次');
}

function isOpen({ bound }: Fact): boolean {
  return bound === 'at_least' || bound === 'at_most';
}

/** 每套发电3582度, 每度0.98元: what is reckoned for one thing is in turn what another amount is reckoned for. */
function isQuantity({ per, aspect }: Fact, rate: Fact): boolean {
  return per === 'other' && rate.per === 'other' && aspect === 'level';
}

function isTotal(fact: Fact): boolean {
  return fact.per === undefined && fact.kind !== 'rank' && (fact.isAmount || TOTAL.test(fact.lead));
}

function countsHeads({ dimension, unit, tail }: Fact, { per, lead }: Fact): boolean {
  switch (per) {
    case 'person':
    case 'household':
      return dimension === per;
    case '亩':
      return unit === '亩';
    case 'village':
      return unit === '村' || (dimension === '个' && /^[^,。;]{0,6}村/.test(tail));
    case 'other': {
      const word = /每(?:一)?个?([\u4e00-\u9fff])/.exec(lead)?.[1];
      const noun = /^[^,。;、]{0,8}/.exec(tail)?.[0] ?? '';
      return word !== undefined && (unit === word || noun.includes(word));
    }
    case 'time':
    case undefined:
      return false;
    default:
      return assertNever(per);
  }
}

function product(head: Fact, rate: Fact, total: Fact): Check {
  return equationCheck({
    kind: 'ratio',
    rule: 'per-head',
    figures: [head, rate, total],
    left: `${shown(head.amount)} × ${shown(rate.amount)}`,
    computed: times(head.amount, rate.amount),
    stated: total.amount,
    confidence: 0.85,
  });
}

/** Counts of two kinds in one clause that 对, 联系 or 派驻 assigns to each other and that divide evenly: implied, never a failure. */
export function findEach(scene: Scene): readonly Check[] {
  return scene.facts.flatMap((one) => {
    const other = scene.facts[one.index + 1];
    if (!other || other.clause !== one.clause || one.dimension === other.dimension) return [];
    if (!isCount(one) || !isCount(other) || one.planned !== other.planned) return [];
    const words = scene.folded.slice(one.end, other.start);
    if (!ASSIGNED.test(words)) return [];
    const [large, small] = largerFirst(one, other);
    if (small.amount.nominal.lt(2) || !large.amount.nominal.mod(small.amount.nominal).eq(0)) {
      return [];
    }
    const quotient = over(large.amount, small.amount);
    if (!quotient) return [];
    return [
      equationCheck({
        kind: 'ratio',
        rule: 'each',
        figures: [one, other],
        left: `${shown(large.amount)} ÷ ${shown(small.amount)}`,
        computed: quotient,
        stated: exactly(quotient.nominal),
        confidence: 0.4,
      }),
    ];
  });
}

function isCount(fact: Fact): boolean {
  return fact.isAmount && fact.kind === 'count' && fact.bound === 'exact' && fact.step.eq(0);
}

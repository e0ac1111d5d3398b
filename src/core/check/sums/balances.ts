import type Big from 'big.js';
import { amountsBetween } from '../read/amounts.ts';
import type { Check } from '../check.ts';
import {
  type Estimate,
  agree,
  exactly,
  minus,
  over,
  sumOf,
  times,
} from '../arithmetic/estimate.ts';
import type { Fact, Scene } from '../read/fact.ts';
import { before, comparable, earlierInLine, sentenceBefore } from '../read/neighbours.ts';
import { pairsOf } from '../read/pairs.ts';
import { equationCheck, shown } from '../arithmetic/statement.ts';

const LEFT = /(?:相抵|结余|结存|结转|差短|赤字|盈余|缺口|差额|净额|净收入|利润)[^,。;:]{0,12}$/;
const FLOW = /收|支|岁[入出]|总计|资金|贷|存|进|出|发放|投入/;
const TOTAL = /(?:总计|合计|总量|共计|总额|总财力|总来源|财力)(?:为|达|约)?$/;
const ADDED = /加上?|再加|连同|计入/;
const BEYOND = /(?:超收|超支|短收|超额|超(?:出)?计划|超(?:出)?预算|多收|多完成)[^,。;]{0,8}$/;
const GOAL_SHARE = /(?:计划|预算|目标|任务)[^,。;]{0,8}的$/;
const REST = /其余|剩余|余下|其他|其它/;
const TOGETHER =
  /(?:([两二三四五六七八九])(?:者|项|类|市|县|区|省|国|部分)|上述|以上|合计|共)[^,。;]{0,12}$/;
const NUMERALS = '零一二三四五六七八九';
const REACH = 14;
/** Digits of a number below which it may be the sum of others by chance. */
const TELLING = 3;

/** Accounts and what closes them: income less spending, 加上 … 总计, what goes beyond a plan, shares that are added up or left over. Told where it fits. */
export function findBalances(scene: Scene): readonly Check[] {
  return scene.facts.flatMap((fact) => {
    if (fact.dimension === '%')
      return [...sharesTogether(scene, fact), ...restOfShares(scene, fact)];
    return [
      ...closing(scene, fact),
      ...withAdditions(scene, fact),
      ...beyondPlan(scene, fact),
    ].slice(0, 1);
  });
}

/** 收入总计566亿元, …支出总计555亿元, …收支相抵, 结余11亿元; a third term where one is 计入. */
function closing(scene: Scene, left: Fact): readonly Check[] {
  if (!left.isAmount || !LEFT.test(left.lead) || digitsOf(left.amount) < TELLING) return [];
  const flows = amountsBefore(scene, left).filter(
    (fact) => FLOW.test(fact.lead) && fact.amount.nominal.gt(0),
  );
  const two = pairsOf(flows).find(([one, other]) => closes([one], [other], left));
  if (two) return [closed([two[0]], [two[1]], left)];
  const added = flows.filter(({ lead }) => ADDED.test(lead));
  const three = pairsOf(flows).flatMap(([one, other]) =>
    added
      .filter((extra) => extra !== one && extra !== other)
      .map((extra) => [one, other, extra] as const),
  );
  for (const [one, other, extra] of three) {
    if (closes([other], [one, extra], left)) return [closed([other], [one, extra], left)];
    if (closes([one], [other, extra], left)) return [closed([one], [other, extra], left)];
  }
  return [];
}

function closes(one: readonly Fact[], other: readonly Fact[], left: Fact): boolean {
  return difference(one, other).abs().eq(left.amount.nominal);
}

function difference(one: readonly Fact[], other: readonly Fact[]): Big {
  return sumOf(one.map(({ amount }) => amount)).nominal.minus(
    sumOf(other.map(({ amount }) => amount)).nominal,
  );
}

function closed(one: readonly Fact[], other: readonly Fact[], left: Fact): Check {
  const [more, less] = difference(one, other).gt(0) ? [one, other] : [other, one];
  const computed = minus(
    sumOf(more.map(({ amount }) => amount)),
    sumOf(less.map(({ amount }) => amount)),
  );
  const plus = more.map(({ amount }) => shown(amount)).join(' + ');
  return equationCheck({
    kind: 'difference',
    rule: 'remainder',
    figures: [...one, ...other, left],
    left: [plus, ...less.map(({ amount }) => shown(amount))].join(' - '),
    computed,
    stated: left.amount,
    confidence: 0.75,
  });
}

/** 收入286亿元. … 加上补助198亿元、结余13亿元, 总计497亿元: the first term stands a sentence before. */
function withAdditions(scene: Scene, total: Fact): readonly Check[] {
  const words = sentenceBefore(scene, total);
  if (!total.isAmount || !TOTAL.test(total.lead) || !ADDED.test(words)) return [];
  const from = scene.folded.lastIndexOf(ADDED.exec(words)?.[0] ?? '', total.start);
  const parts = before(scene, total)
    .filter((fact) => fact.isAmount && comparable(fact, total) && fact.start > from)
    .reverse();
  const sum = sumOf(parts.map(({ amount }) => amount));
  const wanted = total.amount.nominal.minus(sum.nominal);
  if (parts.length === 0 || wanted.lte(0) || wanted.c.length < TELLING) return [];
  const first = amountsBetween(scene, total.dimension, wanted, wanted, REACH).findLast(
    (fact) => fact.isAmount && fact.end < from && comparable(fact, total),
  );
  if (!first) return [];
  const all = [first, ...parts];
  return [sumCheck(total, all, sumOf(all.map(({ amount }) => amount)), 0.8)];
}

/** 为年初预算的105.4%, 超收217.9亿元. */
function beyondPlan(scene: Scene, beyond: Fact): readonly Check[] {
  if (!BEYOND.test(beyond.lead)) return [];
  const near = before(scene, beyond).slice(0, 5);
  const share = near.find(({ dimension, lead }) => dimension === '%' && GOAL_SHARE.test(lead));
  const level = near.find((fact) => fact.isAmount && fact.dimension === beyond.dimension);
  const plan = share && level && over(times(level.amount, exactly(100)), share.amount);
  if (!plan) return [];
  const up = level.amount.nominal.gt(plan.nominal);
  const computed = up ? minus(level.amount, plan) : minus(plan, level.amount);
  if (!agree(computed, beyond.amount)) return [];
  const implied = `${shown(level.amount)} ÷ ${shown(share.amount)}%`;
  return [
    equationCheck({
      kind: 'ratio',
      rule: 'share',
      figures: [level, share, beyond],
      left: up ? `${shown(level.amount)} - ${implied}` : `${implied} - ${shown(level.amount)}`,
      computed,
      stated: beyond.amount,
      confidence: 0.6,
    }),
  ];
}

/** 占27%, …占20%, …占15%. 三项合计占62%: as many shares as the words say, the last ones before it. */
function sharesTogether(scene: Scene, total: Fact): readonly Check[] {
  const said = TOGETHER.exec(total.lead);
  if (!said || total.aspect === 'up' || total.aspect === 'down') return [];
  const shares = earlierInLine(scene, total).filter(
    ({ dimension, aspect }) => dimension === '%' && aspect === 'level',
  );
  const number = NUMERALS.indexOf(said[1]?.replace('两', '二') ?? '零');
  const counts = number > 0 ? [number] : [2, 3, 4, 5];
  const parts = counts
    .map((count) => shares.slice(0, count).reverse())
    .find((some, at) => {
      const sum = sumOf(some.map(({ amount }) => amount));
      const isFull = some.length === counts[at];
      return (
        isFull && (number > 0 ? agree(sum, total.amount) : sum.nominal.eq(total.amount.nominal))
      );
    });
  if (!parts || digitsOf(total.amount) < 2) return [];
  return [sumCheck(total, parts, sumOf(parts.map(({ amount }) => amount)), 0.7)];
}

/** 甲占95%, 其余5%为乙. */
function restOfShares(scene: Scene, rest: Fact): readonly Check[] {
  if (!REST.test(rest.lead.slice(-12)) || rest.aspect === 'up' || rest.aspect === 'down') return [];
  const shares = before(scene, rest).filter(
    ({ dimension, aspect }) => dimension === '%' && aspect === 'level',
  );
  const parts = [1, 2, 3, 4, 5]
    .map((count) => shares.slice(0, count).reverse())
    .find((some) => sumOf([...some, rest].map(({ amount }) => amount)).nominal.eq(100));
  if (!parts) return [];
  const all = [...parts, rest];
  return [
    equationCheck({
      kind: 'sum',
      rule: 'to-100',
      figures: all,
      left: all.map(({ amount }) => shown(amount)).join(' + '),
      computed: sumOf(all.map(({ amount }) => amount)),
      stated: exactly(100),
      confidence: 0.7,
    }),
  ];
}

function sumCheck(
  total: Fact,
  parts: readonly Fact[],
  computed: Estimate,
  confidence: number,
): Check {
  return equationCheck({
    kind: 'sum',
    rule: 'total',
    figures: [total, ...parts],
    left: parts.map(({ amount }) => shown(amount)).join(' + '),
    computed,
    stated: total.amount,
    confidence,
  });
}

/** Amounts of a fact's kind before it in its paragraph, nearest first. */
function amountsBefore({ facts }: Scene, fact: Fact): readonly Fact[] {
  return facts
    .slice(Math.max(0, fact.index - REACH), fact.index)
    .filter((other) => other.isAmount && other.line === fact.line && comparable(other, fact))
    .reverse();
}

function digitsOf({ nominal }: Estimate): number {
  return nominal.c.length;
}

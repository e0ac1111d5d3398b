import { amountsBetween } from '../read/amounts.ts';
import type { Check } from '../check.ts';
import { minus, over, sumOf } from '../arithmetic/estimate.ts';
import type { Fact, Scene } from '../read/fact.ts';
import { isBracketed, sentenceBefore, wordsBetween } from '../read/neighbours.ts';
import { largerFirst } from '../read/pairs.ts';
import { roughly } from '../read/roughly.ts';
import { shown } from '../arithmetic/statement.ts';
import { nearest, pairsByNearness } from './pool.ts';
import { type Reading, firstThatAgrees } from './reading.ts';

const TOTAL = /总计|合计|共计|总共|总数|总量|总额|总收入|共|总/;
/** What is left between two others: 顺差, 结余, 剩余, 高于. */
const REST = /差|空|结余|结转|剩|余|净|未|尚|相抵|缺|超[收支额]|[高低多少快慢]于|自然增|盈利|利润/;
/** A run that does not begin beside its total is less likely meant. */
const SKIPPING = 100;
const RATES = /^(?:%|pp|times|rank)$/;
const LEFT = /(?:未|剩余?|尚|还有|余下)[^,。;]{0,6}$/;
const NESTED = /其中|含/;
const NAME = 3;
const MOST_NEAR = 4;
const MOST_PARTS = 12;
const MOST_SKIPPED = 3;
const CHANGED =
  /^[,(](?:(?:同|环)比|[比较][^,。;]{1,10}?)(?:增长|增加|上升|提高|提升|扩大|下降|减少|降低|回落|缩小|[升增降减])了?$/;
const OTHER_TIME = /[上去前]年|同期|年初|年末|年底|原/;
const COLON = /比/;
const BARE = /^(?:共计?|达到?|为|约|是)?$/;
const OWN = 16;

/** Parts that make a total, told in one run before it or behind it, wherever else the words may stand. */
export function totalsAsStated(scene: Scene, stated: Fact): readonly Check[] {
  const isTotal = stated.isAmount || stated.isGrown || stated.per !== undefined;
  const isSaid = TOTAL.test(stated.lead);
  if (!isTotal || stated.bound !== 'exact' || RATES.test(stated.dimension)) return [];
  if (stated.amount.nominal.c.length < (isSaid ? 2 : 3)) return [];
  return firstThatAgrees(scene, stated, runs(scene, stated, isSaid), isSaid ? 0.3 : 1);
}

function* runs(scene: Scene, stated: Fact, isSaid: boolean): Generator<Reading> {
  const { facts } = scene;
  const alike = (from: number, to: number): readonly Fact[] =>
    facts.slice(Math.max(0, from), to).filter((fact) => isPart(fact, stated));
  const behind = alike(stated.index + 1, stated.index + 1 + 2 * MOST_PARTS);
  const before = [...alike(stated.index - 2 * MOST_PARTS, stated.index)].reverse();
  // 小学在校生38万人, …; 初中在校生18万人. 在校生共56万人: what is called alike.
  const name = isSaid ? nameOf(stated.lead) : '';
  if (name !== '')
    yield* runsFrom(
      before.filter(({ lead }) => nameOf(lead) === name),
      1,
    );
  for (let skipped = 0; skipped <= MOST_SKIPPED; skipped += 1) {
    for (const side of isSaid ? [before, behind] : [behind, before]) {
      const odds = skipped === 0 ? 1 : SKIPPING;
      const from = side.slice(skipped);
      // 东乡312人, 其中女性120人: what is of a part is no part beside it.
      const flat = from.filter(
        (fact, at) => (side === behind && at === 0) || !NESTED.test(fact.lead),
      );
      const outer = from.filter((fact) => !NESTED.test(fact.lead) && !isBracketed(scene, fact));
      yield* runsFrom(flat.slice(0, MOST_PARTS), odds);
      if (outer.length < flat.length) yield* runsFrom(outer.slice(0, MOST_PARTS), odds);
    }
  }
}

/** The last characters of what an amount is called. */
function nameOf(lead: string): string {
  const words = lead.replace(/(?:总计|合计|共计|总共|共有?|达到?|为)*$/, '');
  return words.length < NAME ? '' : words.slice(-NAME);
}

function isPart(fact: Fact, stated: Fact): boolean {
  return (
    (fact.isAmount ||
      (fact.per !== undefined && fact.per === stated.per) ||
      (fact.isGrown && fact.aspect === stated.aspect)) &&
    fact.dimension === stated.dimension &&
    fact.planned === stated.planned &&
    fact.bound === 'exact' &&
    fact.line >= stated.line &&
    fact.line <= stated.line + 1 &&
    fact.amount.nominal.lt(stated.amount.nominal)
  );
}

/** The first two, three, four … of some facts. */
function* runsFrom(side: readonly Fact[], odds: number): Generator<Reading> {
  let about = side[0] ? roughly(side[0]) : 0;
  for (let count = 2; count <= side.length; count += 1) {
    const last = side[count - 1];
    about += last ? roughly(last) : 0;
    const parts = side.slice(0, count);
    // 已脱贫76人, 未脱贫3人: what is left of a whole lies between two others.
    if (count === 2 && parts.some(({ lead }) => LEFT.test(lead))) continue;
    yield {
      kind: 'sum',
      rule: 'total',
      figures: parts,
      odds,
      about,
      computed: () => sumOf(parts.map(({ amount }) => amount)),
      left: () =>
        [...parts]
          .sort((a, b) => a.start - b.start)
          .map(({ amount }) => shown(amount))
          .join(' + '),
    };
  }
}

/** 贸易顺差2.3亿元, 剩余1208人, 自然增长625人: what lies between two amounts near it. */
export function differencesAsStated(scene: Scene, stated: Fact): readonly Check[] {
  const near = aroundDelta(scene, stated);
  const own = stated.dimension === 'pp' ? changedRate(scene, stated) : undefined;
  if (own === undefined) return firstThatAgrees(scene, stated, gaps(near));
  const [rate, ...bases] = [own, ...near.filter((fact) => mayBeBase(fact, own, stated))];
  return firstThatAgrees(
    scene,
    stated,
    bases.flatMap((base) => [...gaps([rate, base])]),
  );
}

/** 失业率4.03%, 较2月下降0.06个百分点: the rate that a change is told of, with nothing but words of comparing between them. */
function changedRate(scene: Scene, stated: Fact): Fact | undefined {
  const rate = scene.facts[stated.index - 1];
  if (rate?.sentence !== stated.sentence || rate.dimension !== '%' || rate.aspect !== 'level') {
    return undefined;
  }
  return CHANGED.test(wordsBetween(scene, rate, stated)) ? rate : undefined;
}

/** What a rate has changed from is on the right side of it, and told before it or in words of another time. */
function mayBeBase(base: Fact, rate: Fact, { aspect }: Fact): boolean {
  if (base === rate || base.dimension !== rate.dimension) return false;
  const isBelow = base.amount.nominal.lt(rate.amount.nominal);
  if ((aspect === 'up' && !isBelow) || (aspect === 'down' && isBelow)) return false;
  return base.start < rate.start || OTHER_TIME.test(base.lead);
}

/** The same of a whole that stands anywhere in the report. */
export function differencesFromAfar(scene: Scene, stated: Fact): readonly Check[] {
  const far = farWholes(scene, stated);
  if (far.length === 0) return [];
  return firstThatAgrees(
    scene,
    stated,
    gaps([...aroundDelta(scene, stated).slice(0, MOST_NEAR), ...far]),
  );
}

function aroundDelta(scene: Scene, stated: Fact): readonly Fact[] {
  const isDelta = stated.aspect === 'up' || stated.aspect === 'down' || stated.dimension === 'pp';
  // 余款由捐款支付, 为1440万元: a clause that only says how much has the words of the one before.
  const own = BARE.test(stated.lead) ? sentenceBefore(scene, stated).slice(-OWN) : stated.lead;
  const words = `${own.slice(-16)}|${stated.tail.slice(0, 6)}`;
  if (!(isDelta || REST.test(words)) || stated.amount.nominal.lte(0)) return [];
  if (/^(?:%|times|rank)$/.test(stated.dimension)) return [];
  // 由10.2:50:39.8调整为8.7:43.2:48.1: shares in a structure have no sign.
  const isWanted = ({ dimension }: Fact): boolean =>
    stated.dimension === 'pp'
      ? dimension === '%' || dimension === 'bare other'
      : dimension === stated.dimension;
  return nearest(
    scene,
    stated,
    (fact) =>
      isWanted(fact) &&
      !fact.value.includes('~') &&
      (stated.dimension === 'pp' || (fact.aspect !== 'up' && fact.aspect !== 'down')),
  );
}

/** 已脱贫7642人, 未脱贫708人: the whole may stand in another paragraph. */
function farWholes(scene: Scene, stated: Fact): readonly Fact[] {
  const part = scene.facts
    .slice(Math.max(0, stated.index - 2), stated.index)
    .findLast((fact) => fact.sentence === stated.sentence && fact.dimension === stated.dimension);
  if (!part?.isAmount || !LEFT.test(stated.lead) || stated.amount.nominal.c.length < 2) return [];
  const { nominal } = sumOf([part.amount, stated.amount]);
  return amountsBetween(scene, stated.dimension, nominal, nominal, 2).filter(
    ({ line, index }) => line !== stated.line || index < stated.index,
  );
}

function* gaps(near: readonly Fact[]): Generator<Reading> {
  for (const [one, other] of pairsByNearness(near)) {
    if (one.dimension !== other.dimension) continue;
    if (one.per !== other.per && one.per !== 'other' && other.per !== 'other') continue;
    const [large, small] = largerFirst(one, other);
    yield {
      kind: 'difference',
      rule: 'delta',
      figures: [large, small],
      about: roughly(large) - roughly(small),
      computed: () => minus(large.amount, small.amount),
      left: () => `${shown(large.amount)} - ${shown(small.amount)}`,
    };
  }
}

/** 生师比16.2:1, 城乡收入比2.88: two amounts of one paragraph whose quotient is told, of a hundred where 100 stands behind the colon. */
export function quotientsAsStated(scene: Scene, stated: Fact): readonly Check[] {
  // 城乡收入比由2.88缩小到2.81: what arrives is named where it begins.
  const first = stated.aspect === 'target' ? scene.facts[stated.index - 1] : undefined;
  const named = first?.aspect === 'source' ? first : stated;
  const lead = named.lead.replace(/[由从自]$/, '');
  if (!stated.dimension.startsWith('bare') || !COLON.test(lead.slice(-8))) return [];
  const near = nearest(
    scene,
    stated,
    (fact) => !/^(?:%|pp|times|rank|bare.*)$/.test(fact.dimension) && fact.amount.low.gt(0),
  );
  return firstThatAgrees(scene, stated, quotients(near), /比$/.test(lead) ? 0.3 : 1);
}

function* quotients(near: readonly Fact[]): Generator<Reading> {
  for (const pair of pairsByNearness(near)) {
    if (
      pair[0].dimension !== pair[1].dimension ||
      (pair[0].per !== pair[1].per && pair[0].sentence !== pair[1].sentence)
    )
      continue;
    const [large, small] = largerFirst(...pair);
    yield {
      kind: 'ratio',
      rule: 'multiple',
      figures: [large, small],
      about: roughly(large) / roughly(small),
      computed: () => over(large.amount, small.amount),
      left: () => `${shown(large.amount)} ÷ ${shown(small.amount)}`,
    };
  }
}

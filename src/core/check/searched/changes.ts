import type { Check, CheckRule } from '../check.ts';
import { type Estimate, exactly, inPercent, minus, over, sumOf } from '../arithmetic/estimate.ts';
import type { Fact, Scene } from '../read/fact.ts';
import { wordsBetween } from '../read/neighbours.ts';
import { roughly } from '../read/roughly.ts';
import { shown } from '../arithmetic/statement.ts';
import { nearest, pairsByNearness } from './pool.ts';
import { type Reading, firstThatAgrees } from './reading.ts';

const RATES = /^(?:%|pp|times|rank)$/;
/** Growth that the plain amounts do not give, or not of one step. */
const REAL = /实际(?!完成|到位)|扣除|可比|同口径|不变价|[年月季]均/;
const BASE = /[比较由从自]|[上去前]年|同期|年初|年末|年底|年度?[^,。;]{0,8}$|[上去]个?[月季]|原/;
const GROWING = /增长|增加|翻|提高|扩大|上升/;
const GROWTH_RULES = ['growth', 'growth-between'] as const;
const GROWN =
  /^,?(?:(?:同|环)?比|(?:比|较)(?:上年|去年|年初|上月|上季度)(?:同期|末|底)?)?(?:增长|下降|增加|减少|上升|增|降)了?$/;
const HUNDRED = 100;
const ONE = exactly(1);

/** 由180处增至225处, 成长25%; 4324.8亿, 较上年减少469.4亿, 年减9.8%; 是上年的2.3倍: growth, and two numbers near it that give it. */
export function changesAsStated(
  scene: Scene,
  stated: Fact,
  known: ReadonlySet<CheckRule>,
): readonly Check[] {
  const words = scene.folded.slice(Math.max(stated.clauseStart, stated.start - 20), stated.start);
  if (REAL.test(words) || stated.amount.low.lte(0)) return [];
  const near = nearest(scene, stated, isTold);
  if (stated.dimension === 'times') {
    return firstThatAgrees(scene, stated, multiples(near, GROWING.test(stated.lead)));
  }
  const way = stated.aspect;
  if (way !== 'up' && way !== 'down') return [];
  const own = subjectOf(scene, stated);
  const ways = [...growths(near, way)].filter(
    ({ figures }) => own === undefined || figures.includes(own),
  );
  return GROWTH_RULES.filter((rule) => !known.has(rule)).flatMap((rule) =>
    firstThatAgrees(
      scene,
      stated,
      ways.filter((each) => each.rule === rule),
    ),
  );
}

/** 贷款余额140亿元, 比年初增长18%: what the growth is told of, with nothing but words of growing between them. */
function subjectOf(scene: Scene, stated: Fact): Fact | undefined {
  const level = scene.facts[stated.index - 1];
  if (level?.sentence !== stated.sentence || !isTold(level) || isChange(level)) return undefined;
  return GROWN.test(wordsBetween(scene, level, stated)) ? level : undefined;
}

function isTold({ dimension, amount, value, kind }: Fact): boolean {
  return !RATES.test(dimension) && kind !== 'age' && amount.low.gt(0) && !value.includes('~');
}

function* growths(near: readonly Fact[], way: 'up' | 'down'): Generator<Reading> {
  for (const [one, other] of pairsByNearness(near)) {
    if (one.dimension !== other.dimension || !arePer(one, other)) continue;
    const [delta, level] = isChange(one) ? [one, other] : [other, one];
    if (isChange(delta)) {
      if (delta.aspect !== way || isChange(level)) continue;
      yield ofDelta(level, delta, way);
      continue;
    }
    const [early, late] = one.start < other.start ? [one, other] : [other, one];
    if (isBase(early)) yield between(early, late, way);
    // 今年12头, 上年为10头.
    if (late.aspect !== 'target' && isBase(late)) yield between(late, early, way);
  }
}

/** 由每人每年5640元提高到6204元: what is reckoned for is said once. */
function arePer(one: Fact, other: Fact): boolean {
  return (
    one.per === other.per ||
    (one.sentence === other.sentence &&
      [one, other].some(({ aspect }) => aspect === 'source' || aspect === 'target'))
  );
}

/** 比上年的10头, 由10头, 上年为10头: the words set it in another time, or hold something against it. */
function isBase({ lead, aspect }: Fact): boolean {
  return aspect === 'source' || BASE.test(lead);
}

function isChange({ aspect }: Fact): boolean {
  return aspect === 'up' || aspect === 'down';
}

function ofDelta(level: Fact, delta: Fact, way: 'up' | 'down'): Reading {
  const base = way === 'up' ? roughly(level) - roughly(delta) : roughly(level) + roughly(delta);
  const sign = way === 'up' ? '-' : '+';
  return {
    kind: 'change',
    rule: 'growth',
    figures: [level, delta],
    about: base > 0 ? (HUNDRED * roughly(delta)) / base : Infinity,
    computed: () => {
      const from =
        way === 'up' ? minus(level.amount, delta.amount) : sumOf([level.amount, delta.amount]);
      return percent(over(delta.amount, from));
    },
    left: () => `${shown(delta.amount)} ÷ (${shown(level.amount)} ${sign} ${shown(delta.amount)})`,
    sign: '%',
  };
}

function between(from: Fact, to: Fact, way: 'up' | 'down'): Reading {
  const ratio = roughly(to) / roughly(from);
  const [large, small] = way === 'up' ? [to, from] : [from, to];
  return {
    kind: 'change',
    rule: 'growth-between',
    figures: [from, to],
    about: HUNDRED * (way === 'up' ? ratio - 1 : 1 - ratio),
    computed: () => {
      const part = over(to.amount, from.amount);
      return part && percent(way === 'up' ? minus(part, ONE) : minus(ONE, part));
    },
    left: () => `(${shown(large.amount)} - ${shown(small.amount)}) ÷ ${shown(from.amount)}`,
    sign: '%',
  };
}

function percent(share: Estimate | undefined): Estimate | undefined {
  return share && inPercent(share);
}

function* multiples(near: readonly Fact[], grows: boolean): Generator<Reading> {
  const amounts = near.filter((fact) => !isChange(fact));
  for (const [one, other] of pairsByNearness(amounts)) {
    if (one.dimension !== other.dimension || one.per !== other.per) continue;
    const [large, small] = roughly(one) > roughly(other) ? [one, other] : [other, one];
    const ratio = roughly(large) / roughly(small);
    const figures = [large, small];
    const left = (): string => `${shown(large.amount)} ÷ ${shown(small.amount)}`;
    const quotient = (): Estimate | undefined => over(large.amount, small.amount);
    yield {
      kind: 'ratio',
      rule: 'multiple',
      figures,
      about: ratio,
      computed: quotient,
      left,
    };
    if (!grows) continue;
    yield {
      kind: 'change',
      rule: 'growth-between',
      figures,
      about: ratio - 1,
      computed: () => {
        const whole = quotient();
        return whole && minus(whole, ONE);
      },
      left: () => `(${shown(large.amount)} - ${shown(small.amount)}) ÷ ${shown(small.amount)}`,
    };
  }
}

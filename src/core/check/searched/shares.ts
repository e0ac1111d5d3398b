import { amountsBetween } from '../read/amounts.ts';
import type { Check } from '../check.ts';
import { type Estimate, exactly, inPercent, over, times } from '../arithmetic/estimate.ts';
import type { Fact, Scene } from '../read/fact.ts';
import { largerFirst } from '../read/pairs.ts';
import { roughly } from '../read/roughly.ts';
import { isStanding } from '../rates/share.ts';
import { shown } from '../arithmetic/statement.ts';
import { calledSo, populationsOf } from './far.ts';
import { nearest, pairsByNearness } from './pool.ts';
import { type Reading, firstThatAgrees } from './reading.ts';

const SAID = /占|[率比面度]|系数|完成|达标|其中|[的之]$|\($/;
/** 按20%的比例抽查. */
const SAID_BEHIND = /^的(?:比例|比重|比率)/;
/** A rate in tenths of a thousand or of a change is no share of what is near. */
const OTHER = /增长|增速|贡献|利率|税率|费率|汇率|概率|指数|发生率/;
const WHOLE_NAME =
  /占(?:[全我本][国省市县州区])?(?:同期)?([\u4e00-\u9fff]{2,12}?)[的之]?(?:比重|比例)?(?:为|达)?$/;
const RATE = /([\u4e00-\u9fff]{1,6})率[\u4e00-\u9fff]{0,3}$/;
const ALIKE: readonly ReadonlySet<string>[] = [new Set(['person', '人次', '次', '例', '件', '起'])];
const RATES = /^(?:%|pp|times|rank)$/;
/** What another share of the sentence is of hardly is anything else's whole. */
const SIBLING = 0.3;
/** A rate whose name nothing near it has may be of other things. */
const NAMELESS = 4;
const MOST_PARTS = 5;
const HUNDRED = 100;
const TELLING = 3;
const MOST_IMPLIED = 2;

/** 占进出口总额的37.3%, 结案率95.1%, 存贷比77.1%: a share or a rate by name, and two amounts of one kind that give it. */
export function sharesAsStated(
  scene: Scene,
  stated: Fact,
  siblings: readonly Fact[],
): readonly Check[] {
  if (!mayBeShare(scene, stated)) return [];
  const near = nearest(scene, stated, isPartOrWhole);
  const told = ofSibling(scene, stated, siblings);
  if (told.length > 0) return told;
  const stem = RATE.exec(stated.lead)?.[1] ?? '';
  const meant = near.filter(
    (fact) => fact.start < stated.start || stem === '' || names(fact, stem),
  );
  const isNamed = stem === '' || near.some((fact) => names(fact, stem));
  const ways = readings(meant, roughly(stated) > HUNDRED);
  return firstThatAgrees(scene, stated, ways, isNamed ? 1 : NAMELESS);
}

/** The same of wholes that stand anywhere in the report: called by their name, the people of a place, or what the share asks for. */
export function sharesFromAfar(scene: Scene, stated: Fact): readonly Check[] {
  if (!mayBeShare(scene, stated)) return [];
  const far = [
    ...called(scene, stated),
    ...populationsOf(scene).filter(({ line }) => line !== stated.line),
    ...impliedWholes(scene, stated),
  ];
  if (far.length === 0) return [];
  const parts = nearest(scene, stated, isPartOrWhole).slice(0, MOST_PARTS);
  const above = roughly(stated) > HUNDRED;
  const ways = parts.flatMap((part) =>
    [...new Set(far)].flatMap((whole) => between(part, whole, above)),
  );
  return firstThatAgrees(scene, stated, ways);
}

function mayBeShare(scene: Scene, stated: Fact): boolean {
  const isLevel = stated.aspect !== 'up' && stated.aspect !== 'down' && stated.amount.low.gt(0);
  return isLevel && isSaid(scene, stated) && !OTHER.test(stated.lead.slice(-10));
}

/** 占年度计划800户2600人的95%和96%: the second is said of what the first is said of. */
function isSaid({ facts }: Scene, { lead, tail, index, aspect }: Fact): boolean {
  if (SAID.test(lead) || SAID_BEHIND.test(tail)) return true;
  const first = facts[index - 1];
  // 占比由67.2%上升到71.6%: what arrives is said where it begins.
  if (aspect === 'target' && first?.aspect === 'source' && first.dimension === '%') {
    return SAID.test(first.lead.replace(/[由从自][^,。;]*$/, ''));
  }
  return first?.dimension === '%' && /^[、和与及]$/.test(lead) && SAID.test(first.lead);
}

/** 民营企业12亿元, 占进出口总值的60%; 国有企业6亿元, 占30%: the whole of which another share of the sentence is one. */
function ofSibling(scene: Scene, stated: Fact, siblings: readonly Fact[]): readonly Check[] {
  const part = scene.facts[stated.index - 1];
  if (!part || part.sentence !== stated.sentence || !isPartOrWhole(part)) return [];
  const ways = siblings.flatMap((whole) =>
    whole !== part && areAlike(part, whole) ? [readingOf(part, whole)] : [],
  );
  return firstThatAgrees(scene, stated, ways, SIBLING);
}

/** Behind a rate stands what it is of only where that has its name: 入住率85%, 入住老人364人. */
function names({ lead, tail }: Fact, stem: string): boolean {
  const words = lead.slice(-10) + tail.slice(0, 6);
  return Array.from(stem).some((character) => words.includes(character));
}

function isPartOrWhole(fact: Fact): boolean {
  const isMean = fact.per === 'time' && fact.aspect === 'level' && !RATES.test(fact.dimension);
  return (isStanding(fact) || fact.isGrown || isMean) && fact.amount.low.gt(0);
}

/** 占进出口总额的37.3%: what is called so, wherever it stands. */
function called(scene: Scene, stated: Fact): readonly Fact[] {
  const name = WHOLE_NAME.exec(stated.lead)?.[1];
  return name === undefined ? [] : calledSo(scene, name, isPartOrWhole);
}

/** 贷款户1146户, 占全县贫困户的49.2%: wholes anywhere that the share printed to three digits asks for. */
function impliedWholes(scene: Scene, stated: Fact): readonly Fact[] {
  if (stated.amount.nominal.c.length < TELLING || stated.bound !== 'exact') return [];
  const parts = nearest(scene, stated, (fact) => isPartOrWhole(fact) && fact.start < stated.start);
  return parts.slice(0, MOST_IMPLIED).flatMap((part) => {
    const whole = over(times(part.amount, exactly(HUNDRED)), stated.amount);
    if (!whole || part.sentence !== stated.sentence) return [];
    return amountsBetween(scene, part.dimension, whole.low, whole.high, MOST_IMPLIED).filter(
      (fact) => fact.line !== stated.line,
    );
  });
}

function* readings(near: readonly Fact[], above: boolean): Generator<Reading> {
  for (const [one, other] of pairsByNearness(near)) yield* between(one, other, above);
}

function between(one: Fact, other: Fact, above: boolean): readonly Reading[] {
  if (one === other || !areAlike(one, other) || !arePer(one, other)) return [];
  const [large, small] = largerFirst(one, other);
  return [above ? readingOf(large, small) : readingOf(small, large)];
}

function readingOf(part: Fact, whole: Fact): Reading {
  return {
    kind: 'ratio',
    rule: 'share',
    figures: [part, whole],
    about: (HUNDRED * roughly(part)) / roughly(whole),
    computed: () => inHundreds(part, whole),
    left: () => `${shown(part.amount)} ÷ ${shown(whole.amount)}`,
    sign: '%',
  };
}

/** 平均每日客运量1200万人次, 其中铁路500万人次: a part is reckoned as its whole is, and need not say so again. */
function arePer(one: Fact, other: Fact): boolean {
  return one.per === other.per || (one.line === other.line && (one.per ?? other.per) !== undefined);
}

function areAlike(one: Fact, other: Fact): boolean {
  return (
    one.dimension === other.dimension ||
    ALIKE.some((names) => names.has(one.dimension) && names.has(other.dimension))
  );
}

function inHundreds(part: Fact, whole: Fact): Estimate | undefined {
  const quotient = over(part.amount, whole.amount);
  return quotient && inPercent(quotient);
}

import type { Check } from '../check.ts';
import { earlierLevels } from './direction.ts';
import { type Estimate, exactly, inPercent, minus, over, sumOf } from '../arithmetic/estimate.ts';
import type { Fact, Scene } from '../read/fact.ts';
import { before, behind, wordsBetween } from '../read/neighbours.ts';
import { isWholeOfShare } from './share.ts';
import { equationCheck, shown } from '../arithmetic/statement.ts';

const MEAN = /[年月季]均|平均|每年/;
/** Growth at constant prices or of a like scope, which the plain amounts do not give. */
const REAL = /实际(?!完成|到位)|扣除|可比|同口径|不变价/;
const RATES = /^(?:%|pp|times|rank)$/;
/** The amount behind these words is what another is held against. */
const COMPARED = /(?<![占对])[较比与](?!例|重|率)[^,。;:]{0,24}$/;
/** The same, told behind it: 与2010年的725人相比. */
const COMPARED_BEHIND = /^[^,。;:]{0,6}相[比较]/;
/** A change that begins with a noun of its own (出口增加3亿元) belongs to that. */
const NEW_SUBJECT = /^(?![比较与同])[^,。;]*[\u4e00-\u9fff]{2,}(?:增|减|下降|上升|提高|降)/;
/** What grows by an amount: 汉族人口减少. */
const NOUN_OF_CHANGE = /([\u4e00-\u9fff]{3,12})(?:增加|减少|增长|下降|净增|新增)了?约?$/;
const REACH = 16;
const BASE_YEAR = /[较比]([^,。;:]{1,12}?)(?:增|减|下降|上升|提高|降|多|少|翻|回落|上涨|净增)/g;

/** Growth in per cent held against the change in the unit itself (4000, up 500, up 14.3 %), or against the base that the text gives. */
export function findGrowthInLine(scene: Scene): readonly Check[] {
  return ratesOf(scene).flatMap((rate) =>
    [...withDelta(scene, rate), ...withBase(scene, rate)].slice(0, 1),
  );
}

/** The same where level, change and rate stand sentences apart. */
export function findGrowthFar(scene: Scene): readonly Check[] {
  const rates = ratesOf(scene);
  return [...acrossSentences(scene, rates), ...rates.flatMap((rate) => ofNoun(scene, rate))];
}

function ratesOf(scene: Scene): readonly Fact[] {
  return scene.facts.flatMap((fact) => rateOf(scene, fact) ?? []).map(withoutSign);
}

/** Growth in per cent; 增加71万人或3.1% says it of the change before. */
function rateOf(scene: Scene, fact: Fact): Fact | undefined {
  if (fact.dimension !== '%') return undefined;
  if (fact.aspect === 'up' || fact.aspect === 'down') return fact;
  const delta = scene.facts[fact.index - 1];
  if (!delta || !/^,?(?:或|即|约)$/.test(wordsBetween(scene, delta, fact))) return undefined;
  const isDelta = delta.aspect === 'up' || delta.aspect === 'down';
  return isDelta ? { ...fact, aspect: delta.aspect } : undefined;
}

/** An increase of -5% is a fall of 5%. */
function withoutSign(rate: Fact): Fact {
  const { amount, aspect } = rate;
  if (aspect !== 'up' || amount.nominal.gte(0)) return rate;
  return { ...rate, aspect: 'down', amount: minus(exactly(0), amount) };
}

/** One level said twice, here with its growth in per cent, there in its own unit, both against one year. */
function acrossSentences(scene: Scene, rates: readonly Fact[]): readonly Check[] {
  const deltas = new Map<string, { readonly level: Fact; readonly delta: Fact }>();
  for (const delta of scene.facts) {
    const level = levelOf(scene, delta);
    if (
      level &&
      !/^(?:%|pp|times|rank)$/.test(delta.dimension) &&
      level.dimension === delta.dimension
    ) {
      deltas.set(baseKey(scene, level, delta), { level, delta });
    }
  }
  return rates.flatMap((rate) => {
    const level = levelOf(scene, rate);
    const other = level && deltas.get(baseKey(scene, level, rate));
    if (!level || !other || other.delta.sentence === rate.sentence) return [];
    return growth([level, rate, other.level, other.delta], level, other.delta, rate, 0.7);
  });
}

/** 汉族人口568人。…汉族人口减少10人, 下降1.7%: the level of the same noun, a sentence before. Told where it fits. */
function ofNoun(scene: Scene, rate: Fact): readonly Check[] {
  const delta = scene.facts[rate.index - 1];
  if (!delta || delta.sentence !== rate.sentence || delta.aspect !== rate.aspect) return [];
  if (RATES.test(delta.dimension) || delta.planned !== rate.planned) return [];
  const noun = NOUN_OF_CHANGE.exec(delta.lead)?.[1];
  if (noun === undefined) return [];
  const level = scene.facts
    .slice(Math.max(0, delta.index - REACH), delta.index)
    .findLast(
      (fact) =>
        fact.dimension === delta.dimension &&
        fact.sentence !== delta.sentence &&
        isLevel(fact) &&
        fact.lead.replace(/(?:达到?|为|是|有|共)*$/, '').endsWith(noun),
    );
  if (!level || level.planned !== rate.planned) return [];
  return growth([level, delta, rate], level, delta, rate, 0.65).filter(
    ({ outcome }) => outcome !== 'fails',
  );
}

/** The level right before a change, in its sentence. */
function levelOf(scene: Scene, change: Fact): Fact | undefined {
  if (change.aspect !== 'up' && change.aspect !== 'down') return undefined;
  const level = scene.facts[change.index - 1];
  if (!level || level.sentence !== change.sentence || level.planned || change.planned)
    return undefined;
  return level.aspect === 'level' || level.aspect === 'target' ? level : undefined;
}

function isChange({ aspect }: Fact): boolean {
  return aspect === 'up' || aspect === 'down';
}

/** Equal for changes of one level against one named base; without a named base no two are alike. */
function baseKey({ folded }: Scene, level: Fact, change: Fact): string {
  const words = folded.slice(level.end, change.start);
  const base = Array.from(words.matchAll(BASE_YEAR), (match) => match[1]).at(-1);
  const { dimension, value } = level;
  return `${dimension} ${value} ${change.aspect} ${base ?? String(change.index)}`;
}

/** A level, its change in its own unit and in per cent, against one base. */
function withDelta(scene: Scene, rate: Fact): readonly Check[] {
  const delta = [...before(scene, rate).slice(0, 2), ...behind(scene, rate).slice(0, 2)].find(
    (fact) => fact.aspect === rate.aspect && !/^(?:%|pp|times|rank)$/.test(fact.dimension),
  );
  if (!delta || delta.planned !== rate.planned || delta.segment !== rate.segment) return [];
  const first = delta.index < rate.index ? delta : rate;
  const level = before(scene, first)
    .slice(0, 5)
    .find(
      (fact) =>
        fact.dimension === delta.dimension &&
        fact.aspect !== delta.aspect &&
        !isWholeOfShare(scene, fact),
    );
  if (!level || level.planned !== rate.planned || !oneBase(scene, level, delta, rate)) return [];
  const last = delta.index > rate.index ? delta : rate;
  // Another amount between them is what the later change belongs to.
  const others = scene.facts
    .slice(level.index + 1, last.index)
    .filter((fact) => isLevel(fact) && !isWholeOfShare(scene, fact));
  const isOfAnother = ({ index, dimension }: Fact): boolean =>
    index > first.index || dimension === level.dimension;
  if (others.some(isOfAnother)) return [];
  const isOfAnotherKind = level.segment !== first.segment && NEW_SUBJECT.test(first.lead);
  // 甲人口减少8人; 乙人口增加5人: neither the level of one nor its change is that of the other.
  if (isOfAnotherKind && (isLevel(level) || isChange(level))) return [];
  return COMPARED.test(level.lead) || COMPARED_BEHIND.test(level.tail)
    ? growthFrom(level, delta, rate)
    : growth([level, delta, rate], level, delta, rate, 0.85);
}

function isLevel({ isAmount, aspect, per, dimension }: Fact): boolean {
  return isAmount || (per !== undefined && aspect === 'level' && !RATES.test(dimension));
}

/** 较上年的30亿元增加6亿元, 增长20%: what the amount is compared with is the base itself. */
function growthFrom(base: Fact, delta: Fact, rate: Fact): readonly Check[] {
  const share = over(delta.amount, base.amount);
  if (!share) return [];
  return [
    equationCheck({
      kind: 'change',
      rule: 'growth',
      figures: [base, delta, rate],
      left: `${shown(delta.amount)} ÷ ${shown(base.amount)}`,
      computed: inPercent(share),
      stated: rate.amount,
      sign: '%',
      confidence: 0.85,
    }),
  ];
}

function growth(
  figures: readonly Fact[],
  level: Fact,
  delta: Fact,
  rate: Fact,
  confidence: number,
): readonly Check[] {
  const up = rate.aspect === 'up';
  const base = up ? minus(level.amount, delta.amount) : sumOf([level.amount, delta.amount]);
  const share = over(delta.amount, base);
  if (!share) return [];
  return [
    equationCheck({
      kind: 'change',
      rule: 'growth',
      figures,
      left: `${shown(delta.amount)} ÷ (${shown(level.amount)} ${up ? '-' : '+'} ${shown(delta.amount)})`,
      computed: inPercent(share),
      stated: rate.amount,
      sign: '%',
      confidence,
    }),
  ];
}

/** Whether change and rate are against the same base: no mean growth, no two different years after 比 or 较. */
function oneBase({ folded, facts }: Scene, level: Fact, delta: Fact, rate: Fact): boolean {
  const [first, last] = delta.index < rate.index ? [delta, rate] : [rate, delta];
  const previous = facts[first.index - 1];
  // A change before them (比上年增加3人, 比上月增加1人) has a base of its own.
  const from = last.index === first.index + 1 && previous ? previous.end : level.end;
  const words = folded.slice(from, last.start);
  const clause = folded.slice(level.clauseStart, level.start);
  if (MEAN.test(words) || REAL.test(words) || REAL.test(clause)) return false;
  const bases = new Set(Array.from(words.matchAll(BASE_YEAR), (match) => match[1]));
  return bases.size <= 1;
}

/** From A to B by p per cent, or B now against an A of the same line. */
function withBase(scene: Scene, rate: Fact): readonly Check[] {
  const level = before(scene, rate)
    .slice(0, 2)
    .find((fact) => !/^(?:%|pp|times|rank)$/.test(fact.dimension) && fact.aspect !== 'source');
  if (
    !level ||
    level.planned !== rate.planned ||
    level.aspect === 'up' ||
    level.aspect === 'down'
  ) {
    return [];
  }
  if (MEAN.test(wordsBetween(scene, level, rate)) || !(level.isAmount || level.per)) return [];
  const bases = earlierLevels(scene, level).filter(({ planned }) => planned === rate.planned);
  const from = bases[0];
  if (from?.aspect === 'source' && from.index === level.index - 1) {
    const check = growthBetween(from, level, rate, 0.85);
    const compared = /[比较]/.test(wordsBetween(scene, level, rate));
    return check && !(compared && check.outcome === 'fails') ? [check] : [];
  }
  // Without 由…到 the base is a guess, and only an agreement of three digits or more makes it worth saying.
  if (rate.amount.nominal.c.length < 3) return [];
  return bases
    .slice(0, 4)
    .flatMap((base) => growthBetween(base, level, rate, 0.55) ?? [])
    .filter(({ outcome }) => outcome !== 'fails')
    .slice(0, 1);
}

function growthBetween(from: Fact, to: Fact, rate: Fact, confidence: number): Check | undefined {
  const way = rate.aspect === 'up' ? 1 : -1;
  const change: Estimate = minus(to.amount, from.amount);
  if (change.nominal.times(way).lte(0)) return undefined;
  const ratio = over(to.amount, from.amount);
  if (!ratio) return undefined;
  const share = inPercent(way > 0 ? minus(ratio, exactly(1)) : minus(exactly(1), ratio));
  const [large, small] = way > 0 ? [to, from] : [from, to];
  return equationCheck({
    kind: 'change',
    rule: 'growth-between',
    figures: [from, to, rate],
    left: `(${shown(large.amount)} - ${shown(small.amount)}) ÷ ${shown(from.amount)}`,
    computed: share,
    stated: rate.amount,
    sign: '%',
    confidence,
  });
}

/** How many times one amount is another: 是A的3倍, 翻一番 from A to B. */
export function findMultiples(scene: Scene): readonly Check[] {
  return scene.facts
    .filter(({ dimension, unit }) => dimension === 'times' && unit !== '')
    .flatMap((multiple) => {
      const near = before(scene, multiple).slice(0, 3);
      const [base, level] = near.filter((fact) => fact.isAmount || fact.per !== undefined);
      if (!base || !level || base.dimension !== level.dimension) return [];
      const words = scene.folded.slice(level.end, multiple.start);
      const of = /(?:是|为|相当于)([^,。;]*)的$/.exec(words)?.[1];
      const growing = base.aspect === 'target' && level.aspect === 'source';
      const factor = multiple.amount;
      if (of !== undefined) {
        // 是去年80吨的3倍: the base is said in between.
        return wordsBetween(scene, base, multiple) === '的'
          ? multipleOf(level, base, multiple, factor, 0.85)
          : ofAnother(scene, multiple, near, of);
      }
      if (!growing) return [];
      return [
        ...multipleOf(base, level, multiple, factor, 0.7),
        ...grownBy(base, level, multiple, 0.7),
      ]
        .filter(({ outcome }) => outcome !== 'fails')
        .slice(0, 1);
    });
}

/** 由20家增加到60家, 增长2倍. */
function grownBy(whole: Fact, base: Fact, multiple: Fact, confidence: number): readonly Check[] {
  const ratio = whole.planned === base.planned ? over(whole.amount, base.amount) : undefined;
  if (!ratio) return [];
  return [
    equationCheck({
      kind: 'change',
      rule: 'growth-between',
      figures: [whole, base, multiple],
      left: `(${shown(whole.amount)} - ${shown(base.amount)}) ÷ ${shown(base.amount)}`,
      computed: minus(ratio, exactly(1)),
      stated: multiple.amount,
      confidence,
    }),
  ];
}

/** A, 是B的3倍: B must be named by the words between; of a year or a mean (是2010年的3倍) the text may have no figure. */
function ofAnother(
  scene: Scene,
  multiple: Fact,
  near: readonly Fact[],
  of: string,
): readonly Check[] {
  const [whole, ...others] = near.filter((fact) => fact.isAmount || fact.per !== undefined);
  if (!whole) return [];
  return others
    .filter((base) => base.dimension === whole.dimension)
    .flatMap((base) =>
      multipleOf(whole, base, multiple, multiple.amount, 0.85).filter(
        ({ outcome }) => outcome !== 'fails' || isNamed(scene, base, of),
      ),
    )
    .slice(0, 1);
}

function isNamed({ folded }: Scene, base: Fact, of: string): boolean {
  const name = of.replace(/(?:\d{4}|[去上前])年|全[国省市州县]|同期|平均/g, '');
  return name.length >= 2 && folded.slice(base.clauseStart, base.start).includes(name.slice(0, 2));
}

function multipleOf(
  whole: Fact,
  base: Fact,
  multiple: Fact,
  factor: Estimate,
  confidence: number,
): readonly Check[] {
  if (whole.planned !== base.planned) return [];
  const quotient = over(whole.amount, base.amount);
  if (!quotient) return [];
  return [
    equationCheck({
      kind: 'ratio',
      rule: 'multiple',
      figures: [whole, base, multiple],
      left: `${shown(whole.amount)} ÷ ${shown(base.amount)}`,
      computed: quotient,
      stated: factor,
      confidence,
    }),
  ];
}

import Big from 'big.js';
import { amountsBetween } from '../read/amounts.ts';
import type { Check } from '../check.ts';
import { type Estimate, agree, exactly, inPercent, over } from '../arithmetic/estimate.ts';
import type { Fact, Scene } from '../read/fact.ts';
import {
  before,
  behind,
  comparable,
  earlierInLine,
  isBracketed,
  wordsBetween,
} from '../read/neighbours.ts';
import { slipsInQuotient } from '../arithmetic/slip.ts';
import { equationCheck, shown } from '../arithmetic/statement.ts';

/** A share of a whole, and words that hold it against something else. */
export const OF = /占[^,。;]{0,24}$/;
const NAMED = /(?:比例|占比|比重|比率)(?:已?达到?|为|是|约|高达|超过|有|仅)*$/;
const RATE = /[\u4e00-\u9fff]率(?:已?达到?|为|是|约|高达|超过|有|仅)*$/;
export const GOAL = /计划|任务|目标|预算|指标|定额|应|需求|上年|去年|同期|同比/;
/** 完成年度任务的108.8%. */
const OF_GOAL = /完成[^,。;]{0,10}(?:任务|目标|计划|指标|预算)[^,。;]{0,4}的$/;
const OF_ANOTHER = /(?:是|为|相当于)[^,。;的]{2,12}的$/;
/** 占全省进出口总值的: what the share is of, without whose it is. */
const WHOLE_NAME =
  /占(?:[全我本][国省市县州区])?(?:同期)?([\u4e00-\u9fff]{2,12}?)的?(?:比重|比例)?(?:为|达)?$/;
const POPULATION = /人口(?:数|总数)?(?:为|有|达|共)?$/;
const INCIDENCE = /发生率(?:为|是|达到?|高达)?$/;
const HUNDRED = new Big(100);
/** Digits of a share, and a count, below which a whole that fits may be chance. */
const TELLING = 3;
const TELLING_PART = 50;
const FEW_PARTS = 20;
/** How many figures before a share its part may stand. */
const FARTHEST_PART = 5;
const MOST_WHOLES = 8;
/** A share that misses by more, in its own size, is of another whole. */
const MISSED = '0.05';

/** Counts and amounts given with their share (N, 占…的P%): the whole is in the text, or such a whole must exist at least. */
export function findShares(scene: Scene): readonly Check[] {
  return scene.facts.filter(isShare).flatMap((share) => {
    const words = scene.folded.slice(Math.max(share.sentenceStart, share.start - 40), share.start);
    const ofGoal = OF_GOAL.test(share.lead);
    const said = OF.test(share.lead) || NAMED.test(share.lead) || ofGoal;
    const between = scene.facts[share.index - 1];
    // 占总数2000人的35%: the whole stands between 占 and the share.
    const inner = between && holdsWhole(scene, between, share) ? between : undefined;
    if (!said && !inner) {
      const found = [...bracketed(scene, share), ...named(scene, share)];
      return found.length > 0 ? found : likened(scene, share);
    }
    // Above the whole it is not plausible, whatever the part.
    if (OF.test(share.lead) && share.amount.low.gt(HUNDRED) && !GOAL.test(words)) return [];
    const part = partOf(scene, inner ?? share);
    // 上缴收入0万元, 占0%: nothing is no share of anything that stands near.
    if (part?.amount.nominal.eq(0) && !inner) return [];
    const checks = part ? withPart(scene, share, part, inner) : [];
    return ofGoal ? checks.filter(({ outcome }) => outcome !== 'fails') : checks;
  });
}

function isShare({ dimension, aspect }: Fact): boolean {
  return dimension === '%' && aspect !== 'up' && aspect !== 'down' && aspect !== 'source';
}

function holdsWhole(scene: Scene, whole: Fact, share: Fact): boolean {
  if (whole.clause !== share.clause || !whole.isAmount) return false;
  return (
    /(?:占|完成|达到?|为|是|相当于)[^,。;]{0,16}$/.test(whole.lead) &&
    /^[^,。;]{0,10}的$/.test(wordsBetween(scene, whole, share))
  );
}

/** The amount that a share belongs to: the nearest before it in its sentence, past its growth and other shares of it. */
function partOf(scene: Scene, share: Fact): Fact | undefined {
  const inside = isBracketed(scene, share);
  // 44户(其中甲25户、乙19户), 占5.97%: what a bracket tells of an amount is not what the share is of.
  const near = before(scene, share)
    .filter((fact) => inside || !isBracketed(scene, fact))
    .slice(0, FARTHEST_PART);
  const part = near.find((fact) => !isSaidOfPart(scene, fact));
  // 总人口8600人,其中彝族占62%: the amount is the whole, and no part is told.
  if (!part || !isStanding(part)) return undefined;
  // 三项合计占62%: the number counts what the share is of.
  const words = wordsBetween(scene, part, share).replace(/\([^()]*\)/g, '');
  if (/其中|^(?:合计|共计?|总共|一共)/.test(words)) return undefined;
  return part.segment === share.segment || part === near[0] ? part : undefined;
}

/** An amount, or one reckoned a head, which has parts and wholes of its own (人均工资性收入 of 人均可支配收入). */
export function isStanding({ isAmount, per, aspect, dimension }: Fact): boolean {
  return (
    isAmount ||
    (per !== undefined &&
      per !== 'time' &&
      aspect === 'level' &&
      !/^(?:%|pp|times|rank)$/.test(dimension))
  );
}

/** 增加3人,增长5%,占10%: a change, a share, or the whole of one (完成预算800元的40%) is told of an amount before it. */
function isSaidOfPart(scene: Scene, fact: Fact): boolean {
  if (fact.aspect === 'up' || fact.aspect === 'down') return true;
  return (fact.dimension === '%' && OF.test(fact.lead)) || isWholeOfShare(scene, fact);
}

/** 完成预算800元的40%: an amount of which the next figure is a share. */
export function isWholeOfShare(scene: Scene, whole: Fact): boolean {
  const share = scene.facts[whole.index + 1];
  return share?.dimension === '%' && wordsBetween(scene, whole, share) === '的';
}

function withPart(
  scene: Scene,
  share: Fact,
  part: Fact,
  inner: Fact | undefined,
): readonly Check[] {
  if (inner) return inner.dimension === part.dimension ? shareOf(part, inner, share, 0.9) : [];
  const wholes = wholesOf(scene, part, share);
  const checks = wholes.flatMap((whole) => shareOf(part, whole, share, 0.85));
  const apart = wholes.filter((whole) => !hasShare(scene, whole, share));
  const fitting =
    fittingOf(apart.flatMap((whole) => shareOf(part, whole, share, 0.85))) ?? fittingOf(checks);
  if (fitting) return [fitting];
  if (!isSubject(scene, part, share)) return [];
  const told = nearMiss(scene, part, share);
  if (told.length > 0) return told;
  const elsewhere = wholeElsewhere(scene, part, share);
  return elsewhere ? shareOf(part, elsewhere, share, 0.75) : impliedWhole(part, share);
}

function fittingOf(checks: readonly Check[]): Check | undefined {
  return (
    checks.find(({ outcome }) => outcome === 'holds') ??
    checks.find(({ outcome }) => outcome === 'within rounding')
  );
}

/** 甲90人, 占18%: what has a share of its own is a part beside others rather than their whole. */
function hasShare(scene: Scene, fact: Fact, of: Fact): boolean {
  const share = scene.facts[fact.index + 1];
  if (!share || share.sentence !== of.sentence || share.dimension !== '%') return false;
  return /^[,(]?(?:约)?占$/.test(wordsBetween(scene, fact, share));
}

/** 占可支配收入的比重: whether the words that name the whole stand before it, too; then any share is told. */
function isNamedWhole({ lead }: Fact, share: Fact): boolean {
  const name = WHOLE_NAME.exec(share.lead)?.[1];
  return name !== undefined && name.length > 2 && lead.includes(name);
}

/** The whole is told right before its part or called by its name, and gives nearly the share but not it. */
function nearMiss(scene: Scene, part: Fact, share: Fact): readonly Check[] {
  if (share.index !== part.index + 1 || share.bound !== 'exact' || part.bound !== 'exact')
    return [];
  const whole = [
    divided(scene, part, share),
    namedWhole(scene, part, share),
    wholeOfSibling(scene, part),
  ].find((fact) => fact !== undefined && fact.amount.nominal.gt(part.amount.nominal));
  if (whole?.bound !== 'exact') return [];
  return missed(part, whole, share);
}

/** A share that its part and whole nearly give, or give but for one slip. */
function missed(part: Fact, whole: Fact, share: Fact): readonly Check[] {
  return shareOf(part, whole, share, 0.6).filter(({ computed, stated }) => {
    const off = new Big(computed).minus(stated).abs();
    return off.lte(new Big(stated).times(MISSED)) || slipsInQuotient(part, whole, share, HUNDRED);
  });
}

/** 总面积96.3公顷,其中耕地23.4公顷,占25%. */
function divided(scene: Scene, part: Fact, share: Fact): Fact | undefined {
  const whole = scene.facts[part.index - 1];
  if (!whole?.isAmount || !comparable(whole, part) || whole.segment !== part.segment) {
    return undefined;
  }
  const isOfIt = /^[,(]?(?:约)?占(?:比|[总全]|(?:为|达)?$)/.test(wordsBetween(scene, part, share));
  return isOfIt && /^,?其中/.test(wordsBetween(scene, whole, part)) ? whole : undefined;
}

/** 总人口900人, 其中甲300人, 占33.3%; 乙90人, 占12%: the whole of which the share right before is one. */
function wholeOfSibling(scene: Scene, part: Fact): Fact | undefined {
  const [whole, sibling, share] = [3, 2, 1].map((steps) => scene.facts[part.index - steps]);
  if (!whole?.isAmount || !sibling || !share || share.dimension !== '%' || !OF.test(share.lead))
    return undefined;
  if (whole.sentence !== part.sentence || !comparable(whole, part) || !comparable(sibling, part))
    return undefined;
  if (!/^,?其中/.test(wordsBetween(scene, whole, sibling))) return undefined;
  const quotient = over(sibling.amount, whole.amount);
  return quotient && agree(inPercent(quotient), share.amount) ? whole : undefined;
}

/** 占一般公共预算收入的70%: the nearest level before that bears this name. */
function namedWhole(scene: Scene, part: Fact, share: Fact): Fact | undefined {
  const name = WHOLE_NAME.exec(share.lead)?.[1];
  if (name === undefined) return undefined;
  return earlierInLine(scene, part).find(
    (fact) =>
      isStanding(fact) && comparable(fact, part) && fact.per === part.per && names(fact, name),
  );
}

function names({ lead }: Fact, name: string): boolean {
  return lead.replace(/(?:完成|达到?|为|是|有|共|约|实现)*$/, '').endsWith(name);
}

/** The whole that a count and its share imply, where the text has it in another place: what is printed to three digits is no chance. */
function wholeElsewhere(scene: Scene, part: Fact, share: Fact): Fact | undefined {
  const { amount } = share;
  if (amount.low.lte(0) || share.bound !== 'exact') return undefined;
  const implied = over(scaled(part.amount), amount);
  if (!implied) return undefined;
  const isPrinted = amount.nominal.c.length >= TELLING;
  if (part.amount.nominal.lt(isPrinted ? FEW_PARTS : TELLING_PART)) return undefined;
  const near = amountsBetween(scene, part.dimension, implied.low, implied.high, MOST_WHOLES);
  return near
    .filter(
      (whole) =>
        whole.index !== part.index &&
        whole.per === part.per &&
        comparable(whole, part) &&
        whole.aspect === 'level' &&
        (isPrinted || isNamedWhole(whole, share)),
    )
    .reduce<Fact | undefined>((best, whole) => {
      const distance = (fact: Fact): number => Math.abs(fact.index - part.index);
      return best === undefined || distance(whole) < distance(best) ? whole : best;
    }, undefined);
}

/**
 * Whether the share is said of the amount before it: 现有30人,占总数的6%. Where a noun of its own comes before 占 (总人口800人,女性占48%),
 * or what was counted owns something (三个乡的产量占七成), it is said of that.
 */
function isSubject(scene: Scene, part: Fact, share: Fact): boolean {
  if (part.kind === 'percent') return false;
  const words = wordsBetween(scene, part, share);
  const before = words.slice(0, Math.max(0, words.search(/占|比例|比重|占比|比率/)));
  const [noun = '', ...clauses] = before.split(/[,;:、(]/);
  const own = clauses.at(-1) ?? '';
  const subject = own.replace(/其中|约|分别|总量|总数/g, '');
  // 税收3亿元,…,税收占收入的54%: the noun is the amount's own.
  const isNamed = subject.length < 2 || part.lead.includes(subject.slice(0, 2));
  return !/的[\u4e00-\u9fff]/.test(noun) && isNamed;
}

/** What else of the same dimension stands near and is large enough. */
function wholesOf(scene: Scene, part: Fact, share: Fact): readonly Fact[] {
  const near = [...earlierInLine(scene, part).slice(0, 8), ...behind(scene, share).slice(0, 2)];
  return near.filter(
    (whole) =>
      isStanding(whole) &&
      whole.per === part.per &&
      whole.dimension === part.dimension &&
      (whole.amount.high.gte(part.amount.low) || share.amount.low.gt(HUNDRED)),
  );
}

function shareOf(part: Fact, whole: Fact, share: Fact, confidence: number): readonly Check[] {
  const quotient = over(part.amount, whole.amount);
  if (!quotient) return [];
  return [
    equationCheck({
      kind: 'ratio',
      rule: 'share',
      figures: [part, whole, share],
      left: `${shown(part.amount)} ÷ ${shown(whole.amount)}`,
      computed: inPercent(quotient),
      stated: share.amount,
      sign: '%',
      confidence,
    }),
  ];
}

/** 120人(60%): a share in brackets of the total before. */
function bracketed(scene: Scene, share: Fact): readonly Check[] {
  const part = scene.facts[share.index - 1];
  if (!part || !part.isAmount || part.sentence !== share.sentence) return [];
  if (!/^[^,。;]{0,6}\((?:占)?$/.test(wordsBetween(scene, part, share))) return [];
  const fitting = earlierInLine(scene, part)
    .slice(0, 6)
    .filter((whole) => whole.isAmount && comparable(whole, part))
    .flatMap((whole) => shareOf(part, whole, share, 0.75))
    .filter(({ outcome }) => outcome !== 'fails');
  if (fitting.length > 0) return fitting.slice(0, 1);
  const whole = divided(scene, part, share);
  return whole ? missed(part, whole, share) : [];
}

/** 应检320户,已检304户,检查率95%: a rate by name and the two amounts before it, told where they agree. */
function named(scene: Scene, share: Fact): readonly Check[] {
  const [part, whole] = before(scene, share).slice(0, 2);
  // 投入300万元,每年分红24万元,收益率8%: what comes of it by the year is a part, too.
  const isPart = part?.isAmount === true || part?.per === 'time';
  if (!RATE.test(share.lead) || !part || !isPart || !whole?.isAmount) return [];
  if (!comparable(part, whole) || whole.amount.nominal.lte(part.amount.nominal)) return [];
  // 亿元以上 fits any share.
  if (/^at_/.test(part.bound) || /^at_/.test(whole.bound)) return [];
  return shareOf(part, whole, share, 0.7).filter(({ outcome }) => outcome !== 'fails');
}

/** 中位数…是平均数的86.8%, and a rate of the people before it (贫困发生率21.8%): told where the whole stands in the text. */
function likened(scene: Scene, share: Fact): readonly Check[] {
  const isOf = OF_ANOTHER.test(share.lead);
  if (!isOf && !INCIDENCE.test(share.lead)) return [];
  const near = before(scene, share).filter(isStanding);
  const parts = isOf ? near.slice(0, 1) : near.filter(({ dimension }) => dimension === 'person');
  return parts
    .flatMap((part) => {
      const whole = wholeElsewhere(scene, part, share);
      // A rate is of a population, and of no other count that happens to fit.
      const fits = whole && (isOf || POPULATION.test(whole.lead));
      return fits ? shareOf(part, whole, share, isOf ? 0.75 : 0.6) : [];
    })
    .slice(0, 1);
}

/** Where no whole is in the text: people and things come one by one, so some whole number must give this share. */
function impliedWhole(part: Fact, share: Fact): readonly Check[] {
  const implied = over(scaled(part.amount), share.amount);
  if (!implied || part.amount.nominal.lte(0)) return [];
  // 分别占甲和乙的93%和96%: whose share it is takes reading more than the nearest amount.
  if (/分别/.test(share.lead)) return [];
  const counted = part.kind === 'count' && part.step.eq(0) && part.amount.nominal.mod(1).eq(0);
  const whole = counted ? wholeNumber(part, share, implied) : implied.nominal;
  // With no whole number to be had the count and its share contradict one another, where they stand side by side.
  if (!whole && part.index !== share.index - 1) return [];
  const told = whole ?? implied.nominal.round(0, Big.roundHalfUp);
  if (told.lte(0)) return [];
  const computed = over(scaled(part.amount), exactly(told));
  if (!computed) return [];
  return [
    equationCheck({
      kind: 'ratio',
      rule: 'implied-whole',
      figures: [part, share],
      left: `${shown(part.amount)} ÷ ${told.round(counted ? 0 : 2).toFixed()}`,
      computed: whole
        ? computed
        : { nominal: computed.nominal, low: computed.nominal, high: computed.nominal },
      stated: share.amount,
      sign: '%',
      confidence: whole ? 0.6 : 0.4,
    }),
  ];
}

function scaled(amount: Estimate): Estimate {
  return {
    nominal: amount.nominal.times(100),
    low: amount.low.times(100),
    high: amount.high.times(100),
  };
}

function wholeNumber(part: Fact, share: Fact, implied: Estimate): Big | undefined {
  const nearest = implied.nominal.round(0, Big.roundHalfUp);
  const candidates = [nearest, nearest.plus(1), nearest.minus(1)];
  return candidates.find((whole) => {
    const quotient = over(part.amount, exactly(whole));
    return quotient && agree(inPercent(quotient), share.amount);
  });
}

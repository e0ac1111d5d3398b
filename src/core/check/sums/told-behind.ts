import type { Check } from '../check.ts';
import {
  type Estimate,
  agree,
  exactly,
  inPercent,
  minus,
  over,
  sumOf,
  times,
} from '../arithmetic/estimate.ts';
import type { Fact, Scene } from '../read/fact.ts';
import { before, wordsBetween } from '../read/neighbours.ts';
import { largerFirst } from '../read/pairs.ts';
import { isSlip, slipsInSum } from '../arithmetic/slip.ts';
import { equationCheck, shown } from '../arithmetic/statement.ts';

/** What a number was before: told behind its change. */
const PAST =
  /^[,(;]?[^,。;]{0,10}(?:上年|去年|前年|上月|同期|年初|上季度|\d{1,2}月份?|(?:19|20)\d\d年)[^,。;]{0,10}$/;
const CALLED = /^[,(]([\u4e00-\u9fff]{2,10}?)(?:平均水平)?[为是](?:[^,。;]{0,4})$/;
const BRACKETED = /^\([^,。;)]{0,14}$/;
/** 比上年的B增长C%: what is between has nothing but the verb. */
const COMPARED = /(?<![占对])[较比与同](?!例|重|率)[^,。;:]{0,24}$/;
const VERB =
  /^(?:相比)?,?(?:又|约|净|共)?(?:名义)?(?:[\u4e00-\u9fff]{0,2}(?:增|减|下降|上升|提高|降低|回落|上涨|翻|多|少))[^,。;]{0,6}$/;
/** Growth at constant prices or of a like scope, which the plain amounts do not give. */
const REAL = /实际(?!完成|到位)|扣除|可比|同口径|不变价|年均|平均/;
/** A rate that misses by more, in its own size or in points, is of something else. */
const OFF = '0.25';
const MOST_OFF = 3;
const LEVELS = 4;

/**
 * A change and the number that it is of: B told behind it (增长6.9%, 5月为11.06亿元) or right before (比2020年的1068家翻了一番). Told where it fits.
 */
export function findToldBases(scene: Scene): readonly Check[] {
  return scene.facts.flatMap((change) => {
    if (!isChange(change)) return [];
    return [...baseBehind(scene, change), ...baseBefore(scene, change)].slice(0, 1);
  });
}

function isChange({ aspect, dimension }: Fact): boolean {
  return aspect === 'up' || aspect === 'down' || dimension === 'times' || dimension === 'pp';
}

function baseBehind(scene: Scene, change: Fact): readonly Check[] {
  const base = scene.facts[change.index + 1];
  if (!base || base.sentence !== change.sentence || isChange(base)) return [];
  const words = wordsBetween(scene, change, base);
  if (!PAST.test(words) && !BRACKETED.test(words) && !isCalled(change, words)) return [];
  return levelsBefore(scene, change, base).flatMap((level) => related(level, base, change, 0.7));
}

/** 低于控制目标1.08个百分点, 控制目标为4.5%: what the change is against, called by its name again. */
function isCalled({ lead }: Fact, words: string): boolean {
  const name = CALLED.exec(words)?.[1];
  return name !== undefined && lead.includes(name);
}

function baseBefore(scene: Scene, change: Fact): readonly Check[] {
  const base = scene.facts[change.index - 1];
  if (!base || base.sentence !== change.sentence || isChange(base)) return [];
  const words = wordsBetween(scene, base, change);
  const isVerb = VERB.test(words) || (words === '' && change.text.startsWith('翻'));
  if (!COMPARED.test(base.lead) || !isVerb || REAL.test(base.lead + words)) return [];
  const levels = levelsBefore(scene, base, base);
  const told = levels.flatMap((level) => related(level, base, change, 0.75));
  const [nearest] = levels;
  if (told.length > 0 || nearest?.index !== base.index - 1) return told;
  return related(nearest, base, change, 0.6, true);
}

/** Levels before a fact that may be compared with a base. */
function levelsBefore(scene: Scene, fact: Fact, base: Fact): readonly Fact[] {
  return before(scene, fact)
    .slice(0, LEVELS)
    .filter(
      (level) =>
        // A rate of growth is held against another one (增长8.3%, 比全省高2.1个百分点).
        (!isChange(level) || level.dimension === '%') &&
        level.dimension === base.dimension &&
        (base.dimension === '%' || base.per === undefined || level.per === base.per),
    );
}

function related(
  level: Fact,
  base: Fact,
  change: Fact,
  confidence: number,
  slipped = false,
): readonly Check[] {
  const [large, small] = largerFirst(level, base);
  const isDown = change.aspect === 'down' || /回落|降|减|缩小|少|低/.test(change.lead);
  if (isDown === (large === level) && large.amount.nominal.gt(small.amount.nominal)) return [];
  if (change.dimension === '%') return inRate(level, base, change, confidence, slipped);
  if (change.dimension === 'times') return inMultiples(level, base, change, confidence);
  const wanted = base.dimension === '%' ? 'pp' : base.dimension;
  if (change.dimension !== wanted) return [];
  const computed = minus(large.amount, small.amount);
  if (slipped && !slipsInSum(large, [small, change])) return [];
  return told(
    'difference',
    'compared',
    [level, base, change],
    `${shown(large.amount)} - ${shown(small.amount)}`,
    computed,
    change.amount,
    confidence,
    slipped,
  );
}

function inRate(
  level: Fact,
  base: Fact,
  change: Fact,
  confidence: number,
  slipped: boolean,
): readonly Check[] {
  if (level.dimension === '%') return [];
  const [large, small] = largerFirst(level, base);
  const isUp = large === level;
  const ratio = over(level.amount, base.amount);
  if (!ratio) return [];
  const one = exactly(1);
  const computed = inPercent(isUp ? minus(ratio, one) : minus(one, ratio));
  const left = `(${shown(large.amount)} - ${shown(small.amount)}) ÷ ${shown(base.amount)}`;
  if (slipped && !slipsInGrowth(level, base, change, computed) && !isPlainlyOff(change, computed))
    return [];
  return told(
    'change',
    'growth-between',
    [level, base, change],
    left,
    computed,
    change.amount,
    confidence,
    slipped,
  );
}

/** 今年12000元, 比上年的10500元增长15.2%: nothing else can be meant, and it is near enough to be no other thing's. */
function isPlainlyOff(change: Fact, computed: Estimate): boolean {
  const off = computed.nominal.minus(change.amount.nominal).abs();
  return off.lte(change.amount.nominal.times(OFF)) && off.lte(MOST_OFF);
}

/** Whether one slip in level, base or rate explains what they miss. */
function slipsInGrowth(level: Fact, base: Fact, rate: Fact, computed: Estimate): boolean {
  const share = over(rate.amount, exactly(100)) ?? rate.amount;
  const isUp = level.amount.nominal.gte(base.amount.nominal);
  const factor = isUp ? sumOf([exactly(1), share]) : minus(exactly(1), share);
  const from = over(level.amount, factor);
  return (
    isSlip(rate, computed) ||
    isSlip(level, times(base.amount, factor)) ||
    (from !== undefined && isSlip(base, from))
  );
}

function inMultiples(level: Fact, base: Fact, change: Fact, confidence: number): readonly Check[] {
  const ratio = over(level.amount, base.amount);
  if (!ratio) return [];
  const isGrown = change.aspect === 'up' && !/番/.test(change.text);
  const factor = isGrown ? sumOf([change.amount, exactly(1)]) : change.amount;
  const left = `${shown(level.amount)} ÷ ${shown(base.amount)}`;
  return told('change', 'growth-between', [level, base, change], left, ratio, factor, confidence);
}

function told(
  kind: 'difference' | 'change',
  rule: 'compared' | 'growth-between',
  figures: readonly Fact[],
  left: string,
  computed: Estimate,
  stated: Estimate,
  confidence: number,
  mayFail = false,
): readonly Check[] {
  if (!agree(computed, stated) && !mayFail) return [];
  const sign = rule === 'growth-between' && figures[2]?.dimension === '%' ? '%' : undefined;
  return [
    equationCheck({
      kind,
      rule,
      figures,
      left,
      computed,
      stated,
      ...(sign === undefined ? {} : { sign }),
      confidence,
    }),
  ];
}

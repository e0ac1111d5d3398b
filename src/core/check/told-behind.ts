import type { Check } from './check.ts';
import { type Estimate, agree, exactly, inPercent, minus, over, sumOf } from './estimate.ts';
import type { Fact, Scene } from './fact.ts';
import { before, wordsBetween } from './neighbours.ts';
import { largerFirst } from './pairs.ts';
import { equationCheck, shown } from './statement.ts';

/** What a number was before: told behind its change. */
const PAST =
  /^[,(;]?[^,。;]{0,10}(?:上年|去年|前年|上月|同期|年初|上季度|\d{1,2}月份?|(?:19|20)\d\d年)[^,。;]{0,10}$/;
const BRACKETED = /^\([^,。;)]{0,14}$/;
/** 比上年的B增长C%: what is between has nothing but the verb. */
const COMPARED = /(?<![占对])[较比与同](?!例|重|率)[^,。;:]{0,24}$/;
const VERB =
  /^(?:相比)?,?(?:又|约|净|共)?(?:名义)?(?:[\u4e00-\u9fff]{0,2}(?:增|减|下降|上升|提高|降低|回落|上涨|翻|多|少))[^,。;]{0,6}$/;
/** Growth at constant prices or of a like scope, which the plain amounts do not give. */
const REAL = /实际(?!完成|到位)|扣除|可比|同口径|不变价|年均|平均/;
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
  if (!PAST.test(words) && !BRACKETED.test(words)) return [];
  return levelsBefore(scene, change, base).flatMap((level) => related(level, base, change, 0.7));
}

function baseBefore(scene: Scene, change: Fact): readonly Check[] {
  const base = scene.facts[change.index - 1];
  if (!base || base.sentence !== change.sentence || isChange(base)) return [];
  const words = wordsBetween(scene, base, change);
  const isVerb = VERB.test(words) || (words === '' && change.text.startsWith('翻'));
  if (!COMPARED.test(base.lead) || !isVerb || REAL.test(base.lead + words)) return [];
  return levelsBefore(scene, base, base).flatMap((level) => related(level, base, change, 0.75));
}

/** Levels before a fact that may be compared with a base. */
function levelsBefore(scene: Scene, fact: Fact, base: Fact): readonly Fact[] {
  return before(scene, fact)
    .slice(0, LEVELS)
    .filter(
      (level) => !isChange(level) && level.dimension === base.dimension && level.per === base.per,
    );
}

function related(level: Fact, base: Fact, change: Fact, confidence: number): readonly Check[] {
  const [large, small] = largerFirst(level, base);
  const isDown = change.aspect === 'down' || /回落|降|减|缩小|少|低/.test(change.lead);
  if (isDown === (large === level) && large.amount.nominal.gt(small.amount.nominal)) return [];
  if (change.dimension === '%') return inRate(level, base, change, confidence);
  if (change.dimension === 'times') return inMultiples(level, base, change, confidence);
  const wanted = base.dimension === '%' ? 'pp' : base.dimension;
  if (change.dimension !== wanted) return [];
  const computed = minus(large.amount, small.amount);
  return told(
    'difference',
    'compared',
    [level, base, change],
    `${shown(large.amount)} - ${shown(small.amount)}`,
    computed,
    change.amount,
    confidence,
  );
}

function inRate(level: Fact, base: Fact, change: Fact, confidence: number): readonly Check[] {
  if (level.dimension === '%') return [];
  const [large, small] = largerFirst(level, base);
  const isUp = large === level;
  const ratio = over(level.amount, base.amount);
  if (!ratio) return [];
  const one = exactly(1);
  const computed = inPercent(isUp ? minus(ratio, one) : minus(one, ratio));
  const left = `(${shown(large.amount)} - ${shown(small.amount)}) ÷ ${shown(base.amount)}`;
  return told(
    'change',
    'growth-between',
    [level, base, change],
    left,
    computed,
    change.amount,
    confidence,
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
): readonly Check[] {
  if (!agree(computed, stated)) return [];
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

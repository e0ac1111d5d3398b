import type { Check } from '../check.ts';
import { agree, inPercent, over } from '../arithmetic/estimate.ts';
import type { Fact, Scene } from '../read/fact.ts';
import { behind, earlierInLine } from '../read/neighbours.ts';
import { largerFirst, pairsOf } from '../read/pairs.ts';
import { equationCheck, shown } from '../arithmetic/statement.ts';

const RATE =
  /([\u4e00-\u9fff]{1,8}?)(?:率|[度面]|占比|比)(?:已|分别)?(?:达到?|为|是|约|高达|超过|有|仅)*$/;
/** What any rate may have in its name. */
const EMPTY = /[年全总的本期市县省区其]/g;
/** A rate of what was planned or asked for, whatever that was. */
const OF_PLAN = /完成|达标|达成|竣工|开工|办结/;
const BEHIND = 3;
/** Digits of a share below which two amounts may give it by chance. */
const TELLING = 3;
const NEAREST = 3;
const FEW_HEADS = 50;

/**
 * 治愈率95.1%: a rate by its name, and two amounts of its paragraph that give it, one of which has a character of that name (治愈). The amounts
 * may stand far apart, on either side, and one may be a plan; told where they agree.
 */
export function findNamedRates(scene: Scene): readonly Check[] {
  return scene.facts.flatMap((rate) => {
    if (rate.dimension !== '%' || rate.aspect === 'up' || rate.aspect === 'down') return [];
    const stem = RATE.exec(rate.lead)?.[1]?.replace(EMPTY, '') ?? '';
    // A rate of the poor is of a population, and has a rule of its own.
    if (stem === '' || stem.endsWith('发生')) return [];
    const near = [...earlierInLine(scene, rate), ...behind(scene, rate).slice(0, BEHIND)].filter(
      (fact) =>
        (fact.isAmount || fact.isGrown) && fact.amount.low.gt(0) && !/^at_/.test(fact.bound),
    );
    return partsAndWholes(near)
      .filter(([part, whole]) => isMeant(scene, rate, stem, part, whole, near))
      .slice(0, 1)
      .map(([part, whole]) => rateOf(part, whole, rate));
  });
}

function partsAndWholes(near: readonly Fact[]): readonly (readonly [Fact, Fact])[] {
  return pairsOf(near)
    .filter(([one, other]) => one.dimension === other.dimension && one.per === other.per)
    .map(([one, other]) => {
      const [whole, part] = largerFirst(one, other);
      return [part, whole] as const;
    });
}

function isMeant(
  scene: Scene,
  rate: Fact,
  stem: string,
  part: Fact,
  whole: Fact,
  near: readonly Fact[],
): boolean {
  const above = rate.amount.nominal.gt(100);
  const share = above ? over(whole.amount, part.amount) : over(part.amount, whole.amount);
  if (!share || !agree(inPercent(share), rate.amount)) return false;
  const isNamed = OF_PLAN.test(stem) || [part, whole].some((fact) => names(scene, fact, stem));
  if (!isNamed) return false;
  const digits = rate.amount.nominal.c.length;
  if (digits >= TELLING && part.amount.nominal.gte(FEW_HEADS)) return true;
  const isNear = [part, whole].every(
    (fact) => near.indexOf(fact) < NEAREST && fact.sentence === rate.sentence,
  );
  return isNear && (digits >= TELLING || share.nominal.times(100).eq(rate.amount.nominal));
}

function names({ folded }: Scene, { lead, end, clauseEnd }: Fact, stem: string): boolean {
  const words = lead.slice(-12) + folded.slice(end, Math.min(end + 6, clauseEnd));
  return Array.from(stem).some((character) => words.includes(character));
}

function rateOf(part: Fact, whole: Fact, rate: Fact): Check {
  const [above, below] = rate.amount.nominal.gt(100) ? [whole, part] : [part, whole];
  const share = over(above.amount, below.amount) ?? above.amount;
  return equationCheck({
    kind: 'ratio',
    rule: 'share',
    figures: [part, whole, rate],
    left: `${shown(above.amount)} ÷ ${shown(below.amount)}`,
    computed: inPercent(share),
    stated: rate.amount,
    sign: '%',
    confidence: 0.65,
  });
}

import type { Check } from '../check.ts';
import { agree, inPercent, over, sumOf } from '../arithmetic/estimate.ts';
import type { Fact, Scene } from '../read/fact.ts';
import { equationCheck, shown } from '../arithmetic/statement.ts';

const RATE = /失业率(?:为|达|是|约)*$/;
const WITHOUT = /失业(?:者|人数|人口|人员)?(?:共?计?有?|为|达)?$/;
const WITH = /(?<!失|再|待)[就从]业(?:者|人数|人口|人员)?(?:共?计?有?|为|达)?$/;
const REACH = 14;

/** 就业1102.7万人, 失业46.3万人, 失业率4.03%: of those who work or would. Told where it fits. */
export function findUnemployment(scene: Scene): readonly Check[] {
  return scene.facts.flatMap((rate) => {
    if (rate.dimension !== '%' || rate.aspect !== 'level' || !RATE.test(rate.lead)) return [];
    const near = scene.facts
      .slice(Math.max(0, rate.index - REACH), rate.index + REACH)
      .filter(({ dimension, isAmount, planned }) => dimension === 'person' && isAmount && !planned);
    const [without, working] = [WITHOUT, WITH].map((words) =>
      near.find(({ lead }) => words.test(lead)),
    );
    return without && working ? rateOf(without, working, rate) : [];
  });
}

function rateOf(without: Fact, working: Fact, rate: Fact): readonly Check[] {
  const share = over(without.amount, sumOf([without.amount, working.amount]));
  const computed = share && inPercent(share);
  if (!computed || !agree(computed, rate.amount)) return [];
  return [
    equationCheck({
      kind: 'ratio',
      rule: 'share',
      figures: [without, working, rate],
      left: `${shown(without.amount)} ÷ (${shown(working.amount)} + ${shown(without.amount)})`,
      computed,
      stated: rate.amount,
      sign: '%',
      confidence: 0.7,
    }),
  ];
}

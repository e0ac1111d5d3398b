import type { Check } from '../check.ts';
import { sumOf, times } from '../arithmetic/estimate.ts';
import type { Fact, Scene } from '../read/fact.ts';
import { before } from '../read/neighbours.ts';
import { equationCheck, shown } from '../arithmetic/statement.ts';

const ADDED_UP = /合计|总计|共计|总共|总额|累计|共/;
const RATES = /^(?:%|pp|times|rank)$/;

/** 甲类62户每户1万元, 乙类25户每户2.5万元, 共124.5万元: counts, what each of them gets, and all of it. Told where it fits to the digit. */
export function findProducts(scene: Scene): readonly Check[] {
  return scene.facts.flatMap((total) => {
    if (!total.isAmount || total.bound !== 'exact' || !ADDED_UP.test(total.lead)) return [];
    const terms = termsBefore(scene, total);
    // The longest run that ends beside the total; a single term is a matter of amounts a head.
    for (let count = terms.length; count > 1; count -= 1) {
      const some = terms.slice(0, count).reverse();
      const computed = sumOf(some.map(({ heads, rate }) => times(heads.amount, rate.amount)));
      if (computed.nominal.eq(total.amount.nominal)) return [told(some, total, computed)];
    }
    return [];
  });
}

interface Term {
  readonly heads: Fact;
  readonly rate: Fact;
}

/** Counts right before an amount for each of them, nearest to the total first. */
function termsBefore(scene: Scene, total: Fact): readonly Term[] {
  const near = before(scene, total);
  return near.flatMap((rate, at) => {
    const heads = near[at + 1];
    const isRate = rate.per !== undefined && rate.per !== 'time';
    if (!heads?.isAmount || !isRate || RATES.test(rate.dimension)) return [];
    if (rate.dimension !== total.dimension || heads.dimension === rate.dimension) return [];
    return [{ heads, rate }];
  });
}

function told(terms: readonly Term[], total: Fact, computed: ReturnType<typeof sumOf>): Check {
  return equationCheck({
    kind: 'ratio',
    rule: 'per-head',
    figures: [...terms.flatMap(({ heads, rate }) => [heads, rate]), total],
    left: terms
      .map(({ heads, rate }) => `${shown(heads.amount)} × ${shown(rate.amount)}`)
      .join(' + '),
    computed,
    stated: total.amount,
    confidence: 0.8,
  });
}

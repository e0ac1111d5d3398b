import type { Check } from '../check.ts';
import { minus, sumOf } from '../arithmetic/estimate.ts';
import type { Fact, Scene } from '../read/fact.ts';
import { comparable, earlierInLine, isBracketed } from '../read/neighbours.ts';
import { equationCheck, shown } from '../arithmetic/statement.ts';

const LEFT = /(?:剩余|余下|其余|剩下|还剩|仅剩|只剩|尚有|尚余|结余|节余|余款|未)[^,。;:]{0,12}$/;
const LEFT_BEHIND = /^[^,。;:]{0,8}(?:未|待|结余|结转)/;
const NESTED = /其中|含|包括/;
const MOST = 6;
/** Below this what is left may be so by chance. */
const TELLING = 2;

/**
 * 到位86万元. 修路用去41万元, 打井用去23万元. …余下22万元: what is left of an amount when two or more that stand between are taken from it. Told where it fits
 * to the digit.
 */
export function findSubtracted(scene: Scene): readonly Check[] {
  return scene.facts.flatMap((left) => {
    if (!left.isAmount || left.amount.nominal.lte(0)) return [];
    if (!(LEFT.test(left.lead) || LEFT_BEHIND.test(left.tail))) return [];
    const near = earlierInLine(scene, left).filter(
      (fact) =>
        fact.isAmount &&
        comparable(fact, left) &&
        !NESTED.test(fact.lead) &&
        !(isBracketed(scene, fact) && !isBracketed(scene, left)),
    );
    for (let count = 2; count <= MOST; count += 1) {
      const whole = near[count];
      const parts = near.slice(0, count).reverse();
      if (!whole) return [];
      const rest = minus(whole.amount, sumOf(parts.map(({ amount }) => amount)));
      if (rest.nominal.eq(left.amount.nominal) && whole.amount.nominal.c.length >= TELLING)
        return [subtracted(whole, parts, left)];
    }
    return [];
  });
}

function subtracted(whole: Fact, parts: readonly Fact[], left: Fact): Check {
  return equationCheck({
    kind: 'difference',
    rule: 'remainder',
    figures: [whole, ...parts, left],
    left: [whole, ...parts].map(({ amount }) => shown(amount)).join(' - '),
    computed: minus(whole.amount, sumOf(parts.map(({ amount }) => amount))),
    stated: left.amount,
    confidence: 0.65,
  });
}

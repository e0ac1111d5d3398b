import type { Check } from '../check.ts';
import type { Fact, Scene } from '../read/fact.ts';
import { between } from '../sums/along.ts';

/** Two groups that are all there is, by the words before what is told of each. */
const GROUPS: readonly (readonly [one: RegExp, other: RegExp])[] = [
  [/城镇|城市|市区/, /农村|乡村|农民/],
  [/男/, /女/],
  [/(?<!非)(?:初次|私营|规模|农业|贫困|国有|公有)/, /非(?:初次|私营|规模|农业|贫困|国有|公有)/],
];
const MEAN = /人均|户均|平均|均/;
const REACH = 7;
const CLAUSE = 28;

/**
 * 全县居民人均收入18000元. 其中城镇居民人均收入25000元, 农村居民人均收入15000元: a mean lies between those of the two groups that make the whole. Told where it
 * does.
 */
export function findMeansOfGroups(scene: Scene): readonly Check[] {
  return scene.facts.flatMap((whole) => {
    const words = wordsOf(scene, whole);
    if (!isMean(whole, words)) return [];
    const near = scene.facts
      .slice(whole.index + 1, whole.index + 1 + REACH)
      .filter((fact) => fact.line === whole.line && isLike(fact, whole));
    for (const [one, other] of GROUPS) {
      if (one.test(words) || other.test(words)) continue;
      const [first, second] = [
        near.find((fact) => one.test(wordsOf(scene, fact)) && !other.test(wordsOf(scene, fact))),
        near.find((fact) => other.test(wordsOf(scene, fact))),
      ];
      if (!first || !second || first === second) continue;
      const [least, most] = first.amount.nominal.lt(second.amount.nominal)
        ? [first, second]
        : [second, first];
      return between(whole, least, most, undefined, '');
    }
    return [];
  });
}

function isMean({ per, aspect, dimension, planned }: Fact, words: string): boolean {
  if (/^(?:%|pp|times|rank)$/.test(dimension) || planned) return false;
  return aspect === 'level' && (per !== undefined || MEAN.test(words));
}

function isLike(fact: Fact, whole: Fact): boolean {
  return (
    fact.dimension === whole.dimension && fact.aspect === 'level' && fact.planned === whole.planned
  );
}

function wordsOf({ folded }: Scene, { clauseStart, start }: Fact): string {
  return folded.slice(Math.max(clauseStart, start - CLAUSE), start);
}

import type { Check } from '../check.ts';
import type { Fact, Scene } from '../read/fact.ts';
import { type Head, headOf } from '../read/heads.ts';
import { comparison, shown } from '../arithmetic/statement.ts';

const TELLING = 10;
/** What is sent to or built in each of them has their noun before or behind its number. */
const NOUNS: readonly (readonly [Head, RegExp])[] = [
  ['village', /村|第一书记/],
  ['township', /[乡镇]/],
  ['county', /县/],
  ['household', /户/],
];
const MOST = 4;

/** 86个贫困村, 选派驻村第一书记86名: as many of one thing as there are places for it. Implied, so only what is equal is told. */
export function findMatched(scene: Scene): readonly Check[] {
  const places = new Map<string, { readonly head: Head; readonly fact: Fact }[]>();
  for (const fact of scene.facts) {
    const head = isCount(fact) ? headOf(fact) : undefined;
    if (head === undefined) continue;
    const key = fact.amount.nominal.toFixed();
    places.set(key, [...(places.get(key) ?? []), { head, fact }].slice(0, MOST));
  }
  return scene.facts.flatMap((fact) => {
    if (!isCount(fact) || headOf(fact) !== undefined) return [];
    const words = `${fact.lead.slice(-12)}|${fact.tail.slice(0, 6)}`;
    const place = places.get(fact.amount.nominal.toFixed())?.find(({ head, fact: other }) => {
      const noun = NOUNS.find(([name]) => name === head)?.[1];
      return other.sentence !== fact.sentence || other.dimension !== fact.dimension
        ? noun?.test(words) === true
        : false;
    });
    return place ? [matched(place.fact, fact)] : [];
  });
}

function isCount(fact: Fact): boolean {
  const { isAmount, kind, bound, step, planned, amount } = fact;
  return (
    isAmount &&
    kind === 'count' &&
    bound === 'exact' &&
    step.eq(0) &&
    !planned &&
    amount.nominal.gte(TELLING)
  );
}

function matched(place: Fact, fact: Fact): Check {
  return comparison({
    kind: 'other',
    rule: 'repeat',
    figures: [place, fact],
    formula: `${shown(place.amount)} = ${shown(fact.amount)}`,
    computed: fact.amount.nominal.toFixed(),
    stated: place.amount.nominal.toFixed(),
    outcome: 'holds',
    confidence: 0.35,
  });
}

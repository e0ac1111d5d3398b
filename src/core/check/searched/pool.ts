import type { Fact, Scene } from '../read/fact.ts';

/** How many figures before a number are looked at. */
export const AROUND = 24;
const BEFORE = 20;
const BEHIND = 5;
/** 亿元以上 fits whatever is asked of it. */
const OPEN = /^at_/;
/** What another sentence, or another paragraph, adds to how far off an amount is. */
const SENTENCE = 2;
const LINE = 6;
/** An amount behind is looked for after so many before. */
const TURN = 3;

/** The facts near one, those first that its words most likely speak of: before it rather than behind, in its own sentence rather than in another. */
export function nearest(
  { facts }: Scene,
  stated: Fact,
  isMeant: (fact: Fact) => boolean,
): readonly Fact[] {
  const far = (fact: Fact): number =>
    Math.abs(fact.index - stated.index) +
    (fact.index > stated.index ? TURN : 0) +
    (fact.line !== stated.line ? LINE : fact.sentence !== stated.sentence ? SENTENCE : 0);
  return facts
    .slice(Math.max(0, stated.index - BEFORE), stated.index + 1 + BEHIND)
    .filter(
      (fact) =>
        fact !== stated &&
        !OPEN.test(fact.bound) &&
        (fact.line === stated.line || fact.index < stated.index) &&
        isMeant(fact),
    )
    .map((fact) => ({ fact, at: far(fact) }))
    .sort((a, b) => a.at - b.at)
    .map(({ fact }) => fact);
}

/** Every two of some facts, those first whose both are near. */
export function* pairsByNearness(near: readonly Fact[]): Generator<readonly [Fact, Fact]> {
  for (let sum = 1; sum < 2 * near.length; sum += 1) {
    for (let at = Math.max(0, sum - near.length + 1); 2 * at < sum; at += 1) {
      const [one, other] = [near[at], near[sum - at]];
      if (one && other) yield [one, other];
    }
  }
}

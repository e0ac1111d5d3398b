import { type Fact, type Scene, withoutSpaces } from './fact.ts';

/** How many figures away a relation may reach; keeps the search linear in the figures. */
export const WINDOW = 12;

/** The facts behind one in its sentence, nearest first, no more than `WINDOW`. */
export function behind({ facts }: Scene, fact: Fact): readonly Fact[] {
  const found = facts.slice(fact.index + 1, fact.index + 1 + WINDOW);
  return found.filter(({ sentence }) => sentence === fact.sentence);
}

/** The facts of the next sentence of the line that has any, where it is near. */
export function nextSentence({ facts }: Scene, fact: Fact): readonly Fact[] {
  const found = facts.slice(fact.index + 1, fact.index + 1 + 3 * WINDOW);
  const first = found.find(({ sentence }) => sentence !== fact.sentence);
  if (first?.sentence !== fact.sentence + 1 || first.line !== fact.line) return [];
  return found.filter(({ sentence }) => sentence === first.sentence);
}

/** The facts before one in its sentence, nearest first, no more than `WINDOW`. */
export function before({ facts }: Scene, fact: Fact): readonly Fact[] {
  const found = facts.slice(Math.max(0, fact.index - WINDOW), fact.index).reverse();
  return found.filter(({ sentence }) => sentence === fact.sentence);
}

/** The facts before one in its line (a paragraph), nearest first, no more than `WINDOW`. */
export function earlierInLine({ facts }: Scene, fact: Fact): readonly Fact[] {
  const found = facts.slice(Math.max(0, fact.index - WINDOW), fact.index).reverse();
  return found.filter(({ line }) => line === fact.line);
}

/** The folded words between two facts. */
export function wordsBetween({ folded }: Scene, a: Fact, b: Fact): string {
  return withoutSpaces(folded.slice(a.end, b.start));
}

/** The folded words of a fact's sentence before it, figures included. */
export function sentenceBefore({ folded }: Scene, fact: Fact): string {
  return folded.slice(Math.max(fact.sentenceStart, fact.start - 160), fact.start);
}

/** Whether two facts may be added, subtracted or compared: one dimension, both plans or both facts. */
export function comparable(a: Fact, b: Fact): boolean {
  return a.dimension === b.dimension && a.planned === b.planned;
}

/** Whether a fact stands in a bracket that opened in its sentence. */
export function isBracketed(
  { folded }: Pick<Scene, 'folded'>,
  { sentenceStart, start }: Pick<Fact, 'sentenceStart' | 'start'>,
): boolean {
  // Within the sentence: a text without a bracket is not read through for each of its figures.
  const words = folded.slice(sentenceStart, start);
  const opened = words.lastIndexOf('(');
  return opened >= 0 && !words.includes(')', opened);
}

/** Where a change that begins with a fact arrives: the next one, or the one behind what touches them (由12户30人减少到5户13人). */
export function arrivalOf({ facts }: Scene, from: Fact): Fact | undefined {
  const [next, other] = [facts[from.index + 1], facts[from.index + 2]];
  const to = next?.aspect === 'source' || (next && !comparable(from, next)) ? other : next;
  return to && to.sentence === from.sentence && comparable(from, to) ? to : undefined;
}

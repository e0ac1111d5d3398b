import type { Attributes } from '../annotation/label/attribute.ts';
import { readQuantity } from '../figure/quantity/quantity.ts';
import { namesOrganisation, namesPost, namesProductAt } from '../place/organisation.ts';
import type { Proposal } from '../propose/proposal.ts';
import { type Span, overlaps } from '../text/span.ts';
import { WordFinder } from '../text/word-finder.ts';

/** A text that reviewers marked under a label, to be proposed where no rule finds it. */
export interface KnownText {
  readonly label: string;
  readonly text: string;
  readonly attributes: Attributes;
}

/** A unit that the table lacks, and the kind of what it counts. */
export interface KnownUnit {
  readonly unit: string;
  readonly kind: string;
}

/** What a place was said to be. */
export interface KnownCode {
  readonly text: string;
  readonly code: string;
  readonly level: string;
}

/** The rules that propose what reviewers taught. */
export const taughtRules = {
  unit: 'figure/taught-unit',
  place: 'L4 place that reviewers marked',
  text: 'text that reviewers marked',
} as const;

const finders = new WeakMap<object, WordFinder>();

function finderOf(known: readonly object[], words: () => readonly string[]): WordFinder {
  const finder = finders.get(known) ?? new WordFinder(words());
  finders.set(known, finder);
  return finder;
}

/** The texts that reviewers marked wherever they stand, the longest first, but for those that overlap any of `taken`, which is in document order. */
export function findTexts(
  text: string,
  known: readonly KnownText[],
  taken: (label: string) => readonly Span[],
): readonly Proposal[] {
  if (known.length === 0) return [];
  const byWords = finderOf(known, () => known.map((each) => each.text)).find(text);
  return [...new Set(known.map(({ label }) => label))].flatMap((label) => {
    const own = known.filter((each) => each.label === label);
    const texts = new Map(own.map((each) => [each.text, each]));
    const hits = byWords.filter(
      (hit) => texts.has(hit.word) && !(label === 'location' && isPartOfName(text, hit)),
    );
    return longestApart(hits, taken(label)).map(({ start, end, word }) => ({
      ...{ start, end, text: word, label },
      attributes: texts.get(word)?.attributes ?? {},
      score: 0.7,
      rule: label === 'location' ? taughtRules.place : taughtRules.text,
    }));
  });
}

/** Whether a place is part of the name of an organisation, a post or a product (L3). */
function isPartOfName(text: string, { start, end }: Span): boolean {
  return namesOrganisation(text, end) || namesPost(text, start, end) || namesProductAt(text, end);
}

/** Of spans that overlap the longest, and none that overlaps what is taken. */
function longestApart<T extends Span>(hits: readonly T[], taken: readonly Span[]): readonly T[] {
  const kept: T[] = [];
  let next = 0;
  for (const hit of [...hits].sort((a, b) => a.start - b.start || b.end - a.end)) {
    while ((taken[next]?.end ?? Infinity) <= hit.start) next += 1;
    const other = taken[next];
    if (other !== undefined && overlaps(other, hit)) continue;
    const last = kept.at(-1);
    if (last !== undefined && last.end > hit.start) continue;
    kept.push(hit);
  }
  return kept;
}

const numberBefore = /(?:近|约|超过?|逾|不足)?(?<![\d.,A-Za-z])\d[\d,.]*[万亿]?[余多]?$/u;

/** The longest number that is looked for before a unit, with the words that belong to it. */
const longestNumber = 24;

/** Figures with units that reviewers taught: a number that stood alone reaches over its unit, others are read anew. In document order. */
export function withTaughtUnits(
  text: string,
  figures: readonly Proposal[],
  known: readonly KnownUnit[],
): readonly Proposal[] {
  if (known.length === 0) return figures;
  const kinds = new Map(known.map(({ unit, kind }) => [unit, kind]));
  const found = finderOf(known, () => known.map(({ unit }) => unit))
    .find(text)
    .flatMap(({ start, end, word }) => {
      const before = numberBefore.exec(text.slice(Math.max(0, start - longestNumber), start))?.[0];
      const read = before === undefined ? null : readQuantity(before);
      if (before === undefined || read === null || !read.ok) return [];
      const { bound, change } = read.value;
      const number =
        'value' in read.value
          ? { value: read.value.value }
          : { low: read.value.low, high: read.value.high };
      const attributes = { ...number, unit: word, kind: kinds.get(word) ?? 'count', bound, change };
      const from = start - before.length;
      return [{ start: from, end, text: text.slice(from, end), attributes }];
    });
  // What the table's own units found stays as it is.
  const others = figures.filter(({ rule }) => rule !== 'figure/bare');
  const units = longestApart(found, others).map((figure) => ({
    ...{ ...figure, label: 'figure', score: 0.85, rule: taughtRules.unit },
  }));
  const isCovered = (figure: Proposal) => units.some((unit) => overlaps(unit, figure));
  return [
    ...figures.filter((figure) => figure.rule !== 'figure/bare' || !isCovered(figure)),
    ...units,
  ].sort((a, b) => a.start - b.start);
}

/** Locations with the codes that reviewers gave places of their name. */
export function withTaughtCodes(
  places: readonly Proposal[],
  known: readonly KnownCode[],
): readonly Proposal[] {
  if (known.length === 0) return places;
  const codes = new Map(known.map((each) => [each.text, each]));
  return places.map((place) => {
    const told = codes.get(place.text);
    if (told === undefined || place.attributes['code'] === told.code) return place;
    const { code, level } = told;
    return {
      ...place,
      attributes: { ...place.attributes, code, ...(level === '' ? {} : { level }) },
    };
  });
}

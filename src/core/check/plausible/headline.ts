import { findPlaces } from '../../place/find.ts';
import type { Proposal } from '../../propose/proposal.ts';
import type { Span } from '../../text/span.ts';
import { agree } from '../arithmetic/estimate.ts';
import type { Fact, Scene } from '../read/fact.ts';
import { sharedBigrams } from '../counts/repeat.ts';
import { shown } from '../arithmetic/statement.ts';
import { type Doubt, quoted } from './doubt.ts';

const SUBTITLE = '——';
/** Words in common without which two figures may be of different things. */
const TELLING = 2;
/** How far two numbers may lie apart, one in the other, and still be meant as one. */
const NEAR = 2;
const FEWEST_PLACES = 2;
const LONGEST = 80;
const PASSED = /(?:突破|超过?|逾|跨越|破|达到?|上)$/;

/** Where the headline stands in the text, its subtitle left out; undefined where the text does not have it. */
export function headlineSpan(text: string, title: string): Span | undefined {
  const [main = ''] = title.split(SUBTITLE);
  const start = main.length < 4 ? -1 : text.indexOf(main);
  if (start < 0) return undefined;
  const end = lineEnd(text, start + main.length);
  // A sentence that stands in for a headline disagrees with nothing.
  const isHeadline = end - start <= LONGEST && !/[。；;]/.test(text.slice(start, end));
  return isHeadline ? { start, end } : undefined;
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

/** A place of the headline that is neither in the text nor above or below one that is, where the text names others. */
export function findHeadlinePlaces(
  text: string,
  headline: Span,
  leftOut: readonly Span[],
): readonly Doubt[] {
  const title = text.slice(headline.start, headline.end);
  const body = withoutStretches(text, leftOut).slice(headline.end);
  const named = findPlaces(title).filter((place) => hasCode(place) && !isNamedIn(body, place.text));
  if (named.length === 0) return [];
  const places = findPlaces(body).filter(hasCode);
  if (places.length < FEWEST_PLACES) return [];
  return named.flatMap((place) => {
    if (places.some((other) => isRelated(codeOf(place), codeOf(other)))) return [];
    const other = mostNamed(places, codeOf(place));
    if (other === undefined) return [];
    const move = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });
    return [
      {
        rule: 'headline-place',
        figures: [
          quoted(text, move(place, headline.start)),
          quoted(text, move(other, headline.end)),
        ],
        formula: `${place.text} ≠ ${other.text}`,
        confidence: 0.5,
      } as const,
    ];
  });
}

/** The text with spaces for what is left out, so that every offset stays. */
function withoutStretches(text: string, stretches: readonly Span[]): string {
  let blank = '';
  let at = 0;
  for (const { start, end } of stretches) {
    blank += text.slice(at, start) + ' '.repeat(end - start);
    at = end;
  }
  return blank + text.slice(at);
}

function hasCode({ attributes }: Proposal): boolean {
  return codeOf({ attributes }) !== '';
}

function codeOf({ attributes }: Pick<Proposal, 'attributes'>): string {
  const code = attributes['code'];
  return typeof code === 'string' ? code : '';
}

/** Whether the text has the name, its ending left out, in whatever other name. */
function isNamedIn(body: string, name: string): boolean {
  const bare = name.replace(/(?:自治[区州县旗]|[省市县区州盟旗])$/, '');
  return body.includes(bare.length < 2 ? name : bare);
}

/** Whether one of two units lies in the other. */
function isRelated(a: string, b: string): boolean {
  const within = (inner: string, outer: string): boolean =>
    inner.startsWith(outer.replace(/(?:00){1,2}$/, ''));
  return within(a, b) || within(b, a);
}

/** The first mention of what is named most, of the same size as the headline's place if there is such a one. */
function mostNamed(places: readonly Proposal[], like: string): Proposal | undefined {
  const size = (code: string): number => /(?:00)*$/.exec(code)?.[0].length ?? 0;
  const alike = places.filter((place) => size(codeOf(place)) === size(like));
  const among = alike.length > 0 ? alike : places;
  const count = (place: Proposal): number =>
    among.filter((other) => codeOf(other) === codeOf(place)).length;
  return among.reduce<Proposal | undefined>(
    (best, place) => (best === undefined || count(place) > count(best) ? place : best),
    undefined,
  );
}

/** A number of the headline that the text gives otherwise: near it, of the same thing, and nowhere as the headline has it. */
export function findHeadlineNumbers(scene: Scene, headline: Span): readonly Doubt[] {
  const { facts } = scene;
  const inside = facts.filter(({ start, end }) => start >= headline.start && end <= headline.end);
  const body = facts.filter(({ start }) => start >= headline.end);
  return inside.filter(isTelling).flatMap((fact) => {
    const alike = body.filter(({ dimension }) => dimension === fact.dimension);
    if (alike.some((other) => agree(other.amount, fact.amount) || isPassed(fact, other))) return [];
    const other = alike.find(
      (each) => isNear(each, fact) && sharedBigrams(scene, fact, each) >= TELLING,
    );
    if (other === undefined) return [];
    return [
      {
        rule: 'headline-number',
        figures: [fact, other],
        formula: `${shown(fact.amount)} ≠ ${shown(other.amount)}`,
        computed: shown(other.amount),
        stated: shown(fact.amount),
        confidence: 0.45,
      } as const,
    ];
  });
}

/** 突破1000 is said of 1096 as well. */
function isPassed(fact: Fact, { amount }: Fact): boolean {
  const above = amount.nominal.gte(fact.amount.nominal);
  return PASSED.test(fact.lead) && above && amount.nominal.lte(fact.amount.nominal.times(NEAR));
}

function isTelling({ dimension, kind, amount, planned }: Fact): boolean {
  return (
    dimension !== 'rank' &&
    kind !== 'duration' &&
    kind !== 'age' &&
    !planned &&
    amount.nominal.gte(2)
  );
}

function isNear(a: Fact, b: Fact): boolean {
  const [one, other] = [a.amount.nominal, b.amount.nominal];
  return a.aspect === b.aspect && one.lte(other.times(NEAR)) && other.lte(one.times(NEAR));
}

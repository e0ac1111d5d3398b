import type { ReportState } from '../annotation/layer.ts';
import { assertNever } from '../base/assert-never.ts';
import { reachOf } from '../text/reach.ts';
import { type Span, compareSpans, contains } from '../text/span.ts';
import { type Filtered, annotationTest } from './filter-annotation.ts';
import { numberMatcher, readWantedNumber } from './number-matcher.ts';
import { patternMatcher } from './pattern-matcher.ts';
import { type FindFilter, type FindQuery, restricts } from './query.ts';
import { type Matcher, textMatcher } from './text-matcher.ts';

/** An annotation as a search sees it. */
export type FindAnnotation = Filtered & Span;

/** A reviewer's layer as a search sees it. */
export interface FindLayer {
  readonly reviewer: string;
  readonly state: ReportState;
  /** In document order; those that a filter cannot let through may be left away. */
  readonly annotations: Iterable<FindAnnotation>;
}

/** A place that was looked for; with the annotation there where the query asks for annotations. */
export interface FindHit extends Span {
  /** Id of the reviewer whose layer has it, or null for a place of the text. */
  readonly reviewer: string | null;
  readonly annotation: FindAnnotation | null;
}

/** A search that is ready to be made in many reports. */
export interface Search {
  readonly query: FindQuery;
  /** Null where every annotation that passes is a hit. */
  readonly matcher: Matcher | null;
  readonly passes: (annotation: Filtered, reviewer: string) => boolean;
}

/** Makes a query ready; `exact` says that letter case and width must agree. The query is one that `parseQuery` answers with. */
export function prepareSearch(query: FindQuery, exact: boolean): Search {
  return { query, matcher: matcherOf(query, exact), passes: annotationTest(query.filter) };
}

function matcherOf({ wanted }: FindQuery, exact: boolean): Matcher | null {
  if (wanted === null) return null;
  switch (wanted.kind) {
    case 'text':
      return textMatcher(wanted.text, exact);
    case 'pattern': {
      const made = patternMatcher(wanted.source, exact);
      return made.ok ? made.value : () => [];
    }
    case 'number': {
      const number = readWantedNumber(wanted.typed);
      return number === null ? () => [] : numberMatcher(number);
    }
    default:
      return assertNever(wanted);
  }
}

/**
 * The hits in one report, in document order: places of the text; or, where the query asks for annotations, those that pass the filter and
 * have in them what is looked for.
 */
export function* searchReport(
  search: Search,
  text: string,
  layers: readonly FindLayer[],
): Generator<FindHit> {
  const { query, matcher } = search;
  const { filter } = query;
  const concerned = layersOf(filter, layers);
  if (concerned === null) return;
  if (filter.untagged && matcher !== null) return yield* untagged(search, matcher(text), concerned);
  if (!restricts(filter)) return yield* matcher === null ? [] : places(matcher(text));
  const passed = passing(search, concerned);
  if (passed.length === 0 || matcher === null) return yield* passed;
  yield* holding(passed, [...matcher(text)]);
}

/** The layers that a filter looks into, or null where it passes the report over: a state is asked of layers, and without any a report has not been started. */
function layersOf(filter: FindFilter, layers: readonly FindLayer[]): readonly FindLayer[] | null {
  if (filter.states.length === 0) return layers;
  const left = layers.filter(({ state }) => filter.states.includes(state));
  if (left.length > 0) return left;
  return layers.length === 0 && filter.states.includes('not-started') ? [] : null;
}

function* places(spans: Iterable<Span>): Generator<FindHit> {
  for (const { start, end } of spans) yield { start, end, reviewer: null, annotation: null };
}

function passing({ passes }: Search, layers: readonly FindLayer[]): readonly FindHit[] {
  const hits: FindHit[] = [];
  for (const { reviewer, annotations } of layers) {
    for (const annotation of annotations) {
      if (!passes(annotation, reviewer)) continue;
      hits.push({ start: annotation.start, end: annotation.end, reviewer, annotation });
    }
  }
  return layers.length > 1 ? hits.sort(compareSpans) : hits;
}

/** The hits that contain one of some places, both in document order. */
function* holding(hits: readonly FindHit[], spans: readonly Span[]): Generator<FindHit> {
  let first = 0;
  for (const hit of hits) {
    while (first < spans.length && (spans[first]?.start ?? 0) < hit.start) first += 1;
    const inside = spans[first];
    if (inside !== undefined && contains(hit, inside)) yield hit;
  }
}

/** The places that no annotation of the labels that matter touches. */
function* untagged(
  { query }: Search,
  spans: Iterable<Span>,
  layers: readonly FindLayer[],
): Generator<FindHit> {
  const { labels } = query.filter;
  const tagged = layers
    .flatMap(({ annotations }) => [...annotations])
    .filter(({ label }) => labels.length === 0 || labels.includes(label))
    .sort(compareSpans);
  const reach = reachOf(tagged);
  for (const span of spans) {
    const next = tagged[reach.next(0, span.start)];
    if (next === undefined || next.start >= span.end) {
      yield { start: span.start, end: span.end, reviewer: null, annotation: null };
    }
  }
}

import { firstIndex } from '../../../core/base/sorted.ts';
import { parseQuery } from '../../../core/find/parse-query.ts';
import { isCommonNumber } from '../../../core/find/number-matcher.ts';
import {
  type FindQuery,
  type QueryProblem,
  type Wanted,
  asksAnnotations,
} from '../../../core/find/query.ts';
import { type FindLayer, prepareSearch, searchReport } from '../../../core/find/search.ts';
import { asText, readAs } from '../../../core/find/write-query.ts';
import type { FindVocabulary } from '../../../core/find/vocabulary.ts';
import { findVocabulary } from '../../../core/locale/find/find-vocabulary.ts';
import type { Span } from '../../../core/text/span.ts';
import type { DeskState, SliceTools } from '../desk.ts';
import type { OpenReport } from './report-slice.ts';
import { spanOf } from './selection-slice.ts';
import { localeOfState } from '../window/settings-slice.ts';

/** Why a search says nothing: its query is wrong, or it was stopped. */
export type FindProblem = QueryProblem | { readonly code: 'too-slow' };

/** A search that may take longer than a frame, and is made where it can be stopped; a new object is a new search. */
export interface SlowSearch {
  readonly text: string;
  readonly wanted: Wanted;
  readonly exact: boolean;
  /** Where the reader is. */
  readonly from: number;
}

/** The search in the open report. */
export interface FindSlice {
  readonly findOpen: boolean;
  /** What the person typed, in the language of `core/find`. */
  readonly findQuery: string;
  /** Whether letter case and character width must agree. */
  readonly findExact: boolean;
  /** Whether the choices that filter are in sight. */
  readonly findFilters: boolean;
  /** Where the query stands in the open report, in document order; empty while the search is closed. */
  readonly findSpans: readonly Span[];
  /** Index into `findSpans` of the hit that the reviewer is at, or null. */
  readonly findCurrent: number | null;
  readonly findProblem: FindProblem | null;
  /** The search that is being made elsewhere, or null. */
  readonly findPending: SlowSearch | null;
  /** Opens the search; what is selected within one line becomes the query. */
  openFind(): void;
  closeFind(): void;
  setFindQuery(query: string): void;
  setFindExact(exact: boolean): void;
  showFindFilters(shown: boolean): void;
  /** Goes to the next hit (1) or to the one before (-1), round the ends. */
  stepFind(step: 1 | -1): void;
  /** Searches again, after another report was opened or the work on it has changed. */
  refreshFind(): void;
  /** Takes what a slow search found, or null where it was stopped; unless `isWhole`, more is to come. An old search is passed over. */
  takeSlow(search: SlowSearch, spans: readonly Span[] | null, isWhole: boolean): void;
}

/** More hits than this are not listed: nobody steps through them. */
export const mostHits = 100_000;

const nothing = { findSpans: [], findCurrent: null, findProblem: null, findPending: null };

export function findSlice(tools: SliceTools): FindSlice {
  const { set, get } = tools;
  const { goTo, search, take } = searching(tools);
  return {
    ...nothing,
    findOpen: false,
    findQuery: '',
    findExact: false,
    findFilters: false,
    openFind() {
      const { open, selection, findOpen } = get();
      const { start, end } = spanOf(selection);
      const selected = open?.text.slice(start, end) ?? '';
      const usable = selected !== '' && !selected.includes('\n');
      const findQuery = usable ? asText(selected, vocabularyOf(get())) : get().findQuery;
      set({ findOpen: true, findQuery });
      if (usable || !findOpen) search(true);
    },
    closeFind: () => set({ ...nothing, findOpen: false }),
    setFindQuery(findQuery) {
      set({ findQuery });
      search(true);
    },
    setFindExact(findExact) {
      set({ findExact });
      search(true);
    },
    showFindFilters: (findFilters) => set({ findFilters }),
    stepFind(step) {
      const { findSpans, findCurrent, selection } = get();
      if (findSpans.length === 0) return;
      const here = hitFrom(findSpans, spanOf(selection).start) ?? 0;
      const from = findCurrent ?? (step === 1 ? here - 1 : here);
      goTo((from + step + findSpans.length) % findSpans.length);
    },
    refreshFind() {
      if (get().findOpen) search(false);
    },
    takeSlow: take,
  };
}

interface Searching {
  goTo(hit: number | null): void;
  /** Makes the search; `goes` to the nearest hit when there is one. */
  search(goes: boolean): void;
  readonly take: FindSlice['takeSlow'];
}

function searching({ set, get }: SliceTools): Searching {
  const goTo = (current: number | null): void => {
    const span = current === null ? undefined : get().findSpans[current];
    set({ findCurrent: current });
    if (span === undefined) return;
    get().select({ anchor: span.start, head: span.end });
    get().revealSpan(span, false);
  };
  /** Whether to go to the nearest hit once a slow search has been made. */
  let goesWhenFound = false;
  const show = (open: OpenReport, query: FindQuery, spans?: readonly Span[]): void => {
    const hits = hitsIn(open, query, get().findExact, spans);
    set({ findSpans: hits });
    if (!goesWhenFound || hits.length === 0) return;
    goTo(hitFrom(hits, spanOf(get().selection).start));
    goesWhenFound = false;
  };
  const stayAt = ({ start, end }: Span): void => {
    const { findSpans } = get();
    const index = firstIndex(findSpans.length, (at) => (findSpans[at]?.start ?? start) >= start);
    const { start: from, end: to } = findSpans[index] ?? { start: -1, end: -1 };
    if (from === start && to === end) set({ findCurrent: index });
  };
  return {
    goTo,
    search(goes) {
      const { open, findQuery, findExact } = get();
      goesWhenFound = goes;
      set(nothing);
      if (open === null) return;
      const parsed = parseQuery(findQuery, vocabularyOf(get()));
      if (!parsed.ok) return set({ findProblem: parsed.error });
      if (parsed.value === null) return;
      const { wanted } = parsed.value;
      if (wanted === null || !isSlow(wanted, open.text)) return show(open, parsed.value);
      const from = spanOf(get().selection).start;
      set({ findPending: { text: open.text, wanted, exact: findExact, from } });
    },
    take(pending, spans, isWhole) {
      const { findPending, findSpans, findCurrent } = get();
      if (findPending !== pending) return;
      const at = findCurrent === null ? undefined : findSpans[findCurrent];
      const findProblem = spans === null ? ({ code: 'too-slow' } as const) : null;
      set({ ...nothing, findPending: isWhole ? null : pending, findProblem });
      const { open, findQuery } = get();
      const parsed = parseQuery(findQuery, vocabularyOf(get()));
      if (spans === null || open === null || !parsed.ok || parsed.value === null) return;
      show(open, parsed.value, spans);
      // Whoever has been led to one of the first hits stays there.
      if (at !== undefined) stayAt(at);
    },
  };
}

const longText = 200_000;

/** Whether a number of one digit has so many hits in a text that the page's thread is not kept with them. */
export function isLong(text: string): boolean {
  return text.length > longText;
}

/** Whether a search may take longer than a frame. */
function isSlow(wanted: Wanted, text: string): boolean {
  if (wanted.kind === 'pattern') return true;
  return wanted.kind === 'number' && isLong(text) && isCommonNumber(wanted.typed);
}

/** The hits of a query in the open report; `spans` is what a slow search has found. */
function hitsIn(
  { text, layer }: OpenReport,
  query: FindQuery,
  exact: boolean,
  spans?: readonly Span[],
): readonly Span[] {
  const { reviewer, state, annotations } = layer;
  const layers: readonly FindLayer[] = [{ reviewer, state, annotations }];
  const prepared = prepareSearch(query, exact);
  const ready = spans === undefined ? prepared : { ...prepared, matcher: () => spans };
  const hits: Span[] = [];
  for (const { start, end } of searchReport(ready, text, layers)) {
    // Two annotations of one span are one place to go to.
    const last = hits.at(-1);
    if (last?.start === start && last.end === end) continue;
    if (hits.push({ start, end }) === mostHits) break;
  }
  return hits;
}

let made: {
  readonly project: DeskState['project'];
  readonly locale: string;
  readonly words: FindVocabulary;
} | null = null;

/** The words that a query of the open project may use. */
export function vocabularyOf(state: DeskState): FindVocabulary {
  const { project } = state;
  const locale = localeOfState(state);
  const same =
    made?.project?.labels === project?.labels &&
    made?.project?.reviewers === project?.reviewers &&
    made?.locale === locale;
  if (made === null || !same) {
    const labels = project?.labels ?? { labels: [], relationTypes: [] };
    made = { project, locale, words: findVocabulary(labels, project?.reviewers ?? [], locale) };
  }
  return made.words;
}

/** Whether the hits of the search change with the annotations. */
export function followsAnnotations(state: DeskState): boolean {
  if (!state.findOpen) return false;
  const parsed = parseQuery(state.findQuery, vocabularyOf(state));
  return parsed.ok && parsed.value !== null && asksAnnotations(parsed.value);
}

/** The value that a search for a number looks for, or null. */
export function numberSought(state: DeskState): string | null {
  const parsed = parseQuery(state.findQuery, vocabularyOf(state));
  const wanted = parsed.ok ? parsed.value?.wanted : undefined;
  return wanted?.kind === 'number' ? readAs(wanted.typed) : null;
}

/** The first hit at or after an offset, else the first of all, else null. */
function hitFrom(spans: readonly Span[], offset: number): number | null {
  if (spans.length === 0) return null;
  const index = firstIndex(spans.length, (at) => (spans[at]?.start ?? offset) >= offset);
  return index === spans.length ? 0 : index;
}

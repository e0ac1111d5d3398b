import { findText } from '../../core/text/find-text.ts';
import type { Span } from '../../core/text/span.ts';
import type { SliceTools } from './desk.ts';
import { spanOf } from './selection-slice.ts';

/** The search in the open report. */
export interface FindSlice {
  readonly findOpen: boolean;
  readonly findQuery: string;
  /** Whether letter case and character width must agree. */
  readonly findExact: boolean;
  /** Where the query stands in the open report, in document order; empty while the search is closed. */
  readonly findSpans: readonly Span[];
  /** Index into `findSpans` of the hit that the reviewer is at, or null. */
  readonly findCurrent: number | null;
  /** Opens the search; what is selected within one line becomes the query. */
  openFind(): void;
  closeFind(): void;
  setFindQuery(query: string): void;
  setFindExact(exact: boolean): void;
  /** Goes to the next hit (1) or to the one before (-1), round the ends. */
  stepFind(step: 1 | -1): void;
  /** Searches again, after another report was opened. */
  refreshFind(): void;
}

const closed = { findOpen: false, findSpans: [], findCurrent: null };

export function findSlice({ set, get }: SliceTools): FindSlice {
  const goTo = (current: number | null): void => {
    const span = current === null ? undefined : get().findSpans[current];
    set({ findCurrent: current });
    if (span === undefined) return;
    get().select({ anchor: span.start, head: span.end });
    get().revealSpan(span, false);
  };
  const search = (): void => {
    const { open, findQuery, findExact } = get();
    const spans = open === null ? [] : findText(open.text, findQuery, findExact);
    set({ findSpans: spans, findCurrent: null });
  };
  const searchFromHere = (): void => {
    search();
    const { findSpans, selection } = get();
    goTo(hitFrom(findSpans, spanOf(selection).start));
  };
  return {
    ...closed,
    findQuery: '',
    findExact: false,
    openFind() {
      const { open, selection, findOpen } = get();
      const { start, end } = spanOf(selection);
      const selected = open?.text.slice(start, end) ?? '';
      const usable = selected !== '' && !selected.includes('\n');
      set({ findOpen: true, ...(usable ? { findQuery: selected } : {}) });
      if (usable || !findOpen) searchFromHere();
    },
    closeFind: () => set(closed),
    setFindQuery(findQuery) {
      set({ findQuery });
      searchFromHere();
    },
    setFindExact(findExact) {
      set({ findExact });
      searchFromHere();
    },
    stepFind(step) {
      const { findSpans, findCurrent } = get();
      if (findSpans.length === 0) return;
      const from = findCurrent ?? (step === 1 ? -1 : 0);
      goTo((from + step + findSpans.length) % findSpans.length);
    },
    refreshFind() {
      if (get().findOpen) search();
    },
  };
}

/** The first hit at or after an offset, else the first of all, else null. */
function hitFrom(spans: readonly Span[], offset: number): number | null {
  if (spans.length === 0) return null;
  const index = spans.findIndex(({ start }) => start >= offset);
  return index === -1 ? 0 : index;
}

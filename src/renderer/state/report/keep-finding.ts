import type { Span } from '../../../core/text/span.ts';
import type { Desk } from '../desk.ts';
import { followsAnnotations, isLong, type SlowSearch } from './find-slice.ts';

/** What makes searches off the page's thread, and stops those that take too long: it then answers with null. Some hits may come before all of them. */
export interface TextFinder {
  /** Is told that somebody is about to search a long text. */
  prepare(text: string): void;
  find(
    search: SlowSearch,
    most: number,
    answer: (spans: readonly Span[] | null, isWhole: boolean) => void,
  ): void;
  cancel(): void;
}

/** Has slow searches made, and the search follow the work on the report. The function that it returns stops. */
export function keepFinding(desk: Desk, finder: TextFinder, most: number): () => void {
  const stop = desk.subscribe((state, before) => {
    if (state.findOpen && !before.findOpen) {
      const { open, findPending } = state;
      if (open !== null && findPending === null && isLong(open.text)) finder.prepare(open.text);
    }
    if (state.findPending !== before.findPending) {
      finder.cancel();
      const pending = state.findPending;
      if (pending !== null) {
        finder.find(pending, most, (spans, isWhole) => state.takeSlow(pending, spans, isWhole));
      }
    }
    const sameReport = state.open?.report.id === before.open?.report.id;
    const otherWork = state.open?.layer.annotations !== before.open?.layer.annotations;
    if (sameReport && otherWork && followsAnnotations(state)) state.refreshFind();
  });
  return () => {
    stop();
    finder.cancel();
  };
}

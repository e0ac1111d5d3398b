import type { AppError } from '../../../core/base/app-error.ts';
import type { Result } from '../../../core/base/result.ts';
import type { TextDiff } from '../../../core/diff/text-diff.ts';
import type { Desk } from '../desk.ts';

/** What compares two texts off the page's thread. */
export interface TextComparer {
  ask(
    texts: { readonly before: string; readonly after: string },
    answer: (result: Result<TextDiff, AppError>) => void,
  ): void;
  cancel(): void;
}

/** Has the texts compared that lie side by side. The function that it returns stops. */
export function keepComparing(desk: Desk, comparer: TextComparer): () => void {
  const stop = desk.subscribe((state, earlier) => {
    const { comparison } = state;
    if (comparison === earlier.comparison) return;
    if (comparison === null) return comparer.cancel();
    if (comparison.diff !== null) return;
    const { before, after } = comparison;
    comparer.ask({ before, after }, (result) => {
      if (result.ok) return state.takeDiff(comparison, result.value);
      state.showError(result.error);
    });
  });
  return () => {
    stop();
    comparer.cancel();
  };
}

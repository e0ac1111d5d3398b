import type { Standing } from '../../../core/check/answered.ts';
import type { FoundCheck } from '../../../core/check/check.ts';
import type { SliceTools } from '../desk.ts';
import type { OwnCheckDraft } from './own-check-gestures.ts';

/** What the arithmetic of the open report comes to. */
export type Checks =
  | { readonly kind: 'none' }
  | { readonly kind: 'computing' }
  /** `all` is in document order; while an edit is being checked, they are those from before it. */
  | { readonly kind: 'found'; readonly all: readonly FoundCheck[] }
  | { readonly kind: 'failed' };

/** What narrows the list of checks; null and the empty text let everything through. */
export interface CheckFilter {
  readonly text: string;
  readonly standing: Standing | null;
}

/** A filter that lets every check through. */
export const everyCheck: CheckFilter = { text: '', standing: null };

/** The checks of the open report, and the one that the reviewer is at. */
export interface CheckSlice {
  readonly checks: Checks;
  readonly checkFilter: CheckFilter;
  /** Key of the check whose figures are ringed in the text; see `checkKey`. */
  readonly currentCheck: string | null;
  /** The check of the reviewer's own that is being written, or null. */
  readonly ownCheck: OwnCheckDraft | null;
  setChecks(checks: Checks): void;
  draftOwnCheck(draft: OwnCheckDraft | null): void;
  filterChecks(patch: Partial<CheckFilter>): void;
  chooseCheck(key: string | null): void;
}

export function checkSlice({ set }: SliceTools): CheckSlice {
  return {
    checks: { kind: 'none' },
    checkFilter: everyCheck,
    currentCheck: null,
    ownCheck: null,
    draftOwnCheck: (ownCheck) => set({ ownCheck }),
    setChecks: (checks) => set({ checks }),
    filterChecks: (patch) =>
      set(({ checkFilter }) => ({ checkFilter: { ...checkFilter, ...patch } })),
    chooseCheck: (currentCheck) => set({ currentCheck }),
  };
}

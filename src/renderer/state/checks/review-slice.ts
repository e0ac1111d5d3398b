import type { WorkOfOthers } from '../../../core/annotation/sign-off.ts';
import { unpack } from '../../../core/ipc/packed.ts';
import { reviewWords } from '../../../core/locale/checks/review-words.ts';
import type { Signing } from '../../../core/annotation/sign-off.ts';
import type { Desk, SliceTools } from '../desk.ts';
import { localeOfState } from '../window/settings-slice.ts';

/** What others did on the open report. */
export interface ReviewSlice {
  /** Null until it has been read; it is of the report that it names. */
  readonly others: (WorkOfOthers & { readonly report: string }) | null;
  /** Which verdict of another is looked at, by its key. */
  readonly currentReview: string | null;
  readonly reviewFilter: Signing | null;
  /** Whether the reason for an objection is being written. */
  readonly objecting: boolean;
  /** Reads the work of others on the open report. */
  readOthers(): Promise<void>;
  chooseReview(key: string | null): void;
  filterReviews(signing: Signing | null): void;
  setObjecting(objecting: boolean): void;
}

export function reviewSlice({ set, get, bridge }: SliceTools): ReviewSlice {
  return {
    others: null,
    currentReview: null,
    reviewFilter: null,
    objecting: false,
    async readOthers() {
      const report = get().open?.report.id;
      if (report === undefined) return;
      const read = await bridge.request('report:others', { report });
      if (get().open?.report.id !== report) return;
      if (read.ok) set({ others: { ...unpack(read.value), report } });
      else get().showError(read.error);
    },
    chooseReview: (currentReview) => set({ currentReview, objecting: false }),
    filterReviews: (reviewFilter) => set({ reviewFilter }),
    setObjecting: (objecting) => set({ objecting }),
  };
}

/** Has the project ask for a second signature on every verdict, or ask no more. */
export function switchSignOff(desk: Desk): void {
  const state = desk.getState();
  if (state.project === null || state.project.readOnly) {
    if (state.project !== null) state.showReadOnly(state.project.name);
    return;
  }
  state.editProject(({ demands }) => {
    const added = demands.length > 0 ? [] : [{ id: 'sign-off' as const }];
    return {
      gesture: 'switch-sign-off',
      diffs: { demands: { added, updated: [], removed: demands } },
    };
  });
  const { switched } = reviewWords[localeOfState(state)];
  state.announce(switched(asksSignOff(desk.getState().project)));
}

/** Whether a project asks for a second signature on every verdict. */
export function asksSignOff(
  project: { readonly parts: { readonly demands: readonly { readonly id: string }[] } } | null,
): boolean {
  return project?.parts.demands.some(({ id }) => id === 'sign-off') ?? false;
}

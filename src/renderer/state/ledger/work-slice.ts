import type { WorkProgress } from '../../../core/ipc/work-views.ts';
import type { SliceTools } from '../desk.ts';

/** How far all reports are read for ledger and overview. */
export interface WorkSlice {
  /** Null while nothing is read. */
  readonly gathering: WorkProgress | null;
  showGathering(progress: WorkProgress | null): void;
  /** Ends the reading; what was read is kept, and nothing more is read before somebody asks. */
  stopGathering(): Promise<void>;
}

export function workSlice({ set, bridge }: SliceTools): WorkSlice {
  return {
    gathering: null,
    showGathering: (gathering) => set({ gathering }),
    async stopGathering() {
      await bridge.request('work:cancel');
    },
  };
}

import type { JobProgress } from '../../../core/ipc/views.ts';
import type { SliceTools } from '../desk.ts';

/** Long work of the main process. */
export interface JobSlice {
  readonly job: JobProgress | null;
  showJob(job: JobProgress): void;
  cancelJob(): Promise<void>;
}

export function jobSlice({ set, bridge }: SliceTools): JobSlice {
  return {
    job: null,
    showJob: (job) => set({ job }),
    async cancelJob() {
      await bridge.request('job:cancel');
    },
  };
}

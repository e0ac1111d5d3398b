import type { ExportSummary, JobProgress } from '../../core/ipc/views.ts';
import type { SliceTools } from './desk.ts';

/** Long work of the main process. */
export interface JobSlice {
  readonly job: JobProgress | null;
  /** The outcome of the last export, until it is dismissed. */
  readonly exportSummary: ExportSummary | null;
  showJob(job: JobProgress): void;
  cancelJob(): Promise<void>;
  exportCorpus(format: string, labels: readonly string[]): Promise<void>;
  dismissExportSummary(): void;
}

export function jobSlice({ set, get, bridge }: SliceTools): JobSlice {
  return {
    job: null,
    exportSummary: null,
    showJob: (job) => set({ job }),
    async cancelJob() {
      await bridge.request('job:cancel');
    },
    async exportCorpus(format, labels) {
      await get().saved();
      const exported = await bridge.request('project:export', { format, labels: [...labels] });
      set({ job: null });
      if (!exported.ok) get().showError(exported.error);
      else if (exported.value !== null) set({ exportSummary: exported.value, dialog: null });
    },
    dismissExportSummary: () => set({ exportSummary: null }),
  };
}

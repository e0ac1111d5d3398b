import type { AppError } from '../../../core/base/app-error.ts';
import type { Result } from '../../../core/base/result.ts';
import type { ExportOptions } from '../../../core/project/export-options.ts';
import type { MeasuredSplit } from '../../../core/corpus/measured-split.ts';
import type { ExportPreview, ExportSummary } from '../../../core/ipc/views.ts';
import type { SliceTools } from '../desk.ts';

/** A corpus on its way out of the desk. */
export interface ExportSlice {
  /** The outcome of the last export, until it is dismissed. */
  readonly exportSummary: ExportSummary | null;
  exportCorpus(format: string, options: ExportOptions): Promise<void>;
  /** The first report as the format will write it; null where nothing would be written. */
  previewExport(
    format: string,
    options: ExportOptions,
  ): Promise<Result<ExportPreview | null, AppError>>;
  /** The sides that a split would have; reads every report. */
  measureSplit(format: string, options: ExportOptions): Promise<MeasuredSplit | null>;
  dismissExportSummary(): void;
}

export function exportSlice({ set, get, bridge }: SliceTools): ExportSlice {
  return {
    exportSummary: null,
    async exportCorpus(format, options) {
      await get().saved();
      const exported = await bridge.request('project:export', { format, options });
      set({ job: null });
      if (!exported.ok) get().showError(exported.error);
      else if (exported.value !== null) set({ exportSummary: exported.value, dialog: null });
    },
    async previewExport(format, options) {
      await get().saved();
      return bridge.request('project:preview-export', { format, options });
    },
    async measureSplit(format, options) {
      await get().saved();
      const measured = await bridge.request('project:measure-split', { format, options });
      set({ job: null });
      if (measured.ok) return measured.value;
      if (measured.error.code !== 'cancelled') get().showError(measured.error);
      return null;
    },
    dismissExportSummary: () => set({ exportSummary: null }),
  };
}

import type { LabelMapping } from '../../../core/corpus/label-plan.ts';
import type { CorpusView } from '../../../core/ipc/views.ts';
import type { SliceTools } from '../desk.ts';

/** A corpus of another tool on its way in. */
export interface CorpusSlice {
  /** The corpus that was looked into; null before one is chosen. */
  readonly corpus: CorpusView | null;
  /** Whether one is being read or imported. */
  readonly corpusBusy: boolean;
  /** Asks for a file or a folder and looks into it; `format` is what it is taken for, null where that shows itself. */
  lookIntoCorpus(from: 'file' | 'folder', format: string | null): Promise<void>;
  importCorpus(mapping: LabelMapping, reviewer: string | null): Promise<void>;
  /** Goes back to choosing one, perhaps as another format. */
  chooseOtherCorpus(): void;
  dismissCorpus(): void;
}

export function corpusSlice({ set, get, bridge }: SliceTools): CorpusSlice {
  return {
    corpus: null,
    corpusBusy: false,
    async lookIntoCorpus(from, format) {
      set({ corpusBusy: true });
      const looked = await bridge.request('project:look-into-corpus', { from, format });
      set({ corpusBusy: false, job: null });
      if (looked.ok) set({ corpus: looked.value });
      else if (looked.error.code !== 'cancelled') get().showError(looked.error);
    },
    async importCorpus(mapping, reviewer) {
      const { corpus } = get();
      if (corpus === null) return;
      set({ corpusBusy: true });
      await get().saved();
      const done = await bridge.request('project:import-corpus', {
        id: corpus.id,
        mapping: Array.from(mapping, ([label, to]) => ({ label, to })),
        reviewer,
      });
      set({ corpusBusy: false, job: null });
      if (!done.ok) get().showError(done.error);
      if (!done.ok || done.value === null) return;
      set({ corpus: null, dialog: null, importSummary: done.value });
      const [first] = done.value.imported;
      if (first !== undefined) await get().openReport(first.report);
    },
    chooseOtherCorpus: () => set({ corpus: null }),
    dismissCorpus: () => set({ corpus: null, dialog: null }),
  };
}

import type { Passage } from '../../core/annotation/casework.ts';
import { unpack } from '../../core/ipc/packed.ts';
import type { SheetDocument, SheetFormat } from '../../core/sheet/sheet-document.ts';
import type { SliceTools } from './desk.ts';

/** Which card the form of evidence is about; a new one has no id yet. */
export interface EvidenceEdited {
  /** Id of the annotation that a new card shall serve, or null. */
  readonly annotation: string | null;
  readonly card: string | null;
}

/** The form of evidence, and the paper that shows it. */
export interface EvidenceSlice {
  readonly evidenceEdited: EvidenceEdited | null;
  editEvidence(edited: EvidenceEdited): void;
  /** Where a report of the project has these words; null where it has them nowhere or cannot be read. */
  findPassage(report: string, quote: string): Promise<Passage | null>;
  /** Writes a paper where the person says; the file, or null where nothing was written. */
  saveSheet(sheet: SheetDocument, format: SheetFormat): Promise<string | null>;
}

export function evidenceSlice({ set, get, bridge }: SliceTools): EvidenceSlice {
  return {
    evidenceEdited: null,
    editEvidence: (evidenceEdited) => set({ evidenceEdited }),
    async findPassage(report, quote) {
      const opened = await bridge.request('report:open', { report });
      if (!opened.ok) return null;
      const start = unpack(opened.value).text.indexOf(quote);
      return start === -1 ? null : { report, start, end: start + quote.length, quote };
    },
    async saveSheet(sheet, format) {
      const saved = await bridge.request('sheet:save', { sheet, format });
      if (!saved.ok) get().showError(saved.error);
      return saved.ok ? (saved.value?.file ?? null) : null;
    },
  };
}

import type { AttachedFile } from '../../../core/annotation/attached-file.ts';
import type { Passage } from '../../../core/annotation/casework.ts';
import type { AppError } from '../../../core/base/app-error.ts';
import type { Result } from '../../../core/base/result.ts';
import { unpack } from '../../../core/ipc/packed.ts';
import type { SheetDocument, SheetFormat } from '../../../core/sheet/sheet-document.ts';
import { evidenceWords } from '../../../core/locale/checks/evidence-words.ts';
import { sheetScreenWords } from '../../../core/locale/checks/sheet-screen-words.ts';
import type { SliceTools } from '../desk.ts';
import { localeOfState } from '../window/settings-slice.ts';

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
  /** The text of a report of the project; null where it cannot be read. */
  textOf(report: string): Promise<string | null>;
  /** Where a report of the project has these words, within a passage sooner than elsewhere; null where it has them nowhere or cannot be read. */
  findPassage(report: string, quote: string, near: Passage | null): Promise<Passage | null>;
  /** Keeps a file in the project: one that was dropped, or one that the person then picks; null where they pick none. */
  attachFile(dropped: unknown): Promise<Result<AttachedFile | null, AppError>>;
  /** Has the system show an attached file. */
  showAttachment(file: AttachedFile): Promise<void>;
  /** Writes a copy of an attached file where the person says. */
  saveAttachment(file: AttachedFile): Promise<void>;
  /** Prints a paper with the system's dialog. */
  printSheet(sheet: SheetDocument): Promise<void>;
  /** Writes a paper where the person says; the file, or null where nothing was written. */
  saveSheet(sheet: SheetDocument, format: SheetFormat): Promise<string | null>;
}

export function evidenceSlice({ set, get, bridge }: SliceTools): EvidenceSlice {
  return {
    evidenceEdited: null,
    editEvidence: (evidenceEdited) => set({ evidenceEdited }),
    async textOf(report) {
      const opened = await bridge.request('report:open', { report });
      return opened.ok ? unpack(opened.value).text : null;
    },
    async findPassage(report, quote, near) {
      const text = await get().textOf(report);
      if (text === null) return null;
      const within = near?.report === report ? text.indexOf(quote, near.start) : -1;
      const isNear = near !== null && within !== -1 && within + quote.length <= near.end;
      const start = isNear ? within : text.indexOf(quote);
      return start === -1 ? null : { report, start, end: start + quote.length, quote };
    },
    attachFile: (dropped) =>
      dropped === null ? bridge.request('attachment:choose') : bridge.attachDropped(dropped),
    async showAttachment(file) {
      const shown = await bridge.request('attachment:show', file);
      if (!shown.ok) get().showError(shown.error);
    },
    async saveAttachment(file) {
      const saved = await bridge.request('attachment:save', file);
      if (!saved.ok) get().showError(saved.error);
      else if (saved.value !== null) {
        get().announce(evidenceWords[localeOfState(get())].fileSaved(saved.value));
      }
    },
    async printSheet(sheet) {
      const printed = await bridge.request('sheet:print', { sheet });
      if (!printed.ok) get().showError(printed.error);
      else if (printed.value) get().announce(sheetScreenWords[localeOfState(get())].printed);
    },
    async saveSheet(sheet, format) {
      const saved = await bridge.request('sheet:save', { sheet, format });
      if (!saved.ok) get().showError(saved.error);
      return saved.ok ? (saved.value?.file ?? null) : null;
    },
  };
}

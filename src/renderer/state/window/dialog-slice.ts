import type { SliceTools } from '../desk.ts';

/** What lies over the desk; one at a time. `close` asks whether to close the window although something is not on disk. */
export type Dialog =
  | 'command-palette'
  | 'key-card'
  | 'settings'
  | 'edit-keys'
  | 'export'
  | 'import-corpus'
  | 'accept-proposals'
  | 'restore-report'
  | 'same-text'
  | 'label-task'
  | 'report-details'
  | 'report-note'
  | 'new-project'
  | 'evidence'
  | 'report-encoding'
  | 'save-correction'
  | 'leave-correction'
  | 'text-versions'
  | 'compare-issues'
  | 'adjudicate'
  | 'undo-import'
  | 'remove-reports'
  | 'bring-back-reports'
  | 'backups'
  | 'repair'
  | 'close';

export interface DialogSlice {
  readonly dialog: Dialog | null;
  /** Ids of the palette's entries as they were last chosen, the latest first. */
  readonly recentChoices: readonly string[];
  openDialog(dialog: Dialog): void;
  closeDialog(): void;
  rememberChoice(id: string): void;
}

const remembered = 8;

export function dialogSlice({ set }: SliceTools): DialogSlice {
  return {
    dialog: null,
    recentChoices: [],
    openDialog: (dialog) => set({ dialog }),
    closeDialog: () => set({ dialog: null }),
    rememberChoice: (id) =>
      set(({ recentChoices }) => ({
        recentChoices: [id, ...recentChoices.filter((other) => other !== id)].slice(0, remembered),
      })),
  };
}

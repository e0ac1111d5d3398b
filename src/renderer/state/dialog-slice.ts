import type { SliceTools } from './desk.ts';

/** What lies over the desk; one at a time. */
export type Dialog = 'command-palette' | 'key-card' | 'settings' | 'export' | 'find';

export interface DialogSlice {
  readonly dialog: Dialog | null;
  openDialog(dialog: Dialog): void;
  closeDialog(): void;
}

export function dialogSlice({ set }: SliceTools): DialogSlice {
  return {
    dialog: null,
    openDialog: (dialog) => set({ dialog }),
    closeDialog: () => set({ dialog: null }),
  };
}

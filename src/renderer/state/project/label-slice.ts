import type { Uses, UsesAsked } from '../../../core/project/labels/label-uses.ts';
import type { GivenFile } from '../../../core/ipc/label-views.ts';
import { labelTaskWords } from '../../../core/locale/labels/label-tasks-words.ts';
import { localeOfState } from '../window/settings-slice.ts';
import type { SliceTools } from '../desk.ts';

/** What is about to be done to the label set, in a dialog of its own. */
export type LabelTask =
  | { readonly kind: 'new' }
  | { readonly kind: 'preset' }
  | { readonly kind: 'import'; readonly given: GivenFile }
  | { readonly kind: 'remove' | 'retire' | 'merge' | 'split'; readonly label: string }
  /** `attribute` is null where one is added. */
  | { readonly kind: 'attribute'; readonly label: string; readonly attribute: string | null }
  | { readonly kind: 'remove-attribute'; readonly label: string; readonly attribute: string }
  /** `type` is null where one is added. */
  | { readonly kind: 'relation'; readonly type: string | null }
  | { readonly kind: 'remove-relation'; readonly type: string };

/** How often something occurs: being counted, counted, or stopped. */
export type CountedUses =
  { readonly kind: 'counting' | 'stopped' } | { readonly kind: 'counted'; readonly uses: Uses };

/** The editor of the label set. */
export interface LabelSlice {
  /** The label that its screen shows; null for the first. */
  readonly shownLabel: string | null;
  readonly labelTask: LabelTask | null;
  /** What was asked last, and the answer; null where nothing was. */
  readonly labelUses: { readonly asked: UsesAsked; readonly counted: CountedUses } | null;
  showLabel(label: string): void;
  openLabelTask(task: LabelTask): void;
  /** Counts over the whole project; an earlier question that is still being counted is given up. */
  countUses(asked: UsesAsked): Promise<void>;
  /** Reads the file of a label set that the person chooses, and shows what it brings. */
  importLabelSet(): Promise<void>;
  exportLabelSet(): Promise<void>;
  /** Nothing is asked any more. */
  dropUses(): void;
}

export function labelSlice({ set, get, bridge }: SliceTools): LabelSlice {
  return {
    shownLabel: null,
    labelTask: null,
    labelUses: null,
    showLabel: (shownLabel) => set({ shownLabel }),
    openLabelTask(labelTask) {
      set({ labelTask, labelUses: null });
      get().openDialog('label-task');
    },
    async countUses(asked) {
      const isRunning = get().labelUses?.counted.kind === 'counting';
      set({ labelUses: { asked, counted: { kind: 'counting' } } });
      if (isRunning) await get().cancelJob();
      await get().saved();
      const answer = await bridge.request('labels:uses', { asked });
      if (get().labelUses?.asked !== asked) return;
      set({ job: null });
      if (answer.ok) {
        set({ labelUses: { asked, counted: { kind: 'counted', uses: answer.value } } });
        return;
      }
      set({ labelUses: { asked, counted: { kind: 'stopped' } } });
      if (answer.error.code !== 'cancelled') get().showError(answer.error);
    },
    async importLabelSet() {
      const read = await bridge.request('labels:read-file');
      if (!read.ok) get().showError(read.error);
      else if (read.value !== null) get().openLabelTask({ kind: 'import', given: read.value });
    },
    async exportLabelSet() {
      await get().saved();
      const written = await bridge.request('labels:save-file');
      if (!written.ok) get().showError(written.error);
      else if (written.value !== null) {
        get().announce(labelTaskWords[localeOfState(get())].exported(written.value));
      }
    },
    dropUses() {
      const isRunning = get().labelUses?.counted.kind === 'counting';
      set({ labelUses: null });
      if (isRunning) void get().cancelJob();
    },
  };
}

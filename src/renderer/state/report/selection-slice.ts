import type { Change } from '../../../core/annotation/change.ts';
import type { Span } from '../../../core/text/span.ts';
import type { SliceTools } from '../desk.ts';

/** The caret and what is selected: UTF-16 offsets into the open report's text; equal where nothing is selected. */
export interface TextSelection {
  readonly anchor: number;
  readonly head: number;
}

/** A place that the editor shall scroll to; a new object asks again, even for the same place. */
export interface Reveal extends Span {
  readonly focus: boolean;
}

/** Where the reviewer is in the report. */
export interface SelectionSlice {
  readonly selection: TextSelection;
  /** Id of the annotation that the inspector shows, or null. */
  readonly active: string | null;
  /** Id of the annotation from which a relation is being drawn, or null. */
  readonly relatingFrom: string | null;
  readonly reveal: Reveal | null;
  select(selection: TextSelection): void;
  /** Makes an annotation the active one; `reveal` scrolls to it, `focus` hands the keyboard to the text. */
  activate(
    id: string | null,
    options?: { readonly reveal?: boolean; readonly focus?: boolean },
  ): void;
  revealSpan(span: Span, focus: boolean): void;
  startRelating(from: string): void;
  stopRelating(): void;
  resetSelection(): void;
  /** Keeps selection and active annotation sensible after a change: what was added becomes active, what is gone no longer is. */
  afterChange(change: Change): void;
}

/** The selected stretch, in document order. */
export function spanOf({ anchor, head }: TextSelection): Span {
  return { start: Math.min(anchor, head), end: Math.max(anchor, head) };
}

const atStart = {
  selection: { anchor: 0, head: 0 },
  active: null,
  relatingFrom: null,
  reveal: null,
};

export function selectionSlice({ set, get }: SliceTools): SelectionSlice {
  return {
    ...atStart,
    select: (selection) => set({ selection }),
    activate(id, { reveal = false, focus = false } = {}) {
      set({ active: id });
      const annotation = id === null ? undefined : get().open?.layer.annotations.get(id);
      if (annotation !== undefined && reveal) get().revealSpan(annotation, focus);
    },
    revealSpan: ({ start, end }, focus) => set({ reveal: { start, end, focus } }),
    startRelating: (from) => set({ relatingFrom: from }),
    stopRelating: () => set({ relatingFrom: null }),
    resetSelection: () => set(atStart),
    afterChange(change) {
      const { annotations, origin } = change;
      const { active } = get();
      const changed = [...annotations.added, ...annotations.updated.map(([, after]) => after)];
      const [first] = changed;
      if (first !== undefined) get().activate(first.id, { reveal: origin !== 'edit' });
      else if (annotations.removed.some(({ id }) => id === active)) set({ active: null });
      get().returnToProposal(change);
    },
  };
}

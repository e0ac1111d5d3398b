import type { Change } from '../../../core/annotation/edit/change.ts';
import type { Report } from '../../../core/project/project.ts';
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

/** Where somebody was in a report, and what of it was in sight. */
export interface LeftAt {
  readonly selection: TextSelection;
  /** An offset, and how far below the top of the window it was drawn, in CSS pixels; null before it was drawn. */
  readonly sight: { readonly offset: number; readonly below: number } | null;
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
  /** Where the caret was in each report that was left, by `leftKey`, and which offset stood how far below the top of the window. */
  readonly leftAt: ReadonlyMap<string, LeftAt>;
  /** Keeps where a report is left. */
  leaveAt(report: LeftReport, place: Partial<LeftAt>): void;
  /** Keeps selection and active annotation sensible after a change: what was added becomes active, what is gone no longer is. */
  afterChange(change: Change): void;
}

type LeftReport = Pick<Report, 'id' | 'textSha256'>;

/** Names a report with the text that it has: a corrected text has other places. */
export function leftKey({ id, textSha256 }: LeftReport): string {
  return `${id} ${textSha256}`;
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
    leftAt: new Map(),
    leaveAt(report, place) {
      const { leftAt } = get();
      const text = leftKey(report);
      const kept = leftAt.get(text) ?? { selection: atStart.selection, sight: null };
      set({ leftAt: new Map(leftAt).set(text, { ...kept, ...place }) });
    },
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

import type { Verdict } from '../../core/annotation/annotation.ts';
import type { SliceTools } from './desk.ts';

/** What narrows the list of annotations; null and empty let everything through. */
export interface AnnotationFilter {
  readonly text: string;
  readonly label: string | null;
  readonly verdict: Verdict | null;
  readonly flagged: boolean;
}

/** A filter that lets everything through. */
export const noFilter: AnnotationFilter = { text: '', label: null, verdict: null, flagged: false };

/** What the inspector shows: the card of the active annotation, or the list of all. */
export interface InspectorSlice {
  readonly inspectorTab: 'card' | 'list';
  readonly annotationFilter: AnnotationFilter;
  showInspectorTab(tab: 'card' | 'list'): void;
  filterAnnotations(patch: Partial<AnnotationFilter>): void;
}

export function inspectorSlice({ set }: SliceTools): InspectorSlice {
  return {
    inspectorTab: 'card',
    annotationFilter: noFilter,
    showInspectorTab: (inspectorTab) => set({ inspectorTab }),
    filterAnnotations: (patch) =>
      set(({ annotationFilter }) => ({ annotationFilter: { ...annotationFilter, ...patch } })),
  };
}

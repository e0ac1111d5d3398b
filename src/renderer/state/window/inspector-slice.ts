import type { Verdict } from '../../../core/annotation/annotation.ts';
import type { Signing } from '../../../core/annotation/sign-off.ts';
import type { SliceTools } from '../desk.ts';

/** What narrows the list of annotations; null and empty let everything through. */
export interface AnnotationFilter {
  readonly text: string;
  readonly label: string | null;
  readonly verdict: Verdict | null;
  readonly flagged: boolean;
  /** How the verdict stands with a second reviewer. */
  readonly signing: Signing | null;
}

/** A filter that lets everything through. */
export const noFilter: AnnotationFilter = {
  ...{ text: '', label: null, verdict: null, flagged: false, signing: null },
};

/** The card of the active annotation, the list of all, the checks, the regions, what has lost its place, or what was done. */
export type InspectorTab =
  'card' | 'list' | 'checks' | 'review' | 'regions' | 'unanchored' | 'history';

/** What the inspector shows. */
export interface InspectorSlice {
  readonly inspectorTab: InspectorTab;
  readonly annotationFilter: AnnotationFilter;
  showInspectorTab(tab: InspectorTab): void;
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

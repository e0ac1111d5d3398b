import type { Change } from '../annotation/edit/change.ts';
import type { LayerView } from './views.ts';

/** What an adjudicated layer is made of: everyone's work on a report, and that layer as it is. */
export interface LayersToAdjudicate {
  /** Of the reviewers who annotated something. */
  readonly layers: readonly LayerView[];
  readonly final: LayerView;
  /** What was last done to the adjudicated layer and can be taken back. */
  readonly last: Change | null;
}

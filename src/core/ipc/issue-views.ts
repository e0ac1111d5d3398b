import type { Report } from '../project/project.ts';
import type { IssuePlaces } from '../reissue/places.ts';
import type { LayerView } from './views.ts';

/** An earlier issue of a report, with the work of who is at the desk on it, and where that would stand in the later one. */
export interface EarlierIssueView {
  readonly report: Report;
  readonly text: string;
  readonly layer: LayerView;
  readonly places: IssuePlaces;
}

import { type Layer, type ReportState, reportStates } from '../../annotation/layer.ts';
import { finalReviewer } from '../project.ts';

/**
 * How far a report has come: as far as its adjudicated layer where that is begun, else as far as the last of the reviewers who have begun it.
 */
export function reportState(layers: readonly Pick<Layer, 'reviewer' | 'state'>[]): ReportState {
  const begun = layers.filter(({ state }) => state !== 'not-started');
  const final = begun.find(({ reviewer }) => reviewer === finalReviewer);
  if (final !== undefined) return final.state;
  return reportStates.find((each) => begun.some(({ state }) => state === each)) ?? 'not-started';
}

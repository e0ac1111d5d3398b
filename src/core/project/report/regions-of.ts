import type { Layer } from '../../annotation/layer.ts';
import type { Region } from '../../annotation/region.ts';
import { finalReviewer } from '../project.ts';

/** The answers on regions that speak for a report: the adjudicated layer's where it has any, else those of all its layers. */
export function regionsOf(
  layers: readonly Pick<Layer, 'reviewer' | 'regions'>[],
): readonly Region[] {
  const final = layers.find(({ reviewer }) => reviewer === finalReviewer);
  if (final !== undefined && final.regions.length > 0) return final.regions;
  return layers.flatMap(({ regions }) => regions);
}

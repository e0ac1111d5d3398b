import { compareText } from '../annotation/annotation.ts';
import type { Layer } from '../annotation/layer.ts';
import { finalReviewer } from './project.ts';

/**
 * The layer that speaks for a report's annotations of a label: the adjudicated one where it has any, else the one with most of them, of two
 * with as many that of the reviewer whose id comes first; undefined where no layer has any.
 */
export function speakingLayer(layers: readonly Layer[], label: string): Layer | undefined {
  const count = ({ annotations }: Layer) =>
    annotations.all.filter((each) => each.label === label).length;
  const candidates = layers
    .map((layer) => ({ layer, size: count(layer) }))
    .filter(({ size }) => size > 0)
    .sort((a, b) => b.size - a.size || compareText(a.layer.reviewer, b.layer.reviewer));
  const final = candidates.find(({ layer }) => layer.reviewer === finalReviewer);
  return (final ?? candidates[0])?.layer;
}

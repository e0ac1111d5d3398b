import { carryOver } from '../anchor/carry-over.ts';
import { type Anchoring } from '../anchor/anchoring.ts';
import { layerPlaces } from '../anchor/layer-places.ts';
import { TextMap } from '../anchor/text-map.ts';
import type { Layer } from '../annotation/layer.ts';
import type { Span } from '../text/span.ts';

/** Where the records of a layer stand in a later issue of its text; each list in the order of the layer's. */
export interface IssuePlaces {
  readonly annotations: readonly Anchoring[];
  readonly rejections: readonly (Span | null)[];
  readonly regions: readonly (Span | null)[];
}

/** Looks for everything that stands on the words of an earlier issue in a later one. */
export function issuePlaces(layer: Layer, before: string, after: string): IssuePlaces {
  const map = new TextMap(before, after);
  const rest = layerPlaces(layer, after, (items) => carryOver(map, items));
  return {
    annotations: carryOver(map, layer.annotations.all),
    rejections: layer.rejections.map((record) => rest.get(record) ?? null),
    regions: layer.regions.map((record) => rest.get(record) ?? null),
  };
}

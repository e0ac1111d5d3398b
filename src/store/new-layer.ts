import { randomUUID } from 'node:crypto';
import { type EditContext, change } from '../core/annotation/edit.ts';
import { importLayer } from '../core/annotation/import-layer.ts';
import type { Layer } from '../core/annotation/layer.ts';
import { encodeRecord, layerJournals } from './journal-record.ts';
import { snapshotCodec } from './stored-record.ts';

/** The content of the files of a layer; `journal` is null where nothing is in the layer. */
export interface LayerFiles {
  readonly snapshot: string;
  readonly journal: string | null;
}

/**
 * The files of a layer that comes with its report: everything in it came by one change of its reviewer, so that the history tells of it. A layer on a
 * corrected text has followed the corrections before, which is nobody's step.
 */
export function newLayerFiles(layer: Layer, at: string): LayerFiles {
  const context: EditContext = { author: layer.reviewer, at, newId: () => randomUUID() };
  const coming = importLayer(layer, context);
  if (coming === null)
    return { snapshot: snapshotCodec.encode({ layer, journal: null }), journal: null };
  const { correction } = layer;
  const changes =
    correction === null
      ? [coming]
      : [change('reanchor', context, { correction: [null, correction] }), coming];
  const lines = changes.map((each, index) => {
    const after = changes[index - 1]?.id ?? null;
    return encodeRecord(layerJournals, { count: index + 1, after, snapshot: 0, change: each });
  });
  const start = Buffer.byteLength(lines.slice(0, -1).join(''));
  const journal = { count: changes.length, id: coming.id, start };
  return { snapshot: snapshotCodec.encode({ layer, journal }), journal: lines.join('') };
}

import { randomUUID } from 'node:crypto';
import type { Change } from '../../core/annotation/edit/change.ts';
import { type EditContext, change } from '../../core/annotation/edit/edit.ts';
import { importLayer } from '../../core/annotation/edit/import-layer.ts';
import type { Layer } from '../../core/annotation/layer.ts';
import { encodeRecord, layerJournals } from '../journal/journal-record.ts';
import type { ReportPaths } from '../paths.ts';
import { snapshotAtLeast } from './stored-layer.ts';
import { snapshotCodec } from '../record/stored-record.ts';

/** A file that is to be written. */
export type FileContent = readonly [path: string, content: string];

/**
 * The files of a layer that comes with its report: everything in it came by one change of its reviewer, so that the history tells of it. A layer on a
 * corrected text has followed the corrections before, which is nobody's step.
 */
export function newLayerFiles(
  paths: ReportPaths,
  layer: Layer,
  at: string,
): readonly FileContent[] {
  const { reviewer, correction } = layer;
  const context: EditContext = { author: reviewer, at, newId: () => randomUUID() };
  const coming = importLayer(layer, context);
  if (coming === null) {
    return [[paths.layer(reviewer), snapshotCodec.encode({ layer, journal: null })]];
  }
  const following =
    correction === null ? [] : [change('reanchor', context, { correction: [null, correction] })];
  return layerFiles(paths, layer, [...following, coming]);
}

/** The journal of a layer to which some changes led, the last of them last, and its snapshot where that is worth writing. */
export function layerFiles(
  paths: ReportPaths,
  layer: Layer,
  changes: readonly Change[],
): readonly FileContent[] {
  const lines = changes.map((each, index) => {
    const after = changes[index - 1]?.id ?? null;
    return encodeRecord(layerJournals, { count: index + 1, after, snapshot: 0, change: each });
  });
  const journal = lines.join('');
  const files: readonly FileContent[] = [[paths.journal(layer.reviewer), journal]];
  const last = changes.at(-1);
  if (last === undefined || Buffer.byteLength(journal) < snapshotAtLeast) return files;
  const start = Buffer.byteLength(lines.slice(0, -1).join(''));
  const mark = { count: changes.length, id: last.id, start };
  const snapshot = snapshotCodec.encode({ layer, journal: mark });
  return [...files, [paths.layer(layer.reviewer), snapshot]];
}

import { randomUUID } from 'node:crypto';
import { importLayer } from '../core/annotation/import-layer.ts';
import type { Layer } from '../core/annotation/layer.ts';
import { orFail } from './failure.ts';
import type { OpenReport } from './open-report.ts';
import { type ReportSite, layerReviewers, writeNewLayer } from './report-folder.ts';

/**
 * Makes a layer from elsewhere the work of its reviewer on a report, as one change in their journal; false where they have work of their own.
 * @throws StoreFailure `cannot-write`
 */
export async function addNewLayer(
  { disk, paths }: ReportSite,
  open: OpenReport,
  layer: Layer,
): Promise<boolean> {
  const { report } = open.content;
  if ((await layerReviewers(paths.report(report.id))).includes(layer.reviewer)) return false;
  const at = new Date().toISOString();
  const change = importLayer(layer, { author: layer.reviewer, at, newId: () => randomUUID() });
  // A layer without anything in it is there all the same.
  if (change === null) return writeNewLayer(disk, paths, report.id, layer);
  orFail(await open.layer(layer.reviewer).commit(change));
  return true;
}

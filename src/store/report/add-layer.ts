import { randomUUID } from 'node:crypto';
import { importLayer } from '../../core/annotation/edit/import-layer.ts';
import type { Layer } from '../../core/annotation/layer.ts';
import { StoreFailure, orFail } from '../failure.ts';
import { type LayerProject, checkedLayer } from '../layer/layer-rules.ts';
import type { OpenReport } from './open-report.ts';
import { type ReportSite, layerReviewers, writeNewLayer } from './report-folder.ts';

/**
 * Makes a layer from elsewhere the work of its reviewer on a report, as one change in their journal.
 * @throws StoreFailure `layer-exists` where they have work of their own, `bad-annotation`, `bad-relation`, `cannot-write`
 */
export async function addNewLayer(
  { disk, paths }: ReportSite,
  open: OpenReport,
  given: Layer,
  project: LayerProject,
): Promise<null> {
  const { report, text } = open.content;
  const layer = orFail(checkedLayer(given, { report, text, project }));
  const exists = () => {
    const { id, title } = report;
    return new StoreFailure({ code: 'layer-exists', report: id, title, reviewer: layer.reviewer });
  };
  if ((await layerReviewers(paths.report(report.id))).includes(layer.reviewer)) throw exists();
  const at = new Date().toISOString();
  const change = importLayer(layer, { author: layer.reviewer, at, newId: () => randomUUID() });
  if (change !== null) {
    orFail(await open.layer(layer.reviewer).commit(change));
    return null;
  }
  // A layer without anything in it is there all the same.
  if (!(await writeNewLayer(disk, paths, report.id, layer))) throw exists();
  return null;
}

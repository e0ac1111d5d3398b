import type { Finding } from '../../core/project/findings/finding.ts';
import { noParts } from '../../core/project/project-record.ts';
import { attempt } from '../failure.ts';
import { decodeBytes, readIfPresent } from '../disk/json-file.ts';
import { mendedLayer } from '../layer/layer-rules.ts';
import { isReportId, journalReviewerOf, recordIdOf } from '../paths.ts';
import { readReportFolder } from '../report/report-folder.ts';
import { StoredLayer } from '../layer/stored-layer.ts';
import { reportCodec } from '../record/stored-record.ts';
import type { RepairSite } from './repair-site.ts';

/** The label set is not asked here: who opens the layer has it follow. */
const asItIs = { labels: { labels: [], relationTypes: [] }, parts: noParts };

/** Finds the records of a layer again by their quotes, as opening it does: what is certain gets its place, the rest is listed without one. */
export async function mendAnchors(
  { paths, disk }: RepairSite,
  { file }: Finding,
): Promise<boolean> {
  const [top, id = '', third, name = ''] = file.split('/');
  const reviewer = recordIdOf(name) ?? journalReviewerOf(name);
  if (top !== 'reports' || third !== 'layers' || !isReportId(id) || reviewer === null) return false;
  const bytes = await readIfPresent(paths.report(id).report);
  const report = bytes === null ? null : decodeBytes(bytes, reportCodec.decode);
  if (report?.ok !== true) return false;
  const mended = await attempt(async () => {
    const { text, report: record } = await readReportFolder(paths.report(id), report.value);
    const stored = new StoredLayer(paths, id, reviewer, disk);
    const { state: layer, last, unfit } = await stored.load();
    if (layer.reviewer !== reviewer || unfit.length > 0) return false;
    const { layer: fitting, mend } = mendedLayer(layer, { text, report: record, project: asItIs });
    if (mend === null) return false;
    await stored.snap(fitting, await stored.append([mend], last));
    return true;
  });
  return mended.ok && mended.value;
}

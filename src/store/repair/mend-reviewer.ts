import type { Finding } from '../../core/project/findings/finding.ts';
import { fileStamp } from '../disk/file-stamp.ts';
import { canBeFile, writeReviewer } from '../project/reviewer-file.ts';
import type { RepairSite } from './repair-site.ts';

/** Enters the author of a layer as a reviewer, under the name that the layer gives; a damaged file of theirs is not touched. */
export async function mendReviewer(
  { paths, disk }: RepairSite,
  { detail: id }: Finding,
): Promise<boolean> {
  const reviewer = { id, name: id };
  if (!canBeFile(reviewer) || (await fileStamp(paths.reviewer(id))) !== null) return false;
  await writeReviewer(disk, paths, reviewer);
  return true;
}

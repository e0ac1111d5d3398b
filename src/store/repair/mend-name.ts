import { dirname, join } from 'node:path';
import type { Finding } from '../../core/project/findings/finding.ts';
import { writing } from '../failure.ts';
import { fileStamp } from '../disk/file-stamp.ts';
import { type ReportPaths, isReportId, journalReviewerOf, recordIdOf } from '../paths.ts';
import { folderEntries, layerReviewers } from '../report/report-folder.ts';
import type { RepairSite } from './repair-site.ts';

/** Gives a file or a report's folder the name that its content asks for, where that name is free. */
export async function mendName(site: RepairSite, { file, detail }: Finding): Promise<boolean> {
  const { paths } = site;
  const [top, report = '', third, fileName = ''] = file.split('/');
  if (top === 'reviewers') {
    return move(site, join(paths.root, file), paths.reviewer(detail));
  }
  if (top !== 'reports') return false;
  if (third === 'report.json') {
    if (!isReportId(detail)) return false;
    return move(site, paths.report(report).folder, paths.report(detail).folder);
  }
  const wrong = recordIdOf(fileName) ?? journalReviewerOf(fileName);
  if (third !== 'layers' || wrong === null) return false;
  return moveLayer(site, paths.report(report), wrong, detail);
}

/** Both files of a layer go together: the journal belongs to its snapshot. */
async function moveLayer(
  site: RepairSite,
  paths: ReportPaths,
  from: string,
  to: string,
): Promise<boolean> {
  if ((await layerReviewers(paths)).includes(to)) return false;
  const names = await folderEntries(paths.layers);
  const hasJournal = names.some((name) => journalReviewerOf(name) === from);
  // The journal first: alone under its new name it is a layer too, alone under the old one it would be a second.
  if (hasJournal && !(await move(site, paths.journal(from), paths.journal(to)))) return false;
  return move(site, paths.layer(from), paths.layer(to));
}

async function move({ disk }: RepairSite, from: string, to: string): Promise<boolean> {
  if ((await fileStamp(to)) !== null) return false;
  await writing(to, async () => {
    await disk.rename(from, to);
    await disk.syncFolder(dirname(to));
  });
  return true;
}

import { readStat } from '../disk/thread-reads.ts';
import type { writing } from '../failure.ts';
import type { ProjectPaths, ReportPaths } from '../paths.ts';

/** Where a report lies, and in which project. */
export interface ReportHome {
  readonly project: Pick<ProjectPaths, 'root' | 'project'>;
  readonly report: Pick<ReportPaths, 'folder'>;
}

/**
 * Looks whether a project still is where it was opened: its folder may be moved away meanwhile, and nothing may then be written to a new
 * one of that name. `intent` is `reading` or `writing`.
 * @throws StoreFailure what `intent` makes of the folder that is gone
 */
export async function projectIsThere(
  { root, project }: ReportHome['project'],
  intent: typeof writing,
): Promise<void> {
  await intent(root, () => readStat(project));
}

/** The same for a report and its project. */
export async function homeIsThere(
  { project, report }: ReportHome,
  intent: typeof writing,
): Promise<void> {
  await projectIsThere(project, intent);
  await intent(report.folder, () => readStat(report.folder));
}

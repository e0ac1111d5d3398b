import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { AppError } from '../../core/base/app-error.ts';
import type { Result } from '../../core/base/result.ts';
import type { Change } from '../../core/annotation/edit/change.ts';
import { type EditContext, annotate } from '../../core/annotation/edit/edit.ts';
import type { Finding } from '../../core/project/findings/finding.ts';
import { aTime } from '../../core/testing/builders.ts';
import { type Disk, realDisk } from '../disk/disk.ts';
import { createProject, openProject } from '../project/open-project.ts';
import type { ProjectStore } from '../project/project-store.ts';
import { verifyProject } from '../verify/verify.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** The text of the report that `aStoreWithReport` imports. */
export const aText = '全县共有贫困人口近4万人，📊𠮷林乡脱贫1.2万人。\n产业扶贫覆盖95.3%的村。\n';

/** The value of a result that a test takes for granted. */
export function value<T>(result: Result<T, AppError>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** An empty project in a folder of the running test's own, closed when it ends. */
export async function aStore(disk: Disk = realDisk): Promise<ProjectStore> {
  const folder = join(await temporaryFolder(), 'project');
  return closing(value(await createProject(folder, { name: '扶贫报告', at: aTime }, disk)));
}

/** A project with one report and the reviewer 李雷. */
export async function aStoreWithReport(
  disk: Disk = realDisk,
): Promise<{ readonly store: ProjectStore; readonly report: string }> {
  const store = await aStore(disk);
  const file = join(await temporaryFolder(), '报告.txt');
  await writeFile(file, aText);
  const report = value(await store.importFile(file, { at: aTime }));
  value(await store.ensureReviewer('李雷'));
  return { store, report: report.id };
}

/** The same project, closed and opened again. */
export async function reopened(store: ProjectStore, disk: Disk = realDisk): Promise<ProjectStore> {
  await store.close();
  return closing(value(await openProject(store.directory, disk)));
}

/** A change by 李雷 that tags `[start, end)` of `aText` as a figure; the annotation's id follows from the change's. */
export async function tagging(
  store: ProjectStore,
  report: string,
  start: number,
  end: number,
  id = `tag-${start}-${end}`,
): Promise<Change> {
  const layer = value(await store.layer(report, '李雷'));
  const ids = [id, `${id}-change`];
  const context: EditContext = { author: '李雷', at: aTime, newId: () => ids.shift() ?? 'spare' };
  const span = { start, end, label: 'figure', attributes: {} };
  return annotate(layer, aText, [{ ...span, provenance: { kind: 'reviewer' } }], context);
}

/** Everything that is wrong with a project's files. */
export async function findingsIn(directory: string): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for await (const finding of verifyProject(directory)) findings.push(finding);
  return findings;
}

function closing(store: ProjectStore): ProjectStore {
  onTestFinished(() => store.close());
  return store;
}

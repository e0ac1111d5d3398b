import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locale } from '../../core/annotation/label/local-name.ts';
import type { AppError } from '../../core/base/app-error.ts';
import { type Result, ok } from '../../core/base/result.ts';
import { dialogWords } from '../../core/locale/window/dialogs-words.ts';
import { attempt, reading } from '../../store/failure.ts';
import { createProject, openProject } from '../../store/project/open-project.ts';
import type { ProjectStore } from '../../store/project/project-store.ts';
import { warn } from '../machine/log.ts';

/** Where the sample project comes from and goes to. */
export interface SamplePlaces {
  /** The folder with the reports, as they were found. */
  readonly seeds: string;
  /** The folder in which it gets one of its own. */
  readonly projects: string;
  readonly locale: Locale;
}

const mostNames = 50;

/** Opens the sample project, made on the first time; what an interrupted first time left out is added. A folder that holds anything else is left alone. */
export async function openSample({
  seeds,
  projects,
  locale,
}: SamplePlaces): Promise<Result<ProjectStore, AppError>> {
  const opened = await openFirstFree(projects, dialogWords[locale].sampleName);
  if (!opened.ok) return opened;
  const filled = await addSeeds(opened.value, seeds);
  if (filled.ok) return opened;
  await opened.value.close();
  return filled;
}

/** Opens the sample in the first folder that is its own or free. */
async function openFirstFree(
  projects: string,
  name: string,
): Promise<Result<ProjectStore, AppError>> {
  for (let copy = 1; ; copy += 1) {
    const called = copy === 1 ? name : `${name} ${copy}`;
    const folder = join(projects, called);
    const made = await createProject(folder, { name: called, at: new Date().toISOString() });
    if (made.ok) return made;
    if (made.error.code === 'project-exists') return openProject(folder);
    if (made.error.code !== 'folder-not-empty' || copy === mostNames) return made;
  }
}

async function addSeeds(store: ProjectStore, seeds: string): Promise<Result<null, AppError>> {
  const names = await attempt(() => reading(seeds, () => readdir(seeds)));
  if (!names.ok) return names;
  const texts = names.value.filter((name) => name.endsWith('.txt')).sort();
  if (store.reports.length >= texts.length) return ok(null);
  for (const name of texts) {
    const added = await store.importFile(join(seeds, name), { at: new Date().toISOString() });
    if (added.ok || added.error.code === 'import-duplicate') continue;
    if (added.error.code === 'cannot-write') return added;
    warn(`sample report left out: ${JSON.stringify(added.error)}`);
  }
  return ok(null);
}

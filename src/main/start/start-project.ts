import type { AppError } from '../../core/base/app-error.ts';
import type { Result } from '../../core/base/result.ts';
import type { ProjectView } from '../../core/ipc/views.ts';
import type { Preferences } from '../machine/preferences.ts';
import type { ProjectSession } from '../project/project-session.ts';
import { type SamplePlaces, openSample } from './sample-project.ts';

/** Opens what a start shows: the project that was named, else the last one, else the sample. */
export function openStartProject(
  session: ProjectSession,
  preferences: Preferences,
  { named, sample }: { readonly named: string | null; readonly sample: SamplePlaces },
): Promise<Result<ProjectView, AppError>> {
  const [last] = preferences.state.recent;
  const folder = named ?? last?.path;
  return folder === undefined ? session.openBy(() => openSample(sample)) : session.open(folder);
}

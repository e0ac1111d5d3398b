import type { AppError } from '../../core/base/app-error.ts';
import { type Result, err } from '../../core/base/result.ts';
import type { Settings } from '../../core/ipc/views.ts';
import { isFinalName, reviewerId } from '../../core/project/project.ts';
import type { Preferences } from '../machine/preferences.ts';
import type { ProjectSession } from '../project/project-session.ts';
import type { Handlers } from './handle.ts';

/** What a change of settings touches. */
export interface SettingsTools {
  readonly preferences: Preferences;
  readonly session: ProjectSession;
  /** Tells the page of the project as another reviewer sees it. */
  readonly announceProject: () => Promise<void>;
}

/** A person's settings. */
export function settingsHandlers(tools: SettingsTools): Pick<Handlers, 'settings:change'> {
  return { 'settings:change': (patch) => changeSettings(tools, patch) };
}

async function changeSettings(
  { preferences, session, announceProject }: SettingsTools,
  patch: Partial<Settings>,
): Promise<Result<Settings, AppError>> {
  const name = patch.reviewerName;
  if (name === undefined || name === preferences.settings.reviewerName) {
    return preferences.changeSettings(patch);
  }
  if (reviewerId(name) === '' || isFinalName(name)) return err({ code: 'bad-reviewer-name', name });
  const seated = await session.seat(name);
  if (!seated.ok) return seated;
  const changed = await preferences.changeSettings(patch);
  await announceProject();
  return changed;
}

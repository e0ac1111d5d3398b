import type { Locale } from '../../core/annotation/label/local-name.ts';
import type { AppError } from '../../core/base/app-error.ts';
import type { Result } from '../../core/base/result.ts';
import { pack } from '../../core/ipc/packed.ts';
import type { ProjectView, RecentProject, StartView } from '../../core/ipc/views.ts';
import { fault } from '../machine/log.ts';
import { type NativeTools, runNativeCommand } from '../window/native-commands.ts';
import type { Preferences } from '../machine/preferences.ts';
import type { ProjectSession } from '../project/project-session.ts';
import type { Handlers } from './handle.ts';

/** What the page's first request needs. */
export interface StartTools {
  readonly version: string;
  readonly systemLocale: Locale;
  readonly preferences: Preferences;
  readonly session: ProjectSession;
  /** The projects to choose from where none is open. */
  readonly recent: () => readonly RecentProject[];
  /** Opens the project of this start; asked again, it tries again. */
  readonly openFirst: () => Promise<Result<ProjectView, AppError>>;
  /** Is told when the page has its first answer, and so listens. */
  readonly onStarted: () => void;
  readonly native: NativeTools;
}

/** The page's first request, and the commands that it cannot carry out itself. */
export function appHandlers(tools: StartTools): Pick<Handlers, 'app:start' | 'app:native-command'> {
  return {
    'app:start': async () => {
      const view = await startView(tools);
      tools.onStarted();
      return pack(view);
    },
    'app:native-command': ({ command }) => runNativeCommand(command, tools.native),
  };
}

async function startView(tools: StartTools): Promise<StartView> {
  const { version, systemLocale, preferences } = tools;
  const first = await firstProject(tools);
  return {
    version,
    platform: platform(),
    systemLocale,
    settings: preferences.settings,
    recent: tools.recent(),
    project: first.ok ? first.value : null,
    problem: first.ok ? null : first.error,
  };
}

/** The open project where the page was only loaded again. A bug here must not leave an empty window either. */
async function firstProject({
  session,
  openFirst,
}: StartTools): Promise<Result<ProjectView, AppError>> {
  try {
    const open = await session.view();
    return open === null ? await openFirst() : { ok: true, value: open };
  } catch (error) {
    fault('no project could be opened', error);
    return { ok: false, error: { code: 'internal', detail: String(error) } };
  }
}

function platform(): StartView['platform'] {
  if (process.platform === 'darwin') return 'mac';
  return process.platform === 'win32' ? 'windows' : 'linux';
}

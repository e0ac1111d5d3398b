import { type BrowserWindow, app, nativeTheme, powerMonitor } from 'electron';
import type { Locale } from '../core/annotation/label/local-name.ts';
import type { AppError } from '../core/base/app-error.ts';
import type { Result } from '../core/base/result.ts';
import { type CommandId, type NativeCommand, nativeCommands } from '../core/command/command.ts';
import type { ReportsCounted, Settings } from '../core/ipc/views.ts';
import type { WorkProgress } from '../core/ipc/work-views.ts';
import { forgetShown } from '../store/revise/attachments.ts';
import { showAbout } from './start/about.ts';
import { BackupKeeper } from './project/backup-keeper.ts';
import { Closing } from './window/closing.ts';
import { chosenLocale } from './machine/default-settings.ts';
import { Dialogs } from './window/dialogs.ts';
import { showFailure } from './start/faults.ts';
import { FolderIds } from './project/folder-ids.ts';
import { appHandlers } from './ipc/app.ts';
import { type Handlers, answerRequests } from './ipc/handle.ts';
import type { AnswerRequest } from './ipc/take.ts';
import { menuHandlers } from './ipc/menu.ts';
import { reportHandlers } from './ipc/report.ts';
import { settingsHandlers } from './ipc/settings.ts';
import { Jobs } from './project/jobs.ts';
import { fault } from './machine/log.ts';
import { showMenu } from './window/menu.ts';
import { MenuSteps } from './window/menu-steps.ts';
import { type NativeTools, runNativeCommand } from './window/native-commands.ts';
import { PageLink } from './window/page-link.ts';
import type { Preferences } from './machine/preferences.ts';
import { ProjectCheck } from './threads/project-check.ts';
import { ProjectFind } from './project/project-find.ts';
import { ProjectSession } from './project/project-session.ts';
import { openStartProject } from './start/start-project.ts';
import { keepWorkReady } from './project/work-ready.ts';

/** What a desk is set up with. */
export interface DeskPlan {
  /** The window, whose page may still be loading. */
  readonly window: BrowserWindow;
  readonly page: string;
  readonly developing: boolean;
  readonly preferences: Preferences;
  readonly systemLocale: Locale;
  /** The project that the command line names, or null. */
  readonly named: string | null;
  /** The folder of the sample reports. */
  readonly seeds: string;
  /** The folder in which backups lie when nobody says otherwise. */
  readonly backups: string;
  /** The folder in which the counts of large projects are remembered. */
  readonly counts: string;
  /** The folder in which projects lie when nobody says otherwise. */
  readonly projects: string;
}

/** The window with its project, as the rest of the program sees it. */
export interface Desk {
  /** Answers what the page asks. */
  readonly answer: AnswerRequest;
  /** Brings the window to the front. */
  show(): void;
  /** Has the page open another project. */
  openFolder(path: string): Promise<void>;
}

/** What belongs to one window. */
interface Parts {
  readonly plan: DeskPlan;
  readonly window: BrowserWindow;
  readonly link: PageLink;
  readonly session: ProjectSession;
  readonly folders: FolderIds;
  readonly locale: () => Locale;
  readonly native: NativeTools;
  readonly rememberExport: (place: string) => void;
  readonly keeper: BackupKeeper;
  readonly check: ProjectCheck;
  readonly steps: MenuSteps;
  /** Copies of attached files that other programs show. */
  readonly shown: string[];
}

/** Ties project, menus and answers to the window. */
export function setUpDesk(plan: DeskPlan): Desk {
  const { window, preferences } = plan;
  const link = new PageLink(window, plan.page);
  const keeper = new BackupKeeper(preferences, plan.backups);
  const check = new ProjectCheck();
  const tellCounts = (news: ReportsCounted): void => link.send('reports-counted', news);
  const tellWork = (progress: WorkProgress | null): void => link.send('work-progress', progress);
  const session = new ProjectSession(preferences, tellCounts, keeper, plan.counts, tellWork);
  checkOnOpening(session, check, link);
  keepWorkReady(session, () => !powerMonitor.isOnBatteryPower());
  const folders = new FolderIds(preferences);
  const locale = () => chosenLocale(preferences.settings, plan.systemLocale);
  const shown: string[] = [];
  const closing = closingOf(window, link, session, preferences, shown);
  let exported: string | null = null;
  const native: NativeTools = {
    projectFolder: () => session.opened?.store.directory ?? null,
    exportPlace: () => exported,
    backupsFolder: () => keeper.folder,
    showAbout: () => void showAbout(window, locale()),
    closeNow: () => void closing.closeNow(),
    quit: () => app.quit(),
  };
  const rememberExport = (place: string) => (exported = place);
  const parts = {
    ...{ plan, window, link, session, folders, locale, native, rememberExport },
    ...{ keeper, check, shown, steps: new MenuSteps() },
  };
  const answer = answerPage(parts);
  keepMenu(parts);
  return {
    answer,
    show: () => bringToFront(window),
    openFolder: (path) => link.sendOnceListening('open-recent', { id: folders.idOf(path) }),
  };
}

function closingOf(
  window: BrowserWindow,
  link: PageLink,
  session: ProjectSession,
  preferences: Preferences,
  shown: readonly string[],
): Closing {
  return new Closing(window, {
    askPage: () => link.send('close-requested', null),
    finish: async () => {
      await session.close();
      await preferences.settled();
      await forgetShown(shown);
    },
  });
}

/** Looks the files of every project over that is opened, behind the person's back; what it finds is offered for repair. */
function checkOnOpening(session: ProjectSession, check: ProjectCheck, link: PageLink): void {
  let waiting: NodeJS.Timeout | undefined;
  session.onChange(() => {
    check.stop();
    clearTimeout(waiting);
    const store = session.opened?.store;
    if (store === undefined) return;
    waiting = setTimeout(() => {
      if (session.opened?.store !== store) return;
      void check.run(store).then((checked) => {
        if (checked.findings.length > 0) void link.sendOnceListening('project-checked', checked);
      });
    }, checkDelay);
  });
}

/** Searches of the project that is at the desk. */
function findIn(session: ProjectSession, link: PageLink): ProjectFind {
  const find = new ProjectFind((found) => link.send('find-found', found));
  session.onChange(() => find.stop());
  return find;
}

/** How long the check waits, in milliseconds, so that the first report comes first. */
const checkDelay = 2_000;

function answerPage({
  plan,
  window,
  link,
  session,
  folders,
  locale,
  ...parts
}: Parts): AnswerRequest {
  const { keeper, check } = parts;
  const { preferences, systemLocale, named, seeds, projects } = plan;
  const dialogs = new Dialogs({ window: () => window, locale, projects });
  const jobs = new Jobs((progress) => link.send('job-progress', progress));
  const find = findIn(session, link);
  const announceProject = async (): Promise<void> => {
    forgetWork(session, find);
    const project = await session.view();
    if (project !== null) link.send('project-changed', project);
  };
  const sample = { seeds, projects, locale: locale() };
  const openFirst = openedAhead(() => openStartProject(session, preferences, { named, sample }));
  const version = app.getVersion();
  const soon = {
    ...appHandlers({
      ...{ version, systemLocale, preferences, session, openFirst, native: parts.native },
      recent: () => folders.recent(named),
      onStarted: () => link.setListening(),
    }),
    ...settingsHandlers({ preferences, session, announceProject }),
    ...reportHandlers(session, find),
    ...menuHandlers(parts.steps),
  };
  const readRest = async (): Promise<Handlers> => {
    const { restOfHandlers } = await import('./rest.ts');
    const rest = restOfHandlers({
      ...{ session, preferences, find, dialogs, jobs, keeper, check, version },
      ...{ locale, announceProject, rememberExport: parts.rememberExport },
      folderOf: (id) => folders.folderOf(id),
      onShown: (copy) => parts.shown.push(copy),
    });
    return { ...soon, ...rest };
  };
  let rest: Promise<Handlers> | null = null;
  const known: Partial<Handlers> = soon;
  return answerRequests(
    async (channel) => known[channel] ?? (await (rest ??= readRest()))[channel],
    (event) => link.isSender(event),
  );
}

/** Opens the first project while the page is still loading; a page that is loaded anew has it opened again. */
function openedAhead(
  open: () => ReturnType<typeof openStartProject>,
): () => ReturnType<typeof openStartProject> {
  let opening: ReturnType<typeof open> | null = open();
  opening.catch((error: unknown) => fault('no project could be opened', error));
  return async () => {
    const first = await (opening ?? open());
    opening = null;
    return first;
  };
}

/** Has everything that was made of annotations made again: an import, another encoding or a tag in many reports changes them all at once. */
function forgetWork({ opened }: ProjectSession, find: ProjectFind): void {
  find.forget(null);
  opened?.work.forget(null);
  opened?.lessons.forget(null);
}

/** Keeps menus and theme in step with settings and project. */
function keepMenu({ plan, window, link, session, ...parts }: Parts): void {
  const { folders, locale, native, steps } = parts;
  const { preferences, developing } = plan;
  const fulfil = async (asked: Promise<Result<unknown, AppError>>): Promise<void> => {
    const done = await asked;
    if (!done.ok) await showFailure({ window: () => window, locale }, done.error);
  };
  const run = (command: CommandId): void => {
    if (command === 'close-window') window.close();
    else if (isNative(command)) void fulfil(runNativeCommand(command, native));
    else link.send('command', { command });
  };
  const changeSettings = async (patch: Partial<Settings>): Promise<void> => {
    await fulfil(preferences.changeSettings(patch));
    link.send('settings-changed', preferences.settings);
  };
  const show = (): void => {
    const { settings, state } = preferences;
    nativeTheme.themeSource = settings.theme;
    showMenu(
      {
        locale: locale(),
        mac: process.platform === 'darwin',
        developing,
        settings,
        recent: state.recent,
        projectOpen: session.opened !== null,
        steps: steps.names,
      },
      {
        run,
        openRecent: ({ path }) => link.send('open-recent', { id: folders.idOf(path) }),
        clearRecent: () => void preferences.forgetRecent(),
        changeSettings: (patch) => void changeSettings(patch),
      },
    );
  };
  const again = onceATurn(show);
  preferences.onChange(again);
  session.onChange(again);
  steps.onChange(again);
  show();
}

/** Does once what is asked for several times in a turn: menus take milliseconds to make. */
function onceATurn(act: () => void): () => void {
  let isComing = false;
  return () => {
    if (isComing) return;
    isComing = true;
    setImmediate(() => {
      isComing = false;
      act();
    });
  };
}

function isNative(command: CommandId): command is NativeCommand {
  const names: readonly CommandId[] = nativeCommands;
  return names.includes(command);
}

function bringToFront(window: BrowserWindow): void {
  if (window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

import { basename, relative, sep } from 'node:path';
import type { AppError } from '../../core/base/app-error.ts';
import { type Result, err, ok } from '../../core/base/result.ts';
import type {
  BackupFileView,
  BackupView,
  BackupsView,
  ProjectView,
  RepairView,
  SavedCopyView,
} from '../../core/ipc/views.ts';
import { type Unsaved, saveCopy } from '../../store/backup/save-copy.ts';
import { restoreZip } from '../../store/backup/zip-read.ts';
import { writeZip } from '../../store/backup/zip-write.ts';
import { repairProject } from '../../store/repair/repair-project.ts';
import type { BackupKeeper } from '../project/backup-keeper.ts';
import type { Dialogs } from '../window/dialogs.ts';
import type { Jobs } from '../project/jobs.ts';
import type { Preferences } from '../machine/preferences.ts';
import type { ProjectCheck } from '../threads/project-check.ts';
import type { OpenedProject, ProjectSession } from '../project/project-session.ts';
import { placeName } from '../machine/recent.ts';
import type { Handlers } from './handle.ts';

/** The requests about backups, copies and repairs. */
export type KeepingChannel =
  | Extract<keyof Handlers, `backups:${string}`>
  | 'project:back-up-file'
  | 'project:restore-file'
  | 'project:save-copy'
  | 'project:check'
  | 'project:repair';

/** What keeping a project safe acts on. */
export interface KeepingTools {
  readonly session: ProjectSession;
  readonly preferences: Preferences;
  readonly keeper: BackupKeeper;
  readonly check: ProjectCheck;
  readonly jobs: Jobs;
  readonly dialogs: Pick<Dialogs, 'freeFolder' | 'newBackupFile' | 'backupFile' | 'backupsPlace'>;
}

type Asked<T> = Promise<Result<T | null, AppError>>;

/** Backups, copies and repairs. */
export function keepingHandlers(tools: KeepingTools): Pick<Handlers, KeepingChannel> {
  const { session, keeper, check } = tools;
  const withOpen = <T>(
    action: (opened: OpenedProject) => Promise<Result<T, AppError>>,
  ): Promise<Result<T, AppError>> =>
    session.opened === null
      ? Promise.resolve(err({ code: 'nothing-open' }))
      : action(session.opened);
  return {
    'backups:list': async () => ok(await listBackups(tools)),
    'backups:make': () => withOpen((opened) => makeBackup(tools, opened)),
    'backups:check': ({ id }) => checkBackup(tools, id),
    'backups:restore': ({ id }) => restoreBackup(tools, id),
    'backups:choose-place': () => choosePlace(tools),
    'project:back-up-file': () => withOpen((opened) => backUpToFile(tools, opened)),
    'project:restore-file': () => restoreFile(tools),
    'project:save-copy': (unsaved) =>
      withOpen((opened) => saveCopyOf(tools, opened, unsaved, keeper)),
    'project:check': () => withOpen(async ({ store }) => ok(await check.run(store))),
    'project:repair': () => withOpen((opened) => repair(tools, opened)),
  };
}

async function listBackups({ keeper, session }: KeepingTools): Promise<BackupsView> {
  const backups = await keeper.list(session.opened?.store ?? null);
  return { place: placeName(keeper.folder), backups };
}

async function makeBackup(
  { keeper, jobs }: KeepingTools,
  { store }: OpenedProject,
): Asked<BackupView> {
  const made = await jobs.run('backup', (progress) => keeper.make(store, 'asked', progress));
  if (!made.ok) return made;
  return ok(made.value === null ? null : keeper.view(made.value, store));
}

async function checkBackup(
  { keeper, jobs }: KeepingTools,
  id: string,
): Promise<Result<null, AppError>> {
  const found = await keeper.find(id);
  if (!found.ok) return found;
  const { vault, backup } = found.value;
  return jobs.run('backup', (progress) => vault.check(backup, progress));
}

async function restoreBackup(tools: KeepingTools, id: string): Asked<ProjectView> {
  const { keeper, jobs, dialogs, session } = tools;
  const found = await keeper.find(id);
  if (!found.ok) return found;
  const { vault, backup } = found.value;
  const target = await dialogs.freeFolder(`${backup.project.name} ${stampOf(backup.at)}`);
  if (target === null) return ok(null);
  const refused = insideProject(session, target);
  if (refused !== null) return err(refused);
  const restored = await jobs.run('backup', (progress) => vault.restore(backup, target, progress));
  return restored.ok ? session.open(target) : restored;
}

async function choosePlace(tools: KeepingTools): Asked<BackupsView> {
  const folder = await tools.dialogs.backupsPlace();
  if (folder === null) return ok(null);
  const refused = insideProject(tools.session, folder);
  if (refused !== null) return err(refused);
  const changed = await tools.preferences.keepBackupsIn(folder);
  return changed.ok ? ok(await listBackups(tools)) : changed;
}

async function backUpToFile(
  { jobs, dialogs }: KeepingTools,
  { store }: OpenedProject,
): Asked<BackupFileView> {
  const at = new Date().toISOString();
  const out = await dialogs.newBackupFile(`${store.project.name} ${stampOf(at)}`);
  if (out === null) return ok(null);
  const subject = { folder: store.directory, project: store.project };
  const written = await jobs.run('backup', (progress) => writeZip(subject, out, at, progress));
  return written.ok ? ok({ file: basename(out), reports: written.value.reports }) : written;
}

async function restoreFile({ jobs, dialogs, session }: KeepingTools): Asked<ProjectView> {
  const file = await dialogs.backupFile();
  if (file === null) return ok(null);
  const target = await dialogs.freeFolder(basename(file).replace(/\.zip$/i, ''));
  if (target === null) return ok(null);
  const refused = insideProject(session, target);
  if (refused !== null) return err(refused);
  const restored = await jobs.run('backup', (progress) => restoreZip(file, target, progress));
  return restored.ok ? session.open(target) : restored;
}

async function saveCopyOf(
  { jobs, dialogs, session }: KeepingTools,
  { store }: OpenedProject,
  unsaved: Unsaved,
  keeper: BackupKeeper,
): Asked<SavedCopyView> {
  const { name } = store.project;
  const target = await dialogs.freeFolder(`${name} ${stampOf(new Date().toISOString())}`);
  if (target === null) return ok(null);
  const refused = insideProject(session, target);
  if (refused !== null) return err(refused);
  const sources = { ...unsaved, vault: keeper.vaultOf(store) };
  const saved = await jobs.run('backup', (progress) => saveCopy(store, target, sources, progress));
  if (!saved.ok) return saved;
  const { store: copy, lost, fromBackup } = saved.value;
  const project = await session.openBy(() => Promise.resolve(ok(copy)));
  return project.ok ? ok({ project: project.value, lost, fromBackup }) : project;
}

/** Nothing is mended that was not backed up first. */
async function repair(
  { keeper, session, check }: KeepingTools,
  { store }: OpenedProject,
): Promise<Result<RepairView, AppError>> {
  if (store.isReadOnly) return err({ code: 'read-only', project: store.project.name });
  check.stop();
  const kept = await keeper.before(store, 'repair');
  if (!kept.ok) return kept;
  const repaired = await session.whileClosed((folder) => repairProject(folder));
  if (!repaired.ok) return repaired;
  const [{ mended, left }, project] = repaired.value;
  return ok({ project, mended, left });
}

/** Why a folder may not take a backup or a copy, or null: what lies in the project is lost with it. */
function insideProject({ opened }: ProjectSession, folder: string): AppError | null {
  if (opened === null) return null;
  const way = relative(opened.store.directory, folder);
  const isOutside = way === '..' || way.startsWith(`..${sep}`) || way === folder;
  return isOutside ? null : { code: 'inside-project', path: folder };
}

/** A time as part of a file's name: `2026-11-24 0931`. */
function stampOf(iso: string): string {
  const at = new Date(Date.parse(iso) - new Date(iso).getTimezoneOffset() * 60_000);
  return at.toISOString().slice(0, 16).replace('T', ' ').replace(':', '');
}

import { hostname } from 'node:os';
import { basename, join } from 'node:path';
import type { AppError } from '../../core/base/app-error.ts';
import { type Result, err, ok } from '../../core/base/result.ts';
import type { BackupView } from '../../core/ipc/views.ts';
import { type BackupReason, rotations } from '../../core/project/backup.ts';
import { type Backup, writtenSchemas } from '../../store/backup/manifest.ts';
import { Vault, vaultName, vaultsIn } from '../../store/backup/vault.ts';
import type { Progress } from '../../store/progress.ts';
import type { ProjectStore } from '../../store/project/project-store.ts';
import { warn } from '../machine/log.ts';
import type { Preferences } from '../machine/preferences.ts';
import type { Keeper } from './project-session.ts';
import { placeName } from '../machine/recent.ts';

/** Between two regular backups of a project that is being worked on, in milliseconds. */
const interval = 10 * 60_000;
/** How long after its opening a project that has no backup gets its first, in milliseconds. */
const first = 20_000;
/** How long closing waits for its backup, in milliseconds; what is kept by then makes the next one shorter. */
const patience = 5_000;

/** Makes the backups of the open project, and finds those of all. */
export class BackupKeeper implements Keeper {
  readonly #preferences: Preferences;
  readonly #ownFolder: string;
  #timers: NodeJS.Timeout[] = [];

  /** `ownFolder` is where backups lie unless the person has chosen another place. */
  constructor(preferences: Preferences, ownFolder: string) {
    this.#preferences = preferences;
    this.#ownFolder = ownFolder;
  }

  /** The folder of all backups. */
  get folder(): string {
    return this.#preferences.state.backupFolder ?? this.#ownFolder;
  }

  /** Before a newer program writes to a project for the first time, the project is kept as it was. */
  async opened(store: ProjectStore): Promise<void> {
    this.#stopTimers();
    if (store.isReadOnly) return;
    const [latest] = await this.#vaultOf(store).list();
    if (latest !== undefined && isOlder(latest.schemas)) await this.before(store, 'migration');
    const keep = (): void => void this.#quietly(store, 'regular');
    if (latest === undefined) this.#timers.push(setTimeout(keep, first).unref());
    this.#timers.push(setInterval(keep, interval).unref());
  }

  async closed(store: ProjectStore): Promise<void> {
    this.#stopTimers();
    await this.#quietly(store, 'closing', { signal: AbortSignal.timeout(patience) });
  }

  /** Backs up before something risky, whatever the settings say; what hinders it is noted, and told by the answer. */
  async before(store: ProjectStore, reason: BackupReason): Promise<Result<null, AppError>> {
    const made = await this.make(store, reason);
    if (made.ok) return ok(null);
    warn(`no backup before ${reason}: ${JSON.stringify(made.error)}`);
    return made;
  }

  /** Backs a project up; null where nothing has changed since the last time. */
  async make(
    store: ProjectStore,
    reason: BackupReason,
    progress: Progress = {},
  ): Promise<Result<Backup | null, AppError>> {
    const { directory: folder, project } = store;
    const rotation = rotations[this.#preferences.settings.backups];
    const plan = { reason, at: new Date().toISOString(), rotation };
    return this.#vaultOf(store).make({ folder, project }, plan, progress);
  }

  /** The vault of a project. */
  vaultOf(store: ProjectStore): Vault {
    return this.#vaultOf(store);
  }

  /** Every backup in the folder of backups, the latest first; `here` is the open project. */
  async list(here: ProjectStore | null): Promise<readonly BackupView[]> {
    const own = here === null ? null : this.#vaultOf(here).folder;
    const views: BackupView[] = [];
    for (const vault of await vaultsIn(this.folder)) {
      for (const backup of await vault.list()) {
        views.push(viewOf(backup, vault, vault.folder === own));
      }
    }
    return views.sort((a, b) => (a.at < b.at ? 1 : -1));
  }

  /** The backup that the page knows by this id, and its vault. Errors: `no-such-backup`. */
  async find(
    id: string,
  ): Promise<Result<{ readonly vault: Vault; readonly backup: Backup }, AppError>> {
    for (const vault of await vaultsIn(this.folder)) {
      const backup = (await vault.list()).find((each) => idOf(each, vault) === id);
      if (backup !== undefined) return ok({ vault, backup });
    }
    return err({ code: 'no-such-backup' });
  }

  /** A backup as the page sees it. */
  view(backup: Backup, store: ProjectStore): BackupView {
    return viewOf(backup, this.#vaultOf(store), true);
  }

  async #quietly(
    store: ProjectStore,
    reason: BackupReason,
    progress: Progress = {},
  ): Promise<void> {
    if (store.isReadOnly || this.#preferences.settings.backups === 'off') return;
    const made = await this.make(store, reason, progress);
    if (!made.ok) warn(`no ${reason} backup: ${JSON.stringify(made.error)}`);
  }

  #vaultOf({ project, directory }: ProjectStore): Vault {
    return new Vault(join(this.folder, vaultName(project.id, hostname(), directory)));
  }

  #stopTimers(): void {
    this.#timers.forEach(clearTimeout);
    this.#timers = [];
  }
}

function idOf({ id }: Backup, vault: Vault): string {
  return `${basename(vault.folder)}/${id}`;
}

function viewOf(backup: Backup, vault: Vault, isHere: boolean): BackupView {
  const { at, reason, project, folder, reports, bytes } = backup;
  const place = placeName(folder);
  return {
    id: idOf(backup, vault),
    at,
    reason,
    project: project.name,
    place,
    isHere,
    reports,
    bytes,
  };
}

function isOlder(schemas: Readonly<Record<string, number>>): boolean {
  return Object.entries(writtenSchemas()).some(([kind, now]) => (schemas[kind] ?? 1) < now);
}

import type { AppError } from '../../core/base/app-error.ts';
import type { Result } from '../../core/base/result.ts';
import type { Settings } from '../../core/ipc/views.ts';
import type {
  MachineState,
  RecentFolder,
  SettingsFile,
  WindowState,
} from '../../store/project/settings-file.ts';
import { warn } from './log.ts';

/** What this machine remembers, and who wants to hear of changes. */
export class Preferences {
  readonly #file: SettingsFile;
  readonly #listeners: (() => void)[] = [];
  #writing: Promise<unknown> = Promise.resolve();

  constructor(file: SettingsFile) {
    this.#file = file;
  }

  get state(): MachineState {
    return this.#file.state;
  }

  get settings(): Settings {
    return this.#file.state.settings;
  }

  /** Why the settings' file could not be used, or null. */
  get problem(): AppError | null {
    return this.#file.problem;
  }

  /** Calls a function after every change of settings or recent projects. */
  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  async changeSettings(patch: Partial<Settings>): Promise<Result<Settings, AppError>> {
    const changed = await this.#tracked(this.#file.change(patch));
    this.#tell();
    return changed;
  }

  /** Puts a project at the head of the recent ones; where it is there already, as at most starts, nothing is written. */
  async remember(project: RecentFolder): Promise<void> {
    const [latest] = this.state.recent;
    if (latest !== undefined && isSame(latest, project)) return;
    await this.#noted(this.#file.remember(project));
    this.#tell();
  }

  /** Keeps backups in another folder from now on. */
  async keepBackupsIn(folder: string): Promise<Result<MachineState, AppError>> {
    return this.#tracked(this.#file.keepBackupsIn(folder));
  }

  async forgetRecent(): Promise<void> {
    for (const { path } of this.state.recent) await this.#noted(this.#file.forget(path));
    this.#tell();
  }

  /** Remembers where the window stands. */
  async place(window: WindowState): Promise<void> {
    await this.#noted(this.#file.place(window));
  }

  /** Resolves when every change so far is on disk or has failed. */
  async settled(): Promise<void> {
    await this.#writing;
  }

  /** For what nobody asked to be written, and so nobody waits to hear of. */
  async #noted(writing: Promise<Result<unknown, AppError>>): Promise<void> {
    const written = await this.#tracked(writing);
    if (!written.ok) warn(`settings not written: ${JSON.stringify(written.error)}`);
  }

  #tracked<T>(writing: Promise<T>): Promise<T> {
    this.#writing = Promise.allSettled([this.#writing, writing]);
    return writing;
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

function isSame(one: RecentFolder, other: RecentFolder): boolean {
  return one.id === other.id && one.name === other.name && one.path === other.path;
}

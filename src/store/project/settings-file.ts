import { dirname, join } from 'node:path';
import { Low } from 'lowdb';
import { z } from 'zod';
import { typographySchema } from '../../core/text/typography-schema.ts';
import { keyChangesSchema } from '../../core/command/key-changes-schema.ts';
import type { AppError } from '../../core/base/app-error.ts';
import { type Result, err, ok } from '../../core/base/result.ts';
import type { Settings } from '../../core/ipc/views.ts';
import { backupHabits } from '../../core/project/backup.ts';
import { reportOrders } from '../../core/project/report/report-order.ts';
import { describeIssues } from '../../core/project/describe-issues.ts';
import { type Disk, makeFolders, realDisk } from '../disk/disk.ts';
import { attempt } from '../failure.ts';
import { type Codec, JsonFile } from '../disk/json-file.ts';
import { Serial } from '../disk/serial.ts';

/** A project that was open before. */
export interface RecentFolder {
  /** Id of the project. */
  readonly id: string;
  readonly name: string;
  /** Absolute path of its folder. */
  readonly path: string;
}

/** Where the window stood, in device-independent pixels. */
export interface WindowState {
  readonly x: number | null;
  readonly y: number | null;
  readonly width: number;
  readonly height: number;
  readonly maximised: boolean;
}

/** What a machine remembers outside every project. */
export interface MachineState {
  readonly settings: Settings;
  /** The latest first, each folder once. */
  readonly recent: readonly RecentFolder[];
  readonly window: WindowState | null;
  /** The folder that a person chose for backups; null for the program's own. */
  readonly backupFolder: string | null;
}

/** How many recent projects are remembered. */
export const mostRecent = 10;

/** The settings of this machine in a file of their own. */
export class SettingsFile {
  readonly #db: Low<MachineState>;
  readonly #writing = new Serial();
  /** Why the file could not be used and the defaults are: it was damaged and set aside, or cannot be read. */
  readonly problem: AppError | null;

  private constructor(db: Low<MachineState>, problem: AppError | null) {
    this.#db = db;
    this.problem = problem;
  }

  /** Reads the settings; each one that is missing or not understood has its default. */
  static async open(
    path: string,
    defaults: Settings,
    disk: Disk = realDisk,
  ): Promise<SettingsFile> {
    const folder = dirname(path);
    const places = { temporary: join(folder, '.tmp'), setAside: join(folder, 'set-aside') };
    // What is refused here, the first write tells.
    await makeFolders(disk, folder).catch(() => undefined);
    const file = new JsonFile(path, settingsCodec(defaults), places, disk);
    const db = new Low<MachineState>(file, {
      settings: defaults,
      recent: [],
      window: null,
      backupFolder: null,
    });
    const read = await attempt(() => db.read());
    return new SettingsFile(db, read.ok ? null : read.error);
  }

  get state(): MachineState {
    return this.#db.data;
  }

  /** Changes some settings; on an error memory is what the file has. */
  change(patch: Partial<Settings>): Promise<Result<Settings, AppError>> {
    return this.#update((state) => ({ ...state, settings: { ...state.settings, ...patch } })).then(
      (updated) => (updated.ok ? ok(updated.value.settings) : updated),
    );
  }

  /** Puts a project at the head of the recent ones. */
  remember(project: RecentFolder): Promise<Result<MachineState, AppError>> {
    return this.#update((state) => {
      const others = state.recent.filter(({ path }) => path !== project.path);
      return { ...state, recent: [project, ...others].slice(0, mostRecent) };
    });
  }

  /** Drops a project from the recent ones, since its folder is gone. */
  forget(path: string): Promise<Result<MachineState, AppError>> {
    return this.#update((state) => ({
      ...state,
      recent: state.recent.filter((project) => project.path !== path),
    }));
  }

  /** Remembers where the window stood. */
  place(window: WindowState): Promise<Result<MachineState, AppError>> {
    return this.#update((state) => ({ ...state, window }));
  }

  /** Keeps backups in another folder from now on. */
  keepBackupsIn(backupFolder: string): Promise<Result<MachineState, AppError>> {
    return this.#update((state) => ({ ...state, backupFolder }));
  }

  #update(next: (state: MachineState) => MachineState): Promise<Result<MachineState, AppError>> {
    return this.#writing.run(() =>
      attempt(async () => {
        const before = this.#db.data;
        this.#db.data = next(before);
        try {
          await this.#db.write();
        } catch (error) {
          this.#db.data = before;
          throw error;
        }
        return this.#db.data;
      }),
    );
  }
}

/** Reads what it can: a setting of a later or earlier version does not spoil the others. */
function settingsCodec(defaults: Settings): Codec<MachineState> {
  const schema = z.object({
    settings: settingsSchema(defaults).catch(defaults),
    recent: z.array(recentSchema).catch([]),
    window: windowSchema.nullable().catch(null),
    backupFolder: z.string().nullable().catch(null),
  });
  return {
    encode: (state) => `${JSON.stringify(state, null, 2)}\n`,
    decode(content) {
      const state = schema.safeParse(parseJson(content));
      if (state.success) return ok(state.data);
      return err({ kind: 'damaged', detail: describeIssues(state.error) });
    },
  };
}

function settingsSchema(defaults: Settings): z.ZodType<Settings> {
  return z.object({
    theme: z.enum(['system', 'light', 'dark']).catch(defaults.theme),
    language: z.enum(['system', 'zh-CN', 'en']).catch(defaults.language),
    reviewerName: z.string().min(1).catch(defaults.reviewerName),
    hintDismissed: z.boolean().catch(defaults.hintDismissed),
    listOpen: z.boolean().catch(defaults.listOpen),
    inspectorOpen: z.boolean().catch(defaults.inspectorOpen),
    proposalsShown: z.boolean().catch(defaults.proposalsShown),
    proposalsOff: z.array(z.string()).catch([...defaults.proposalsOff]),
    backups: z.enum(backupHabits).catch(defaults.backups),
    keys: keyChangesSchema.catch({ ...defaults.keys }),
    linksShown: z.boolean().catch(defaults.linksShown),
    reportOrder: z.enum(reportOrders).catch(defaults.reportOrder),
    typography: typographySchema.catch(defaults.typography),
  });
}

const recentSchema = z.object({ id: z.string(), name: z.string(), path: z.string() });

const windowSchema = z.object({
  x: z.number().nullable(),
  y: z.number().nullable(),
  width: z.number().positive(),
  height: z.number().positive(),
  maximised: z.boolean(),
});

/** What a JSON text says; undefined, which no JSON says, where it is none. */
function parseJson(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}

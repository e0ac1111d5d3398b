import { randomBytes } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { AppError } from '../../core/base/app-error.ts';
import type { Result } from '../../core/base/result.ts';
import { type BackupReason, type BackupRotation, keptBackups } from '../../core/project/backup.ts';
import { writeAtomically } from '../disk/atomic-write.ts';
import { sha256 } from '../disk/digest.ts';
import { type Disk, makeFolders, realDisk } from '../disk/disk.ts';
import { StoreFailure, attempt, reading, systemCode, writing } from '../failure.ts';
import { mapLimited } from '../disk/map-limited.ts';
import type { Progress } from '../progress.ts';
import { folderEntries } from '../report/report-folder.ts';
import { Serial } from '../disk/serial.ts';
import { fillFolder } from './fill-folder.ts';
import { fileStamp } from '../disk/file-stamp.ts';
import {
  type Backup,
  type StampedFile,
  backupSchema,
  fileListSchema,
  reportsIn,
  writtenSchemas,
} from './manifest.ts';
import { ObjectStore } from './object-store.ts';
import { projectFiles, readStable } from './project-files.ts';

/** The project that a backup is made of. */
export interface BackupSubject {
  readonly folder: string;
  readonly project: { readonly id: string; readonly name: string };
}

/** How a backup is made and what it may push out. */
export interface BackupPlan {
  readonly reason: BackupReason;
  /** ISO 8601. */
  readonly at: string;
  readonly rotation: BackupRotation;
}

/** How many files are looked at at once. */
const readers = 8;

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/**
 * The backups of one project's folder: each content once (`objects/`), and two small files a backup, the list of its files and, written
 * last, what it is. A backup costs what has changed since the one before.
 */
export class Vault {
  readonly folder: string;
  readonly #disk: Disk;
  readonly #objects: ObjectStore;
  readonly #working = new Serial();

  constructor(folder: string, disk: Disk = realDisk) {
    this.folder = folder;
    this.#disk = disk;
    this.#objects = new ObjectStore(join(folder, 'objects'), disk);
  }

  /** The backups that can be read, the latest first. */
  async list(): Promise<readonly Backup[]> {
    const names = await folderEntries(this.folder).catch(() => []);
    const found = await mapLimited(
      names.filter((name) => name.endsWith('.json')),
      readers,
      (name) => readBackup(join(this.folder, name)),
    );
    return found.filter((each) => each !== null).sort((a, b) => b.sequence - a.sequence);
  }

  /**
   * Backs a project up, reads back what was written, and only then drops what rotation lets go; null where nothing has changed since the
   * last one. Errors: `cannot-read`, `cannot-write`, `damaged-backup`, `cancelled`.
   */
  make(
    subject: BackupSubject,
    plan: BackupPlan,
    progress: Progress = {},
  ): Promise<Result<Backup | null, AppError>> {
    return this.#working.run(() =>
      attempt(async () => {
        const earlier = await this.list();
        const before = await this.#latestList(earlier);
        const files = await this.#keep(subject.folder, before, progress);
        if (isSame(files, before)) return null;
        const made = await this.#write(subject, plan, files, (earlier[0]?.sequence ?? 0) + 1);
        await this.#rotate([made, ...earlier], plan.rotation);
        return made;
      }),
    );
  }

  /**
   * Reads every content of a backup and holds it against its hash.
   * Errors: `damaged-backup`, `cannot-read`, `cancelled`.
   */
  async check(
    backup: Backup,
    { onProgress, signal }: Progress = {},
  ): Promise<Result<null, AppError>> {
    return attempt(async () => {
      const files = await this.#listOf(backup);
      for (const [done, file] of files.entries()) {
        if (signal?.aborted === true) throw new StoreFailure({ code: 'cancelled' });
        onProgress?.({ done, total: files.length, name: file.name });
        await this.#objects.read(file);
      }
      return null;
    });
  }

  /**
   * Puts a backup into a folder that is missing or empty, whole or not at all.
   * Errors: `folder-not-empty`, `damaged-backup`, `cannot-read`, `cannot-write`, `cancelled`.
   */
  async restore(
    backup: Backup,
    target: string,
    progress: Progress = {},
  ): Promise<Result<null, AppError>> {
    return attempt(async () => {
      const files = await this.#listOf(backup);
      const toWrite = files.map((file) => ({
        name: file.name,
        read: () => this.#objects.read(file),
      }));
      await fillFolder(this.#disk, target, toWrite, progress);
      return null;
    });
  }

  /** Keeps the contents of a project's files that are not kept yet, and gives the list of all. */
  async #keep(
    root: string,
    before: readonly StampedFile[],
    { onProgress, signal }: Progress,
  ): Promise<readonly StampedFile[]> {
    const known = new Map(before.map((file) => [file.name, file]));
    const present = await projectFiles(root);
    const added = new Set<string>();
    let done = 0;
    const files = await mapLimited(present, readers, async ({ name, path }) => {
      if (signal?.aborted === true) throw new StoreFailure({ code: 'cancelled' });
      onProgress?.({ done: (done += 1), total: present.length, name });
      const last = known.get(name);
      const stamp = await reading(path, () => fileStamp(path));
      if (last !== undefined && last.stamp === stamp && (await this.#objects.seemsThere(last))) {
        return last;
      }
      const read = await readStable(path);
      if (read === null) return null;
      const file = { name, sha256: sha256(read.bytes), size: read.bytes.length, stamp: read.stamp };
      if (!added.has(file.sha256) && !(await this.#objects.seemsThere(file))) {
        added.add(file.sha256);
        await this.#objects.add(file.sha256, read.bytes);
      }
      return file;
    });
    const found = files.filter((file) => file !== null);
    const synced = new Set(before.map((file) => file.sha256));
    // A content that an earlier, refused backup left may not be known to be on the disk.
    const unsure = found.filter((file) => !synced.has(file.sha256));
    await this.#objects.sync(unsure.map((file) => file.sha256));
    return found;
  }

  async #write(
    { folder, project }: BackupSubject,
    { reason, at }: BackupPlan,
    files: readonly StampedFile[],
    sequence: number,
  ): Promise<Backup> {
    const packed = await pack(JSON.stringify(files));
    const backup: Backup = {
      id: `${String(sequence).padStart(8, '0')}-${randomBytes(4).toString('hex')}`,
      sequence,
      at,
      reason,
      project: { id: project.id, name: project.name },
      folder,
      reports: reportsIn(files),
      files: files.length,
      bytes: files.reduce((sum, { size }) => sum + size, 0),
      schemas: writtenSchemas(),
      listSha256: sha256(packed),
    };
    await writing(this.folder, () => makeFolders(this.#disk, this.folder));
    const temporary = join(this.folder, '.tmp');
    await writeAtomically(this.#disk, this.#listPath(backup), packed, temporary);
    await this.#listOf(backup);
    const content = `${JSON.stringify(backup, null, 2)}\n`;
    await writeAtomically(this.#disk, join(this.folder, `${backup.id}.json`), content, temporary);
    return backup;
  }

  /** What goes, goes from its name downwards, so that no backup is ever listed that is not whole. */
  async #rotate(backups: readonly Backup[], rotation: BackupRotation): Promise<void> {
    const offset = -new Date().getTimezoneOffset();
    const kept = keptBackups(backups, rotation, offset);
    const dropped = backups.filter((backup) => !kept.has(backup));
    if (dropped.length === 0) return;
    const wanted = new Set<string>();
    for (const backup of kept) {
      const files = await attempt(() => this.#listOf(backup));
      // A list that cannot be read may name anything: nothing is let go on its account.
      if (!files.ok) return;
      for (const file of files.value) wanted.add(file.sha256);
    }
    await writing(this.folder, async () => {
      for (const backup of dropped) {
        await this.#disk.remove(join(this.folder, `${backup.id}.json`));
        await this.#disk.remove(this.#listPath(backup));
      }
      await this.#objects.keepOnly(wanted);
    });
  }

  async #latestList(backups: readonly Backup[]): Promise<readonly StampedFile[]> {
    const [latest] = backups;
    if (latest === undefined) return [];
    const files = await attempt(() => this.#listOf(latest));
    return files.ok ? files.value : [];
  }

  async #listOf(backup: Backup): Promise<readonly StampedFile[]> {
    const path = this.#listPath(backup);
    const packed = await reading(path, () => readFile(path));
    if (sha256(packed) !== backup.listSha256) {
      throw new StoreFailure({ code: 'damaged-backup', path, detail: 'sha256' });
    }
    const parsed = fileListSchema.safeParse(JSON.parse(String(await unpack(packed))));
    if (parsed.success) return parsed.data;
    throw new StoreFailure({ code: 'damaged-backup', path, detail: parsed.error.message });
  }

  #listPath({ id }: Backup): string {
    return join(this.folder, `${id}.files.gz`);
  }
}

/** The name of the vault of a project's folder on this machine, so that copies of a project never push out each other's backups. */
export function vaultName(projectId: string, host: string, folder: string): string {
  const readable = projectId.replace(/[^A-Za-z0-9-]/g, '_').slice(0, 40);
  return `${readable}~${sha256(`${host}\n${folder}`).slice(0, 12)}`;
}

/** Every vault in a folder of vaults. */
export async function vaultsIn(root: string, disk: Disk = realDisk): Promise<readonly Vault[]> {
  const names = await folderEntries(root).catch(() => []);
  const vaults: Vault[] = [];
  for (const name of names.filter((each) => each.includes('~'))) {
    if (await isFolder(join(root, name))) vaults.push(new Vault(join(root, name), disk));
  }
  return vaults;
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return false;
  }
}

async function readBackup(path: string): Promise<Backup | null> {
  try {
    const backup = backupSchema.safeParse(JSON.parse(await readFile(path, 'utf8')));
    return backup.success && `${backup.data.id}.json` === basename(path) ? backup.data : null;
  } catch {
    return null;
  }
}

function isSame(files: readonly StampedFile[], before: readonly StampedFile[]): boolean {
  const known = new Map(before.map(({ name, sha256: hash }) => [name, hash]));
  return (
    files.length === before.length && files.every((file) => known.get(file.name) === file.sha256)
  );
}

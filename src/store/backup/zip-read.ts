import { stat } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { type Entry, type ZipFile, openPromise } from 'yauzl';
import type { AppError } from '../../core/base/app-error.ts';
import type { Result } from '../../core/base/result.ts';
import { sha256 } from '../disk/digest.ts';
import { type Disk, realDisk } from '../disk/disk.ts';
import { StoreFailure, attempt, reading, systemCode } from '../failure.ts';
import type { Progress } from '../progress.ts';
import { fillFolder } from './fill-folder.ts';
import { type KeptFile, type ZipManifest, zipManifestSchema } from './manifest.ts';

/** The entry in which a backup says what it holds. */
export const manifestName = 'hezhu-backup.json';

/** The largest manifest, in bytes: a project of a hundred thousand reports needs less. */
const largestManifest = 256 * 1024 * 1024;

/** What a zip file may unpack to: so many times its own size, and this much in any case. */
const mostGrowth = 200;
const alwaysFine = 1024 ** 3;

/** What came out of a zip file. */
export interface RestoredZip {
  readonly project: ZipManifest['project'];
  readonly files: number;
}

interface OpenZip {
  readonly zip: ZipFile;
  readonly manifest: ZipManifest;
  readonly entries: ReadonlyMap<string, Entry>;
}

/**
 * Puts the project in a zip file into a folder that is missing or empty, whole or not at all; every file is held against the hash that
 * the backup gives it, and what the backup does not name is refused. Errors: `not-a-backup`, `damaged-backup`, `folder-not-empty`,
 * `cannot-read`, `cannot-write`, `cancelled`.
 */
export async function restoreZip(
  path: string,
  target: string,
  progress: Progress = {},
  disk: Disk = realDisk,
): Promise<Result<RestoredZip, AppError>> {
  return withZip(path, async ({ zip, manifest, entries }) => {
    const files = manifest.files.map((file) => ({
      name: file.name,
      read: () => contentOf(path, zip, entries, file),
    }));
    await fillFolder(disk, target, files, progress);
    return { project: manifest.project, files: files.length };
  });
}

/** Reads a whole zip file and holds it against its manifest; gives its size in bytes. */
export async function checkZip(
  path: string,
  signal?: AbortSignal,
): Promise<Result<number, AppError>> {
  return withZip(path, async ({ zip, manifest, entries }) => {
    for (const file of manifest.files) {
      if (signal?.aborted === true) throw new StoreFailure({ code: 'cancelled' });
      await contentOf(path, zip, entries, file);
    }
    return zip.fileSize;
  });
}

async function withZip<T>(
  path: string,
  action: (open: OpenZip) => Promise<T>,
): Promise<Result<T, AppError>> {
  return attempt(async () => {
    await reading(path, () => stat(path));
    const zip = await telling(path, 'not-a-backup', () =>
      openPromise(path, { autoClose: false, lazyEntries: true }),
    );
    try {
      const entries = await telling(path, 'damaged-backup', () => entriesOf(zip));
      const manifest = await readManifest(path, zip, entries);
      refuseBombs(path, zip, manifest, entries);
      return await action({ zip, manifest, entries });
    } finally {
      zip.close();
    }
  });
}

/** Names that lead out of the folder are refused by the library as they are read. */
async function entriesOf(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    if (entries.has(entry.fileName)) throw new Error(`${entry.fileName} stands in it twice`);
    entries.set(entry.fileName, entry);
  }
  return entries;
}

async function readManifest(
  path: string,
  zip: ZipFile,
  entries: ReadonlyMap<string, Entry>,
): Promise<ZipManifest> {
  const entry = entries.get(manifestName);
  if (entry === undefined || entry.uncompressedSize > largestManifest) {
    throw new StoreFailure({ code: 'not-a-backup', path });
  }
  const bytes = await telling(path, 'damaged-backup', () => bytesOf(zip, entry));
  const manifest = zipManifestSchema.safeParse(parseJson(bytes));
  if (!manifest.success) throw damaged(path, manifestName);
  return manifest.data;
}

/** Before anything is unpacked: what it unpacks to is what it says, and in proportion. */
function refuseBombs(
  path: string,
  { fileSize }: ZipFile,
  { files }: ZipManifest,
  entries: ReadonlyMap<string, Entry>,
): void {
  const named = new Set(files.map(({ name }) => name.normalize('NFC').toLowerCase()));
  if (named.size !== files.length) throw damaged(path, 'one name twice');
  let total = 0;
  for (const { name, size } of files) {
    if (entries.get(name)?.uncompressedSize !== size) throw damaged(path, name);
    total += size;
  }
  if (total > Math.max(alwaysFine, fileSize * mostGrowth)) throw damaged(path, `${total} B`);
  if (entries.size !== files.length + 1) throw damaged(path, 'more files than it names');
}

/** A file's bytes; an entry that unpacks to more or less than it says is refused by the library while it is read. */
async function contentOf(
  path: string,
  zip: ZipFile,
  entries: ReadonlyMap<string, Entry>,
  { name, sha256: hash }: KeptFile,
): Promise<Uint8Array> {
  const entry = entries.get(name);
  if (entry === undefined) throw damaged(path, name);
  const bytes = await telling(path, 'damaged-backup', () => bytesOf(zip, entry));
  if (sha256(bytes) !== hash) throw damaged(path, name);
  return bytes;
}

async function bytesOf(zip: ZipFile, entry: Entry): Promise<Buffer> {
  return buffer(await zip.openReadStreamPromise(entry));
}

/** Runs a step of the library; what the system refuses is `cannot-read`, all else says something of the file. */
async function telling<T>(
  path: string,
  code: 'not-a-backup' | 'damaged-backup',
  step: () => Promise<T>,
): Promise<T> {
  try {
    return await step();
  } catch (error) {
    if (error instanceof StoreFailure) throw error;
    const system = systemCode(error);
    // zlib's own codes speak of the content.
    if (system !== undefined && !system.startsWith('Z_')) {
      throw new StoreFailure({ code: 'cannot-read', path, reason: system });
    }
    if (code === 'not-a-backup') throw new StoreFailure({ code, path });
    throw damaged(path, error instanceof Error ? error.message : String(error));
  }
}

function damaged(path: string, detail: string): StoreFailure {
  return new StoreFailure({ code: 'damaged-backup', path, detail });
}

/** What a JSON text says; undefined, which no JSON says, where it is none. */
function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

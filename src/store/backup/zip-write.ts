import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import type { AppError } from '../../core/base/app-error.ts';
import type { Result } from '../../core/base/result.ts';
import { temporaryName } from '../disk/atomic-write.ts';
import { sha256 } from '../disk/digest.ts';
import { realDisk } from '../disk/disk.ts';
import { StoreFailure, attempt, orFail, writing } from '../failure.ts';
import type { Progress } from '../progress.ts';
import { type KeptFile, type ZipManifest, reportsIn } from './manifest.ts';
import { type ProjectFile, projectFiles, readStable } from './project-files.ts';
import type { BackupSubject } from './vault.ts';
import { checkZip, manifestName } from './zip-read.ts';

/** What was written. */
export interface ZipSummary {
  readonly reports: number;
  readonly files: number;
  /** Of the zip file, in bytes. */
  readonly bytes: number;
}

/**
 * Writes a project into one zip file and reads it back; until it is known to be right it has another name, so that a file of this name is
 * always a whole backup. One that is there already is replaced. Errors: `cannot-read`, `cannot-write`, `damaged-backup`, `cancelled`.
 */
export async function writeZip(
  { folder, project }: BackupSubject,
  out: string,
  at: string,
  progress: Progress = {},
): Promise<Result<ZipSummary, AppError>> {
  const draft = `${out}.${temporaryName()}.part`;
  const written = await attempt(async () => {
    const files = await projectFiles(folder);
    const kept = await writeDraft(draft, out, files, { at, project }, progress);
    const bytes = orFail(await checkZip(draft, progress.signal));
    await writing(out, async () => {
      await rename(draft, out);
      await realDisk.syncFolder(dirname(out));
    });
    return { reports: reportsIn(kept), files: kept.length, bytes };
  });
  if (!written.ok) await rm(draft, { force: true });
  return written;
}

async function writeDraft(
  draft: string,
  out: string,
  files: readonly ProjectFile[],
  about: Pick<ZipManifest, 'at' | 'project'>,
  { onProgress, signal }: Progress,
): Promise<readonly KeptFile[]> {
  const zip = new ZipFile();
  const kept: KeptFile[] = [];
  let failure: unknown = null;
  const fail = (error: unknown): void => {
    failure ??= error;
  };
  for (const [done, file] of files.entries()) {
    zip.addReadStreamLazy(file.name, (give) => {
      if (signal?.aborted === true) fail(new StoreFailure({ code: 'cancelled' }));
      onProgress?.({ done, total: files.length, name: file.name });
      // After a failure the rest is written empty, and the whole thrown away.
      const content = failure === null ? readFor(file, kept) : Promise.resolve(Buffer.alloc(0));
      content
        .catch((error: unknown) => {
          fail(error);
          return Buffer.alloc(0);
        })
        .then((bytes) => give(null, Readable.from([bytes], { objectMode: false })), fail);
    });
  }
  zip.addReadStreamLazy(manifestName, (give) => {
    const manifest: ZipManifest = {
      hezhu: 'backup',
      version: 1,
      at: about.at,
      project: { id: about.project.id, name: about.project.name },
      files: kept,
    };
    give(null, Readable.from([Buffer.from(JSON.stringify(manifest))], { objectMode: false }));
  });
  zip.end();
  // `flush` has the bytes on the disk itself before the stream ends.
  await writing(out, () =>
    pipeline(zip.outputStream, createWriteStream(draft, { flags: 'wx', flush: true })),
  );
  if (failure !== null) throw failure;
  return kept;
}

async function readFor(file: ProjectFile, kept: KeptFile[]): Promise<Buffer> {
  const read = await readStable(file.path);
  // A file that has gone since the folder was listed has no place in the manifest.
  if (read === null) {
    const path = file.path;
    throw new StoreFailure({ code: 'cannot-read', path, reason: 'ENOENT' });
  }
  kept.push({ name: file.name, sha256: sha256(read.bytes), size: read.bytes.length });
  return read.bytes;
}

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { type AttachedFile, largestAttachment } from '../../core/annotation/attached-file.ts';
import type { AppError } from '../../core/base/app-error.ts';
import type { Result } from '../../core/base/result.ts';
import { safeFileName } from '../../core/format/document-names.ts';
import { writeAtomically } from '../disk/atomic-write.ts';
import { sha256 } from '../disk/digest.ts';
import { StoreFailure, attempt, reading, writing } from '../failure.ts';
import { readIfPresent } from '../disk/json-file.ts';
import { openInput } from '../disk/open-input.ts';
import { projectPaths } from '../paths.ts';
import type { ProjectStore } from '../project/project-store.ts';
import type { ReportSite } from '../report/report-folder.ts';

/**
 * Keeps a copy of a file in the project, under its hash; one that is there already is not written again. Nothing is ever removed, since undo has
 * no limit. Errors: `cannot-read`, `cannot-write`, `read-only`, `attachment-not-file`, `attachment-too-large`.
 */
export async function attachFile(
  store: ProjectStore,
  path: string,
): Promise<Result<AttachedFile, AppError>> {
  const read = await attempt(() => readWhole(path));
  if (!read.ok) return read;
  const bytes = read.value;
  const file = { name: basename(path), sha256: sha256(bytes), size: bytes.length };
  return store.exclusively(async (site) => {
    await keep(site, file, bytes);
    return file;
  });
}

/** The bytes of an attached file, held against its hash. Errors: `attachment-missing`, `attachment-changed`, `cannot-read`. */
export function readAttachment(
  directory: string,
  file: AttachedFile,
): Promise<Result<Uint8Array, AppError>> {
  const { name } = file;
  return attempt(async () => {
    const bytes = await readKept(projectPaths(directory).attachment(file.sha256));
    if (bytes === null) throw new StoreFailure({ code: 'attachment-missing', name });
    if (sha256(bytes) === file.sha256) return bytes;
    throw new StoreFailure({ code: 'attachment-changed', name });
  });
}

/**
 * Writes a copy of an attached file for other programs to show, which nobody may write or run; the project's own stays out of their reach.
 * Gives the copy's path, in a folder of its own under the system's one for temporary files.
 */
export function copyToShow(
  directory: string,
  file: AttachedFile,
): Promise<Result<string, AppError>> {
  return attempt(async () => {
    const read = await readAttachment(directory, file);
    if (!read.ok) throw new StoreFailure(read.error);
    const folder = await writing(tmpdir(), () => mkdtemp(join(tmpdir(), 'hezhu-shown-')));
    const copy = join(folder, shownName(file.name));
    await writing(copy, () => writeFile(copy, read.value, { mode: 0o400, flag: 'wx' }));
    return copy;
  });
}

/** Removes copies that `copyToShow` made. */
export async function forgetShown(copies: readonly string[]): Promise<void> {
  // What another program still holds open goes when the system clears its temporary files.
  for (const copy of copies) {
    await rm(join(copy, '..'), { recursive: true, force: true }).catch(() => undefined);
  }
}

/** A name that every file system takes, with the extension that says what shows it. */
export function shownName(name: string): string {
  const extension = extname(name);
  return safeFileName(basename(name, extension)) + extension;
}

async function keep({ disk, paths }: ReportSite, file: AttachedFile, bytes: Buffer): Promise<void> {
  const path = paths.attachment(file.sha256);
  const kept = await readKept(path);
  if (kept !== null && sha256(kept) === file.sha256) return;
  await writeAtomically(disk, path, bytes, paths.temporary);
}

function readKept(path: string): Promise<Uint8Array | null> {
  return reading(path, () => readIfPresent(path));
}

async function readWhole(path: string): Promise<Buffer> {
  const name = basename(path);
  return reading(path, async () => {
    const handle = await openInput(path);
    try {
      const stats = await handle.stat();
      if (!stats.isFile()) throw new StoreFailure({ code: 'attachment-not-file', name });
      const { size } = stats;
      const limit = largestAttachment;
      if (size > limit) {
        throw new StoreFailure({ code: 'attachment-too-large', name, bytes: size, limit });
      }
      return await handle.readFile();
    } finally {
      await handle.close();
    }
  });
}

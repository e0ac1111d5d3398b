import { readFile, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { StoreFailure, reading } from '../failure.ts';
import { fileStamp } from '../disk/file-stamp.ts';
import { helperNames } from '../project/project-folder.ts';

/** A file of a project: its path in the folder with `/`, and where it lies. */
export interface ProjectFile {
  readonly name: string;
  readonly path: string;
}

/** A file's bytes as they stood at one moment, and what it then looked like from outside. */
export interface StableRead {
  readonly bytes: Buffer;
  readonly stamp: string;
}

/** How often a file that changes while it is read is read again. */
const tries = 5;

/**
 * The files that make up a project, set-aside ones included; what is being written, the lock and what other programs keep for themselves
 * stay out, and links are not followed. Journals come last: read after its snapshot, a journal has at least what the snapshot has.
 * @throws StoreFailure `cannot-read`
 */
export async function projectFiles(root: string): Promise<readonly ProjectFile[]> {
  const files: ProjectFile[] = [];
  const visit = async (folder: string): Promise<void> => {
    const entries = await reading(folder, () => readdir(folder, { withFileTypes: true }));
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name);
      const isHelper = folder === root && helperNames.includes(entry.name);
      if (entry.name.startsWith('.') && !isHelper) continue;
      if (entry.isDirectory()) await visit(path);
      else if (entry.isFile())
        files.push({ name: relative(root, path).split(sep).join('/'), path });
    }
  };
  await visit(root);
  const isJournal = ({ name }: ProjectFile): boolean => name.endsWith('.journal');
  return [...files.filter((file) => !isJournal(file)), ...files.filter(isJournal)];
}

/**
 * Reads a file that another part of the program may be writing; null where it has gone meanwhile.
 * @throws StoreFailure `cannot-read`
 */
export async function readStable(path: string): Promise<StableRead | null> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const before = await reading(path, () => fileStamp(path));
      if (before === null) return null;
      const bytes = await reading(path, () => readFile(path));
      const after = await reading(path, () => fileStamp(path));
      // A file that never rests is kept as it was: half a record at a journal's end is known for what it is.
      if (before === after || attempt === tries) return { bytes, stamp: before };
    } catch (error) {
      if (isGone(error)) return null;
      throw error;
    }
  }
}

function isGone(error: unknown): boolean {
  return (
    error instanceof StoreFailure &&
    error.error.code === 'cannot-read' &&
    error.error.reason === 'ENOENT'
  );
}

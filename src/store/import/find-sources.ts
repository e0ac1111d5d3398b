import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { compareText } from '../../core/annotation/annotation.ts';
import type { AppError } from '../../core/base/app-error.ts';
import { attempt, reading, systemCode } from '../failure.ts';
import { isOfOthers } from '../paths.ts';

/** A file to import. */
export interface FoundSource {
  readonly path: string;
  /** How it is called to a person: its name, behind the folders below the one that was named. */
  readonly name: string;
}

/** The files that somebody named, folders among them looked through. */
export interface FoundSources {
  readonly sources: readonly FoundSource[];
  /** What stands in the folders and is not read: links, projects, folders that cannot be read. */
  readonly refused: readonly AppError[];
}

/**
 * The files of what somebody named, in the order of their names. Folders are looked through to any depth; hidden files and those of systems are left
 * out, and links within a folder are never followed, so that nothing outside of it is read and no loop is walked; one that is named itself is. Stops early when asked to.
 */
export async function findSources(
  paths: readonly string[],
  signal?: AbortSignal,
): Promise<FoundSources> {
  const sources: FoundSource[] = [];
  const refused: AppError[] = [];
  for (const path of paths) {
    const name = basename(path);
    if (!(await isFolder(path))) {
      sources.push({ path, name });
      continue;
    }
    const before = sources.length + refused.length;
    await lookThrough(path, { sources, refused, signal });
    if (sources.length + refused.length === before) {
      refused.push({ code: 'import-empty', file: name });
    }
  }
  return { sources, refused };
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    // What is not there is told by whoever reads it.
    if (systemCode(error) === undefined) throw error;
    return false;
  }
}

interface Search {
  readonly sources: FoundSource[];
  readonly refused: AppError[];
  readonly signal: AbortSignal | undefined;
}

async function lookThrough(folder: string, { sources, refused, signal }: Search): Promise<void> {
  const waiting: FoundSource[] = [{ path: folder, name: basename(folder) }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (signal?.aborted === true) return;
    const { path, name } = next;
    const read = await attempt(() => reading(path, () => readdir(path, { withFileTypes: true })));
    if (!read.ok) {
      refused.push(read.error);
      continue;
    }
    if (isProject(read.value)) {
      refused.push({ code: 'import-is-project', file: name });
      continue;
    }
    const folders: FoundSource[] = [];
    for (const entry of read.value.sort((a, b) => compareText(a.name, b.name))) {
      if (isHidden(entry.name)) continue;
      const found = { path: join(path, entry.name), name: `${name}/${entry.name}` };
      if (entry.isSymbolicLink()) refused.push({ code: 'import-is-link', file: found.name });
      else if (entry.isDirectory()) folders.push(found);
      else sources.push(found);
    }
    waiting.push(...folders.reverse());
  }
}

/** What systems, office programs and version control keep for themselves; a name that begins with two dots is a person's. */
function isHidden(name: string): boolean {
  if (name.startsWith('~$') || name === '__MACOSX') return true;
  return isOfOthers(name) && !name.startsWith('..');
}

/** A project's own files are no sources: its reports come into another project as a corpus. */
function isProject(entries: readonly Dirent[]): boolean {
  const names = new Set(entries.map(({ name }) => name));
  return names.has('project.json') && (names.has('reports') || names.has('reviewers'));
}

import { createHash, randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { Disk } from '../disk/disk.ts';

/** Tells drafts of this machine from those of another that shares the folder. */
const machine = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);

/** Where an export to `out` is written until it is whole: beside it, unseen, under a name that says whose it is. */
export function draftPlace(out: string): string {
  const name = `.${basename(out)}-${machine}-${process.pid}-${randomBytes(6).toString('hex')}`;
  return join(dirname(out), name);
}

/** Where the export that stood in the place waits until the new one is there. */
export function earlierPlace(draft: string): string {
  return `${draft}-earlier`;
}

/**
 * Clears away what exports to `out` left that were killed: their drafts go, and an earlier export that one had moved aside, and not replaced,
 * comes back. Drafts of running processes and of other machines are left alone.
 */
export async function clearLeftDrafts(out: string, disk: Disk): Promise<void> {
  const folder = dirname(out);
  const names = await namesIn(folder);
  const isThere = names.includes(basename(out));
  const left = names.filter((name) => isLeft(name, basename(out)));
  const aside = left.find((name) => name.endsWith('-earlier'));
  if (!isThere && aside !== undefined) await disk.rename(join(folder, aside), out);
  for (const name of left) await disk.remove(join(folder, name));
}

/** Nothing where the folder is not there yet. */
async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch {
    return [];
  }
}

/** Whether a name is that of a draft whose writer is gone. */
function isLeft(name: string, of: string): boolean {
  const start = `.${of}-${machine}-`;
  if (!name.startsWith(start)) return false;
  const [, pid] = /^(\d+)-[0-9a-f]{12}(?:-earlier|\.zip)?$/.exec(name.slice(start.length)) ?? [];
  return pid !== undefined && !isRunning(Number(pid));
}

function isRunning(pid: number): boolean {
  try {
    // Signal 0 asks without sending one; a process of somebody else is refused rather than missing.
    return process.kill(pid, 0);
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}

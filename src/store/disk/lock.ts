import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { link, open, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { hostname, uptime } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import type { AppError } from '../../core/base/app-error.ts';
import { type Result, err, ok } from '../../core/base/result.ts';
import { attempt, systemCode, writing } from '../failure.ts';
import { processStart } from './process-start.ts';

const holderSchema = z.object({
  pid: z.int().positive(),
  host: z.string(),
  token: z.string(),
  /** What `processStart` said of the holder. */
  start: z.string().nullable(),
  /** When the lock was taken, ISO 8601. */
  time: z.iso.datetime(),
});

type Holder = z.infer<typeof holderSchema>;

/** A held lock. */
export interface Lock {
  /** Gives the lock back; a lock that is no longer ours is left alone. Also done when the process exits. */
  release(): void;
}

/** Locks the project in `folder` by the file at `path`; `project-locked` names who holds it. */
export async function acquireLock(path: string, folder: string): Promise<Result<Lock, AppError>> {
  const mine = newHolder();
  const taken = await attempt(() => writing(path, () => take(path, mine)));
  if (!taken.ok) return taken;
  if (taken.value !== null) {
    const { pid, host } = taken.value;
    return err({ code: 'project-locked', path: folder, pid, host });
  }
  await clearDead(path);
  const release = () => {
    process.off('exit', release);
    if (parseHolder(readSync(path))?.token === mine.token) rmSync(path, { force: true });
  };
  process.on('exit', release);
  return ok({ release });
}

/**
 * Takes the lock at a path: null, or the live holder. A dead holder is replaced under a second lock that only claims on that very holder
 * meet at, so that of any number of processes that find it dead one wins; that lock is taken in the same way.
 */
async function take(path: string, mine: Holder): Promise<Holder | null> {
  if (await create(path, mine)) return null;
  const holder = await readHolder(path);
  if (holder === 'gone') return take(path, mine);
  if (holder !== 'unreadable' && isAlive(holder)) return holder;
  const claimed = holder === 'unreadable' ? 'unreadable' : holder.token;
  const claim = `${path}-${claimed}`;
  const other = await take(claim, mine);
  if (other !== null) return other;
  try {
    const now = await readHolder(path);
    const token = typeof now === 'string' ? now : now.token;
    // Between reading and claiming, another claim may have come to its end.
    if (token !== claimed) return await take(path, mine);
    await replace(path, mine);
    return null;
  } finally {
    await rm(claim, { force: true });
  }
}

/** Creates the lock with its content in one step; false where there is one. */
async function create(path: string, mine: Holder): Promise<boolean> {
  const draft = `${path}-${mine.token}.new`;
  await writeFile(draft, JSON.stringify(mine));
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    const code = systemCode(error);
    if (code === 'EEXIST') return false;
    if (code === 'ENOENT') throw error;
    // Some file systems know no links; there the lock is empty for a moment, which readers wait out.
    return await createEmptyThenWrite(path, mine);
  } finally {
    await rm(draft, { force: true });
  }
}

async function createEmptyThenWrite(path: string, mine: Holder): Promise<boolean> {
  try {
    const file = await open(path, 'wx');
    await file.writeFile(JSON.stringify(mine)).finally(() => file.close());
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  }
}

async function replace(path: string, mine: Holder): Promise<void> {
  const draft = `${path}-${mine.token}.new`;
  await writeFile(draft, JSON.stringify(mine));
  await rename(draft, path);
}

async function readHolder(path: string): Promise<Holder | 'unreadable' | 'gone'> {
  for (let waited = 0; waited < 10; waited += 1) {
    try {
      const holder = parseHolder(await readFile(path, 'utf8'));
      if (holder !== null) return holder;
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return 'gone';
      throw error;
    }
    await setTimeout(20);
  }
  return 'unreadable';
}

/** Clears what processes that died while they took a lock left beside it; what a live one is at stays. Where this fails, the next who opens clears it. */
async function clearDead(path: string): Promise<void> {
  const folder = dirname(path);
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((each) => each.startsWith(`${basename(path)}-`))) {
    const left = join(folder, name);
    const holder = parseHolder(readSync(left));
    if (holder === null ? await isOld(left) : !isAlive(holder)) {
      await rm(left, { force: true }).catch(() => undefined);
    }
  }
}

/** Whether nobody can be writing a file any more: it is written in one step. */
async function isOld(path: string): Promise<boolean> {
  const day = 24 * 60 * 60 * 1000;
  const written = await stat(path).catch(() => null);
  return written !== null && Math.abs(Date.now() - written.mtimeMs) > day;
}

function parseHolder(content: string): Holder | null {
  try {
    return holderSchema.parse(JSON.parse(content));
  } catch {
    return null;
  }
}

/** Whether the holder may still be at work. Of another machine nothing can be known, so its lock stands. */
function isAlive({ pid, host, start, time }: Holder): boolean {
  if (host !== hostname()) return true;
  if (!processExists(pid)) return false;
  const now = processStart(pid);
  if (start !== null && now !== null) return start === now;
  return Date.parse(time) > Date.now() - uptime() * 1000;
}

function processExists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) === 'EPERM';
  }
}

function newHolder(): Holder {
  return {
    pid: process.pid,
    host: hostname(),
    token: randomUUID(),
    start: processStart(process.pid),
    time: new Date().toISOString(),
  };
}

function readSync(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

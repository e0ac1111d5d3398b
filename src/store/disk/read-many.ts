import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { mapLimited } from './map-limited.ts';

/** How many files are read at once where the disk is slow. */
const readers = 16;

/** A read that takes longer, in milliseconds, tells a slow disk; and how long reading goes on before others have their turn. */
const limits = { slow: 4, turn: 8 } as const;

/**
 * The bytes of many small files, null for those that cannot be read. What the system has in memory is read at once, at an eighth of what
 * asking for it costs; from a disk that has to be waited for, many are asked for at a time.
 */
export async function readMany(paths: readonly string[]): Promise<readonly (Uint8Array | null)[]> {
  const read: (Uint8Array | null)[] = [];
  let turn = performance.now();
  for (const path of paths) {
    const begin = performance.now();
    read.push(readNow(path));
    const end = performance.now();
    if (end - begin > limits.slow && read.length < paths.length) break;
    if (end - turn < limits.turn) continue;
    await setImmediate();
    turn = performance.now();
  }
  const rest = await mapLimited(paths.slice(read.length), readers, readLater);
  return [...read, ...rest];
}

function readNow(path: string): Uint8Array | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}

async function readLater(path: string): Promise<Uint8Array | null> {
  try {
    return await readFile(path);
  } catch {
    return null;
  }
}

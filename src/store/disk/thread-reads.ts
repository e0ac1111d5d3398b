import {
  closeSync,
  fstatSync,
  openSync,
  readFileSync,
  readSync,
  readdirSync,
  statSync,
} from 'node:fs';
import { open, readFile, readdir, stat } from 'node:fs/promises';
import { isMainThread } from 'node:worker_threads';

// The main thread asks the system and goes on. Another one has nothing else to do meanwhile: reading at once spares it dozens of changes
// between threads for each report, and Node asks on four threads at most, which a corpus keeps waiting for the disk.

/** The bytes of a file. @throws what the system says */
export function readBytes(path: string): Promise<Buffer> {
  return isMainThread ? readFile(path) : atOnce(() => readFileSync(path));
}

/** The bytes of a file from a place on; none where it ends before. @throws what the system says */
export function readBytesFrom(path: string, start: number): Promise<Buffer> {
  return isMainThread ? readLater(path, start) : atOnce(() => readNow(path, start));
}

/** The names in a folder. @throws what the system says */
export function readNames(path: string): Promise<readonly string[]> {
  return isMainThread ? readdir(path) : atOnce(() => readdirSync(path));
}

/** What the system knows of a file or folder. @throws what the system says */
export function readStat(path: string) {
  return isMainThread
    ? stat(path, { bigint: true })
    : atOnce(() => statSync(path, { bigint: true }));
}

async function readLater(path: string, start: number): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const bytes = Buffer.alloc(Math.max(0, size - start));
    const { bytesRead } = await file.read(bytes, 0, bytes.length, start);
    return bytes.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function readNow(path: string, start: number): Buffer {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(Math.max(0, fstatSync(file).size - start));
    return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, start));
  } finally {
    closeSync(file);
  }
}

function atOnce<T>(read: () => T): Promise<T> {
  return new Promise((resolve) => {
    resolve(read());
  });
}

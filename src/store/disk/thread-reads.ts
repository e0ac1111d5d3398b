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

// A thread that makes one report after another has nothing to do while it reads: reading at once spares it dozens of changes between threads for
// each report, and Node asks the system on four threads in all, which a corpus keeps waiting for the disk. A thread that is asked things while it
// reads must go on hearing them, and reads as the main one does.
let isAtOnce = false;

/** From here on this thread waits for what it reads, and hears nothing meanwhile. */
export function readAtOnce(): void {
  isAtOnce = true;
}

/** The bytes of a file. @throws what the system says */
export function readBytes(path: string): Promise<Buffer> {
  return isAtOnce ? atOnce(() => readFileSync(path)) : readFile(path);
}

/** The bytes of a file from a place on; none where it ends before. @throws what the system says */
export function readBytesFrom(path: string, start: number): Promise<Buffer> {
  return isAtOnce ? atOnce(() => readNow(path, start)) : readLater(path, start);
}

/** The names in a folder. @throws what the system says */
export function readNames(path: string): Promise<readonly string[]> {
  return isAtOnce ? atOnce(() => readdirSync(path)) : readdir(path);
}

/** What the system knows of a file or folder. @throws what the system says */
export function readStat(path: string) {
  return isAtOnce ? atOnce(() => statSync(path, { bigint: true })) : stat(path, { bigint: true });
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

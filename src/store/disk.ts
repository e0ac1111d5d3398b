import { constants } from 'node:fs';
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { retrying } from './retrying.ts';

/** What the store does to a disk, so that tests can put a full or failing one in its place. Reading needs no seam. */
export interface Disk {
  /** Creates a file that must not exist yet; returns when its bytes are on the disk itself. */
  create(path: string, content: string | Uint8Array): Promise<void>;
  /**
   * Adds to a file of which `length` bytes are wanted, cutting off what is behind them; it is made where it is missing. Returns when the
   * bytes are on the disk itself.
   */
  append(path: string, length: number, content: string): Promise<void>;
  /** Cuts a file off at a length; returns when that is on the disk itself. */
  truncate(path: string, length: number): Promise<void>;
  /** Moves a file over another, or a folder to a free name, in one step. */
  rename(from: string, to: string): Promise<void>;
  /** Creates a folder and those above it; returns when their names are on the disk itself. */
  makeFolder(path: string): Promise<void>;
  /** Removes a file or a folder with all in it; nothing there is fine. */
  remove(path: string): Promise<void>;
  /** Returns when the names in a folder are on the disk itself. */
  syncFolder(path: string): Promise<void>;
}

/** The disk of the machine. */
export const realDisk: Disk = {
  async create(path, content) {
    const file = await open(path, 'wx');
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
  },
  async append(path, length, content) {
    // Not `a`: what a failed write has left behind `length` is written over.
    const file = await open(path, constants.O_RDWR | constants.O_CREAT);
    try {
      const { size } = await file.stat();
      if (size < length) throw Object.assign(new Error(`${path} has shrunk`), { code: 'ESTALE' });
      if (size > length) await file.truncate(length);
      await writeWhole(file, Buffer.from(content), length);
      await file.datasync();
    } finally {
      await file.close();
    }
  },
  async truncate(path, length) {
    const file = await open(path, 'r+');
    try {
      await file.truncate(length);
      await file.sync();
    } finally {
      await file.close();
    }
  },
  rename: (from, to) => retrying(() => rename(from, to)),
  async makeFolder(path) {
    const first = await mkdir(path, { recursive: true });
    if (first === undefined) return;
    const above = dirname(first);
    for (let made = path; made !== above && made !== dirname(made); made = dirname(made)) {
      await realDisk.syncFolder(dirname(made));
    }
  },
  remove: (path) => rm(path, { recursive: true, force: true, maxRetries: 5 }),
  async syncFolder(path) {
    // Windows cannot open a folder, and writes its names through on rename.
    if (process.platform === 'win32') return;
    const folder = await open(path, 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  },
};

/** Writes all bytes at a place in a file, however few the system takes at once. */
async function writeWhole(file: FileHandle, bytes: Buffer, place: number): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    const step = await file.write(bytes, written, bytes.length - written, place + written);
    written += step.bytesWritten;
  }
}

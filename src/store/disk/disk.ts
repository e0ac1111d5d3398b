import { constants } from 'node:fs';
import { type FileHandle, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { systemCode } from '../failure.ts';
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
  /**
   * Creates a folder where the one above it stands, and only there: a project that was moved away must not grow again at its old place.
   * One that is there already is fine. Returns when its name is on the disk itself.
   */
  makeFolder(path: string): Promise<void>;
  /** Creates a folder that is to be moved when it is whole: its name need not be on the disk before. */
  makeDraftFolder(path: string): Promise<void>;
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
    try {
      await mkdir(path);
    } catch (error) {
      if (systemCode(error) === 'EEXIST' && (await stat(path)).isDirectory()) return;
      throw error;
    }
    await realDisk.syncFolder(dirname(path));
  },
  async makeDraftFolder(path) {
    await mkdir(path);
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

/** Creates a folder and those above it that are missing; what the system refuses is told as it says it of the folder in question. */
export async function makeFolders(disk: Disk, path: string): Promise<void> {
  try {
    await disk.makeFolder(path);
  } catch (error) {
    // Node's own recursion tells a read-only disk as a missing folder.
    if (systemCode(error) !== 'ENOENT' || dirname(path) === path) throw error;
    await makeFolders(disk, dirname(path));
    await disk.makeFolder(path);
  }
}

/** Writes all bytes at a place in a file, however few the system takes at once. */
async function writeWhole(file: FileHandle, bytes: Buffer, place: number): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    const step = await file.write(bytes, written, bytes.length - written, place + written);
    written += step.bytesWritten;
  }
}

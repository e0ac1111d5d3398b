import { execFileSync } from 'node:child_process';
import { mkdir, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { temporaryFolder } from './temporary-folder.ts';

const isRoot = process.platform === 'linux' && process.getuid?.() === 0;

/** Whether this machine lets a test mount a disk in memory, and one that lies in a file of it. */
export const mounts = {
  memory: isRoot && runs('mount', '--version'),
  image: isRoot && runs('mkfs.ext4', '-V') && runs('losetup', '-f'),
} as const;

/** A real disk of so many megabytes, gone with the running test. */
export async function smallDisk(megabytes: number): Promise<string> {
  const place = await temporaryFolder();
  mounted(place, '-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs');
  return place;
}

/**
 * A disk that takes ten times as many megabytes as it can keep: what goes through the system's memory is taken, and refused where it is to be made
 * durable.
 */
export async function promisingDisk(megabytes: number): Promise<string> {
  const below = await smallDisk(megabytes);
  const image = join(below, 'image');
  await writeFile(image, '');
  await truncate(image, 10 * megabytes * 2 ** 20);
  // A journal that cannot be written would have the whole disk read-only.
  execFileSync('mkfs.ext4', ['-q', '-O', '^has_journal', image]);
  const disk = await temporaryFolder();
  mounted(disk, '-o', 'loop', image);
  const place = join(disk, 'work');
  await mkdir(place);
  return place;
}

function mounted(place: string, ...what: readonly string[]): void {
  execFileSync('mount', [...what, place]);
  onTestFinished(() => {
    execFileSync('umount', [place]);
  });
}

function runs(program: string, ...asked: readonly string[]): boolean {
  try {
    execFileSync(program, asked, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

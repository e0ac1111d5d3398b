import { rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Disk, realDisk } from '../disk/disk.ts';
import { readIfPresent } from '../disk/json-file.ts';

/** How a step may fail: nothing done, a part done, all done but not known to be on the disk, or the power gone in the middle. */
const faults = ['EROFS', 'ENOSPC', 'EIO', 'power'] as const;

interface Renamed {
  readonly to: string;
  readonly before: Uint8Array | null;
}

/** A disk on which steps fail at random; when the power goes, nothing works any more, and renames that no folder was synced for are lost. */
export class FaultyDisk implements Disk {
  /** How often which fault has come. */
  readonly counts = new Map<string, number>();
  /** How many steps in a hundred fail. */
  rate = 0;
  isDead = false;
  readonly #random: () => number;
  #renamed: Renamed[] = [];

  constructor(random: () => number) {
    this.#random = random;
  }

  append(path: string, length: number, content: string): Promise<void> {
    const bytes = Buffer.from(content);
    // What is cut off need not end between two characters.
    return this.#step('append', async (share) => {
      const part = bytes.subarray(0, Math.ceil(bytes.length * share));
      await realDisk.append(path, length, '');
      await writeFile(path, part, { flag: 'a' });
    });
  }

  truncate(path: string, length: number): Promise<void> {
    return this.#step('truncate', async (share) => {
      if (share === 1) await realDisk.truncate(path, length);
    });
  }

  create(path: string, content: string | Uint8Array): Promise<void> {
    return this.#step('create', (share) =>
      realDisk.create(path, content.slice(0, Math.ceil(content.length * share))),
    );
  }

  rename(from: string, to: string): Promise<void> {
    return this.#step('rename', async (share) => {
      if (share < 1) return;
      const before = await readIfPresent(to);
      await realDisk.rename(from, to);
      this.#renamed.push({ to, before });
    });
  }

  makeFolder(path: string): Promise<void> {
    return realDisk.makeFolder(path);
  }

  makeDraftFolder(path: string): Promise<void> {
    return realDisk.makeDraftFolder(path);
  }

  remove(path: string): Promise<void> {
    return realDisk.remove(path);
  }

  syncFolder(path: string): Promise<void> {
    return this.#step('syncFolder', async (share) => {
      if (share === 1) this.#renamed = this.#renamed.filter(({ to }) => dirname(to) !== path);
    });
  }

  /** Takes the power away. */
  async cutPower(): Promise<void> {
    this.isDead = true;
    for (const { to, before } of this.#renamed.reverse()) {
      if (before === null) await rm(to, { recursive: true, force: true });
      else await writeFile(to, before);
    }
    this.#renamed = [];
  }

  async #step(name: string, act: (share: number) => Promise<void>): Promise<void> {
    if (this.isDead) throw failure('EIO');
    if (this.#random() * 100 >= this.rate) return act(1);
    const fault = faults[Math.floor(this.#random() * faults.length)] ?? 'EIO';
    const counted = `${name} ${fault}`;
    this.counts.set(counted, (this.counts.get(counted) ?? 0) + 1);
    if (fault === 'EIO') await act(1);
    else if (fault !== 'EROFS') await act(this.#random() * 0.99);
    if (fault === 'power') await this.cutPower();
    throw failure(fault === 'power' ? 'EIO' : fault);
  }
}

function failure(code: string): Error {
  return Object.assign(new Error(code), { code });
}

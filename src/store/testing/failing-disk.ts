import { type Disk, realDisk } from '../disk/disk.ts';

/** A disk on which chosen steps fail as a full or broken one does. */
export class FailingDisk implements Disk {
  /** The steps that fail from now on, and how. */
  failing: { readonly steps: readonly (keyof Disk)[]; readonly code: string } | null = null;
  /** How many files have been created. */
  created = 0;
  /** How often something was added to a file. */
  appended = 0;

  async create(path: string, content: string | Uint8Array): Promise<void> {
    if (this.failing?.steps.includes('create') === true) {
      // A full disk takes the beginning of a file before it refuses the rest.
      await realDisk.create(path, content.slice(0, 10));
    }
    this.#step('create');
    this.created += 1;
    await realDisk.create(path, content);
  }

  async append(path: string, length: number, content: string): Promise<void> {
    if (this.failing?.steps.includes('append') === true) {
      // Even all of it may be there before syncing it fails.
      const taken = this.failing.code === 'EIO' ? content.length : 10;
      await realDisk.append(path, length, content.slice(0, taken));
    }
    this.#step('append');
    this.appended += 1;
    await realDisk.append(path, length, content);
  }

  async truncate(path: string, length: number): Promise<void> {
    this.#step('truncate');
    await realDisk.truncate(path, length);
  }

  async rename(from: string, to: string): Promise<void> {
    this.#step('rename');
    await realDisk.rename(from, to);
  }

  async makeFolder(path: string): Promise<void> {
    this.#step('makeFolder');
    await realDisk.makeFolder(path);
  }

  async makeDraftFolder(path: string): Promise<void> {
    this.#step('makeDraftFolder');
    await realDisk.makeDraftFolder(path);
  }

  async remove(path: string): Promise<void> {
    this.#step('remove');
    await realDisk.remove(path);
  }

  async syncFolder(path: string): Promise<void> {
    this.#step('syncFolder');
    await realDisk.syncFolder(path);
  }

  #step(step: keyof Disk): void {
    if (this.failing?.steps.includes(step) !== true) return;
    throw Object.assign(new Error(`${this.failing.code}: ${step}`), { code: this.failing.code });
  }
}

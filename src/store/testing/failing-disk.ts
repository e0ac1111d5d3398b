import { type Disk, realDisk } from '../disk.ts';

/** A disk on which chosen steps fail as a full or broken one does. */
export class FailingDisk implements Disk {
  /** The step that fails from now on, and how. */
  failing: { readonly step: keyof Disk; readonly code: string } | null = null;
  /** How many files have been created. */
  created = 0;

  async create(path: string, content: string | Uint8Array): Promise<void> {
    if (this.failing?.step === 'create') {
      // A full disk takes the beginning of a file before it refuses the rest.
      await realDisk.create(path, content.slice(0, 10));
    }
    this.#step('create');
    this.created += 1;
    await realDisk.create(path, content);
  }

  async rename(from: string, to: string): Promise<void> {
    this.#step('rename');
    await realDisk.rename(from, to);
  }

  async makeFolder(path: string): Promise<void> {
    this.#step('makeFolder');
    await realDisk.makeFolder(path);
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
    if (this.failing?.step !== step) return;
    throw Object.assign(new Error(`${this.failing.code}: ${step}`), { code: this.failing.code });
  }
}

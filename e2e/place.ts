import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The folders of one test: its own settings, its own documents. */
export class Place {
  readonly root: string;

  private constructor(root: string) {
    this.root = root;
  }

  static async make(): Promise<Place> {
    return new Place(await mkdtemp(join(tmpdir(), 'hezhu-e2e-')));
  }

  get userData(): string {
    return join(this.root, 'user-data');
  }

  get documents(): string {
    return join(this.root, 'documents');
  }

  get settings(): string {
    return join(this.userData, 'settings.json');
  }

  /** The sample project that a first start in Chinese makes. */
  get sample(): string {
    return join(this.documents, 'Hezhu', '示例工程');
  }

  /** The log so far; empty where there is none. */
  async log(): Promise<string> {
    try {
      return await readFile(join(this.userData, 'logs', 'main.log'), 'utf8');
    } catch {
      return '';
    }
  }

  remove(): Promise<void> {
    return rm(this.root, { recursive: true, force: true, maxRetries: 5 });
  }
}

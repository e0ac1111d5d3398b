import { readFile, readdir } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import type { Result } from '../../core/base/result.ts';
import type { Finding, FindingKind } from '../../core/project/findings/finding.ts';
import { StoreFailure, attempt, reading, systemCode } from '../failure.ts';
import { type ContentProblem, decodeBytes } from '../disk/json-file.ts';

/** Notes what is wrong with the files under one folder, by their paths in it. */
export class Findings {
  readonly #root: string;
  readonly #found: Finding[] = [];

  constructor(root: string) {
    this.#root = root;
  }

  /** Everything noted since the last time. */
  take(): readonly Finding[] {
    return this.#found.splice(0);
  }

  /** The path of a file as findings name it. */
  nameOf(path: string): string {
    return relative(this.#root, path).split(sep).join('/');
  }

  add(kind: FindingKind, path: string, detail = ''): void {
    this.#found.push({ kind, file: this.nameOf(path), place: null, detail });
  }

  addAll(findings: readonly Finding[]): void {
    this.#found.push(...findings);
  }

  /** The bytes of a file, or null where there is none or it cannot be read, which is noted. */
  async bytes(path: string): Promise<Buffer | null> {
    const read = await attempt(() => reading(path, () => readFile(path)));
    if (read.ok) return read.value;
    if (read.error.code !== 'cannot-read') throw new StoreFailure(read.error);
    const { reason } = read.error;
    if (reason === 'ENOENT') this.add('missing-file', path);
    else this.add('unreadable', path, reason);
    return null;
  }

  /** What a file says, or null where it is no such file, which is noted. */
  async record<T>(
    path: string,
    decode: (content: string) => Result<T, ContentProblem>,
  ): Promise<T | null> {
    const bytes = await this.bytes(path);
    if (bytes === null) return null;
    const decoded = decodeBytes(bytes, decode);
    if (decoded.ok) return decoded.value;
    const problem = decoded.error;
    if (problem.kind === 'newer') this.add('newer-schema', path, String(problem.found));
    else this.add('unreadable', path, problem.detail);
    return null;
  }

  /** The names in a folder; none where there is no such folder, and where it cannot be read, which is noted. */
  async names(path: string): Promise<readonly string[]> {
    try {
      return (await readdir(path)).sort();
    } catch (error) {
      const code = systemCode(error);
      if (code === undefined) throw error;
      if (code !== 'ENOENT') this.add('unreadable', path, code);
      return [];
    }
  }
}
